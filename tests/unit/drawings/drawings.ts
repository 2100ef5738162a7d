/** What every drawing must be, whatever it shows. */
import { load } from 'cheerio';
import { expect } from 'vitest';
import { palette } from '#drawings/palette.ts';

/** One picture, silent to screen readers, that the policy of the site allows and every page can hold twice. */
export function expectDrawing(svg: string, bytes: number) {
  const $ = load(svg, { xml: true });
  const roots = $.root().contents();
  expect(roots).toHaveLength(1);
  expect(roots.is('svg')).toBe(true);
  expect($.xml(), 'closes every tag').toBe(svg);
  expect(roots.attr('aria-hidden')).toBe('true');
  expect(roots.attr('viewBox')).toMatch(/^0 0 \d+ \d+$/);
  expect($('[style], [id], style, script, image, text, use')).toHaveLength(0);
  expect(svg).not.toMatch(/NaN|undefined|\son\w+=|https?:/);
  expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(bytes);
}

/** The roles of colour that a drawing names and the palette lacks. */
export function unknownColours(svg: string): string[] {
  return [...svg.matchAll(/class="d-(\w+)/g)]
    .map(([, role = '']) => role)
    .filter((role) => !(role in palette));
}
