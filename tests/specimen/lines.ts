/** Where the lines of a page end inside Khmer. */
import type { Page } from '@playwright/test';
import { clusterPattern } from '#i18n/khmer.ts';

/** The end of a line between two Khmer characters. */
export interface LineEnd {
  /** The text of the node, and where in it the line ends. */
  text: string;
  at: number;
}

/** Every end of a line inside Khmer, in what is on the page; folded parts are opened. */
export async function lineEnds(page: Page): Promise<LineEnd[]> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    await document.fonts.ready;
  });
  return page.evaluate(() => {
    const ends: { text: string; at: number }[] = [];
    const khmer = /[\u1780-\u17FF]/;
    const range = document.createRange();
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      const text = node.nodeValue ?? '';
      if (!khmer.test(text) || node.parentElement?.closest('script, style')) continue;
      let before: DOMRect | undefined;
      for (let at = 0; at < text.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const place = [...range.getClientRects()].at(-1);
        if (!place?.width) continue;
        const isLower = before && place.top > before.top + before.height / 2 && place.left < before.left;
        if (isLower && khmer.test(text[at - 1] ?? '') && khmer.test(text[at] ?? '')) ends.push({ text, at });
        before = place;
      }
    }
    return ends;
  });
}

/** Whether a line ends within a stretch of text that matches. */
export function endsWithin({ text, at }: LineEnd, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(({ index, 0: found }) => index < at && at < index + found.length);
}

export const cluster = new RegExp(clusterPattern, 'gu');

const words = new Intl.Segmenter('km', { granularity: 'word' });

/** Whether Node's dictionary, too, sees two words there. */
export function endsAWord({ text, at }: LineEnd): boolean {
  return words.segment(text).containing(at)?.index === at;
}

/** For messages: the text around the end. */
export function shown({ text, at }: LineEnd): string {
  return `${text.slice(Math.max(0, at - 10), at)}|${text.slice(at, at + 10)}`;
}
