/** What the build knows of a question type; what the browser knows of it is its `View.tsx` and `score.ts`. */
import type { z } from 'astro/zod';
import type { MessageKey } from '#i18n/messages/en.ts';

export interface QuestionType<Question> {
  schema: z.ZodType<Question>;
  /** What to do, said above the controls. */
  instruction: MessageKey;
  /** Interface texts of its own, by the name its view knows them under. */
  labels: Record<string, MessageKey>;
  /** Whether its view leaves the controls as the page has them: then its island needs no words of the question. */
  keepsControls: boolean;
  /** Every part of the question with its reason: for those without JavaScript, on paper, and as feedback. */
  explain: (question: Question, words: (key: MessageKey) => string) => Explained[];
  /**
   * Type, ids and keys in one line, without any words: the same in every language. Earlier answers count as long as it
   * stays. Each part stands by itself, so that parts in another order are still the same question.
   */
  structure: (question: Question) => string;
}

/** One part of a question and what there is to say about it. */
export interface Explained {
  /** Feedback is found by it. */
  id: string;
  text: string;
  /** Said after the text: right, not this one, a warning sign. Nothing where that is no matter of right or wrong. */
  verdict?: { message: MessageKey; isKey: boolean };
  feedback: string;
}

/** The interface texts that a view is given, by the names its type has for them. */
export type LabelsOf<Labels> = Record<keyof Labels, string>;
