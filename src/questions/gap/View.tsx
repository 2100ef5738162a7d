import { useRef, useState, type MouseEvent } from 'react';
import { echoes } from '../echo.ts';
import type { OnScreen } from '../onScreen.ts';
import { QuestionFrame, type QuestionViewProps } from '../QuestionFrame.tsx';
import type { Response } from '../result.ts';
import type { LabelsOf } from '../type.ts';
import type { gapLabels, GapQuestion } from './schema.ts';
import { useOnWaking } from '../useOnWaking.ts';
import { foldPlain, piecesOf, scoreGap, wordOf, type Fold } from './score.ts';

type Props = QuestionViewProps<OnScreen<GapQuestion>, LabelsOf<typeof gapLabels>>;

/** A sentence with fields in it. A tap on a word of the bank puts it into the first empty one; another takes it out. */
export default function GapView(props: Props) {
  const { question, labels } = props;
  const { words } = question;
  const [isEcho] = useState(echoes);
  /** Khmer has rules of spelling that come in a file of their own. */
  const fold = useRef<Fold>(foldPlain);
  /** Ids of the words that stand in the sentence: whoever does not see it hears that a word went in. */
  const [used, setUsed] = useState<(string | undefined)[]>();
  let gaps = 0;

  useOnWaking(() => {
    if (!/[\u1780-\u17B3]/.test(question.text + words.map(({ text }) => text).join(''))) return;
    import('./typed.ts').then(
      ({ foldTyped }) => (fold.current = foldTyped),
      () => undefined,
    );
  });

  function put(event: MouseEvent<HTMLButtonElement>, id: string, text: string) {
    if (isEcho(event, id)) return;
    const fields = fieldsOf(event.currentTarget.form);
    const own = fields.find(({ value }) => wordOf(words, value, fold.current) === id);
    const field = fields.find(({ value }) => value.trim() === '') ?? fields[fields.length - 1];
    if (own) own.value = '';
    else if (field) field.value = text;
    look(fields);
  }

  function look(fields: HTMLInputElement[]) {
    setUsed(fields.map(({ value }) => wordOf(words, value, fold.current)));
  }

  /** What was kept are ids; the sentence shows words. */
  function fill(form: HTMLFormElement, response: Response) {
    const fields = fieldsOf(form);
    for (const field of fields) {
      const id = response.find((part) => part.startsWith(`${field.name}=`))?.split('=')[1];
      field.value = words.find((word) => word.id === id)?.text ?? '';
    }
    look(fields);
  }

  return (
    <QuestionFrame
      {...props}
      score={(response) => scoreGap(question, response, fold.current)}
      fill={fill}
      remark={(response) => {
        const isKnown = (part: string) =>
          wordOf(words, part.slice(part.indexOf('=') + 1), fold.current) !== undefined;
        return Promise.resolve(response.every(isKnown) ? undefined : labels.unknown);
      }}
    >
      <p className="gapped" onInput={({ currentTarget }) => look(fieldsOf(currentTarget.closest('form')))}>
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
            aria-pressed={used?.includes(id)}
            onClick={(event) => put(event, id, text)}
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
