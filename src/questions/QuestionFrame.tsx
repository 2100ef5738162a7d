/** The part in which all question types look alike: the form, the button, the spoken feedback, the reasons. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Response, Result } from './result.ts';

/** The interface texts of a question, resolved at build. */
export interface QuestionLabels {
  check: string;
  retry: string;
  correct: string;
  incorrect: string;
  /** Holds `{found}` and `{all}`. */
  partly: string;
  empty: string;
  instruction: string;
  reasons: string;
  true: string;
  false: string;
}

/** What the view of every question type receives. */
export interface QuestionViewProps<Question> {
  question: Question;
  labels: QuestionLabels;
  /** What was answered earlier in this tab, if anything. */
  earlier: () => Response | undefined;
  onAttempt: (response: Response, result: Result) => void;
  /** Every option with its reason: plain HTML of the page, so that it teaches without JavaScript. */
  reasons: ReactNode;
}

interface Props {
  labels: QuestionLabels;
  score: (response: Response) => Result;
  earlier: () => Response | undefined;
  onAttempt: (response: Response, result: Result) => void;
  reasons: ReactNode;
  children: ReactNode;
}

export function QuestionFrame({ labels, score, earlier, onAttempt, reasons, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState<Result | 'empty'>();
  const result = said === 'empty' ? undefined : said;

  function check() {
    const response = readResponse(form.current);
    if (response.length === 0) {
      setSaid('empty');
      firstControl(form.current)?.focus();
      return;
    }
    const scored = score(response);
    setSaid(scored);
    onAttempt(response, scored);
  }

  function retry() {
    form.current?.reset();
    setSaid(undefined);
    firstControl(form.current)?.focus();
  }

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const kept = earlier();
    if (readResponse(element).length === 0 && kept) {
      fillIn(element, kept);
      setSaid(score(kept));
    }
    // The button was pressed before the island woke: `islands/site.ts` has noted it on the form.
    if (element.dataset.pressed !== undefined) check();
    element.dataset.awake = '';
    // Once, on waking: later renders must not answer again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    // `method="dialog"` outside a dialog does nothing: without JavaScript no answer can slip into an address.
    <form
      ref={form}
      method="dialog"
      autoComplete="off"
      onChange={() => setSaid(undefined)}
      onSubmit={(event) => {
        event.preventDefault();
        if (result && !result.success) retry();
        else check();
      }}
    >
      {children}
      <button className="button">{result && !result.success ? labels.retry : labels.check}</button>
      <div role="status" className={result ? `verdict ${result.success ? 'is-right' : 'is-wrong'}` : 'verdict'}>
        {said === 'empty' && <p>{labels.empty}</p>}
        {result && (
          <>
            <p className="verdict-word">{verdict(result, labels)}</p>
            {result.feedback.map((id) => (
              <p key={id}>{reasonOf(form.current, id)}</p>
            ))}
          </>
        )}
      </div>
      <details open={result?.success}>
        <summary>{labels.reasons}</summary>
        {reasons}
      </details>
    </form>
  );
}

function verdict({ success, raw, max }: Result, labels: QuestionLabels) {
  if (success) return labels.correct;
  if (raw === 0) return labels.incorrect;
  return labels.partly.replace('{found}', String(raw)).replace('{all}', String(max));
}

/** The feedback of that id, where it stands among the page's reasons. */
function reasonOf(form: HTMLFormElement | null, id: string) {
  return form?.querySelector(`[data-reason="${CSS.escape(id)}"]`)?.textContent;
}

function readResponse(form: HTMLFormElement | null): Response {
  return form ? new FormData(form).getAll('option').map(String) : [];
}

function controls(form: HTMLFormElement | null) {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[name="option"]') ?? [])];
}

function firstControl(form: HTMLFormElement | null) {
  return controls(form)[0];
}

function fillIn(form: HTMLFormElement, response: Response) {
  for (const control of controls(form)) control.checked = response.includes(control.value);
}
