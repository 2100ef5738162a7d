import { expect, test } from 'vitest';
import { parseFile } from '#checks/content.ts';
import { rareClusters, rareWords } from '#checks/rareWords.ts';

const lesson = (text: string) => parseFile('km/students/01-a.mdx', `---\ntitle: កុមារ\n---\n\n${text}\n`);

test('lists the words that stand once or twice, with their places, by the Khmer alphabet', () => {
  const files = [lesson('សាលា\n\nកុមារ សាលា'), lesson('ផ្ទះ កុមារ APLE 12')];
  expect(rareWords(files)).toEqual([
    { written: 'ផ្ទះ', places: [{ file: 'km/students/01-a.mdx', line: 5, around: '«ផ្ទះ កុមារ A…»' }] },
    {
      written: 'សាលា',
      places: [
        { file: 'km/students/01-a.mdx', line: 5, around: '«សាលា»' },
        { file: 'km/students/01-a.mdx', line: 7, around: '«កុមារ សាលា»' },
      ],
    },
  ]);
});

test('counts neither ids nor English texts nor words to avoid', () => {
  const term = parseFile('glossary/a.yaml', 'en:\n  term: ផ្ទះ\nkm:\n  term: សាលា\n  avoid: [ភូមិ]\n');
  expect(rareWords([term]).map(({ written }) => written)).toEqual(['សាលា']);
});

test('lists the clusters that stand once, though the dictionary knows no word there', () => {
  const clusters = rareClusters([lesson('សាលាសាលា កុមារកុមារ ផ្ទះផ្ទះ ស្លា')]);
  expect(clusters).toEqual([
    { written: 'ស្លា', places: [{ file: 'km/students/01-a.mdx', line: 5, around: '«…ផ្ទះផ្ទះ ស្លា»' }] },
  ]);
});
