/** The part in which all question types look alike: the form, the button, the spoken feedback, the reasons. */
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
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

/** A result with the words that go with it. */
interface Verdict {
  result: Result;
  feedback: string[];
}

export function QuestionFrame({ labels, score, earlier, onAttempt, reasons, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState<Verdict | 'empty'>();
  const verdict = said === 'empty' ? undefined : said;
  const result = verdict?.result;

  function show(element: HTMLFormElement, response: Response): Result {
    const scored = score(response);
    setSaid({ result: scored, feedback: scored.feedback.map((id) => reasonOf(element, id)) });
    return scored;
  }

  function check(element: HTMLFormElement) {
    const response = readResponse(element);
    if (response.length > 0) {
      onAttempt(response, show(element, response));
    } else {
      setSaid('empty');
      firstControl(element)?.focus();
    }
  }

  function retry(element: HTMLFormElement) {
    element.reset();
    setSaid(undefined);
    firstControl(element)?.focus();
  }

  const wake = useEffectEvent((element: HTMLFormElement) => {
    const kept = earlier();
    if (kept && readResponse(element).length === 0) {
      fillIn(element, kept);
      show(element, kept);
    }
    // The button was pressed before the island woke: `islands/site.ts` has noted it on the form.
    if (element.dataset['pressed'] !== undefined) check(element);
    element.dataset['awake'] = '';
  });

  useEffect(() => {
    if (form.current) wake(form.current);
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
        if (result && !result.success) retry(event.currentTarget);
        else check(event.currentTarget);
      }}
    >
      {children}
      <button className="button">{result && !result.success ? labels.retry : labels.check}</button>
      <div
        role="status"
        className={result ? `verdict ${result.success ? 'is-right' : 'is-wrong'}` : 'verdict'}
      >
        {said === 'empty' && <p>{labels.empty}</p>}
        {verdict && (
          <>
            <p className="verdict-word">{verdictWord(verdict.result, labels)}</p>
            {verdict.feedback.map((text) => (
              <p key={text}>{text}</p>
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

function verdictWord({ success, raw, max }: Result, labels: QuestionLabels) {
  if (success) return labels.correct;
  if (raw === 0) return labels.incorrect;
  return labels.partly.replace('{found}', String(raw)).replace('{all}', String(max));
}

/** The feedback of that id, where it stands among the page's reasons. */
function reasonOf(form: HTMLFormElement, id: string): string {
  return form.querySelector(`[data-reason="${CSS.escape(id)}"]`)?.textContent ?? '';
}

function readResponse(form: HTMLFormElement): Response {
  return new FormData(form).getAll('option').filter((value) => typeof value === 'string');
}

function controls(form: HTMLFormElement) {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="option"]')];
}

function firstControl(form: HTMLFormElement) {
  return controls(form)[0];
}

function fillIn(form: HTMLFormElement, response: Response) {
  for (const control of controls(form)) control.checked = response.includes(control.value);
}
