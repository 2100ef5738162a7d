/**
 * `npm run bench:load`: what a lesson, a returning reader and a saved course cost the host. nginx serves `dist/` by the file
 * that we ship, as one process, and is asked from another one over loopback: no network is in these figures. Decision 0022.
 * `-- 1` for one run instead of five; `-- 1 10` for a class that opens a lesson within ten seconds instead of a minute.
 */
import { readFileSync } from 'node:fs';
import { coursePack, packAddress, packId, parcelAddress, versionsAddress, type Pack } from '#offline/pack.ts';
import { findNginx, serve, type Serving } from '../built/nginx.ts';
import { bear, demandTools, quantile, run, takenBy, type Borne } from './burden.ts';
import type { Class, Saw } from './phones.ts';
import { median, report, type Figures } from './report.ts';
import { askedBy, visits } from './visits.ts';

const [runs = 5, minute = 60] = process.argv.slice(2).map(Number);
const phones = 300;
const locale = 'km';
const lessons = ['/km/students/7/', '/km/students/8/'];
const course = coursePack(packId(locale, 'students'));

/** @param visit questions that one reader asks. */
function figuresOf(name: string, visit: number, borne: Borne): Figures {
  if (borne.failed > 0) throw new Error(`${name}: ${borne.failed} of ${borne.answers} answers were none.`);
  const visits = borne.answers / visit;
  return {
    page: name,
    locale,
    'visits a second': visits / borne.seconds,
    'requests a second': borne.answers / borne.seconds,
    'MB a second': borne.bytes / borne.seconds / 1_000_000,
    'KB a visit': borne.bytes / visits / 1000,
    'half within ms': quantile(borne.waits, 0.5),
    '99 of 100 within ms': quantile(borne.waits, 0.99),
    'processor s for 1,000 visits': (borne.processor / visits) * 1000,
    'processor busy': borne.processor / borne.seconds,
  };
}

async function underLoad(server: Serving, lesson: string[], name: string): Promise<Figures[]> {
  const { parcels } = JSON.parse(readFileSync(`dist${packAddress(course)}`, 'utf8')) as Pack;
  const saved = [versionsAddress, packAddress(course), ...parcels.map(({ hash }) => parcelAddress(hash))];
  const [page = '/'] = lesson;
  const { headers } = await server.ask(page, { headers: { 'accept-encoding': 'gzip' } });
  const full = await bear(server, { paths: lesson, connections: 32, rounds: 25 });
  return [
    figuresOf(`${name}, ${phones} at once`, lesson.length, await bear(server, { paths: lesson, connections: phones, rounds: 1 })),
    figuresOf(`${name}, half as many as it can`, lesson.length, await bear(server, { paths: lesson, connections: 32, rounds: 15, rate: full.answers / full.seconds / 2 })),
    figuresOf(`${name}, as many as it can`, lesson.length, full),
    figuresOf(`${name}, seen before`, 1, await bear(server, { paths: [page], connections: 32, rounds: 900, headers: { 'if-none-match': headers['etag'] ?? '' } })),
    figuresOf(`${name}, course saved`, saved.length, await bear(server, { paths: saved, connections: 8, rounds: 6 })),
  ];
} // prettier-ignore

/** The class on its box: what the second lesson shares with the first stays on the phones. */
async function aClass(server: Serving, [first = [], second = []]: string[][]): Promise<Figures> {
  const next = second.filter((path) => !first.includes(path));
  const about: Class = { origin: server.origin, phones, seconds: minute, lessons: [first, next] };
  const before = takenBy(server).seconds;
  const saw = JSON.parse(
    await run(process.execPath, ['tests/bench/phones.ts', JSON.stringify(about)]),
  ) as Saw;
  if (saw.failed > 0) throw new Error(`${saw.failed} questions of the class had no answer.`);
  for (const list of [saw.visits, saw.requests]) list.sort((a, b) => a - b);
  return {
    page: 'class',
    locale,
    'KB a phone, both lessons': saw.bytes / phones / 1000,
    'a lesson: half within ms': quantile(saw.visits, 0.5),
    'a lesson: 99 of 100 within ms': quantile(saw.visits, 0.99),
    'half within ms': quantile(saw.requests, 0.5),
    '99 of 100 within ms': quantile(saw.requests, 0.99),
    'processor s': takenBy(server).seconds - before,
  };
}

/** The middle of each figure over all runs. */
function middle(all: Figures[][]): Figures[] {
  return (all[0] ?? []).map((first, index) => {
    const figures: Figures = {};
    for (const [key, value] of Object.entries(first))
      figures[key] = typeof value === 'string' ? value : median(all.map((one) => Number(one[index]?.[key])));
    return figures;
  });
}

demandTools();
const nginx = findNginx();
if (nginx === undefined)
  throw new Error('nginx is missing: install nginx-light (apt-get install nginx-light).');
const asked: string[][] = [];
const box = await serve(nginx, new URL('http://box.lan'));
for (const lesson of lessons) asked.push(await askedBy(box.origin, lesson));
const kept = await visits(box.origin);
box.stop();
for (const site of ['http://box.lan', 'https://safe-path.test']) {
  const server = await serve(nginx, new URL(site));
  try {
    const name = site.startsWith('https:') ? 'https' : 'http';
    const all: Figures[][] = [];
    for (let round = 0; round < runs; round++) {
      const figures = await underLoad(server, asked[0] ?? [], name);
      if (name === 'http') figures.push(await aClass(server, asked));
      all.push(figures);
    }
    kept.push(...middle(all), { page: `${name}, memory`, locale, 'MB at most': takenBy(server).megabytes });
  } finally {
    server.stop();
  }
}
report('load', kept, { runs, phones, seconds: minute });
