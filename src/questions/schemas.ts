/** The list of question types. A new type is one line here and one `case` in `islands/QuestionIsland.tsx`. */
import { z } from 'astro/zod';
import { choiceSchema } from './choice/schema.ts';
import { choiceMultipleSchema } from './choice-multiple/schema.ts';
import { trueFalseSchema } from './true-false/schema.ts';

export const questionSchema = z.discriminatedUnion('type', [
  choiceSchema,
  choiceMultipleSchema,
  trueFalseSchema,
]);

export type Question = z.infer<typeof questionSchema>;
