/**
 * Lessons as many as one likes, put together from the real ones: a frame (title, aims, the guide for whoever leads it) of
 * one, sections of several of the same course with their questions, story and picture, and in plain paragraphs other
 * sentences. Both languages are cut and mixed alike, so that the content check finds nothing wrong.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { localeTags, type Locale } from '#i18n/locales.ts';
import type { LessonData } from '#schemas/lesson.ts';
import type { CourseId } from '#schemas/course.ts';
import type { StoryData } from '#schemas/story.ts';
import { pick } from './chance.ts';

type Both<Value> = Record<Locale, Value>;
type Asked = LessonData['questions'][number];

/** A lesson as it is written: the data between the lines, and the text below them. */
export interface Written {
  name: string;
  data: Both<LessonData>;
  body: Both<string>;
  story: Both<StoryData> | undefined;
}

interface Section {
  body: Both<string>;
  questions: Both<Asked[]>;
  picture: Both<LessonData['picture']>;
  story: Both<StoryData> | undefined;
  words: number;
}

/** The real lessons of a course, in their order. */
export function realLessons(content: string, course: CourseId): Written[] {
  return globSync(`en/${course}/*.mdx`, { cwd: content })
    .sort()
    .map((path): Written => {
      const name = basename(path, '.mdx');
      const file = (locale: Locale) => join(content, locale, course, name);
      const parts = both((locale) => {
        const source = readFileSync(`${file(locale)}.mdx`, 'utf8');
        const end = source.indexOf('\n---\n', 4);
        return { data: parse(source.slice(4, end)) as LessonData, body: source.slice(end + 5).trim() };
      });
      const hasStory = parts.en.body.includes('<Story />');
      return {
        name,
        data: both((locale) => parts[locale].data),
        body: both((locale) => parts[locale].body),
        story: hasStory
          ? both((locale) => parse(readFileSync(`${file(locale)}.story.yaml`, 'utf8')) as StoryData)
          : undefined,
      };
    });
}

/** What lessons of a course are mixed from. */
export interface Mixture {
  frames: Written[];
  sections: Section[];
  sentences: Both<string[]>;
}

/** @param isPlain whether a sentence may stand anywhere: one that names an agreed term is bound to its other language. */
export function mixtureOf(lessons: Written[], isPlain: (sentence: string) => boolean): Mixture {
  const sections = lessons.flatMap(sectionsOf);
  return {
    frames: lessons,
    sections,
    sentences: both((locale) =>
      sections
        .flatMap(({ body }) => paragraphsOf(body[locale]).filter(isProse).flatMap(sentencesOf))
        .filter(isPlain),
    ),
  };
}

/** Words of a made lesson in English: what the rule of length allows, with some air. */
const length = { least: 900, most: 1150 };

/** A lesson that there is not, always the same for a number. */
export function madeLesson(mixture: Mixture, number: number, next: () => number): Written {
  const frame = pick(mixture.frames, next);
  const chosen = chosenSections(mixture.sections, next);
  const stories = chosen.find(({ story }) => story);
  const pictures = chosen.find(({ picture }) => picture.en);
  const name = `${String(number).padStart(2, '0')}-made`;
  const data = both((locale): LessonData => {
    const own = frame.data[locale];
    const questions = chosen.flatMap((section) => section.questions[locale]);
    const objectives = own.objectives.slice(0, Math.max(2, Math.min(own.objectives.length, questions.length >> 1)));
    return {
      ...own,
      title: numbered(own.title, number),
      shortTitle: numbered(own.shortTitle.replace(/\d+/, String(number)), number),
      contentNote: own.contentNote ?? own.nextStep,
      objectives,
      questions: questions.map((question, index) => ({
        ...question,
        objectives: [objectives[index % objectives.length]?.id ?? ''],
      })),
      sources: [...new Set(chosen.flatMap((section) => sourcesOf(section.body[locale])))],
      picture: pictures?.picture[locale],
    };
  });
  return {
    name,
    data,
    body: both((locale) => {
      const [opening = ''] = frame.body[locale].split(/^## /m);
      const first = paragraphsOf(opening.trim()).filter(isProse).join('\n\n');
      const text = chosen.map((section) => section.body[locale]).join('\n\n');
      return `${first}\n\n${withOtherSentences(text, mixture.sentences[locale], next)}`;
    }),
    story:
      stories?.story &&
      both((locale) => {
        const told = stories.story?.[locale];
        if (!told) throw new Error('A story in one language.');
        return {
          ...told,
          title: numbered(told.title, number),
          shortTitle: numbered(told.shortTitle.replace(/\d+/, String(number)), number),
          scenes: told.scenes.map(({ choices, ...scene }) => ({
            ...scene,
            ...(choices && { choices: choices.map(({ id, to, text }) => ({ id, to, text })) }),
          })),
        };
      }),
  };
} // prettier-ignore

/** Enough questions of three types, somebody to walk beside, no more than one story and one picture. */
function chosenSections(sections: Section[], next: () => number): Section[] {
  for (;;) {
    const chosen: Section[] = [];
    const rest = [...sections];
    let words = 40;
    while (words < length.least && rest.length > 0) {
      const [section] = rest.splice(Math.floor(next() * rest.length), 1);
      if (!section) break;
      const isTaken = (what: (one: Section) => unknown) => Boolean(what(section)) && chosen.some((one) => Boolean(what(one)));
      if (isTaken(({ story }) => story) || isTaken(({ picture }) => picture.en)) continue;
      const ids = chosen.flatMap((one) => one.questions.en.map(({ id }) => id));
      if (section.questions.en.some(({ id }) => ids.includes(id))) continue;
      chosen.push(section);
      words += section.words;
    }
    const asked = chosen.flatMap(({ questions }) => questions.en);
    const text = chosen.map(({ body }) => body.en).join('\n');
    const isEnough =
      asked.length >= 6 &&
      new Set(asked.map(({ type }) => type)).size >= 3 &&
      /<(?:Scenario|Story)\b/.test(text) &&
      /<(?:Fact|Figure)\b/.test(text);
    if (words <= length.most && isEnough) return chosen;
  }
} // prettier-ignore

function sectionsOf({ data, body, story }: Written): Section[] {
  const cut = both((locale) => body[locale].split(/^(?=## )/m).slice(1));
  return cut.en.map((english, index): Section => {
    const own = { en: english, km: cut.km[index] ?? '' };
    const ids = [...english.matchAll(/<Question id="([^"]*)"/g)].map(([, id]) => id);
    const isPictured = english.includes('<Picture />');
    return {
      body: both((locale) => own[locale].trim()),
      questions: both((locale) => data[locale].questions.filter(({ id }) => ids.includes(id)).map(standingAlone)),
      picture: both((locale) => (isPictured ? data[locale].picture : undefined)),
      story: english.includes('<Story />') ? story : undefined,
      words: english.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0,
    };
  });
} // prettier-ignore

/** Without the question before it, which may stand in another section. */
function standingAlone(question: Asked): Asked {
  return question.type === 'confidence' ? { ...question, after: undefined } : question;
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/);
}

/** Words alone: no heading, list, step or word of ours. */
function isProse(paragraph: string): boolean {
  return !/[<>*[\]{}`|]|^(?:#|-|\d+\.|!)/m.test(paragraph) && !paragraph.includes('\n');
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[។៕.?!]["”»]?)\s+/u).filter((sentence) => /^[^«»“”"„]+[។.?!]$/u.test(sentence));
}

/** Some sentences come often, many seldom, as words do in any language. */
function withOtherSentences(text: string, sentences: string[], next: () => number): string {
  return paragraphsOf(text)
    .map((paragraph) =>
      isProse(paragraph)
        ? sentencesOf(paragraph)
            .map(() => sentences[Math.floor(sentences.length * next() ** 2)] ?? '')
            .join(' ') || paragraph
        : paragraph,
    )
    .join('\n\n');
}

function sourcesOf(text: string): string[] {
  const facts = [...text.matchAll(/<Fact\b[^>]*\bsource="([^"]*)"/g)].map(([, id = '']) => id);
  const figures = [...text.matchAll(/<Figure\b[^>]*\bstats="([^"]*)"/g)].flatMap(([, ids = '']) =>
    ids.split(/\s+/).map((id) => sourceOfFigure(id)),
  );
  return [...facts, ...figures];
}

const figures = new Map<string, string>();

function sourceOfFigure(id: string): string {
  const known = figures.get(id);
  if (known !== undefined) return known;
  const { source } = parse(readFileSync(`content/statistics/${id}.yaml`, 'utf8')) as { source: string };
  figures.set(id, source);
  return source;
}

/** No two pages have one title. */
function numbered(title: string, number: number): string {
  return `${title.replace(/[.?។]$/u, '')} (${number})`;
}

function both<Value>(make: (locale: Locale) => Value): Both<Value> {
  return Object.fromEntries(localeTags.map((locale) => [locale, make(locale)])) as Both<Value>;
}
