import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { numberedSlides } from '#components/slides/deck.ts';
import { lessonSlides, sentencesOf, type Parts } from '#components/slides/lessonSlides.ts';
import { linesOf, widthOf } from '#components/slides/measure.ts';
import { questionSlides } from '#components/slides/questionSlides.ts';
import {
  heightOfAll,
  htmlOf,
  paragraph,
  rowsOf,
  sizeOf,
  sizes,
  type Slide,
} from '#components/slides/slide.ts';
import { storySlides } from '#components/slides/storySlides.ts';
import { translator } from '#i18n/translate.ts';
import type { Story } from '#library/stories.ts';
import { questionSchema } from '#questions/schemas.ts';
import { storySchema } from '#schemas/story.ts';

const t = translator('en');
const asked: Slide = { kind: 'question', blocks: [paragraph('Asked?')] };
const parts: Parts = {
  locale: 'en', t, title: 'The lesson', ask: () => [asked], tell: () => [], help: () => [],
}; // prettier-ignore

const textOf = ({ blocks }: Slide) => load(htmlOf(blocks)).text().replace(/\s+/g, ' ').trim();
const cut = (html: string) => lessonSlides(html, parts);
const long = (count: number) =>
  Array.from({ length: count }, (_, index) => `Sentence number ${index + 1} has nothing much to say.`).join(
    ' ',
  );

describe('a lesson', () => {
  test('a heading opens a section with the words that follow, and stands small above the rest of it', () => {
    const slides = cut(`<h2>A section</h2><p>Short words.</p><div data-ask="one"></div><p>More.</p>`);
    expect(slides.map(({ kind }) => kind)).toEqual(['section', 'question', 'text']);
    expect(slides.map(({ head }) => head)).toEqual([undefined, undefined, 'A section']);
    expect(textOf(slides[0] ?? asked)).toBe('A sectionShort words.');
  });

  test('loses no word and tells none twice, however long a paragraph is', () => {
    const text = long(40);
    const slides = cut(`<p>${text}</p>`);
    expect(slides.length).toBeGreaterThan(2);
    expect(slides.map(textOf).join(' ')).toBe(text);
    for (const slide of slides) expect(textOf(slide)).toMatch(/\.$/);
  });

  test('keeps what is set apart inside a sentence whole', () => {
    const [first, ...others] = sentencesOf(
      {
        html: `<p>${long(9)} <strong>One. Two.</strong> ${long(9)}</p>`,
        text: `${long(9)} One. Two. ${long(9)}`,
      },
      'en',
    );
    expect(others.length).toBeGreaterThan(0);
    expect(
      [first, ...others].filter((block) => block?.html.includes('<strong>One. Two.</strong>')),
    ).toHaveLength(1);
  });

  test('parts Khmer at its own full stop', () => {
    const sentence = 'អ្នកអាចសុំជំនួយបាន ទាំងថ្ងៃ ទាំងយប់ ហើយគ្មាននរណាស្តីឱ្យអ្នកទេ។';
    const text = Array.from({ length: 24 }, () => sentence).join(' ');
    const pieces = sentencesOf({ html: `<p>${text}</p>`, text }, 'km');
    expect(pieces.length).toBeGreaterThan(1);
    for (const { text: piece } of pieces) expect(piece).toMatch(/។$/u);
  });

  test('says the words that lead to a list on each of its slides', () => {
    const items = Array.from({ length: 9 }, () => `<li>${long(2)}</li>`).join('');
    const slides = cut(`<p>Before.</p><p>Keep these:</p><ul>${items}</ul>`);
    expect(textOf(slides[0] ?? asked)).toBe('Before.');
    expect(slides.length).toBeGreaterThan(3);
    for (const slide of slides.slice(1)) expect(textOf(slide)).toMatch(/^Keep these:/);
  });

  test('goes on counting steps on the next slide', () => {
    const items = Array.from({ length: 7 }, () => `<li>${long(3)}</li>`).join('');
    const numbers = cut(`<div class="steps"><ol>${items}</ol></div>`).flatMap((slide) =>
      load(htmlOf(slide.blocks))('.badge').toArray().map((badge) => load(badge).text()),
    );
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  }); // prettier-ignore

  test('reads bare words and paragraphs of what is set apart alike, with the source at the foot', () => {
    const fact = (words: string) =>
      cut(`<div class="aside is-fact"><p class="eyebrow">Known</p>${words}<p class="small"><a href="/x/">Source: S</a></p></div>`)[0];
    for (const words of ['Something.', '<p>Something.</p>']) {
      expect(fact(words)).toMatchObject({ kind: 'fact', foot: 'Source: S' });
      expect(textOf(fact(words) ?? asked)).toBe('KnownSomething.');
    }
  }); // prettier-ignore

  test('shows a conversation line by line: the first at once, each other with a press', () => {
    const line = (who: string, text: string) =>
      `<div class="line"><img src="/cast/${who}-calm.svg"><div class="bubble"><p class="speaker">${who}</p>${text}</div></div>`;
    const [slide] = cut(
      `<section class="scenario"><p class="eyebrow">S</p><p class="scenario-title">T</p>${line('dara', 'One.')}${line('maly', 'Two.')}<p class="small">x</p></section>`,
    );
    const $ = load(htmlOf(slide?.blocks ?? []));
    expect($('.line').length).toBe(2);
    expect($('[data-part]').text()).toContain('Two.');
    expect($('[data-part]').text()).not.toContain('One.');
  });

  test('follows no link on a wall', () => {
    const [slide] = cut(
      '<p>Call <a class="number" href="tel:1280">1280</a>, a <a class="term" href="/x/">helpline</a>.</p>',
    );
    expect(htmlOf(slide?.blocks ?? [])).not.toContain('<a ');
    expect(textOf(slide ?? asked)).toBe('Call 1280, a helpline.');
  });
});

describe('rows', () => {
  test('are as few as fit, about equally full', () => {
    const blocks = Array.from({ length: 10 }, () => paragraph(long(2)));
    const rows = rowsOf(blocks, 'en');
    expect(rows.flat()).toEqual(blocks);
    const counts = rows.map((row) => row.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    for (const row of rows) expect(heightOfAll(row, 0.9, 'en')).toBeLessThanOrEqual(14.1);
  });

  test('few words are large, and many never smaller than the back row reads', () => {
    expect(sizes[sizeOf([paragraph('Few words.')], 'en')]).toBe(1.5);
    expect(sizes[sizeOf([paragraph(long(60))], 'en')]).toBe(sizes[4]);
    // 20 is the size of 1; a projector’s back row reads a 26th of the height.
    expect(Math.min(...sizes) / 20).toBeGreaterThanOrEqual(1 / 26);
  });
});

test('Khmer is as wide as its letters, and not as its signs', () => {
  expect(widthOf('ក')).toBeCloseTo(widthOf('ក្តុំ'), 2);
  expect(widthOf('កា')).toBeGreaterThan(widthOf('ក'));
  expect(linesOf('one', 10, 'en')).toBe(1);
  expect(linesOf(long(3), 10, 'en')).toBeGreaterThan(5);
});

/** One of each type, through its own schema. */
const option = (id: string, key = false) => ({
  id,
  text: `Text ${id}`,
  feedback: `Why ${id}`,
  ...(key && { key }),
});
const shared = { stem: 'What is asked?', objectives: ['o'] };
const questions = [
  { ...shared, id: 'a', type: 'choice', options: [option('x'), option('y', true), option('z')] },
  { ...shared, id: 'b', type: 'choice-multiple', options: [option('x', true), option('y', true), option('z')] },
  { ...shared, id: 'c', type: 'true-false', key: false, feedback: { true: 'Why true', false: 'Why false' } },
  { ...shared, id: 'd', type: 'order', items: ['x', 'y', 'z'].map((id) => option(id)) },
  { ...shared, id: 'e', type: 'match', pairs: ['x', 'y', 'z'].map((id) => ({ id, left: `Left ${id}`, right: `Right ${id}`, feedback: `Why ${id}` })) },
  { ...shared, id: 'f', type: 'sort', groups: [{ id: 'g', text: 'Group g' }, { id: 'h', text: 'Group h' }], items: ['x', 'y', 'z'].map((id, index) => ({ ...option(id), group: index ? 'g' : 'h' })) },
  { ...shared, id: 'g', type: 'gap', text: 'Stop {x}!', words: [option('x'), option('y')] },
  { ...shared, id: 'h', type: 'spot', from: 'Somebody', lines: [option('x', true), option('y'), option('z')] },
  { ...shared, id: 'i', type: 'say', examples: [option('x'), option('y')] },
  { stem: 'How sure?', id: 'j', type: 'confidence', feedback: { low: 'Why low', middle: 'Why middle', high: 'Why high' } },
].map((question) => questionSchema.parse(question)); // prettier-ignore

test.each(questions)('$type: nothing of the answer stands where it is asked, and every reason after it', (question) => {
  const slides = questionSlides(question, 'Head', 'en', t);
  const firstAnswer = slides.findIndex(({ isAnswer }) => isAnswer);
  expect(firstAnswer).toBeGreaterThan(0);
  const before = slides.slice(0, firstAnswer).map(textOf).join(' ');
  const after = slides.slice(firstAnswer).map(textOf).join(' ');
  expect(before).toContain(question.stem);
  expect(before).not.toMatch(/Why |→|✓|Right$/);
  for (const [, reason = ''] of JSON.stringify(question).matchAll(/"(Why \w+)"/g)) expect(after).toContain(reason);
  expect(slides.slice(firstAnswer).every(({ isAnswer }) => isAnswer)).toBe(true);
}); // prettier-ignore

test('hands are counted for what hands can answer, and not for how sure somebody is of themselves', () => {
  const counted = questions.filter((question) => questionSlides(question, '', 'en', t).some(({ asks }) => asks));
  expect(counted.map(({ type }) => type)).toEqual(['choice', 'choice-multiple', 'true-false', 'spot']);
}); // prettier-ignore

test('an order is shown in another one, with letters, and its answer names these', () => {
  const order = questions[3];
  if (!order) throw new Error('no order');
  const [asking, answer] = questionSlides(order, '', 'en', t);
  const cards = load(htmlOf(asking?.blocks ?? []))('.cards li').toArray().map((card) => load(card).text());
  expect(cards).not.toEqual(['AText x', 'BText y', 'CText z']);
  const letters = load(htmlOf(answer?.blocks ?? []))('.badge').toArray().map((badge) => load(badge).text());
  expect(letters.map((letter) => cards.find((card) => card.startsWith(letter))?.slice(1))).toEqual(['Text x', 'Text y', 'Text z']);
}); // prettier-ignore

test('what is right comes first in the answer, with the letter it was shown with', () => {
  const [choice] = questions;
  if (!choice) throw new Error('no choice');
  const [asking, answer] = questionSlides(choice, '', 'en', t);
  expect(textOf(answer ?? asked)).toMatch(/^Answer and reasonsBText y Right/);
  expect(asking?.asks?.options).toEqual([
    { id: 'x', letter: 'A', text: 'Text x', isKey: false },
    { id: 'y', letter: 'B', text: 'Text y', isKey: true },
    { id: 'z', letter: 'C', text: 'Text z', isKey: false },
  ]);
});

test('a story is played scene by scene: choices lead to scenes, endings out of it, Back to its beginning', () => {
  const data = storySchema.parse({
    title: 'A story', shortTitle: 'A story', summary: 'You choose.', minutes: 5, review: 'machine-drafted', lastReviewed: '2026-11-21',
    scenes: [
      { id: 'start', title: 'Morning', lines: [{ text: 'It begins.' }, { who: 'dara', text: 'Hello.' }], choices: [{ id: 'a', to: 'good', text: 'One' }, { id: 'b', to: 'other', text: 'Two' }] },
      { id: 'other', title: 'Noon', lines: [{ text: 'It goes on.' }], choices: [{ id: 'a', to: 'good', text: 'One' }, { id: 'b', to: 'good', text: 'Two' }] },
      { id: 'good', title: 'Evening', lines: [{ text: 'It ends.' }], ending: { text: 'All is well.', help: ['child-helpline'] } },
    ],
  }); // prettier-ignore
  const doors = [{ id: 'child-helpline', name: 'Child helpline', shown: '1280', address: 'tel:1280' }];
  const story = storySlides({ data } as Story, doors, 'en', t);
  const slides = numberedSlides([{ kind: 'text', blocks: [] }, ...story, { kind: 'text', blocks: [] }], 'en');
  const numberOf = (words: string) => slides.find(({ html }) => html.includes(words))?.number;
  const start = slides.find(({ html }) => html.includes('It begins.'));
  expect([...(start?.html ?? '').matchAll(/href="#(\d+)"/g)].map(([, to]) => Number(to))).toEqual([
    numberOf('It ends.'),
    numberOf('It goes on.'),
  ]);
  const ending = slides.find(({ html }) => html.includes('All is well.'));
  expect(ending?.next).toBe(slides.length);
  expect(ending?.html).toContain('href="tel:1280"');
  expect(start?.back).toBe(2);
  expect(slides.at(-1)?.back).toBe(2);
});
