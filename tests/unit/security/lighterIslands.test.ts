import { expect, test } from 'vitest';
import { withLighterIslands, withoutLines } from '#security/lighterIslands.ts';

const island = (more: string) =>
  `<p uid="1"></p><astro-island uid="Z1" data-preact-island-id="7" component-url="/a.js" component-export="default" props="{}" ssr client="visible" ${more} await-children>`;

test('leaves what an island needs: its code, its data, when to wake', () => {
  expect(withLighterIslands(island('opts="{&quot;name&quot;:&quot;A&quot;,&quot;value&quot;:true}"'))).toBe(
    `<p uid="1"></p><astro-island component-url="/a.js" props='{}' ssr client="visible" opts="{}">`,
  );
});

test('leaves an export that has a name, and options that say something', () => {
  const options = 'opts="{&quot;value&quot;:{&quot;rootMargin&quot;:&quot;9px&quot;}}"';
  expect(withLighterIslands(island(options))).toContain(options);
  expect(withLighterIslands('<astro-island component-export="Other" opts="{}">')).toContain(
    'component-export="Other"',
  );
});

test('gives an island its data between single quotes, letter by letter', () => {
  const html = `<astro-island props="{&quot;a&quot;:[0,&quot;it's &#38; <b>&quot;]}"></astro-island><!--astro:end-->`;
  expect(withLighterIslands(html)).toBe(
    `<astro-island props='{"a":[0,"it&#39;s &#38; <b>"]}'></astro-island>`,
  );
});

test('takes out ends of lines between blocks, and leaves those that part words', () => {
  expect(withoutLines('<p>a</p>\n<h2 id="b">b</h2>\n<p><b>c</b>\n<i>d</i></p>\n<b>e</b>')).toBe(
    '<p>a</p><h2 id="b">b</h2><p><b>c</b>\n<i>d</i></p>\n<b>e</b>',
  );
});

test('takes out the stroke that ends an empty element of HTML, and never one that ends a part of a drawing', () => {
  expect(withoutLines('<input type="text" value="a > b"/><svg><path d="M0 0"/></svg>')).toBe(
    '<input type="text" value="a > b"><svg><path d="M0 0"/></svg>',
  );
});
