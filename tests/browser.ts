/** Finds a Firefox for the tests. Chromium is found where printing finds it: `src/exports/browser.ts`. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Path of a Firefox; undefined where there is none.
 * @throws when `FIREFOX_PATH` names nothing, or when CI has none: there nothing may be left out.
 */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH is ${named}, and there is no such file.`);
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found =
    named ??
    [
      ...folders.flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name))),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ].find((path) => existsSync(path));
  if (!found && process.env['CI'])
    throw new Error('CI needs a Firefox: install firefox-esr, or set FIREFOX_PATH.');
  return found;
}
