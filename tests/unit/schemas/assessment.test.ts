import { expect, test } from 'vitest';
import { assessmentSchema } from '#schemas/assessment.ts';
import { said } from '../questions/saying.ts';

const question = (id: string, more: object = {}) => ({
  id,
  type: 'true-false',
  stem: 'It is my fault.',
  key: false,
  feedback: { true: 'Many feel so.', false: 'Right.' },
  ...more,
});
const objective = (id: string, questions: object[], more: object = {}) => ({
  id,
  text: `Name ${id}.`,
  lesson: 1,
  questions,
  ...more,
});
const rights = objective('rights', [question('r1'), question('r2')]);
const signs = objective('signs', [question('s1'), question('s2'), question('s3')]);
const good = { passMark: 70, objectives: [rights, signs] };

test('reads a good assessment, and draws one question each unless something else is said', () => {
  expect(said(assessmentSchema, good)).toEqual([]);
  expect(assessmentSchema.parse(good).each).toBe(1);
  expect(assessmentSchema.parse({ ...good, each: 2 }).each).toBe(2);
});

test.each([
  [1, []],
  [100, []],
  [0, ['passMark: Too small: expected number to be >=1']],
  [101, ['passMark: Too big: expected number to be <=100']],
  [66.6, ['passMark: Invalid input: expected int, received number']],
])('to a pass mark of %d says %j', (passMark, messages) => {
  expect(said(assessmentSchema, { ...good, passMark })).toEqual(messages);
});

const noRightAnswer =
  'objectives.0.questions.1.type: A question of this type has no right answer; an assessment cannot count it.';
const examples = ['stop', 'later'].map((id) => ({ id, text: `${id}!`, feedback: 'Clear.' }));

test.each([
  [
    'a question that wants words of one’s own',
    {
      ...good,
      objectives: [
        { ...rights, questions: [question('r1'), { id: 'r2', type: 'say', stem: 'Say no.', examples }] },
        signs,
      ],
    },
    [noRightAnswer],
  ],
  [
    'a question that asks how sure somebody is',
    {
      ...good,
      objectives: [
        {
          ...rights,
          questions: [
            question('r1'),
            {
              id: 'r2',
              type: 'confidence',
              stem: 'How sure?',
              feedback: { low: 'L', middle: 'M', high: 'H' },
            },
          ],
        },
        signs,
      ],
    },
    [noRightAnswer],
  ],
  [
    'an objective with one question',
    { ...good, objectives: [{ ...rights, questions: [question('r1')] }, signs] },
    ['objectives.0.questions: Give at least two questions for each objective.'],
  ],
  [
    'one objective',
    { ...good, objectives: [signs] },
    ['objectives: Too small: expected array to have >=2 items'],
  ],
  [
    'an objective id twice',
    { ...good, objectives: [rights, { ...signs, id: 'rights' }] },
    ['objectives: Give every objective an id of its own.'],
  ],
  [
    'a question id twice, in two objectives',
    { ...good, objectives: [rights, objective('signs', [question('s1'), question('r1')])] },
    ['objectives: Two questions have the same id; answers would be kept as one.'],
  ],
  [
    'more questions to draw than there are, where they are missing',
    { ...good, each: 3 },
    ['objectives.0.questions: `each` asks for 3 questions; there are 2.'],
  ],
  ['nothing to draw', { ...good, each: 0 }, ['each: Too small: expected number to be >=1']],
  [
    'a lesson that no course has',
    { ...good, objectives: [{ ...rights, lesson: 0 }, signs] },
    ['objectives.0.lesson: Too small: expected number to be >0'],
  ],
  [
    'a question that is not good by itself',
    {
      ...good,
      objectives: [{ ...rights, questions: [question('r1'), question('r2', { key: undefined })] }, signs],
    },
    ['objectives.0.questions.1.key: Invalid input: expected boolean, received undefined'],
  ],
  ['a field of its own', { ...good, title: 'Test' }, [': Unrecognized key: "title"']],
])('refuses %s', (_, wrong, messages) => {
  expect(said(assessmentSchema, wrong)).toEqual(messages);
});
