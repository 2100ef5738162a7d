/** A browser that prints pages of a finished site to PDF. It is given every file by us, and asks nobody else. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page, type Route } from '@playwright/test';
import type { Site } from '#offline/packs.ts';
import { findBrowser } from './browser.ts';
import { withoutTime } from './pdf.ts';

export interface Press {
  /**
   * A page as PDF: A4 unless its styles say otherwise, tagged, with its headings as outline.
   * @param address whole, with what is chosen of the page: `https://…/km/police/4/sheet/#key`.
   * @throws when the page asks for something that is not in the site.
   */
  print: (address: string, html: string) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** The first Chromium that writes numbers of pages into margins. */
const oldest = 131;

const fonts: Record<string, string> = {
  '/sheet-fonts/khmer-400.woff2': '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2',
  '/sheet-fonts/khmer-700.woff2': '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-700-normal.woff2',
  '/sheet-fonts/latin-400.woff2': '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
  '/sheet-fonts/latin-700.woff2': '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2',
};

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Opens a browser without a window; whoever opens it closes it. */
export async function openPress(site: Site): Promise<Press> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  if (parseInt(browser.version()) < oldest) {
    await browser.close();
    throw new Error(
      `Printing needs Chromium ${oldest} or newer; this is ${browser.version()}. Name another by CHROMIUM_PATH.`,
    );
  }
  const files = new Map(site);
  for (const [address, path] of Object.entries(fonts))
    files.set(address, readFileSync(createRequire(import.meta.url).resolve(path)));
  const context = await browser.newContext({
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  return {
    print: (address, html) => print(context, files, address, html),
    close: () => close(browser),
  };
}

async function print(
  context: BrowserContext,
  files: Site,
  address: string,
  html: string,
): Promise<Uint8Array> {
  const page = await context.newPage();
  const lost: string[] = [];
  try {
    await page.emulateMedia({ media: 'print' });
    await page.route('**/*', (route) => answer(route, page, { address, html, files, lost }));
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(async () => {
      const ours = [...document.fonts].filter(({ family }) => /^"?Sheet /.test(family));
      await Promise.all(ours.map((face) => face.load()));
      await document.fonts.ready;
    });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true });
    if (lost.length > 0)
      throw new Error(`it asks for ${[...new Set(lost)].join(', ')}, which the site does not have.`);
    return withoutTime(pdf);
  } finally {
    await page.close();
  }
}

interface Answers {
  address: string;
  html: string;
  files: Site;
  lost: string[];
}

function answer(route: Route, page: Page, { address, html, files, lost }: Answers): Promise<void> {
  const url = new URL(route.request().url());
  const own = new URL(address);
  if (url.origin === own.origin) {
    if (
      url.pathname === own.pathname &&
      route.request().frame() === page.mainFrame() &&
      route.request().isNavigationRequest()
    )
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const file = files.get(url.pathname);
    const type = types[/\.(\w+)$/.exec(url.pathname)?.[1] ?? ''];
    if (file && type) return route.fulfill({ contentType: type, body: Buffer.from(file) });
  }
  lost.push(url.href);
  return route.abort();
}

async function close(browser: Browser) {
  await browser.close();
}
