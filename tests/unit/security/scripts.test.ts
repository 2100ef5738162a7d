import { expect, test } from 'vitest';
import { holdScripts, releaseScripts, shareScripts, shortenFirst } from '#security/scripts.ts';

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

test('makes one file of all scripts of a page, in their order', () => {
  const { html, scripts } = shareScripts('<script>a()</script><p>Hi</p><script>b()</script>');
  expect(scripts.map(({ text }) => text)).toEqual(['a();\nb()']);
  expect(html).toBe(`<script defer src="/_astro/${scripts[0]?.name ?? ''}"></script><p>Hi</p>`);
});

const waiting =
  '<html lang="km" data-waits><body><script defer src="/_astro/0a1b2c3d.js"></script><p>Hi</p><script type="module" src="/_astro/page.x1.js"></script></body></html>';

test('a page whose scripts wait names them, in their order, and starts none', () => {
  expect(holdScripts(waiting)).toBe(
    '<html lang="km" data-waits="/_astro/0a1b2c3d.js /_astro/page.x1.js"><body><p>Hi</p></body></html>',
  );
});

test('a page whose scripts do not wait is left as it is', () => {
  const page = waiting.replace(' data-waits', '');
  expect(holdScripts(page)).toBe(page);
  expect(releaseScripts(page)).toBe(page);
});

test('scripts that waited are started at once where they are to be', () => {
  expect(releaseScripts(holdScripts(waiting))).toBe(
    '<html lang="km"><body><p>Hi</p><script defer src="/_astro/0a1b2c3d.js"></script><script type="module" src="/_astro/page.x1.js"></script></body></html>',
  );
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
