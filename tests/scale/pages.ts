/**
 * Pages to try the search on, as many as one likes: the site's own, and beyond them pages put together from its own
 * sentences. Some sentences come often, many seldom, as words do in any language.
 */
import { globSync, readFileSync } from 'node:fs';
import { readPage, type SearchPage } from '#search/sections.ts';
import { chance, pick } from './chance.ts';

export type Locale = 'km' | 'en';

/** The finished pages of a language, in the order of their addresses. @throws when nothing is built. */
export function builtPages(locale: Locale): SearchPage[] {
  const pages = globSync(`dist/${locale}/**/index.html`)
    .sort()
    .flatMap((file) => {
      const address = `/${file
        .replaceAll('\\', '/')
        .replace(/^dist\//, '')
        .replace(/index\.html$/, '')}`;
      return readPage(readFileSync(file, 'utf8'), address) ?? [];
    });
  if (pages.length === 0) throw new Error('Nothing in dist/: run `npm run build` first.');
  return pages;
}

/** `count` pages: the first of the site's own, then made ones. */
export function somePages(locale: Locale, count: number): SearchPage[] {
  const own = builtPages(locale);
  const next = chance(count);
  const headings = own.flatMap(({ sections }) => sections.map(({ heading }) => heading)).filter(Boolean);
  const sentences = own.flatMap(({ sections }) =>
    sections.flatMap(({ text }) =>
      text.split(/(?<=[។៕.?!]) |\n/u).filter((sentence) => sentence.length > 12),
    ),
  );
  const lengths = own.map(({ sections }) => sections.length);
  const courses = ['students', 'caregivers', 'police', ''];
  const made = Array.from({ length: Math.max(0, count - own.length) }, (_, index): SearchPage => {
    const course = pick(courses, next);
    const sections = Array.from({ length: pick(lengths, next) }, (_unused, number) => ({
      anchor: number === 0 ? '' : `s${number}`,
      heading: clause(pick(headings, next), pick(headings, next)),
      text: Array.from({ length: 4 + Math.floor(next() * 8) }, () => sentence()).join('\n'),
    }));
    return {
      address: `/${locale}/${course || 'made'}/${index + 100}/`,
      title: sections[0]?.heading ?? '',
      course,
      facilitator: false,
      sections,
    };
  });
  return [...own.slice(0, count), ...made];

  /** The first half of one and the second of another: pairs of words that the site does not have. */
  function sentence() {
    const often = sentences[Math.floor(sentences.length * next() ** 3)] ?? '';
    return next() < 0.5 ? often : clause(often, pick(sentences, next));
  }

  function clause(a: string, b: string) {
    const left = a.split(' ');
    const right = b.split(' ');
    return [...left.slice(0, Math.ceil(left.length / 2)), ...right.slice(Math.floor(right.length / 2))].join(
      ' ',
    );
  }
}

/** A made page as a build would write it, as much of it as the search reads. */
export function htmlOf({ address, title, course, sections }: SearchPage): string {
  const [, locale = ''] = address.split('/');
  const body = sections.map(({ anchor, heading, text }, index) => {
    const head = index === 0 ? `<h1>${escape(heading)}</h1>` : `<h2 id="${anchor}">${escape(heading)}</h2>`;
    const lines = text.split('\n').map((line) => `<p>${escape(line)}</p>`);
    return head + lines.join('');
  });
  const meta = `<meta property="og:title" content="${escape(title)}">`;
  return `<!doctype html><html lang="${locale}"><head>${meta}</head><body data-course="${course}"><main>${body.join('')}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
