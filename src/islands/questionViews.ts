/** The view of every question type, loaded where one is needed. A new type is one line here and one in `questions/schemas.ts`. */
import { createElement, lazy, Suspense, type ComponentType } from 'react';
import type { OnScreen } from '#questions/onScreen.ts';
import type { QuestionViewProps } from '#questions/QuestionFrame.tsx';
import type { Question } from '#questions/schemas.ts';

const questionViews = {
  choice: lazy(() => import('#questions/choice/View.tsx')),
  'choice-multiple': lazy(() => import('#questions/choice-multiple/View.tsx')),
  'true-false': lazy(() => import('#questions/true-false/View.tsx')),
  order: lazy(() => import('#questions/order/View.tsx')),
  match: lazy(() => import('#questions/match/View.tsx')),
  sort: lazy(() => import('#questions/sort/View.tsx')),
  gap: lazy(() => import('#questions/gap/View.tsx')),
  spot: lazy(() => import('#questions/spot/View.tsx')),
  say: lazy(() => import('#questions/say/View.tsx')),
  confidence: lazy(() => import('#questions/confidence/View.tsx')),
} satisfies Record<Question['type'], unknown>;

type Props = QuestionViewProps<OnScreen<Question>, Record<string, string>>;

/** A question, by the view of its type. That the two belong together is what the list above says. */
export function QuestionView(props: Props) {
  const view = questionViews[props.question.type] as ComponentType<Props>;
  return createElement(Suspense, null, createElement(view, props));
}
