/**
 * The views of the question types that most lessons ask. All come in one file: apart, the answers to a lesson's questions would wait
 * for five, and weigh no less. A new type is one import and one line here, and one in `questions/schemas.ts`; or, where few lessons ask it,
 * a file beside `GapQuestionIsland.tsx`, named in `allQuestionViews.ts`, `wakeLesson.ts`, as `View…` in `astro.config.mjs`, and in
 * `tests/built/weights.ts`.
 */
import type { ComponentType } from 'react';
import Choice from '#questions/choice/View.tsx';
import ChoiceMultiple from '#questions/choice-multiple/View.tsx';
import Match from '#questions/match/View.tsx';
import type { OnScreen } from '#questions/onScreen.ts';
import Order from '#questions/order/View.tsx';
import type { QuestionViewProps } from '#questions/QuestionFrame.tsx';
import Say from '#questions/say/View.tsx';
import type { Question } from '#questions/schemas.ts';
import Sort from '#questions/sort/View.tsx';
import Spot from '#questions/spot/View.tsx';
import TrueFalse from '#questions/true-false/View.tsx';

/** Type → view. */
export type QuestionViews = Partial<Record<Question['type'], unknown>>;

export const usualViews = {
  choice: Choice,
  'choice-multiple': ChoiceMultiple,
  'true-false': TrueFalse,
  order: Order,
  match: Match,
  sort: Sort,
  spot: Spot,
  say: Say,
} satisfies QuestionViews;

type Props = QuestionViewProps<OnScreen<Question>, Record<string, string>>;

/** A question, by the view of its type. That the two belong together is what the lists say. */
export function QuestionView({ views, ...props }: Props & { views: QuestionViews }) {
  const View = views[props.question.type] as ComponentType<Props>;
  return <View {...props} />;
}
