/** What choice, choice-multiple and true-false look alike in: large native controls. */
import type { OptionOnScreen } from './question.ts';
import { QuestionFrame, type Asked, type QuestionViewProps } from './QuestionFrame.tsx';
import type { Response, Result } from './result.ts';

interface Props extends QuestionViewProps<Asked> {
  control: 'radio' | 'checkbox';
  options: OptionOnScreen[];
  score: (response: Response) => Result;
}

/** Native controls, uncontrolled: what a learner picks before React wakes up still counts. */
export function OptionQuestion({ control, options, ...frame }: Props) {
  return (
    <QuestionFrame {...frame} startsOver>
      {options.map(({ id, text }) => (
        <label key={id} className="option">
          <input type={control} name="option" value={id} />
          <span>{text}</span>
        </label>
      ))}
    </QuestionFrame>
  );
}
