/**
 * `npm run bench -- lesson lighthouse`: measures the parts that are named, or all. Figures are kept in `bench/`, one file a part;
 * `bench/README.md` shows them. `--runs 3` visits each page as often. The site must have been built.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const parts: Record<string, () => Promise<{ measure: (runs?: number) => Promise<void> }>> = {
  lesson: () => import('./lesson.ts'),
  font: () => import('./font.ts'),
  search: () => import('./search.ts'),
  lighthouse: () => import('./lighthouse.ts'),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string' } } });
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`No part is called ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
if (!existsSync('dist/km/index.html'))
  throw new Error('There is no finished site to measure. Make it with: npm run build');
for (const [name, load] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const { measure } = await load();
  await measure(values.runs === undefined ? undefined : Number(values.runs));
}
