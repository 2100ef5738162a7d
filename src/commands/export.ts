/**
 * `npm run export`: packages of the finished site, into `dist-exports/` and under `/downloads/` of the site itself; with ids
 * of formats, only those (`npm run export -- moodle`). What other formats made before stays.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadsPage, withDownloads } from '#exports/downloads.ts';
import { readFinished } from '#exports/finished.ts';
import type { Format } from '#exports/format.ts';
import { formats } from '#exports/formats.ts';
import { makeFormat, putIntoSite, readListing, writeListing, type Listed } from '#exports/listing.ts';
import { localeTags } from '#i18n/locales.ts';
import { sizeWords } from '#offline/pack.ts';

const site = 'dist';
const folder = 'dist-exports';

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(ids: string[]) {
  const unknown = ids.find((id) => !formats.some((format) => format.id === id));
  if (unknown !== undefined)
    throw new Error(`There is no format “${unknown}”. Formats: ${formats.map(({ id }) => id).join(', ')}.`);
  const wanted = ids.length > 0 ? formats.filter(({ id }) => ids.includes(id)) : formats;
  const finished = readFinished(site);
  if (new URL(finished.origin).hostname.endsWith('.example'))
    console.warn(
      `Every printed address and QR code leads to ${finished.origin}, which is nobody’s. For real ones: SITE_URL=https://… npm run build, then export again.`,
    );
  const rows = [];
  for (const format of wanted) {
    const start = performance.now();
    const made = await makeFormat(format, finished, folder, progress(format, format.count(finished)));
    // Listed at once: should a later format fail, this one is there.
    const others = readListing(folder).filter((file) => file.format !== format.id);
    writeListing(folder, [...others, ...made], formats.map(({ id }) => id)); // prettier-ignore
    const size = made.reduce((sum, { bytes }) => sum + bytes, 0);
    rows.push([format.id, String(made.length), sizeWords(size), seconds(performance.now() - start)]);
  }
  const listed = readListing(folder);
  putIntoSite(site, folder, listed);
  for (const locale of localeTags) {
    const page = join(site, downloadsPage(locale));
    writeFileSync(page, withDownloads(readFileSync(page, 'utf8'), locale, listed, finished.courses));
  }
  table([['format', 'files', 'size', 'time'], ...rows]);
  console.log(`\n${folder}/ holds ${listed.length} files; ${folder}/exports.json lists them.`);
  console.log(`They are in ${site}/downloads/ as well, and listed on the page /${localeTags[0]}/downloads/.`);
}

/** One line that counts up on a screen; in a log, a line for every tenth of the way. */
function progress({ id }: Format, count: number): (file: Listed) => void {
  let done = 0;
  let said = 0;
  return ({ path }) => {
    done += 1;
    const line = `${id} ${done}/${count} ${path}`;
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${done >= count ? '\n' : ''}`);
    else if (done === count || done - said >= count / 10) {
      said = done;
      console.log(line);
    }
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function table(rows: string[][]) {
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  console.log();
  for (const row of rows) console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd());
} // prettier-ignore
