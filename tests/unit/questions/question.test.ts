import { expect, test } from 'vitest';
import { idSchema } from '#questions/question.ts';
import { said } from './saying.ts';

test.each(['first-step', 'a', '3', 'options', 'option-a', 'an-option'])('takes %j for an id', (id) => {
  expect(said(idSchema, id)).toEqual([]);
});

test('refuses the id `option`: every form uses this one for itself', () => {
  expect(said(idSchema, 'option')).toEqual([': Choose another id: every form uses this one for itself.']);
});

test.each(['', 'First', 'first step', 'first_step', '-first', 'first-', 'first--step', 'ជំហាន', 'first\n'])(
  'refuses %j as an id',
  (id) => {
    expect(said(idSchema, id)).toEqual([': Use small letters, digits and hyphens, as in `first-step`.']);
  },
);
