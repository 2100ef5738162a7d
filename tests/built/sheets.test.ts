/** What is made for paper: codes that a camera reads, tests with one blueprint, posters that say what lessons say. */
import { globSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { codeAddress, inLocale } from '#i18n/addresses.ts';
import { localeTags } from '#i18n/locales.ts';
import { formsOf } from '#room/forms.ts';
import { assessmentOf, html, lessonPages, pages, questionsOf, sheetPages, testPages } from '../site.ts';

const site = 'https://safe-path.example';
const codes = globSync('dist/qr/*.svg').map(
  (file) => `/${file.replaceAll('\\', '/').replace(/^dist\//, '')}`,
);

/** What a camera reads of a picture. */
async function decoded(svg: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(svg, { density: 400 })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test('every QR code leads to a page that is there, and is named by its address', async () => {
  expect(codes.length).toBeGreaterThan(2 * 29);
  for (const code of codes) {
    const address = (await decoded(readFileSync(`dist${code}`))) ?? `${code} cannot be read`;
    expect(address.startsWith(`${site}/`), address).toBe(true);
    const page = address.slice(site.length);
    expect(pages).toContain(page);
    expect(codeAddress(page)).toBe(code);
  }
}, 120_000);

test('a code of which a part is lost is read all the same', async () => {
  const svg = readFileSync('dist/qr/km-students-7.svg', 'utf8');
  const torn = svg.replace('</svg>', '<path fill="#fff" d="M15 15h6v6h-6z"/></svg>');
  expect(await decoded(Buffer.from(torn))).toBe(`${site}/km/students/7/`);
});

test('beside every code its address stands in letters, and the code leads there', () => {
  let shown = 0;
  for (const page of pages) {
    const $ = load(html(page));
    for (const code of $('.code').toArray()) {
      const link = $(code).find('a');
      const address = link.attr('href') ?? '';
      expect(link.text()).toBe(`safe-path.example${address.replace(/\/$/, '')}`);
      expect($(code).find('img').attr('src')).toBe(codeAddress(address));
      expect($(code).find('img').attr('alt')).toContain(link.text());
      shown++;
    }
  }
  expect(shown).toBeGreaterThan(3 * 2 * 29);
});

test('every lesson has a question sheet', () => {
  expect(sheetPages).toEqual(lessonPages.map((page) => `${page}sheet/`));
});

describe.each(sheetPages)('%s', (page) => {
  const $ = load(html(page));
  const questions = questionsOf(page.replace('sheet/', ''));

  test('asks every question of its lesson, and answers it on another sheet', () => {
    expect($('#questions .pencil')).toHaveLength(questions.length);
    expect($('#key .paper-key')).toHaveLength(questions.length);
    expect($('#questions').find('.paper-key, [data-reason]')).toHaveLength(0);
    const asked = $('#questions').text();
    for (const { stem } of questions) expect(asked).toContain(stem);
  });

  test('has its key on no sheet that a learner gets', () => {
    const asked = $('#questions').text();
    for (const { feedback } of questions.flatMap((question) =>
      'options' in question ? question.options : [],
    ))
      expect(asked).not.toContain(feedback);
  });
});

describe.each(testPages)('%s', (page) => {
  const $ = load(html(page));
  const pool = assessmentOf(page.replace('/test/', '/check/'));
  const asked = (form: string) => ($(`#form-${form}`).attr('data-asked') ?? '').split(' ');

  test('has two forms that ask for the same, and share no question', () => {
    const objectiveOf = (id: string) =>
      pool.objectives.find(({ questions }) => questions.some((question) => question.id === id))?.id;
    expect(asked('a')).toHaveLength(pool.each * pool.objectives.length);
    expect(asked('a').map(objectiveOf)).toEqual(asked('b').map(objectiveOf));
    expect(new Set([...asked('a'), ...asked('b')]).size).toBe(2 * asked('a').length);
    expect({ A: asked('a'), B: asked('b') }).toEqual(formsOf(pool));
  });

  test('prints each question of a form, its key, and a line for each objective', () => {
    for (const form of ['a', 'b']) {
      expect($(`#form-${form} .pencil`)).toHaveLength(asked(form).length);
      expect($(`#key-${form} .paper-key-letters`)).toHaveLength(asked(form).length);
      expect($(`#form-${form}`).find('.paper-key, [data-reason]')).toHaveLength(0);
    }
    expect($('.test-table tbody tr')).toHaveLength(pool.objectives.length + 1);
  });

  test('has the same forms and the same keys in every language', () => {
    const others = localeTags.map((tag) => load(html(inLocale(page, tag))));
    for (const $other of others)
      for (const form of ['a', 'b']) {
        expect($other(`#form-${form}`).attr('data-asked')).toBe(asked(form).join(' '));
        /** Letters and places; of words only how many, for they are of a language. */
        const letters = ($any: typeof $) =>
          $any(`#key-${form} .paper-key-letters`)
            .toArray()
            .map((key) => $any(key).text())
            .map((key) =>
              key.includes(' · ') ? key.split(' · ').length : (key.match(/[A-Z]\b|\d+/g) ?? []).join(' '),
            );
        expect(letters($other)).toEqual(letters($));
      }
  });
});

test.each([
  ['five-steps', 'students/7'],
  ['first-minutes', 'caregivers/6'],
])('the poster %s says the steps of its lesson, word for word', (poster, lesson) => {
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  for (const locale of localeTags) {
    const $lesson = load(html(`/${locale}/${lesson}/`));
    const $poster = load(html(`/${locale}/posters/${poster}/`));
    const steps = $lesson('.steps')
      .first()
      .find('li')
      .toArray()
      .map((step) => words($lesson(step).text()));
    expect(steps).toHaveLength(5);
    const said = $poster('.poster-steps li')
      .toArray()
      .map((step) => words($poster(step).text()));
    expect(said).toEqual(steps);
  }
});

test.each(localeTags)(
  'the poster of numbers in %s has every number of the help page, and no other',
  (locale) => {
    const $poster = load(html(`/${locale}/posters/help/`));
    const onPoster = $poster('.poster-number')
      .toArray()
      .map((number) => $poster(number).text().replace(/ /g, ''));
    const published = [...html(`/${locale}/help/`).matchAll(/href="tel:([^"]+)"/g)].map(
      ([, number]) => number,
    );
    expect(onPoster.sort()).toEqual([...new Set(published)].sort());
  },
);
