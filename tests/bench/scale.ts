/**
 * `npm run bench:scale -- 20 200`: builds sites of so many lessons in two languages, ours and a plain Astro site of the same
 * words, cold and in the same run, and keeps what it took in `bench/scale.json`; sizes that are not asked for stay as they
 * were measured last. What is built lies in a temporary folder (`SCALE_DIR`), which may be removed at any time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writePlain } from '../scale/plain.ts';
import { writeContent } from '../scale/site.ts';
import { brotli } from '../site.ts';
import { median } from './report.ts';
import { watched, type Taken } from './watched.ts';

interface Figures extends Taken {
  site: 'plain' | 'ours' | 'ours, again';
  lessons: number;
  commit: string;
  pages: number;
  files: number;
  megabytesOut: number;
  /** The lesson page in the middle by weight, as it is and as it travels. */
  lessonBytes: number;
  lessonBytesSent: number;
}

const sizes = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const only = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const root = process.env['SCALE_DIR'] ?? join(tmpdir(), 'safe-path-scale');
const kept = 'bench/scale.json';
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const astro = [process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build'];

if (sizes.length === 0) throw new Error('npm run bench:scale -- <lessons> <lessons> …');
for (const size of sizes) {
  if (only.length === 0 || only.includes('plain')) keep(await plain(size));
  if (only.length === 0 || only.includes('ours')) for (const figures of await ours(size)) keep(figures);
}
show();

async function plain(lessons: number): Promise<Figures> {
  const folder = join(root, `plain-${lessons}`);
  writePlain(folder, lessons);
  const taken = await watched(astro, { cwd: folder, env: {}, log: join(root, `plain-${lessons}.log`) });
  return { site: 'plain', lessons, ...figuresOf(join(folder, 'dist'), taken, lessons) };
}

/** Cold, with all caches removed; then again as it stands. */
async function ours(lessons: number): Promise<Figures[]> {
  const folder = join(root, `ours-${lessons}`);
  rmSync(folder, { recursive: true, force: true });
  writeContent(join(folder, 'content'), lessons);
  const [dist, cache] = [join(folder, 'dist'), join(folder, 'cache')];
  const env = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: dist, CACHE_DIR: cache };
  const build = (name: string) => watched(astro, { cwd: process.cwd(), env, log: join(root, `${name}-${lessons}.log`) });
  const cold = await build('ours');
  const first: Figures = { site: 'ours', lessons, ...figuresOf(dist, cold, lessons) };
  const again = await build('ours-again');
  return [first, { site: 'ours, again', lessons, ...figuresOf(dist, again, lessons) }];
} // prettier-ignore

function figuresOf(dist: string, taken: Taken, lessons: number) {
  const files = globSync('**/*.*', { cwd: dist });
  const all = files.filter((file) => file.endsWith('.html'));
  const bySize = globSync('*/{students,caregivers,police}/*/index.html', { cwd: dist })
    .filter((file) => /[\\/]\d+[\\/]index/.test(file))
    .map((file) => ({ file, size: statSync(join(dist, file)).size }))
    .sort((a, b) => a.size - b.size);
  const middle = bySize[bySize.length >> 1];
  if (!middle || bySize.length < 2 * lessons) throw new Error(`${bySize.length} lessons in ${dist}.`);
  const rounded = Object.fromEntries(
    Object.entries(taken).map(([name, value]) => [name, Math.round(Number(value) * 10) / 10]),
  );
  return {
    commit,
    ...(rounded as unknown as Taken),
    pages: all.length,
    files: files.length,
    megabytesOut: Math.round(files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0) / 1e5) / 10,
    lessonBytes: middle.size,
    lessonBytesSent: median(bySize.slice(bySize.length >> 1, (bySize.length >> 1) + 5).map(({ file }) => brotli(readFileSync(join(dist, file))))),
  };
} // prettier-ignore

function all(): Figures[] {
  return existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as { figures: Figures[] }).figures : [];
}

function keep(figures: Figures) {
  console.log(figures);
  const others = all().filter(({ site, lessons }) => site !== figures.site || lessons !== figures.lessons);
  const sorted = [...others, figures].sort((a, b) => a.lessons - b.lessons || a.site.localeCompare(b.site));
  writeFileSync(kept, `${JSON.stringify({ figures: sorted }, undefined, 2)}\n`);
}

/** Each beside the plain site of the same size, and how it grew from the size before. */
function show() {
  const figures = all();
  console.table(
    figures.map((one) => {
      const base = figures.find(({ site, lessons }) => site === 'plain' && lessons === one.lessons);
      const before = figures.findLast(({ site, lessons }) => site === one.site && lessons < one.lessons);
      const grown = (name: 'cpuSeconds' | 'seconds' | 'peakMegabytes') =>
        before ? ((one[name] / before[name]) / (one.lessons / before.lessons)).toFixed(2) : '';
      return {
        lessons: one.lessons,
        site: one.site,
        seconds: one.seconds,
        'of plain': base ? (one.seconds / base.seconds).toFixed(2) : '',
        'cpu s': one.cpuSeconds,
        'cpu of plain': base ? (one.cpuSeconds / base.cpuSeconds).toFixed(2) : '',
        'ms a page': Math.round((1000 * one.seconds) / one.pages),
        'peak MB': one.peakMegabytes,
        'shared once MB': one.peakOnceMegabytes,
        'largest MB': one.largestMegabytes,
        'lesson bytes': one.lessonBytes,
        'sent': one.lessonBytesSent,
        'time grew': grown('seconds'),
        'cpu grew': grown('cpuSeconds'),
        'memory grew': grown('peakMegabytes'),
      };
    }),
  );
} // prettier-ignore
