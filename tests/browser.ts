/** Finds browsers that the tests alone need. The whole Chromium is found where printing finds it: `src/exports/browser.ts`. */
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

/**
 * Path of a Chromium without windows, as Debian and as Google call it; undefined where there is none, or where `CHROMIUM_PATH`
 * names what is to be tried. It has the same engine, and a new page costs it a third, for the most of that is the window around
 * it; Playwright's own is one too. It keeps no pages for Back and knows no home screen: what is about these opens the whole one.
 */
export function findShell(): string | undefined {
  if (process.env['CHROMIUM_PATH']) return undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
  return folders
    .flatMap((folder) => shells.map((shell) => join(folder, shell)))
    .find((path) => existsSync(path));
}
