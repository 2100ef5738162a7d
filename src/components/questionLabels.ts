import type { Translate } from '#i18n/translate.ts';
import type { MessageKey } from '#i18n/messages/en.ts';
import type { QuestionLabels } from '#questions/QuestionFrame.tsx';
import type { Question } from '#questions/schemas.ts';

const instructions: Record<Question['type'], MessageKey> = {
  choice: 'question.chooseOne',
  'choice-multiple': 'question.chooseSeveral',
  'true-false': 'question.trueFalse',
};

/** The interface texts of a question, resolved at build: no dictionary travels to the browser. */
export function questionLabels(t: Translate, type: Question['type']): QuestionLabels {
  return {
    check: t('question.check'),
    retry: t('question.retry'),
    correct: t('question.correct'),
    incorrect: t('question.incorrect'),
    partly: t('question.partly'),
    empty: t('question.empty'),
    instruction: t(instructions[type]),
    reasons: t('question.reasons'),
    true: t('question.true'),
    false: t('question.false'),
  };
}
