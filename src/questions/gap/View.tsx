import type { OnScreen } from '../onScreen.ts';
import { QuestionFrame, type QuestionViewProps } from '../QuestionFrame.tsx';
import type { Response } from '../result.ts';
import type { LabelsOf } from '../type.ts';
import type { gapLabels, GapQuestion } from './schema.ts';
import { piecesOf, scoreGap, wordOf } from './score.ts';

type Props = QuestionViewProps<OnScreen<GapQuestion>, LabelsOf<typeof gapLabels>>;

/** A sentence with fields in it. A tap on a word of the bank puts it into the first empty one. */
export default function GapView(props: Props) {
  const { question, labels } = props;
  const { words } = question;
  let gaps = 0;

  function put(form: HTMLFormElement | null, text: string) {
    const fields = fieldsOf(form);
    const field = fields.find(({ value }) => value.trim() === '') ?? fields.at(-1);
    if (field) field.value = text;
  }

  /** What was kept are ids; the sentence shows words. */
  function fill(form: HTMLFormElement, response: Response) {
    for (const field of fieldsOf(form)) {
      const id = response.find((part) => part.startsWith(`${field.name}=`))?.split('=')[1];
      field.value = words.find((word) => word.id === id)?.text ?? '';
    }
  }

  return (
    <QuestionFrame
      {...props}
      score={(response) => scoreGap(question, response)}
      fill={fill}
      remark={(response) => {
        const isKnown = (part: string) => wordOf(words, part.slice(part.indexOf('=') + 1)) !== undefined;
        return Promise.resolve(response.every(isKnown) ? undefined : labels.unknown);
      }}
    >
      <p className="gapped">
        {piecesOf(question.text).map((piece, index) =>
          'gap' in piece ? (
            <input
              key={index}
              type="text"
              name={piece.gap}
              aria-label={labels.gap.replace('{number}', String(++gaps))}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
            />
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </p>
      <p className="bank" role="group" aria-label={labels.bank}>
        {words.map(({ id, text }) => (
          <button
            key={id}
            type="button"
            name="word"
            value={id}
            className="button is-quiet"
            onClick={(event) => put(event.currentTarget.form, text)}
          >
            {text}
          </button>
        ))}
      </p>
    </QuestionFrame>
  );
}

function fieldsOf(form: HTMLFormElement | null) {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[type="text"]') ?? [])];
}
