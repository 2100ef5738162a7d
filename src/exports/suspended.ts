/**
 * What a package gives the platform to keep until next time (`cmi.suspend_data`): what it may know of the record in at most 4,096
 * characters of printable ASCII. Questions are named by five characters made of their id and their version, so that
 * the text can be read after lessons came, went or changed places; an answer to a question that changed is left behind.
 *
 *     SP1 day . answers . lessons opened . stories read . test before . test after . check
 */
import { toRecord } from '#progress/reading.ts';
import {
  emptyRecord,
  type Attempt,
  type LearnerRecord,
  type QuestionKey,
  type TestResult,
} from '#progress/record.ts';
import type { PartedQuestion } from './parts.ts';

/** What SCORM 1.2 lets a package keep. */
export const roomForSuspended = 4096;

/** What is to be known of a package to read and write. */
export interface Coded {
  /** `students`. */
  course: string;
  /** Those that have a right answer; of others nothing is kept. */
  questions: PartedQuestion[];
  /** The questions at the end of the course: objective → ids of its questions. */
  pool: { id: string; questions: string[] }[];
}

export interface Session {
  record: LearnerRecord;
  /** Lessons (`students/7`) whose stories were read to an end. */
  stories: string[];
}

export const newSession: Session = { record: emptyRecord, stories: [] };

const begin = 'SP1';
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const nameLength = 5;

/** The text to keep; where there were no room for all answers, the latest. */
export function writeSuspended(coded: Coded, { record, stories }: Session): string {
  const told = Object.entries(record.attempts).flatMap(([key, attempt]) => {
    const question = coded.questions.find((one) => one.key === key);
    return question?.print === attempt.print ? [{ question, attempt }] : [];
  });
  const answers = told.map(({ question, attempt }) => writeAnswer(question, attempt));
  const own = (lessons: string[]) => lessons.filter((lesson) => lesson.startsWith(`${coded.course}/`));
  const numbers = (lessons: string[]) =>
    own(lessons)
      .map((lesson) => number(Number(lesson.split('/')[1]), 2))
      .join('');
  const { before, after } = record.tests[coded.course] ?? {};
  // The day of an answer that is not told is not told either.
  const days = [...told.map(({ attempt }) => attempt.day), ...Object.values(record.seen)];
  const rest = [numbers(Object.keys(record.seen)), numbers(stories), writeTest(before), writeTest(after)];
  for (;;) {
    const body = [begin + number(Math.max(0, ...days), 3), answers.join(''), ...rest].join('.');
    const text = `${body}.${nameOf(body)}`;
    if (text.length <= roomForSuspended || answers.length === 0) return text;
    answers.shift();
  }
}

/** What a text of ours holds; undefined for anything else: nothing yet, cut off, changed on its way, of another version. */
export function readSuspended(coded: Coded, text: string): Session | undefined {
  const cut = text.lastIndexOf('.');
  const body = text.slice(0, cut);
  if (text.length > roomForSuspended || !body.startsWith(begin) || text.slice(cut + 1) !== nameOf(body))
    return undefined;
  try {
    const [head = '', answers = '', seen = '', stories = '', before = '', after = ''] = body.split('.');
    const day = readerOf(head.slice(begin.length)).number(3);
    const lessons = (numbers: string) => {
      const reader = readerOf(numbers);
      return reader.all(() => `${coded.course}/${reader.number(2)}`);
    };
    const tests = {
      ...(before && { before: readTest(coded, before) }),
      ...(after && { after: readTest(coded, after) }),
    };
    const record = toRecord({
      version: emptyRecord.version,
      attempts: Object.fromEntries(readAnswers(coded.questions, answers, day)),
      seen: Object.fromEntries(lessons(seen).map((lesson) => [lesson, day])),
      tests: before || after ? { [coded.course]: tests } : {},
    });
    return record && { record, stories: lessons(stories) };
  } catch {
    return undefined;
  }
}

/** Five characters that tell texts apart. @throws never; whether they do within a package is seen when it is made. */
export function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return number((hash ^ (hash >>> 30)) & 0x3fffffff, nameLength);
}

/** Names that two things in a package share: with them one answer could be taken for another. */
export function sharedNames({ questions, pool }: Coded): string[] {
  const shared = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);
  return [
    ...shared(questions.map(questionName)),
    ...shared(pool.flatMap(({ questions: asked }) => asked.map(nameOf))),
    ...shared(pool.map(({ id }) => nameOf(id))),
  ];
}

function questionName({ key, print }: PartedQuestion): string {
  return nameOf(`${key}:${print}`);
}

/** Name, success and box, points, points to reach, tries, length of the response, the response by places. */
function writeAnswer(question: PartedQuestion, { response, success, raw, max, tries, box }: Attempt): string {
  const all = response.map((part) => placesOf(question, part)).join('');
  const places = all.length < digits.length ? all : '';
  return [
    questionName(question),
    number((success ? 1 : 0) + box * 2, 1),
    number(Math.min(raw, 63), 1),
    number(Math.min(max, 63), 1),
    number(Math.min(tries, 63), 1),
    number(places.length, 1),
    places,
  ].join('');
}

function readAnswers(questions: PartedQuestion[], text: string, day: number): [QuestionKey, Attempt][] {
  const byName = new Map(questions.map((question) => [questionName(question), question]));
  const reader = readerOf(text);
  return reader
    .all((): [QuestionKey, Attempt] | undefined => {
      const question = byName.get(reader.take(nameLength));
      const flags = reader.number(1);
      const [raw, max, tries] = [reader.number(1), reader.number(1), reader.number(1)];
      const places = reader.take(reader.number(1));
      if (!question) return undefined;
      const response = partsAt(question, places);
      const { key, print } = question;
      return [key, { response, success: flags % 2 === 1, raw, max, tries, print, day, box: flags >> 1 }];
    })
    .flatMap((answer) => (answer ? [answer] : []));
}

/**
 * A part by its place among the ids in order: a version of a question is the same whatever order its parts stand in. `''` for
 * what the question does not have.
 */
function placesOf({ parts, targets }: PartedQuestion, part: string): string {
  const [left = '', right = ''] = part.split('=');
  const places = targets
    ? [inOrder(parts).indexOf(left), inOrder(targets).indexOf(right)]
    : [inOrder(parts).indexOf(part)];
  return places.includes(-1) ? '' : places.map((place) => number(place, 1)).join('');
}

function partsAt({ parts, targets }: PartedQuestion, places: string): string[] {
  const reader = readerOf(places);
  return reader.all(() => {
    const part = known(inOrder(parts), reader.number(1));
    return targets ? `${part}=${known(inOrder(targets), reader.number(1))}` : part;
  });
}

function inOrder(ids: string[]): string[] {
  return [...ids].sort();
}

/** Day, how many were asked, their names; then of each objective its name and its points. */
function writeTest(test: TestResult | undefined): string {
  if (!test) return '';
  const objectives = Object.entries(test.objectives).map(
    ([id, [raw, max]]) => nameOf(id) + number(Math.min(raw, 63), 1) + number(Math.min(max, 63), 1),
  );
  return [
    number(test.day, 3), number(test.asked.length, 2), ...test.asked.map(nameOf), ...objectives,
  ].join(''); // prettier-ignore
}

function readTest({ pool }: Coded, text: string): TestResult {
  const asked = new Map(pool.flatMap(({ questions }) => questions.map((id) => [nameOf(id), id])));
  const ids = new Map(pool.map(({ id }) => [nameOf(id), id]));
  const reader = readerOf(text);
  const day = reader.number(3);
  const names = Array.from({ length: reader.number(2) }, () => reader.take(nameLength));
  const points = reader.all((): [string, [number, number]] => [
    ids.get(reader.take(nameLength)) ?? '',
    [reader.number(1), reader.number(1)],
  ]);
  return {
    raw: points.reduce((sum, [, [raw]]) => sum + raw, 0),
    max: points.reduce((sum, [, [, max]]) => sum + max, 0),
    day,
    asked: names.flatMap((name) => asked.get(name) ?? []),
    objectives: Object.fromEntries(points.filter(([id]) => id !== '')),
  };
}

function number(value: number, length: number): string {
  const digit = (at: number) => digits[Math.floor(value / 64 ** at) % 64] ?? '';
  return Array.from({ length }, (_, index) => digit(length - 1 - index)).join('');
}

function known(list: string[], place: number): string {
  const found = list[place];
  if (found === undefined) throw new RangeError('There is no such part.');
  return found;
}

interface Reader {
  take: (length: number) => string;
  number: (length: number) => number;
  /** One after the other, to the end of the text. */
  all: <Value>(read: () => Value) => Value[];
}

/** Takes a text apart from its start. What it gives throws where the text ends too early, or holds what is no digit. */
function readerOf(text: string): Reader {
  let at = 0;
  function take(length: number): string {
    const taken = text.slice(at, at + length);
    if (taken.length < length) throw new RangeError('The text ends too early.');
    at += length;
    return taken;
  }
  return {
    take,
    number: (length) =>
      [...take(length)].reduce((value, digit) => {
        const worth = digits.indexOf(digit);
        if (worth < 0) throw new RangeError('That is no digit.');
        return value * 64 + worth;
      }, 0),
    all: (read) => {
      const found = [];
      while (at < text.length) found.push(read());
      return found;
    },
  };
}
