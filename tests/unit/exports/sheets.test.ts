import { expect, test } from 'vitest';
import { guidesOf, sheetsOf } from '#exports/sheets.ts';

/** A site of these addresses; pages made for paper offer these choices. */
function siteOf(addresses: string[], choices: string[] = []) {
  const html = `<main><nav>${choices.map((id) => `<a href="#${id}">${id}</a>`).join('')}</nav>${choices
    .map((id) => `<section id="${id}"></section>`)
    .join('')}<a href="#nowhere">?</a></main>`;
  return new Map(addresses.map((address) => [address, Buffer.from(html)]));
}

const pathsOf = (addresses: string[], choices?: string[]) =>
  sheetsOf(siteOf(addresses, choices)).map(({ path }) => path);

test('a lesson brings its handout, story, guide, and the guide of its course', () => {
  const pages = ['/km/police/4/', '/km/police/4/story/', '/km/police/4/facilitate/'];
  expect(pathsOf(pages)).toEqual([
    'print/km/police-4-guide.pdf',
    'print/km/police-4-handout.pdf',
    'print/km/police-4-story.pdf',
    'print/km/police-guide.pdf',
  ]);
});

test('a new lesson comes by itself, after those with smaller numbers', () => {
  const guides = [10, 9, 11].map((lesson) => `/en/students/${lesson}/facilitate/`);
  const sheets = sheetsOf(siteOf(guides));
  const [whole] = sheets.filter(({ kind }) => kind === 'guides');
  expect(whole?.address).toBe('/en/students/');
  expect(whole && guidesOf(sheets, whole).map(({ lesson }) => lesson)).toEqual([9, 10, 11]);
});

test('the guide of a course has the lessons of that course and language alone', () => {
  const sheets = sheetsOf(
    siteOf(['/en/police/1/facilitate/', '/km/police/1/facilitate/', '/en/students/2/facilitate/']),
  );
  const whole = sheets.find(({ path }) => path === 'print/en/police-guide.pdf');
  expect(whole && guidesOf(sheets, whole).map(({ address }) => address)).toEqual([
    '/en/police/1/facilitate/',
  ]);
});

test('what can be chosen on a page for paper is a file each, and a link to nowhere is none', () => {
  expect(pathsOf(['/km/police/4/sheet/'], ['questions', 'key'])).toEqual([
    'print/km/police-4-key.pdf',
    'print/km/police-4-questions.pdf',
  ]);
  expect(pathsOf(['/en/police/test/'], ['form-a', 'key-a'])).toEqual([
    'print/en/police-test-form-a.pdf',
    'print/en/police-test-key-a.pdf',
  ]);
  expect(pathsOf(['/en/police/test/'])).toEqual(['print/en/police-test.pdf']);
});

test('posters, cards, tally, certificate and numbers are printed', () => {
  const pages = [
    '/km/posters/five-steps/',
    '/km/voting-cards/',
    '/km/tally/',
    '/km/help/',
    '/km/police/certificate/',
  ];
  expect(pathsOf(pages)).toEqual([
    'print/km/police-certificate.pdf',
    'print/km/help.pdf',
    'print/km/poster-five-steps.pdf',
    'print/km/tally.pdf',
    'print/km/voting-cards.pdf',
  ]);
});

test('pages that live on the screen are not printed', () => {
  const pages = [
    '/',
    '/km/',
    '/km/search/',
    '/km/police/',
    '/km/police/4/present/',
    '/km/police/check/',
    '/km/plan/',
  ];
  expect(pathsOf([...pages, '/de/help/', '/km/pilots/4/', '/tables/'])).toEqual([]);
});
