/**
 * The view of every question type. A new type is one import and one line here, and one in `questions/schemas.ts`. All come in
 * one file: apart, the answers to a lesson's questions would wait for five, and weigh no less.
 */
import type { ComponentType } from 'react';
import Choice from '#questions/choice/View.tsx';
import ChoiceMultiple from '#questions/choice-multiple/View.tsx';
import Confidence from '#questions/confidence/View.tsx';
import Gap from '#questions/gap/View.tsx';
import Match from '#questions/match/View.tsx';
import type { OnScreen } from '#questions/onScreen.ts';
import Order from '#questions/order/View.tsx';
import type { QuestionViewProps } from '#questions/QuestionFrame.tsx';
import Say from '#questions/say/View.tsx';
import type { Question } from '#questions/schemas.ts';
import Sort from '#questions/sort/View.tsx';
import Spot from '#questions/spot/View.tsx';
import TrueFalse from '#questions/true-false/View.tsx';

const questionViews = {
  choice: Choice,
  'choice-multiple': ChoiceMultiple,
  'true-false': TrueFalse,
  order: Order,
  match: Match,
  sort: Sort,
  gap: Gap,
  spot: Spot,
  say: Say,
  confidence: Confidence,
} satisfies Record<Question['type'], unknown>;

type Props = QuestionViewProps<OnScreen<Question>, Record<string, string>>;

/** A question, by the view of its type. That the two belong together is what the list above says. */
export function QuestionView(props: Props) {
  const View = questionViews[props.question.type] as ComponentType<Props>;
  return <View {...props} />;
}
