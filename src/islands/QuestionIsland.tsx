import type { ReactNode } from 'react';
import { withAttempt, type QuestionKey } from '#progress/record.ts';
import { loadRecord, saveRecord } from '#progress/storage.ts';
import { ChoiceView } from '#questions/choice/View.tsx';
import { ChoiceMultipleView } from '#questions/choice-multiple/View.tsx';
import type { OnScreen } from '#questions/onScreen.ts';
import type { QuestionLabels, QuestionViewProps } from '#questions/QuestionFrame.tsx';
import type { Question } from '#questions/schemas.ts';
import { TrueFalseView } from '#questions/true-false/View.tsx';

interface Props {
  questionKey: QuestionKey;
  question: OnScreen<Question>;
  labels: QuestionLabels;
  /** A slot of the page: every option with its reason. */
  reasons?: ReactNode;
}

/** One question on a lesson page: shows the view of its type and keeps what the learner did, in this tab. */
export default function QuestionIsland({ questionKey, question, labels, reasons }: Props) {
  const common: Omit<QuestionViewProps<never>, 'question'> = {
    labels,
    reasons,
    earlier: () => loadRecord().attempts[questionKey]?.response,
    onAttempt: (response, result) => saveRecord(withAttempt(loadRecord(), questionKey, response, result)),
  };
  switch (question.type) {
    case 'choice':
      return <ChoiceView {...common} question={question} />;
    case 'choice-multiple':
      return <ChoiceMultipleView {...common} question={question} />;
    case 'true-false':
      return <TrueFalseView {...common} question={question} />;
    default:
      return question satisfies never;
  }
}
