import { OptionQuestion } from '../OptionQuestion.tsx';
import type { QuestionViewProps } from '../QuestionFrame.tsx';
import { trueFalseOptions } from './options.ts';
import type { TrueFalseQuestion } from './schema.ts';
import { scoreTrueFalse } from './score.ts';

export function TrueFalseView(props: QuestionViewProps<TrueFalseQuestion>) {
  const { question, labels } = props;
  return (
    <OptionQuestion
      {...props}
      control="radio"
      options={trueFalseOptions(question, labels)}
      score={(response) => scoreTrueFalse(question, response)}
    />
  );
}
