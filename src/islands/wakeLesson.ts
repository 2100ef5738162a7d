import { wake } from './waking.ts';

const hydrating = () => import('./hydrating.ts');

/** A question says with `data-keeps` that its controls are not drawn anew. */
const keeps = { reasons: '.reasons', controls: ':scope[data-keeps] fieldset' };
const question = { when: 'seen', keeps } as const;

/** The questions of a lesson and what it says at its end. */
export function wakeLesson(): void {
  wake('question', () => Promise.all([hydrating(), import('./QuestionIsland.tsx')]), question);
  // Few lessons have these: each comes in a file of its own.
  wake('gap-question', () => Promise.all([hydrating(), import('./GapQuestionIsland.tsx')]), question);
  wake(
    'confidence-question',
    () => Promise.all([hydrating(), import('./ConfidenceQuestionIsland.tsx')]),
    question,
  );
  wake('summary', () => Promise.all([hydrating(), import('./LessonSummaryIsland.tsx')]), { when: 'seen' });
}
