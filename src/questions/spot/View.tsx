import type { OnScreen } from '../onScreen.ts';
import { QuestionFrame, type QuestionViewProps } from '../QuestionFrame.tsx';
import type { SpotQuestion } from './schema.ts';
import { scoreSpot } from './score.ts';

/** A chat whose messages can be marked: to a screen reader, a list of checkboxes. */
export default function SpotView(props: QuestionViewProps<OnScreen<SpotQuestion>>) {
  const { question } = props;
  return (
    <QuestionFrame {...props} score={(response) => scoreSpot(question, response)}>
      <p className="speaker">{question.from}</p>
      <ul className="chat">
        {question.lines.map(({ id, text, reply }) => (
          <li key={id} className={reply ? 'is-reply' : undefined}>
            <label className="option">
              <input type="checkbox" name="option" value={id} />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
    </QuestionFrame>
  );
}
