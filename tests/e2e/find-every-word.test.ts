/**
 * Khmer as it is typed, against what the built pages hold: nothing missed, next to nothing found by accident; in two
 * browsers, on sites of 10 to 300 pages. The truth is told by `scale/truth.ts` from the pages, never from a list.
 */
import { expect, test } from '@playwright/test';
import { buildIndex } from '#search/buildIndex.ts';
import { khmerReading } from '#search/readings.ts';
import { somePages } from '../scale/pages.ts';
import { khmerQueries, type Kind } from '../scale/queries.ts';
import { engineAddress, serve, type Served } from '../scale/serve.ts';
import { folded, pagesWith, type Typed } from '../scale/truth.ts';
import { browserNames, open, whyNot } from '../twoBrowsers.ts';
import { wordForms, type WordForms } from '#library/wordForms.ts';

const sizes = [10, 22, 100, 300];
/** Queries of each kind at each size. */
const each = 60;
const most = { wrong: 0.01 };

interface Asked {
  kind: Kind;
  typed: Typed;
  /** Addresses that must be found. */
  truth: string[];
}

/** What the browser gives back for a query. */
interface Given {
  counted: number;
  addresses: string[];
}

const forms = wordForms();
const made = new Map<string, string>();
const asked = new Map<number, Asked[]>();
let served: Served;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  for (const size of sizes) {
    const pages = somePages('km', size);
    for (const [path, text] of buildIndex(pages, khmerReading)) made.set(`made/${size}/${path}`, text);
    const texts = pages.map(folded);
    const queries = Object.entries(khmerQueries(pages, forms, each)) as [Kind, Typed[]][];
    asked.set(
      size,
      queries.flatMap(([kind, list]) =>
        list.map((typed): Asked => ({ kind, typed, truth: [...pagesWith(texts, typed)] })),
      ),
    );
  }
  served = await serve(made);
});

test.afterAll(() => served.server.close());

for (const name of browserNames) {
  test(`${name} finds every page that holds the query, and next to none besides`, async () => {
    test.skip(whyNot(name) !== undefined, whyNot(name));
    test.setTimeout(300_000);
    const browser = await open(name);
    try {
      const page = await browser.newPage();
      await page.goto(`${served.origin}/blank.html`);
      for (const size of sizes) {
        const list = asked.get(size) ?? [];
        const given = await page.evaluate(ask, {
          code: engineAddress('km'),
          folder: `/made/${size}/`,
          forms,
          queries: list.map(({ typed }) => typed.query),
        });
        const report = judge(list, given);
        console.log(table(`${name}, ${size} pages`, report));
        for (const { kind, recall, precision, missed } of report) {
          expect(missed, `${kind}, ${size} pages`).toEqual([]);
          expect(recall, `${kind}, ${size} pages`).toBe(1);
          expect(precision, `${kind}, ${size} pages`).toBeGreaterThanOrEqual(1 - most.wrong);
        }
      }
    } finally {
      await browser.close();
    }
  });
}

/** Runs in the browser: the engine as readers get it, asked one query after another. */
async function ask(job: {
  code: string;
  folder: string;
  forms: WordForms;
  queries: string[];
}): Promise<Given[]> {
  interface EngineCode {
    khmerEngine: (
      load: (path: string) => Promise<string>,
      forms: WordForms,
    ) => {
      search: (query: object) => Promise<{
        count: number;
        read: (from: number, to: number) => Promise<{ address: string }[]>;
      }>;
    };
  }
  const { khmerEngine } = (await import(job.code)) as EngineCode;
  const load = async (path: string) => {
    const response = await fetch(job.folder + path);
    if (!response.ok) throw new Error(path);
    return response.text();
  };
  const engine = khmerEngine(load, job.forms);
  const given: Given[] = [];
  for (const query of job.queries) {
    const results = await engine.search({ query, course: '', from: '', facilitator: true });
    const found = await results.read(0, results.count);
    given.push({ counted: results.count, addresses: found.map(({ address }) => address.replace(/#.*/, '')) });
  }
  return given;
}

interface Judged {
  kind: Kind;
  queries: number;
  recall: number;
  /** Of the pages shown, and of those counted before their text was read. */
  precision: number;
  counted: number;
  missed: string[];
}

/** Means over the queries of a kind; a query that is on no page must give nothing. */
function judge(list: Asked[], given: Given[]): Judged[] {
  const kinds = [...new Set(list.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const rows = list.flatMap((one, index) => {
      const answer = given[index];
      return one.kind === kind && answer ? [{ ...one, ...answer }] : [];
    });
    const right = ({ truth, addresses }: (typeof rows)[number]) =>
      addresses.filter((address) => truth.includes(address)).length;
    const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
    return {
      kind,
      queries: rows.length,
      recall: mean(rows.map((row) => share(right(row), row.truth.length))),
      precision: mean(rows.map((row) => share(right(row), row.addresses.length))),
      counted: mean(rows.map((row) => share(right(row), row.counted))),
      missed: rows.flatMap(({ typed, truth, addresses }) =>
        truth
          .filter((address) => !addresses.includes(address))
          .map((address) => `${typed.query}: ${address}`),
      ),
    };
  });
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function table(title: string, rows: Judged[]): string {
  const lines = rows.map(
    ({ kind, queries, recall, precision, counted }) =>
      `  ${kind.padEnd(20)} ${String(queries).padStart(3)}  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  counted ${counted.toFixed(3)}`,
  );
  return [title, ...lines].join('\n');
}
