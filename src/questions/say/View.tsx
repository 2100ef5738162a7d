import type { OnScreen } from '../onScreen.ts';
import { QuestionFrame, type QuestionViewProps } from '../QuestionFrame.tsx';
import type { LabelsOf } from '../type.ts';
import type { sayLabels, SayQuestion } from './schema.ts';
import { scoreSay } from './score.ts';

type Props = QuestionViewProps<OnScreen<SayQuestion>, LabelsOf<typeof sayLabels>>;

/** A field that nobody reads, and sentences to choose from. */
export default function SayView(props: Props) {
  const { question, labels } = props;
  return (
    <QuestionFrame
      {...props}
      score={(response) => scoreSay(question, response)}
      unscored={{ check: labels.compare, again: labels.again, noted: labels.noted }}
    >
      <label className="own">
        <span>{labels.own}</span>
        <textarea name="own" rows={2} maxLength={500} autoComplete="off" spellCheck={false} />
      </label>
      <p className="question-instruction">{labels.idea}</p>
      {question.examples.map(({ id, text }) => (
        <label key={id} className="option">
          <input type="radio" name="option" value={id} />
          <span>{text}</span>
        </label>
      ))}
    </QuestionFrame>
  );
}
