/** The view of every question type: those that few lessons ask come in a file of their own. */
import Confidence from '#questions/confidence/View.tsx';
import Gap from '#questions/gap/View.tsx';
import type { Question } from '#questions/schemas.ts';
import { usualViews } from './questionViews.tsx';

export const allViews = {
  ...usualViews,
  gap: Gap,
  confidence: Confidence,
} satisfies Record<Question['type'], unknown>;
