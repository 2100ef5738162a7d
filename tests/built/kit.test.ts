/** The pages for whoever leads a course: the same in both languages, whole for every lesson that there is. */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { address, inLocale, isForTrainers } from '#i18n/addresses.ts';
import { localeTags } from '#i18n/locales.ts';
import { readPlan } from '#room/plan.ts';
import { courseIds } from '#schemas/course.ts';
import { html, lessonPages, storyPages } from '../site.ts';

/** Links of a page below its heading, in their order. */
function linksOf(page: string): string[] {
  const $ = load(html(page));
  return $('main article a[href]')
    .toArray()
    .map((link) => $(link).attr('href') ?? '');
}

describe.each(courseIds)('the kit of the course for %s', (course) => {
  test('leads to the same places in both languages', () => {
    const [first = [], ...others] = localeTags.map((locale) =>
      linksOf(address(locale, course, 'kit')).map((link) => inLocale(link, 'en')),
    );
    expect(first.length).toBeGreaterThan(40);
    for (const other of others) expect(other).toEqual(first);
  });

  test('has slides, guide, question sheet and story of every lesson', () => {
    const links = linksOf(address('km', course, 'kit'));
    const lessons = lessonPages.filter((page) => page.startsWith(address('km', course)));
    expect(lessons.length).toBeGreaterThan(8);
    for (const lesson of lessons)
      for (const page of ['', 'present/', 'facilitate/', 'sheet/'])
        expect(links).toContain(`${lesson}${page}`);
    expect(links.filter((link) => link.endsWith('/story/')).sort()).toEqual(
      storyPages.filter((page) => page.startsWith(address('km', course))),
    );
  });

  test('names what begins on its slides alike in both languages, each once, so that a talk goes on in the other', () => {
    for (const lesson of lessonPages.filter((page) => page.startsWith(address('km', course)))) {
      const [first = [], ...others] = localeTags.map((locale) => {
        const $ = load(html(`${inLocale(lesson, locale)}present/`));
        return $('[data-begins]').toArray().map((slide) => $(slide).attr('data-begins'));
      });
      expect(first.length, lesson).toBeGreaterThan(8);
      expect(new Set(first).size, lesson).toBe(first.length);
      for (const other of others) expect(other, lesson).toEqual(first);
    }
  }); // prettier-ignore

  test('is reached from the page of the course, and gives certificates to adults alone', () => {
    for (const locale of localeTags) {
      const kit = address(locale, course, 'kit');
      expect(linksOf(address(locale, course))).toContain(kit);
      expect(linksOf(kit).includes(address(locale, course, 'certificate'))).toBe(course !== 'students');
    }
  });
});

describe.each(localeTags)('the plans to begin with, in %s', (locale) => {
  const $ = load(html(address(locale, 'plan')));
  const hashes = $('.plan-ready a')
    .toArray()
    .map((link) => $(link).attr('href') ?? '');

  test('are read again as they were written, and stand on the page for those without scripts', () => {
    const lessons = new Map(
      lessonPages
        .filter((page) => page.startsWith(address(locale)))
        .map((page) => [page.split('/').slice(2, 4).join('/'), 1]),
    );
    expect(hashes.length).toBeGreaterThanOrEqual(courseIds.length * 3);
    for (const hash of hashes) {
      expect(readPlan(hash.replace('#plan=', ''), lessons)).toMatchObject({ missing: [] });
      expect($(`[id="${hash.slice(1)}"] tbody tr`).length).toBeGreaterThan(4);
    }
  });

  test('are those of the other language: a plan means the same in both', () => {
    const other = load(html(inLocale(address(locale, 'plan'), locale === 'km' ? 'en' : 'km')));
    expect(
      other('.plan-ready a')
        .toArray()
        .map((link) => other(link).attr('href')),
    ).toEqual(hashes);
  });

  test('the pages of the printed guide are a list, empty until it was printed', () => {
    const pages: unknown = JSON.parse(readFileSync(`dist${address(locale, 'plan')}pages.json`, 'utf8'));
    expect(typeof pages === 'object' && !Array.isArray(pages)).toBe(true);
  });
});

test('learners do not find these pages unless they ask for those of facilitators', () => {
  for (const locale of localeTags)
    for (const page of [
      address(locale, 'plan'),
      address(locale, 'officers'),
      ...courseIds.map((course) => address(locale, course, 'kit')),
    ])
      expect(isForTrainers(page), page).toBe(true);
});
