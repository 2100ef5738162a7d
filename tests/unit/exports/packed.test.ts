import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { packPages } from '#exports/packed.ts';
import type { Site } from '#offline/packs.ts';

const policy = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'">`;

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="km"><head>${policy}${head}</head><body>${body}</body></html>`;
}

const site = (changes: Record<string, string> = {}): Site =>
  new Map(
    Object.entries({
      '/tables/':
        '<!doctype html><html><head><link rel="icon" href="/tables.svg"></head><body></body></html>',
      '/tables.svg': '<svg/>',
      '/fonts/f.woff2': 'font',
      '/_astro/a.js': 'import("./b.js")',
      '/_astro/b.js': 'export{}',
      '/_astro/worker.js': 'policies.createPolicy("offline")',
      '/km/help/': page('<main id="text"><p id="line"><a href="/km/">Home</a></p></main>'),
      '/km/students/7/': page(
        `<a class="language" href="/en/students/7/">EN</a><form data-search="/km/search/"></form>
<nav class="crumbs"><ol><li><a href="/km/">Home</a></li></ol></nav>
<nav class="onward"><a href="/km/students/8/">Next</a><a href="/km/help/">Help</a></nav>
<section data-pack="km-students">save</section>
<p>Read <a class="term" href="/km/glossary/#grooming">grooming</a>, call <a href="tel:1280">1280</a>,
<a href="https://example.org/">there</a>, <a href="/km/help/#line">help</a>. Kept in this tab.</p>
<a href="/tables/" data-leave>Leave</a><div data-island="search" data-props='{"a":"/km/help/","courses":["x"]}'><details></details></div>
<button data-forget data-forgotten="Done.">Clear</button>
<script type="module" src="/_astro/worker.js"></script><script type="module" src="/_astro/a.js"></script>`,
        '<link rel="canonical" href="https://x.example/"><script>go(`/tables/`)</script><style>@font-face{src:url(/fonts/f.woff2)}</style>',
      ),
      ...changes,
    }).map(([address, text]) => [address, Buffer.from(text)]),
  );

const words = {
  instead: [['Kept in this tab.', 'Kept by the platform.'] as [string, string]],
  cleared: 'The platform keeps its own.',
  outside: 'Type {address}.',
  first: new Map(),
};

function packed(changes?: Record<string, string>) {
  const files = packPages(site(changes), ['/km/students/7/', '/km/help/', '/tables/'], [], words, () => new Map());
  const lesson = Buffer.from(files.get('km/students/7/index.html') ?? []).toString('utf8');
  return { files, lesson, $: load(lesson) };
} // prettier-ignore

test('takes the pages along with what they load, and nothing else', () => {
  expect([...packed().files.keys()].sort()).toEqual([
    '_astro/a.js', '_astro/b.js', 'fonts/f.woff2', 'km/help/index.html', 'km/students/7/index.html',
    'tables.svg', 'tables/index.html',
  ]); // prettier-ignore
});

test('every address is seen from the page, and says the file', () => {
  const { $, lesson } = packed();
  expect($('html').attr('data-root')).toBe('../../../');
  expect($('[data-leave]').attr('href')).toBe('../../../tables/index.html');
  expect($('p a').eq(2).attr('href')).toBe('../../../km/help/index.html#line');
  expect(lesson).toContain('url(../../../fonts/f.woff2)');
  expect(lesson).toContain('go(`../../../tables/index.html`)');
});

test('what is not taken along is said, not linked; lines that held nothing else are gone', () => {
  const { $ } = packed();
  expect($('p').text()).toContain('Read grooming, call');
  expect($('.term, .language, form, .crumbs, [data-pack], link[rel="canonical"]')).toHaveLength(0);
  expect($('nav.onward').text()).toBe('Help');
  expect(load(Buffer.from(packed().files.get('km/help/index.html') ?? []).toString())('main p')).toHaveLength(0);
}); // prettier-ignore

test('other sites and numbers open outside the frame, and words are there for where they may not', () => {
  const { $, files } = packed();
  for (const kind of ['https', 'tel'])
    expect($(`a[href^="${kind}"]`).attr()).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
  expect($('a[href^="../"]').attr('target')).toBeUndefined();
  expect($('html').attr('data-outside')).toBe('Type {address}.');
  expect(Buffer.from(files.get('tables/index.html') ?? []).toString()).not.toContain('data-outside');
});

test('no worker is registered, and every other script is taken along', () => {
  const { $ } = packed();
  expect($('script[src]').toArray().map((script) => $(script).attr('src'))).toEqual(['../../../_astro/a.js']);
}); // prettier-ignore

test('a package holds one course, so its search offers none to narrow it to', () => {
  const island = packed().$('[data-island="search"]');
  expect(island.attr('data-props')).toBe('{"a":"/km/help/","courses":[]}');
  expect(island.find('details')).toHaveLength(0);
});

test('the policy names what the page holds now', () => {
  const content = packed().$('meta[http-equiv]').attr('content') ?? '';
  expect(content).toContain("default-src 'none'");
  expect(content).not.toMatch(/unsafe|worker-src/);
  expect(content.match(/'sha256-/g)).toHaveLength(2);
});

test('says what is true there', () => {
  const { $, lesson } = packed();
  expect(lesson).not.toContain('Kept in this tab.');
  expect(lesson).toContain('Kept by the platform.');
  expect($('[data-forgotten]').attr('data-forgotten')).toBe('Done. The platform keeps its own.');
});

test('stops where a file is missing, or a page has no policy', () => {
  expect(() => packed({ '/km/help/': page('<img src="/pictures/gone.svg">') })).toThrow('gone.svg');
  expect(() => packed({ '/km/help/': '<!doctype html><html></html>' })).toThrow('/km/help/ has no policy');
});
