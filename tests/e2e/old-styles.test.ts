/**
 * Pages are sent with styles that a browser of 2020 understands; they are made from layered ones. Here both are put into
 * the same page, one after the other, and every element must look the same by each value that the browser computes.
 */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { html, pages } from '../site.ts';

const layered = JSON.parse(readFileSync('.astro/integrations/finished-pages/layered.json', 'utf8')) as {
  styles: string[];
  /** File → which of the styles. */
  pages: Record<string, number>;
};

/** A page of each kind, the languages by turns; `OLD_STYLES=all` compares every page. */
const sample = [
  '/', '/km/', '/km/students/7/', '/en/caregivers/6/', '/en/police/2/', '/km/students/7/facilitate/', '/en/students/7/story/',
  '/km/students/check/', '/en/students/', '/km/help/', '/en/glossary/', '/km/sources/', '/en/search/', '/km/progress/',
  '/en/practice/', '/km/students/7/sheet/', '/km/posters/help/', '/en/posters/five-steps/', '/en/tally/', '/km/students/7/present/',
]; // prettier-ignore

const modes = [
  { width: 360, colorScheme: 'light', media: 'screen' },
  { width: 1280, colorScheme: 'dark', media: 'screen' },
  { width: 360, colorScheme: 'dark', media: 'print' },
] as const;

for (const address of process.env['OLD_STYLES'] === 'all' ? pages : sample) {
  test(`${address} looks the same by plain styles as by layered ones`, async ({ page }) => {
    await openWithout(page, address);
    const plain = (await page.locator('style').textContent()) ?? '';
    for (const mode of modes) {
      await page.setViewportSize({ width: mode.width, height: 640 });
      await page.emulateMedia(mode);
      await test.step(`${mode.width} px, ${mode.colorScheme}, ${mode.media}`, async () => {
        const { elements, differences } = await compare(
          page,
          plain,
          layered.styles[layered.pages[`${address.slice(1)}index.html`] ?? -1] ?? '',
        );
        expect(elements).toBeGreaterThan(20);
        expect(differences).toEqual([]);
      });
    }
  });
}

test('a strong word of an early layer would be seen', async ({ page }) => {
  await openWithout(page, '/km/');
  const plain = (await page.locator('style').textContent()) ?? '';
  const { differences } = await compare(page, plain, `body.body a,html body main p{color:red}${plain}`);
  expect(differences[0]).toMatch(/^p\.\S* \{.*color: rgb\(/);
});

/** The page as it is drawn first, with every fold open, one question answered wrongly, and no policy against other styles. */
async function openWithout(page: Page, address: string) {
  await page.route(`**${address}`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html(address)
        .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
        .replace(/<script\b[\s\S]*?<\/script>/g, '')
        .replace(' class="still"', ''),
    }),
  );
  // A font that comes between the two would move everything.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto(address);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    document.querySelector('.option input')?.setAttribute('checked', '');
    document.querySelector('.verdict')?.classList.add('is-wrong');
    document.querySelector('.verdict')?.append(document.createElement('p'));
  });
}

/** Puts one style after the other into the page: where an element, or what stands before or after it, has another computed value. */
function compare(
  page: Page,
  one: string,
  other: string,
): Promise<{ elements: number; differences: string[] }> {
  return page.evaluate(
    ([one = '', other = '']) => {
      const looks = (css: string) => {
        const style = document.querySelector('style');
        if (style) style.textContent = css;
        return [...document.querySelectorAll('html, body, body *')].flatMap((element) =>
          [undefined, '::before', '::after'].flatMap((part) => {
            const computed = getComputedStyle(element, part);
            if (part && computed.content === 'none') return [];
            const name = `${element.localName}.${element.getAttribute('class') ?? ''}${part ?? ''}`;
            // Names for colours are no look.
            const values = [...computed].filter((property) => !property.startsWith('--'));
            return [
              {
                name,
                values: values.map((property) => `${property}: ${computed.getPropertyValue(property)}`),
              },
            ];
          }),
        );
      };
      const [now, before] = [looks(one), looks(other)];
      return {
        elements: now.length === before.length ? now.length : 0,
        differences: now.flatMap(({ name, values }, index) => {
          const differing = values.filter((value, at) => value !== before[index]?.values[at]);
          return differing.length > 0 ? [`${name} { ${differing.slice(0, 5).join('; ')} }`] : [];
        }),
      };
    },
    [one, other],
  );
}
