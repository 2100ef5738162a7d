/**
 * `npm run check:khmer`: what is wrong with the Khmer of `content/` and of the interface.
 *
 *     -- --fix      writes into the files what is safe, then says what is left
 *     -- --words    lists, for a proofreader, what stands on the site only once or twice
 *     -- --reading  shows how long the sentences of each lesson are
 */
import { parseArgs } from 'node:util';
import { checkAll, listRare, mendAll, showReading, type Desk } from '#checks/proofreading.ts';

const desk: Desk = {
  contentDir: process.env['CONTENT_DIR'] ?? 'content',
  root: '.',
  today: new Date().toISOString().slice(0, 10),
  say: console.log,
};

const options = readOptions();
if (options?.words) listRare(desk);
else if (options?.reading) showReading(desk);
else if (options) {
  if (options.fix) mendAll(desk);
  if (!checkAll(desk)) process.exitCode = 1;
}

function readOptions() {
  const known = {
    fix: { type: 'boolean' },
    words: { type: 'boolean' },
    reading: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ options: known }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nUse: npm run check:khmer -- [--fix | --words | --reading]`);
    process.exitCode = 1;
    return undefined;
  }
}
