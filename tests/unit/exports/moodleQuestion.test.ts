import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { moodleQuestion } from '#exports/moodleQuestion.ts';
import { legal } from '#exports/moodleXml.ts';
import { translator } from '#i18n/translate.ts';
import { piecesOf } from '#questions/gap/score.ts';
import { placesOf } from '#questions/order/score.ts';
import { questionSchema, typeOf, type Question } from '#questions/schemas.ts';
import { hostileTexts } from '../../hostileTexts.ts';
import { anyOf, types } from '../questions/anyQuestion.ts';
import { readMoodle, type Read } from './moodleReading.ts';

const t = translator('km');
const onward = '<p><a href="https://safe.example/km/help/">ជំនួយ</a></p>';
const asked = {
  locale: 'km',
  place: '4.2',
  idNumber: 'km-students-4-x',
  tags: ['students'],
  onward,
} as const;

function written(question: Question): string {
  return moodleQuestion(question, { ...asked, tags: [...asked.tags] }) ?? '';
}

function inQuiz(questions: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`;
}

/** As an answer to “is it well formed”: what a parser that is not ours says. */
async function wellFormed(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'quiz.xml', contents: xml },
    normalization: 'format',
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ message }) => message);
}

function read(question: Question): Read {
  const [found] = readMoodle(inQuiz([written(question)]));
  if (!found || found.type === 'category' || !('answers' in found)) throw new Error('No question came back.');
  return found;
}

/** What of a question has to come back, in our words. */
function meant(question: Question) {
  const explained = typeOf(question)
    .explain(question, t)
    .filter(({ feedback }) => feedback !== '')
    .map(({ text, feedback }) => ({ text, feedback }));
  const shared = { stem: question.stem, hint: question.hint };
  switch (question.type) {
    case 'choice':
    case 'choice-multiple': {
      const options = question.options.map(({ text, key, feedback }) => ({ text, key, feedback }));
      return { ...shared, type: question.type, options };
    }
    case 'true-false':
      return { ...shared, type: question.type, key: question.key, feedback: question.feedback };
    case 'spot': {
      const lines = question.lines.map(({ text, key, reply, feedback }) => ({ text, key, reply, feedback }));
      return { ...shared, type: question.type, from: question.from, lines };
    }
    case 'match': {
      const pairs = question.pairs.map(({ left, right }) => [left, right]);
      return { ...shared, type: 'pairs', pairs, explained };
    }
    case 'sort': {
      const group = new Map(question.groups.map(({ id, text }) => [id, text]));
      const pairs = question.items.map((item) => [item.text, group.get(item.group)]);
      return { ...shared, type: 'pairs', pairs, explained };
    }
    case 'order': {
      const texts = question.items.map(({ text }) => text);
      if (question.items.every(({ tied }) => !tied)) return { ...shared, type: 'order', texts, explained };
      const places = placesOf(question.items);
      const pairs = question.items.map(({ id, text }) => {
        const same = [...places.values()].flatMap((place, at) => (place === places.get(id) ? [at + 1] : []));
        return [text, same.length > 1 ? `${same[0]}–${same.at(-1)}` : `${same[0]}`];
      });
      return { ...shared, type: 'pairs', pairs, explained };
    }
    case 'gap': {
      const pieces = piecesOf(question.text).map((piece) => ('gap' in piece ? { gap: wordOf(question, piece.gap) } : piece));
      return { ...shared, type: 'gap', pieces, words: question.words.map(({ text }) => text), explained };
    }
    case 'say': {
      const examples = question.examples.map(({ text, feedback }) => ({ text, feedback }));
      return { ...shared, type: 'say', examples };
    }
    case 'confidence':
      return undefined;
  }
} // prettier-ignore

function wordOf({ words }: { words: { id: string; text: string }[] }, wanted: string) {
  return words.find(({ id }) => id === wanted)?.text;
}

/** The same, from what was read. */
function understood({ type, hint, grade, asked: [stem, ...more], answers, single, shuffled, reasons, pieces: found }: Read) {
  const shared = { stem, hint };
  const options = answers.map(({ text, fraction, feedback }) => ({ text, key: fraction > 0, feedback }));
  switch (type) {
    case 'multichoice':
      if (grade === 0) return { ...shared, type: 'say', examples: options.map(({ text, feedback }) => ({ text, feedback })) };
      if (single) return { ...shared, type: 'choice', options };
      if (shuffled) return { ...shared, type: 'choice-multiple', options };
      return {
        ...shared,
        type: 'spot',
        from: more.at(-1),
        lines: options.map(({ text, ...rest }) => ({
          ...rest,
          text: text.replace(/^↪ /, ''),
          reply: text.startsWith('↪ '),
        })),
      };
    case 'truefalse': {
      const said = (word: string) => answers.find(({ text }) => text === word);
      const feedback = { true: said('true')?.feedback, false: said('false')?.feedback };
      return { ...shared, type: 'true-false', key: said('true')?.fraction === 100, feedback };
    }
    case 'matching':
      return { ...shared, type: 'pairs', pairs: answers.map(({ text, right }) => [text, right]), explained: reasons };
    case 'ordering': {
      const texts = [...answers].sort((a, b) => a.fraction - b.fraction).map(({ text }) => text);
      return { ...shared, type: 'order', texts, explained: reasons };
    }
    case 'gapselect': {
      const words = answers.map(({ text }) => text);
      const pieces = found.map((piece) => ('place' in piece ? { gap: words[piece.place - 1] } : piece));
      return { ...shared, type: 'gap', pieces, words, explained: reasons };
    }
    default:
      throw new Error(`What is “${type}”?`);
  }
} // prettier-ignore

const texts = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.array(
    fc.constantFrom(
      ']]>', ']]', ']', '>', '<![CDATA[', '&', '&amp;', '&#91;', '<', '</text>', '"', "'", '\n', '\r\n', '\t', '\u00A0', '\u200B',
      '\u202Eשלום', 'ស្រី', '្ត', '👩‍👧', '\u0000', '\uFFFE', '[[1]]', '[[99]]', '↪', '{a}', '@@', '--', '?>', '{1:MC:=a~b}', 'ក',
    ),
    { minLength: 1, maxLength: 12 },
  ).map((parts) => parts.join('')),
); // prettier-ignore

/** What XML cannot carry is not asked for, nor space at the ends: the schemas take it away. */
const sayable = texts.map((text) => legal(text).trim()).filter((text) => text !== '');

/** Where a question says something, and nothing but words. */
const worded = /^(?:stem|hint|left|right|from|feedback|true|false|text|low|middle|high)$/;

/** A good question whose words are as bad as can be. */
const hostileQuestions = fc
  .constantFrom(...types.filter((type) => type !== 'confidence'))
  .chain((type) => fc.tuple(anyOf(type), fc.array(sayable, { minLength: 12, maxLength: 12 })))
  .map(([question, words]) => {
    let next = 0;
    const data = JSON.stringify(question, (key, value: unknown) => {
      if (typeof value !== 'string' || !worded.test(key)) return value;
      const text = words[next++ % words.length] ?? '';
      // A sentence with gaps keeps them, and no other braces.
      return question.type === 'gap' && value === question.text ? value + text.replace(/[{}]/g, '') : text;
    });
    return questionSchema.safeParse(JSON.parse(data)).data;
  })
  .filter((question) => question !== undefined);

const rounds = 2000;

test(`${rounds} questions with the worst of words come back from Moodle XML as they were`, async () => {
  const all: string[] = [];
  fc.assert(
    fc.property(hostileQuestions, (question) => {
      expect(understood(read(question))).toEqual(meant(question));
      all.push(written(question));
    }),
    { numRuns: rounds },
  );
  expect(all).toHaveLength(rounds);
  expect(await wellFormed(inQuiz(all))).toEqual([]);
}, 120_000);

test('the parser that is not ours finds what it must find', async () => {
  expect(await wellFormed(inQuiz(['<question type="choice">]]>&</question>']))).not.toEqual([]);
});

function option(id: string, key: boolean) {
  return { id, text: `I ${id}.`, key, feedback: `Why ${id}.` };
}

function severalOf(keys: number, others: number): Question {
  const options = [
    ...Array.from({ length: keys }, (_, at) => option(`key-${at}`, true)),
    ...Array.from({ length: others }, (_, at) => option(`other-${at}`, false)),
  ];
  return questionSchema.parse({ id: 'several', type: 'choice-multiple', stem: 'Which?', options });
}

/** Shares of a point that Moodle takes: lib `question_bank::fraction_options_full`. Any other stops the whole import. */
const shares = [
  1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667, 0.1428571, 0.125, 0.1111111,
  0.1, 0.05, 0,
]; // prettier-ignore

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  '%d right options share the point as Moodle can write it; a wrong one takes a share back',
  (keys) => {
    const { answers } = read(severalOf(keys, 2));
    const right = answers.filter(({ fraction }) => fraction > 0).map(({ fraction }) => fraction / 100);
    expect(right).toHaveLength(keys);
    expect(right.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    for (const { fraction } of answers)
      expect(shares.some((share) => Math.abs(share - Math.abs(fraction) / 100) < 0.00001)).toBe(true);
    expect(answers.at(-1)?.fraction).toBeCloseTo(-100 / keys, 4);
  },
);

test('more right options than Moodle has shares for stop the export, and are named', () => {
  expect(() => written(severalOf(11, 1))).toThrow('More than 10 right options (key-0, key-1');
});

const items = ['stop', 'keep', 'tell'].map((id) => ({ id, text: `I ${id}.`, feedback: `Why I ${id}.` }));

test('an order with one way is put in order; one with several ways asks for places', () => {
  const order = { id: 'first', type: 'order', stem: 'What first?' };
  const strict = read(questionSchema.parse({ ...order, items }));
  expect(strict.type).toBe('ordering');
  expect(strict.answers.map(({ fraction }) => fraction)).toEqual([1, 2, 3]);
  const tied = items.map((item) => ({ ...item, tied: item.id === 'tell' }));
  const loose = read(questionSchema.parse({ ...order, items: tied }));
  expect(loose.type).toBe('matching');
  expect(loose.answers.map(({ right }) => right)).toEqual(['1', '2–3', '2–3']);
});

test('what somebody would say is chosen, never written: Moodle would keep it under a name', () => {
  const { type, grade, answers } = read(
    questionSchema.parse({ id: 'say', type: 'say', stem: 'What do you say?', examples: items }),
  );
  expect(type).toBe('multichoice');
  expect(grade).toBe(0);
  expect(answers.map(({ fraction }) => fraction)).toEqual([100, 100, 100]);
});

test('how sure somebody is, is not asked in Moodle', () => {
  const feedback = { low: 'a', middle: 'b', high: 'c' };
  const sure = questionSchema.parse({ id: 'sure', type: 'confidence', stem: 'I know.', feedback });
  expect(moodleQuestion(sure, { ...asked, tags: [] })).toBeUndefined();
});

test('a text that looks like a gap is none', () => {
  const words = ['reply', 'tell'].map((id) => ({ id, text: id, feedback: `Why ${id}.` }));
  const question = { id: 'gap', type: 'gap', stem: 'Fill [[2]].', text: 'Stop {reply}, [[1]].', words };
  const { pieces } = read(questionSchema.parse(question));
  expect(pieces).toEqual([{ text: 'Stop ' }, { place: 1 }, { text: ', [[1]].' }]);
});

test('a long stem is cut between Khmer signs for its name, and whole where it is asked', () => {
  const stem = 'ស្រ្តី'.repeat(80);
  const feedback = { true: 'a', false: 'b' };
  const { name, asked: paragraphs } = read(
    questionSchema.parse({ id: 'long', type: 'true-false', stem, key: true, feedback }),
  );
  expect(name).toBe(`4.2 ${'ស្រ្តី'.repeat(60)}…`.slice(0, name.length));
  expect(name.replace('…', '').endsWith('ី')).toBe(true);
  expect(paragraphs[0]).toBe(stem);
});
