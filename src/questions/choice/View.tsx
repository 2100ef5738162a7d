import { OptionQuestion } from '../OptionQuestion.tsx';
import type { OnScreen } from '../onScreen.ts';
import type { QuestionViewProps } from '../QuestionFrame.tsx';
import type { ChoiceQuestion } from './schema.ts';
import { scoreChoice } from './score.ts';

export default function ChoiceView(props: QuestionViewProps<OnScreen<ChoiceQuestion>>) {
  const { question } = props;
  return (
    <OptionQuestion
      {...props}
      control="radio"
      options={question.options}
      score={(response) => scoreChoice(question, response)}
    />
  );
}
