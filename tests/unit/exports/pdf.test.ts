import { expect, test } from 'vitest';
import { countPages, languageOf, pagesOfPlaces, withoutTime } from '#exports/pdf.ts';

/** A PDF as Chromium writes it, with nothing on its three pages; the second and third are kids of a kid. */
function pdf({
  date = "D:20261126213649+00'00'",
  creator = 'Mozilla/5.0 \\(X11\\)',
  names = ['00000062', '00000007'],
} = {}) {
  const objects = [
    `<</Creator (${creator})\n/CreationDate (${date})\n/ModDate (${date})>>`,
    '<</Type /Page\n/Parent 5 0 R>>',
    '<</Type /Page\n/Parent 6 0 R>>',
    '<</Type /Page\n/Parent 6 0 R>>',
    '<</Type /Pages\n/Count 3\n/Kids [2 0 R 6 0 R]>>',
    '<</Type /Pages\n/Count 2\n/Kids [4 0 R 3 0 R]>>',
    '<</lesson-1 [2 0 R /XYZ 0 841.9 0]\n/lesson#2D2 [3 0 R /XYZ 0 800 0]>>',
    '<</Type /Catalog\n/Pages 5 0 R\n/Dests 7 0 R\n/Lang (km)>>',
    `<</ID (node${names[0]})>> <</Headers [(node${names[1]}) (node${names[0]})]>>`,
    '<</Length 3>> stream\n/Kids [9 0 R]\nendstream',
  ];
  return Buffer.from(
    objects.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join(''),
    'latin1',
  );
}

test('pages are counted and places found by the tree of pages, not by the order of objects', () => {
  expect(countPages(pdf())).toBe(3);
  expect([...pagesOfPlaces(pdf())]).toEqual([
    ['lesson-1', 1],
    ['lesson-2', 3],
  ]);
});

test('the language of the document is read', () => {
  expect(languageOf(pdf())).toBe('km');
});

test('two runs give the same bytes, and not one more or less', () => {
  const first = withoutTime(pdf());
  const later = pdf({
    date: "D:20270102030405+07'00'",
    creator: 'Mozilla/5.0 \\(Y12\\)',
    names: ['00000090', '00000035'],
  });
  expect(Buffer.from(withoutTime(later)).equals(first)).toBe(true);
  expect(first.length).toBe(pdf().length);
});

test('other words than the time stay different', () => {
  expect(Buffer.from(withoutTime(pdf({ names: ['00000001', '00000002'] }))).equals(withoutTime(pdf()))).toBe(
    false,
  );
});

test('a PDF whose dates are written in another way is refused, not passed on with its time', () => {
  expect(() => withoutTime(pdf({ date: 'D:2026' }))).toThrow('too short');
  expect(() => withoutTime(Buffer.from('%PDF'))).toThrow('without a date');
});
