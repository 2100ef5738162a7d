import { useState, type ReactNode } from 'react';
import { today, withAttempt, type QuestionKey } from '#progress/record.ts';
import { changeRecord, loadRecord } from '#progress/storage.ts';
import type { OnScreen } from '#questions/onScreen.ts';
import type { QuestionLabels } from '#questions/QuestionFrame.tsx';
import type { Question } from '#questions/schemas.ts';
import { QuestionView, type QuestionViews } from './questionViews.tsx';

interface Props {
  /** `students/7`; answers are kept under it and the question's id. */
  lesson: string;
  question: OnScreen<Question>;
  /** Tells this version of the question from another. */
  print: string;
  labels: Partial<QuestionLabels> & Record<string, string>;
  /** Every part with its reason, as it stands in the page. */
  reasons?: ReactNode;
  /** Its controls, where they are kept as they stand in the page. */
  controls?: ReactNode;
  /** The question as it stands in the page: what is said there is not said again in its data. */
  drawn?: HTMLElement;
}

/** One question on a lesson page: shows the view of its type and keeps what the learner did. */
export const lessonQuestion = (views: QuestionViews) =>
  function LessonQuestion({ lesson, question, print, labels, reasons, controls, drawn }: Props) {
    const [words] = useState(() => wordsIn(drawn));
    const keyOf = (id: string): QuestionKey => `${lesson}#${id}` as QuestionKey;
    return (
      <QuestionView
        views={views}
        question={question}
        labels={{ ...words, ...labels }}
        reasons={reasons}
        controls={controls}
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
  };

function wordsIn(drawn?: HTMLElement): QuestionLabels {
  const text = (selector: string) => drawn?.querySelector(selector)?.textContent ?? '';
  return {
    check: text('form > button'),
    instruction: text('.question-instruction'),
    reasons: text('summary'),
  };
}
