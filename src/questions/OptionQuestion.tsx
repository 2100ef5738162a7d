/** What choice, choice-multiple and true-false look alike in: a fieldset of large native controls. */
import type { OptionOnScreen } from './question.ts';
import { QuestionFrame, type QuestionViewProps } from './QuestionFrame.tsx';
import type { Response, Result } from './result.ts';

interface Asked {
  stem: string;
  hint?: string | undefined;
}

interface Props extends QuestionViewProps<Asked> {
  control: 'radio' | 'checkbox';
  options: OptionOnScreen[];
  score: (response: Response) => Result;
}

/** Native controls, uncontrolled: what a learner picks before React wakes up still counts. */
export function OptionQuestion({ question, control, options, labels, ...frame }: Props) {
  return (
    <QuestionFrame {...frame} labels={labels}>
      <fieldset>
        <legend>{question.stem}</legend>
        <p className="question-instruction">
          {labels.instruction} {question.hint}
        </p>
        {options.map(({ id, text }) => (
          <label key={id} className="option">
            <input type={control} name="option" value={id} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
    </QuestionFrame>
  );
}
