import type { ReactNode } from 'react';
import { today, withAttempt, type QuestionKey } from '#progress/record.ts';
import { changeRecord, loadRecord } from '#progress/storage.ts';
import type { OnScreen } from '#questions/onScreen.ts';
// Asked for with the view, not after it.
import '#questions/QuestionFrame.tsx';
import type { QuestionLabels } from '#questions/QuestionFrame.tsx';
import type { Question } from '#questions/schemas.ts';
import { QuestionView } from './questionViews.tsx';

interface Props {
  /** `students/7`; answers are kept under it and the question's id. */
  lesson: string;
  question: OnScreen<Question>;
  /** Tells this version of the question from another. */
  print: string;
  labels: QuestionLabels & Record<string, string>;
  /** A slot of the page: every part with its reason. */
  reasons?: ReactNode;
}

/** One question on a lesson page: shows the view of its type and keeps what the learner did. */
export default function QuestionIsland({ lesson, question, print, labels, reasons }: Props) {
  const keyOf = (id: string): QuestionKey => `${lesson}#${id}` as QuestionKey;
  return (
    <QuestionView
      question={question}
      labels={labels}
      reasons={reasons}
      earlier={async (id = question.id) => {
        const kept = (await loadRecord()).attempts[keyOf(id)];
        return kept && { response: kept.response, isSame: kept.print === print || id !== question.id };
      }}
      onAttempt={(response, result) =>
        void changeRecord((record) =>
          withAttempt(record, keyOf(question.id), { response, print, ...result }, today()),
        )
      }
    />
  );
}
