import type { OnScreen } from '../onScreen.ts';
import { QuestionFrame, type QuestionViewProps } from '../QuestionFrame.tsx';
import type { LabelsOf } from '../type.ts';
import type { confidenceLabels, ConfidenceQuestion } from './schema.ts';
import { scale, scoreConfidence } from './score.ts';

type Props = QuestionViewProps<OnScreen<ConfidenceQuestion>, LabelsOf<typeof confidenceLabels>>;

/** Five steps between two words. Asked a second time, it says what it was before. */
export default function ConfidenceView(props: Props) {
  const { question, labels, earlier } = props;
  // A number says nothing to whoever does not see the words below it.
  const ends: Record<string, string> = { 1: labels.least, 5: labels.most };
  return (
    <QuestionFrame
      {...props}
      score={scoreConfidence}
      unscored={{ check: labels.say, again: labels.again, noted: labels.noted }}
      remark={async ([now = '']) => {
        const kept = question.after === undefined ? undefined : await earlier(question.after);
        const [before] = kept?.response ?? [];
        return before && labels.change.replace('{before}', before).replace('{now}', now);
      }}
    >
      <div className="scale">
        {scale.map((step) => (
          <label key={step} className="chip">
            <input
              type="radio"
              name="option"
              value={step}
              aria-label={ends[step] && `${step}: ${ends[step]}`}
            />
            <span>{step}</span>
          </label>
        ))}
        <span>{labels.least}</span>
        <span>{labels.most}</span>
      </div>
    </QuestionFrame>
  );
}
