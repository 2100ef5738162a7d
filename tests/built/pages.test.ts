/** What every finished page must have, and must not. */
import { globSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inLocale } from '#i18n/addresses.ts';
import { localeTags } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { html, pages, translatedPages } from '../site.ts';

describe.each(translatedPages)('%s', (page) => {
  const $ = load(html(page));
  const locale = page.slice(1, 3);

  test('says its language, has one heading, a title and a description', () => {
    expect($('html').attr('lang')).toBe(locale);
    expect($('h1')).toHaveLength(1);
    expect($('title').text().length).toBeGreaterThan(3);
    expect(($('meta[name="description"]').attr('content') ?? '').length).toBeGreaterThan(20);
  });

  test('names its twin in the other language, and the twin is there', () => {
    for (const tag of ['km', 'en']) {
      const twin = inLocale(page, tag as 'km' | 'en');
      expect(new URL($(`link[hreflang="${tag}"]`).attr('href') ?? '').pathname).toBe(twin);
      expect(pages).toContain(twin);
    }
  });

  test('has a picture card of its own', async () => {
    const file = `dist${new URL($('meta[property="og:image"]').attr('content') ?? '').pathname}`;
    const { width, height, format } = await sharp(readFileSync(file)).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  });

  test('has the way out first, help beside it, and clearing at its foot', () => {
    const links = $('body a[href]')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(links.slice(0, 3)).toEqual(['#text', '/tables/', `/${locale}/help/`]);
    expect($('.foot button[data-forget]')).toHaveLength(1);
  });

  test('has a strict policy before anything else, and nothing it forbids', () => {
    const head = $('head').children();
    expect(head.eq(0).attr('charset')).toBe('utf-8');
    const policy = head.eq(1).attr('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:/);
    expect($('[style]')).toHaveLength(0);
  });

  test('keeps ids apart and speaks whole sentences', () => {
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const text = $('main').clone().find('script, style').remove().end().text();
    expect(text).not.toMatch(/\{\w+\}|\[\[|undefined|\[object/);
  });

  test('keeps the space between two sentences', () => {
    const glued = $('main p')
      .toArray()
      .map(
        (paragraph) => /\S+(?:[a-z][.!?][A-Z][a-z]|[។៕][\u1780-\u17B3])\S*/u.exec($(paragraph).text())?.[0],
      )
      .filter(Boolean);
    expect(glued).toEqual([]);
  });
});

test.each(localeTags)('the page of costs in %s says what every lesson, story and course weighs', (locale) => {
  const $ = load(html(`/${locale}/offline/`));
  const said = $('.costs td')
    .toArray()
    .map((cell) => $(cell).text().trim());
  expect(said.length).toBeGreaterThan(2 + 29 * 2);
  expect(said.filter((text) => !/^(?:[1-9]\d*\u00A0KB|\d+(?:\.\d)?\u00A0MB|–)$/.test(text))).toEqual([]);
  expect($('[data-weight], [data-times]')).toHaveLength(0);
});

test('short titles in tabs are neutral', () => {
  for (const page of translatedPages) {
    const title = load(html(page))('title').text();
    expect(title).not.toMatch(/abus|sex|exploit|threat|blackmail|រំលោភ|ផ្លូវភេទ|កេងប្រវ័ញ្ច|គំរាម/i);
  }
});

test('no page has anything from another host built in', () => {
  for (const file of globSync('dist/**/*.{html,css,js}')) {
    const $ = load(readFileSync(file, 'utf8'));
    const foreign = $('script[src^="http"], img[src^="http"], link[rel="stylesheet"][href^="http"], iframe');
    expect(foreign.length, file).toBe(0);
  }
});

test('the sitemap lists the pages that engines may list, the search among them, and no other; the feeds list the lessons', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  const listed = [...sitemap.matchAll(/<loc>https:\/\/safe-path\.example([^<]*)</g)].map(([, page]) => page);
  const mayBeListed = translatedPages.filter(
    (page) => !html(page).includes('<meta name="robots" content="noindex"'),
  );
  expect(listed.toSorted()).toEqual(mayBeListed);
  expect(listed).toContain('/km/search/');
  // Question sheets and tests come with their keys; slides say less than the lesson.
  expect(sitemap).not.toMatch(/tables|away|\/present\/|\/sheet\/|\/test\//);
  for (const locale of ['km', 'en']) {
    const feed = load(readFileSync(`dist/${locale}/feed.xml`, 'utf8'), { xml: true });
    expect(feed('item').length).toBe(
      translatedPages.filter((page) => new RegExp(`^/${locale}/\\w+/\\d+/$`).test(page)).length,
    );
  }
});

test('the page for lost visitors speaks both languages', () => {
  const $ = load(readFileSync('dist/404.html', 'utf8'));
  expect($('section[lang="km"]').text()).toMatch(/\p{Script=Khmer}/u);
  expect($('section[lang="en"]').text()).toContain('This page is not here');
});

test('Khmer pages hold no invisible characters', () => {
  for (const page of translatedPages)
    expect(load(html(page))('main').text()).not.toMatch(/[\u200B-\u200D\u2060\uFEFF]/);
});

test.each(localeTags)('the privacy page in %s names the buttons as they are', (locale) => {
  const t = translator(locale);
  const text = load(html(`/${locale}/privacy/`))('main').text();
  for (const button of [t('site.leave'), t('progress.keep'), t('clear.everything')])
    expect(text).toContain(button);
});

test.each(localeTags)(
  'the page about traces in %s names the way out as it is, and shows how in light pictures',
  (locale) => {
    const $ = load(html(`/${locale}/phone/`));
    expect($('main').text()).toContain(translator(locale)('site.leave'));
    const pictures = $('main img').toArray();
    expect(pictures.map((picture) => $(picture).attr('src'))).toEqual(
      ['leaving', 'private-tab', 'tabs-button', 'one-line'].map((drawing) => `/pictures/${drawing}.svg`),
    );
    for (const picture of pictures) {
      expect(($(picture).attr('alt') ?? '').length).toBeGreaterThan(40);
      expect(readFileSync(`dist${$(picture).attr('src')}`).length).toBeLessThanOrEqual(6_000);
    }
  },
);

test('a button of an island that still sleeps does not look ready, unless its press is noted (islands/guard.js)', () => {
  const ready = translatedPages.flatMap((page) =>
    load(html(page))('[data-island] button:not([disabled], form button)')
      .toArray()
      .map(() => page),
  );
  expect([...new Set(ready)]).toEqual([]);
});
