/** A question away from its lesson: its view, its reasons, and whatever is to happen with the answer. */
import type { AskedData, Reason } from '#library/askedQuestions.ts';
import type { Response, Result } from '#questions/result.ts';
import { allViews } from './allQuestionViews.ts';
import { QuestionView } from './questionViews.tsx';

interface Props {
  asked: AskedData;
  /** Says nothing to an answer but goes on: a test before a course must not teach its answers. */
  quiet?: string;
  onAttempt: (response: Response, result: Result) => void;
}

export function AskedQuestion({ asked, quiet, onAttempt }: Props) {
  return (
    <section className="question">
      <QuestionView
        views={allViews}
        question={asked.question}
        labels={quiet === undefined ? asked.labels : { ...asked.labels, check: quiet }}
        quiet={quiet !== undefined}
        earlier={() => Promise.resolve(undefined)}
        onAttempt={onAttempt}
        reasons={<Reasons reasons={asked.reasons} />}
      />
    </section>
  );
}

function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul className="reasons">
      {reasons.map(({ id, text, verdict, isKey, feedback }) => (
        <li key={id} className={verdict && (isKey ? 'is-key' : 'is-other')}>
          <b>{text}</b> {verdict && <em>{verdict}</em>} <span data-reason={id}>{feedback}</span>
        </li>
      ))}
    </ul>
  );
}
