/** What axe finds wrong with a page as it stands, in words. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';

/** Small, for it is sent to each page, read there and run. */
const axeCode = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Look {
  /** Names of rules, or tags of rules; without them, all that we keep. */
  rules?: string[];
  /** A selector, where only a part of the page is looked at. */
  within?: string;
}

/**
 * A line for each rule that is broken, with the elements that break it. Axe runs in the page itself: its own way through Playwright
 * opens a second page to put the findings of frames together, which takes twice as long as looking, and we have no frames.
 */
export async function barriers(page: Page | Frame, { rules, within }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCode);
  return page.evaluate(
    async ({ runOnly, within }) => {
      const { axe: looker } = window as unknown as { axe: typeof axe };
      // What is passed is not told one by one; that alone is a third of the work.
      const { violations } = await looker.run(within ?? document, { runOnly, resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    { runOnly: rules ?? everyRule, within },
  );
}
