import { expect, test } from 'vitest';
import { shareScripts, shortenFirst } from '#security/scripts.ts';

test('makes a file of an inline script', () => {
  const { html, scripts } = shareScripts('<p>Hi</p><script>go()</script>');
  expect(scripts).toEqual([{ name: expect.stringMatching(/^[0-9a-f]{8}\.js$/) as string, text: 'go()' }]);
  expect(html).toBe(`<p>Hi</p><script defer src="/_astro/${scripts[0]?.name ?? ''}"></script>`);
});

test('gives the same text the same file on every page, and another text another', () => {
  const names = [
    '<script>go()</script>',
    '<p>Other page</p><script>go()</script>',
    '<script>stay()</script>',
  ].map((page) => shareScripts(page).scripts[0]?.name);
  expect(names[0]).toBe(names[1]);
  expect(names[0]).not.toBe(names[2]);
});

test('makes a file of each script of a page', () => {
  const { html, scripts } = shareScripts('<script>a()</script><script>b()</script>');
  expect(scripts.map(({ text }) => text)).toEqual(['a()', 'b()']);
  expect(html.match(/<script defer src=/g)).toHaveLength(2);
});

test('leaves in place what must run before the page is drawn, modules, and scripts that are files', () => {
  const page =
    '<script data-first>guard()</script><script type="module">m()</script><script src="/x.js"></script>';
  expect(shareScripts(page)).toEqual({ html: page, scripts: [] });
});

test('keeps the text of a script letter by letter', () => {
  const text = "a.replace(/x/, '$&$1');\n// <b>\n";
  expect(shareScripts(`<script>${text}</script>`).scripts[0]?.text).toBe(text);
});

test('says the first script shortly, and only that one', () => {
  const page = '<script data-first>// why\nif (ready) {\n  go(1);\n}\n</script><script>stay( )</script>';
  expect(shortenFirst(page)).toBe('<script>ready&&go(1)</script><script>stay( )</script>');
});

test('stops at a first script that is none', () => {
  expect(() => shortenFirst('<script data-first>if (</script>')).toThrow('first script');
});
