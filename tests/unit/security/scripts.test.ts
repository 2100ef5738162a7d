import { expect, test } from 'vitest';
import { holdScripts, releaseScripts, shortenFirst } from '#security/scripts.ts';

const waiting =
  '<html lang="km" data-waits><body><script type="module" src="/_astro/lesson.x2.js"></script><p>Hi</p><script type="module" src="/_astro/page.x1.js"></script></body></html>';

test('a page whose scripts wait names them, in their order, and starts none', () => {
  expect(holdScripts(waiting)).toBe(
    '<html lang="km" data-waits="/_astro/lesson.x2.js /_astro/page.x1.js"><body><p>Hi</p></body></html>',
  );
});

test('a page whose scripts do not wait is left as it is', () => {
  const page = waiting.replace(' data-waits', '');
  expect(holdScripts(page)).toBe(page);
  expect(releaseScripts(page)).toBe(page);
});

test('scripts that waited are started at once where they are to be', () => {
  expect(releaseScripts(holdScripts(waiting))).toBe(
    '<html lang="km"><body><p>Hi</p><script type="module" src="/_astro/lesson.x2.js"></script><script type="module" src="/_astro/page.x1.js"></script></body></html>',
  );
});

test('says the first script shortly, and only that one', () => {
  const page = '<script data-first>// why\nif (ready) {\n  go(1);\n}\n</script><script>stay( )</script>';
  expect(shortenFirst(page)).toBe('<script>ready&&go(1)</script><script>stay( )</script>');
});

test('stops at a first script that is none', () => {
  expect(() => shortenFirst('<script data-first>if (</script>')).toThrow('first script');
});
