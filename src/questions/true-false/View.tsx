import { OptionQuestion } from '../OptionQuestion.tsx';
import type { OnScreen } from '../onScreen.ts';
import type { QuestionViewProps } from '../QuestionFrame.tsx';
import { trueFalseOptions } from './options.ts';
import type { TrueFalseQuestion } from './schema.ts';
import { scoreTrueFalse } from './score.ts';

export function TrueFalseView(props: QuestionViewProps<OnScreen<TrueFalseQuestion>>) {
  const { question, labels } = props;
  return (
    <OptionQuestion
      {...props}
      control="radio"
      options={trueFalseOptions(question.key, labels)}
      score={(response) => scoreTrueFalse(question, response)}
    />
  );
}
