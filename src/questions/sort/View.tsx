import type { OnScreen } from '../onScreen.ts';
import { QuestionFrame, type QuestionViewProps } from '../QuestionFrame.tsx';
import type { SortQuestion } from './schema.ts';
import { scoreSort } from './score.ts';

/** For each item its groups side by side. */
export default function SortView(props: QuestionViewProps<OnScreen<SortQuestion>>) {
  const { question } = props;
  return (
    <QuestionFrame {...props} startsOver={false} score={(response) => scoreSort(question, response)}>
      {question.items.map(({ id, text }) => (
        <fieldset key={id} className="sorted">
          <legend>{text}</legend>
          {question.groups.map((group) => (
            <label key={group.id} className="chip">
              <input type="radio" name={id} value={group.id} />
              <span>{group.text}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </QuestionFrame>
  );
}
