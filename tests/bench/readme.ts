/** `bench/README.md`, made from what was kept: a table a part, and curves where something was measured at more than one size. */
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { curvesOf } from './curves.ts';
import { keptOf, keptParts, type Kept } from './kept.ts';
import { tableOf } from './table.ts';

/** What each part measures. Parts that are not here stand last, under their own name. */
const titles: Record<string, { title: string; what: string }> = {
  lesson: {
    title: 'A lesson on the weakest phone',
    what: 'Against the smallest page that does the same (the floor), made from the same words, in the same run; nothing kept from before. Answerable: from the first byte asked for to words under a question that is tapped as soon as it can be seen. Bytes are bodies after brotli.',
  },
  font: {
    title: 'The font three seconds late',
    what: 'How much moves on phones with different fonts for Khmer, the worst visit. Where a phone has none, empty boxes give way to words, and that cannot but move: decision 0005.',
  },
  search: {
    title: 'The first search',
    what: 'The same words in both languages, each asked for by somebody who has nothing of the site yet. At once: typed and sent as soon as the box is there. When ready: the page has stood for a while. The bytes are those of all the page loads, the font apart; the most of all words, and the ratio of the medians.',
  },
  lighthouse: {
    title: 'Lighthouse, mobile',
    what: 'Its own defaults (1.6 Mbit/s, 150 ms, processor four times slower, reckoned), the fonts of a usual phone. Machine: its own measure of how fast this one was just then, 3500 where nothing else runs here; TBT grows as it falls. Failed: audits under 90 in most of the runs.',
  },
  scale: {
    title: 'Building sites of any size',
    what: 'Made from our own sentences, in two languages; plain is an Astro site of the same words with one island a page. In the pictures both axes grow tenfold from line to line, and the dotted line is growth as fast as the lessons, from 200 on.',
  },
  load: { title: 'Many readers at once', what: 'A load from a second process on the same machine.' },
};

/** Writes it anew, with its pictures. */
export function writeReadme(): void {
  const known = Object.keys(titles);
  const rank = (part: string) => (known.includes(part) ? known.indexOf(part) : known.length);
  const parts = keptParts().sort((a, b) => rank(a) - rank(b));
  for (const old of globSync('bench/*.svg')) rmSync(old);
  const sections = parts.flatMap((part) => {
    const kept = keptOf(part);
    return kept ? [sectionOf(part, kept)] : [];
  });
  writeFileSync('bench/README.md', readmeOf(sections));
}

export function readmeOf(sections: string[]): string {
  return `# What it costs

Written by \`npm run bench\` from the files beside it; do not edit. Bold with a cross: a bar of the project is missed. \`=\` is
times the floor, \`was\` is the run before, of another commit. Times are those of one machine, and of what else it had to do;
ratios and bytes are what can be compared. How to run it: [tests/README.md](../tests/README.md).

${sections.join('\n\n')}
`;
}

function sectionOf(part: string, kept: Kept): string {
  const pictures = curvesOf(kept.figures).map(({ figure, svg }) => {
    const name = `${part}-${figure.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.svg`;
    writeFileSync(`bench/${name}`, svg);
    return `![${figure}](${name})`;
  });
  return section(part, kept, pictures);
}

export function section(part: string, kept: Kept, pictures: string[]): string {
  const { title, what } = titles[part] ?? { title: part, what: '' };
  const from = [
    kept.commit ? `Commit ${kept.commit}` : '',
    kept.date ?? '',
    ...Object.entries(kept.conditions ?? {}).map(([name, value]) => `${name} ${value}`),
    kept.last?.commit ? `was: commit ${kept.last.commit}` : '',
  ].filter(Boolean);
  return [`## ${title}`, what, from.length > 0 && `${from.join(' · ')}.`, tableOf(part, kept), pictures.join('\n')]
    .filter(Boolean)
    .join('\n\n');
} // prettier-ignore
