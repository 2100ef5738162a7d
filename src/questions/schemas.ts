/** The list of question types. A new type is one line here and one in `islands/questionViews.tsx`, which says what a rare one needs. */
import { z } from 'astro/zod';
import { choiceType } from './choice/schema.ts';
import { choiceMultipleType } from './choice-multiple/schema.ts';
import { confidenceType } from './confidence/schema.ts';
import { gapType } from './gap/schema.ts';
import { matchType } from './match/schema.ts';
import { orderType } from './order/schema.ts';
import { sayType } from './say/schema.ts';
import { sortType } from './sort/schema.ts';
import { spotType } from './spot/schema.ts';
import { trueFalseType } from './true-false/schema.ts';
import type { QuestionType } from './type.ts';

const types = {
  choice: choiceType,
  'choice-multiple': choiceMultipleType,
  'true-false': trueFalseType,
  order: orderType,
  match: matchType,
  sort: sortType,
  gap: gapType,
  spot: spotType,
  say: sayType,
  confidence: confidenceType,
};

type Types = typeof types;

/** A question of any type. */
export type Question = { [Name in keyof Types]: z.infer<Types[Name]['schema']> }[keyof Types];

const schemas = Object.values(types).map(({ schema }) => schema);

export const questionSchema = z.discriminatedUnion(
  'type',
  schemas as unknown as [z.ZodObject<{ type: z.ZodLiteral }>],
) as unknown as z.ZodType<Question>;

/** What the build knows of the type of a question. */
export function typeOf<Any extends Question>({ type }: Any): QuestionType<Any> {
  // The list gives every type its own schema; that the two belong together is more than TypeScript can follow.
  return types[type] as unknown as QuestionType<Any>;
}
