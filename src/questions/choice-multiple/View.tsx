import { OptionQuestion } from '../OptionQuestion.tsx';
import type { OnScreen } from '../onScreen.ts';
import type { QuestionViewProps } from '../QuestionFrame.tsx';
import type { ChoiceMultipleQuestion } from './schema.ts';
import { scoreChoiceMultiple } from './score.ts';

export default function ChoiceMultipleView(props: QuestionViewProps<OnScreen<ChoiceMultipleQuestion>>) {
  const { question } = props;
  return (
    <OptionQuestion
      {...props}
      control="checkbox"
      options={question.options}
      score={(response) => scoreChoiceMultiple(question, response)}
    />
  );
}
