/** Chromium and Firefox, driven alike: Playwright does not drive a Firefox that it has not built itself. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '#exports/browser.ts';
import { findFirefox } from './browser.ts';

export type BrowserName = 'Chromium' | 'Firefox';

export const browserNames: BrowserName[] = ['Chromium', 'Firefox'];

/** Why a browser cannot be tried here; undefined where it can. In CI both must be there. */
export function whyNot(name: BrowserName): string | undefined {
  return name === 'Firefox' && !findFirefox()
    ? 'There is no Firefox here: install one, or set FIREFOX_PATH.'
    : undefined;
}

/** With a mouse, or with fingers alone: there a lesson's scripts wait for the first touch. */
export type Hand = 'mouse' | 'finger';

/** Opens one, whole but out of sight. The caller closes it. */
export async function open(name: BrowserName, hand: Hand = 'mouse'): Promise<Browser> {
  const hovers = hand === 'mouse';
  if (name === 'Firefox') {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error(whyNot(name));
    // Bits: a coarse pointer, a fine one, one that hovers.
    const pointer = hovers ? 6 : 1;
    const extraPrefsFirefox = {
      'ui.primaryPointerCapabilities': pointer,
      'ui.allPointerCapabilities': pointer,
    };
    return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox });
  }
  return puppeteer.launch({
    executablePath: await findBrowser(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--blink-settings=primaryHoverType=${hovers ? 2 : 1},availableHoverTypes=${hovers ? 2 : 1}`,
    ],
  });
}
