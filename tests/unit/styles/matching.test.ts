import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { compiled, matches } from '#styles/matching.ts';
import { pageTree } from '#styles/pageTree.ts';

const html =
  '<html><head></head><body data-course="police"><main id="text"><ul class="cards"><li class="card first">1</li><li class="card">2</li><li>3</li></ul><h2>4</h2><p class="lead">5 <b class="card">6</b></p><div data-course></div></main></body></html>';

test.each([
  'p', 'h3', '*', '.card', '.first.card', '.first.lead', 'li.card', 'b.first', '#text', '#other', 'main#text > ul',
  'main > li', 'main li', 'body .cards .card', 'p .cards', 'li + li', '.first + .card', '.card + .first', 'h2 + p', 'p + h2',
  'ul ~ p', 'p ~ ul', 'h2 ~ .lead > b', 'ul > * + *', '[data-course=police]', '[data-course="students"]', '[data-course]',
  'body[data-course=police] .lead', 'div[data-course=police]', 'h3, .lead', 'main > * .card', 'li ~ li ~ li', 'li + li + li + li',
])('says of %s what a browser says', (selector) => {
  expect(matches(compiled(selector), pageTree(html))).toBe(load(html)(selector).length > 0);
}); // prettier-ignore

test('refuses what it does not know, where it would err', () => {
  expect(() => compiled('p:not(.a)')).toThrow('pseudo');
  expect(() => compiled('p[lang]')).toThrow('attribute');
});
