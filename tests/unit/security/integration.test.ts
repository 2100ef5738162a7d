import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { withPolicy as withPolicyFor } from '#security/finishing.ts';
import { finishedPages } from '#security/integration.ts';

function hash(text: string) {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** A page whose scripts ask for nothing. */
function withPolicy(html: string, name: string, policies: string[] = []) {
  return withPolicyFor(html, name, { policies });
}

function page(inHead: string, inBody = '<p>Hi</p>') {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${inHead}</head><body>${inBody}</body></html>`;
}

/** The policy of a page as a map from directive to what it allows. */
function policyOf(html: string): Record<string, string[]> {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  return Object.fromEntries(
    content.split(';').map((part) => {
      const [name = '', ...allowed] = part.split(' ');
      return [name, allowed];
    }),
  );
}

test('allows nothing but the site itself where a page has nothing inline', () => {
  expect(policyOf(withPolicy(page(''), 'x.html'))).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'none'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  });
});

test('names exactly the inline scripts of the page', () => {
  const html = page(
    '<script data-first>guard()</script>',
    '<script type="module">\n ខ្មែរ() \n</script><script src="/a.js">never run</script>',
  );
  expect(policyOf(withPolicy(html, 'x.html'))['script-src']).toEqual([
    "'self'",
    hash('guard()'),
    hash('\n ខ្មែរ() \n'),
  ]);
});

test('names exactly the inline styles of the page', () => {
  const html = page(
    '<style>a{color:red}</style><link rel="stylesheet" href="/a.css">',
    '<style data-x>b{}</style>',
  );
  expect(policyOf(withPolicy(html, 'x.html'))['style-src']).toEqual([
    "'self'",
    hash('a{color:red}'),
    hash('b{}'),
  ]);
});

test('names a script that stands twice once, and an empty one not at all', () => {
  const html = page('<script>a()</script><script>a()</script><script></script>');
  expect(policyOf(withPolicy(html, 'x.html'))['script-src']).toEqual(["'self'", hash('a()')]);
});

test('never allows whatever is inline, nor eval', () => {
  const html = withPolicy(page('<script>a()</script>', '<div data-island="SearchIsland"></div>'), 'x.html');
  expect(html).not.toContain("'unsafe-inline'");
  expect(html).not.toContain("'unsafe-eval'");
});

test('names sheets of the site only on a page that has one', () => {
  const styles = (html: string) => policyOf(withPolicy(html, 'x.html'))['style-src'];
  expect(styles(page('<style>b{}</style>'))).toEqual([hash('b{}')]);
  expect(styles(page('<link rel="icon" href="/icon.svg">'))).toEqual(["'none'"]);
  expect(styles(page('<link rel="stylesheet" href="/a.css">'))).toEqual(["'self'"]);
});

test('lets a page make markup from text nowhere, and load a worker only by the policy of its own script', () => {
  const usual = policyOf(withPolicy(page(''), 'x.html'));
  expect(usual['trusted-types']).toEqual(["'none'"]);
  expect(usual).not.toHaveProperty('manifest-src');
  const keeping = policyOf(withPolicy(page(''), 'x.html', ['offline']));
  expect(keeping['require-trusted-types-for']).toEqual(["'script'"]);
  expect(keeping['trusted-types']).toEqual(['offline']);
  expect(keeping['worker-src']).toEqual(["'self'"]);
  expect(keeping['manifest-src']).toEqual(["'self'"]);
});

test('lets no page run WebAssembly or a worker: the search needs neither', () => {
  const search = policyOf(withPolicy(page('', '<div data-island="search"></div>'), 'x.html'));
  expect(search['script-src']).toEqual(["'self'"]);
  expect(search).not.toHaveProperty('worker-src');
});

test('puts the policy straight after the encoding, before anything it speaks of', () => {
  const html = withPolicy(page('<title>x</title><script>a()</script>'), 'x.html');
  expect(html).toContain('<meta charset="utf-8"><meta http-equiv="content-security-policy"');
  expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<script>'));
});

test.each(['<meta charset="UTF-8" />', '<meta charset=utf-8>', '<meta charset="utf-8"/>'])(
  'finds the encoding written as %s',
  (meta) => {
    expect(withPolicy(`<head>${meta}</head>`, 'x.html')).toContain(`${meta}<meta http-equiv=`);
  },
);

test('changes nothing else in the page', () => {
  const html = page('<script>a("$&")</script>', '<p>$1 $$</p>');
  expect(withPolicy(html, 'x.html').replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')).toBe(
    html,
  );
});

test('throws on a page without an encoding, and names it', () => {
  expect(() => withPolicy('<html><head></head></html>', 'km/index.html')).toThrow(
    'dist/km/index.html: no <meta charset="utf-8"> to put the policy after.',
  );
});

test.each([
  ['style', '<p style="color:red">x</p>'],
  ['onclick', '<button type="button" onclick="go()">x</button>'],
  ['onload', '<svg\n  onload="go()"></svg>'],
  ['style', '<P STYLE="color:red">x</P>'],
  ['style', "<p style='color:red'>x</p>"],
  ['onclick', '<button onclick=go()>x</button>'],
  ['style', '<a title="a > b" style="color:red">x</a>'],
])('refuses %s="…" in %s, and names the page', (attribute, html) => {
  expect(() => withPolicy(page('', html), 'km/index.html')).toThrow(
    `dist/km/index.html: ${attribute}="…" in an element; the policy forbids it. Use a class.`,
  );
});

test.each([
  ['a script that writes one', '<script>el.innerHTML = \'<p style="color:red">\'</script>'],
  ['a text that speaks of one', '<p>Write style="x" or onclick="y".</p>'],
  ['an attribute whose name only ends like one', '<p data-style="x" data-onclick="y">x</p>'],
  ['an island whose data speaks of one', '<div data-props="{&quot;text&quot;:&quot; style=&quot;}"></div>'],
])('lets pass %s', (_, html) => {
  expect(() => withPolicy(page('', html), 'x.html')).not.toThrow();
});

test('gives every page of the finished site its policy', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'dist-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, '_astro'));
  mkdirSync(join(dir, 'km'));
  writeFileSync(join(dir, '_astro/keep.js'), 'trustedTypes.createPolicy(`offline`,{})');
  writeFileSync(join(dir, 'index.html'), page(''));
  writeFileSync(join(dir, 'km/keep.html'), page('<script type="module" src="/_astro/keep.js"></script>'));
  writeFileSync(join(dir, 'km/index.html'), page('<script data-first>guard()</script>'));

  const logger = { info: vi.fn() };
  const done = finishedPages().hooks['astro:build:done'] as unknown as (options: object) => Promise<void>;
  await done({ dir: pathToFileURL(`${dir}/`), logger });

  expect(policyOf(readFileSync(join(dir, 'index.html'), 'utf8'))['script-src']).toEqual(["'self'"]);
  expect(policyOf(readFileSync(join(dir, 'km/index.html'), 'utf8'))['script-src']).toEqual([
    "'self'",
    hash('guard()'),
  ]);
  expect(policyOf(readFileSync(join(dir, 'km/index.html'), 'utf8'))['trusted-types']).toEqual(["'none'"]);
  expect(policyOf(readFileSync(join(dir, 'km/keep.html'), 'utf8'))['trusted-types']).toEqual(['offline']);
  expect(logger.info).toHaveBeenCalledWith(expect.stringMatching(/^3 pages, /));
});
