import { OptionQuestion } from '../OptionQuestion.tsx';
import type { OnScreen } from '../onScreen.ts';
import type { QuestionViewProps } from '../QuestionFrame.tsx';
import type { LabelsOf } from '../type.ts';
import { trueFalseOptions } from './options.ts';
import type { trueFalseLabels, TrueFalseQuestion } from './schema.ts';
import { scoreTrueFalse } from './score.ts';

type Props = QuestionViewProps<OnScreen<TrueFalseQuestion>, LabelsOf<typeof trueFalseLabels>>;

export default function TrueFalseView(props: Props) {
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
