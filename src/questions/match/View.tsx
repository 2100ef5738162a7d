import type { OnScreen } from '../onScreen.ts';
import { QuestionFrame, type QuestionViewProps } from '../QuestionFrame.tsx';
import type { LabelsOf } from '../type.ts';
import type { matchLabels, MatchQuestion } from './schema.ts';
import { offered, scoreMatch } from './score.ts';

type Props = QuestionViewProps<OnScreen<MatchQuestion>, LabelsOf<typeof matchLabels>>;

/** A native choice for each: the keyboard, a trembling hand and a screen reader know it already. */
export default function MatchView(props: Props) {
  const { question, labels } = props;
  return (
    <QuestionFrame {...props} score={(response) => scoreMatch(question, response)}>
      {question.pairs.map(({ id, left }) => (
        <label key={id} className="pair">
          <span>{left}</span>
          <select name={id}>
            <option value="">{labels.choose}</option>
            {offered(question.pairs).map((pair) => (
              <option key={pair.id} value={pair.id}>
                {pair.right}
              </option>
            ))}
          </select>
        </label>
      ))}
    </QuestionFrame>
  );
}
