/** The part in which all question types look alike: the form, the button, the spoken feedback, the reasons. */
import { useRef, useState, type ReactNode } from 'react';
import { fillIn, firstControl, readResponse } from './controls.ts';
import { echoes } from './echo.ts';
import { pageWords } from './pageWords.ts';
import type { Response, Result } from './result.ts';
import { useOnWaking } from './useOnWaking.ts';

/** The interface texts that every question is drawn with, resolved at build. */
export interface QuestionLabels {
  check: string;
  instruction: string;
  reasons: string;
}

/** An answer that was given before. */
export interface Earlier {
  response: Response;
  /** Whether the question was the same as today: only then is anything said to the answer. */
  isSame: boolean;
}

/** What the view of every question type receives. */
export interface QuestionViewProps<Question, Labels = object> {
  question: Question;
  labels: QuestionLabels & Labels;
  /** What was answered earlier, if anything; to this question, or to another one of the lesson. */
  earlier: (questionId?: string) => Promise<Earlier | undefined>;
  onAttempt: (response: Response, result: Result) => void;
  /** Nothing is said to an answer; whoever asked goes on by itself. */
  quiet?: boolean;
  /** Every part with its reason: plain HTML of the page, so that it teaches without JavaScript. */
  reasons: ReactNode;
  /** The controls as they stand in the page, where they stay so. */
  controls?: ReactNode;
}

interface Props extends Omit<QuestionViewProps<Asked>, 'labels'> {
  labels: QuestionLabels;
  score: (response: Response) => Result;
  /** Shows an earlier response where that is more than filling in controls. */
  fill?: (form: HTMLFormElement, response: Response) => void;
  /** Whether a second try begins from nothing; else from what was there. */
  startsOver?: boolean;
  /** Words of types that are not scored: the button, its second name, and what is said. */
  unscored?: { check: string; again: string; noted: string };
  /** Something to say beside the feedback. */
  remark?: (response: Response) => Promise<string | undefined>;
  children: ReactNode;
}

/** What every question has. */
export interface Asked {
  stem: string;
  hint?: string | undefined;
}

/** What `islands/guard.js` has noted on a form: its buttons, `name=value`, that were pressed while the island slept. */
type EarlyForm = HTMLFormElement & { presses?: string[] };

/** A result with the words that go with it. */
interface Verdict {
  result: Result;
  feedback: string[];
}

export function QuestionFrame({
  question,
  labels,
  score,
  earlier,
  onAttempt,
  reasons,
  controls,
  children,
  ...more
}: Props) {
  const { fill = fillIn, startsOver = false, unscored, remark, quiet = false } = more;
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState<Verdict | 'empty'>();
  const [isEcho] = useState(echoes);
  const verdict = said === 'empty' ? undefined : said;
  const result = verdict?.result;
  const again = result && (!result.success || unscored !== undefined);

  function show(element: HTMLFormElement, response: Response): Result {
    const scored = score(response);
    const feedback = scored.feedback.map((id) => reasonOf(element, id));
    setSaid({ result: scored, feedback });
    void remark?.(response).then((more) => {
      if (more) setSaid({ result: scored, feedback: [more, ...feedback] });
    });
    return scored;
  }

  function check(element: HTMLFormElement) {
    const response = readResponse(element);
    if (response.length > 0) {
      const scored = quiet ? score(response) : show(element, response);
      onAttempt(scored.kept ?? response, scored);
    } else {
      setSaid('empty');
      firstControl(element)?.focus();
    }
  }

  function retry(element: HTMLFormElement) {
    if (startsOver) element.reset();
    setSaid(undefined);
    firstControl(element)?.focus();
  }

  async function wake(element: HTMLFormElement) {
    const untouched = readResponse(element).join();
    // A copy: what is pressed below is noted as well.
    const presses = [...((element as EarlyForm).presses ?? [])];
    const kept = presses.length > 0 ? undefined : await earlier();
    // Whoever began to answer meanwhile knows better than what was kept.
    if (
      kept &&
      kept.response.length > 0 &&
      readResponse(element).join() === untouched &&
      !isTouched(element)
    ) {
      fill(element, kept.response);
      if (kept.isSame) show(element, kept.response);
    }
    element.dataset['awake'] = '';
    for (const [at, press] of presses.entries()) {
      // Whoever sees nothing happen presses again, and means it once; only arrows are pressed to go on.
      if (press === presses[at - 1] && !/^(up|down)=/.test(press)) continue;
      [...element.querySelectorAll('button')]
        .find((button) => `${button.name}=${button.value}` === press)
        ?.click();
      await Promise.resolve(); // What a press changes is drawn before the next.
    }
  }

  useOnWaking(() => {
    if (form.current) void wake(form.current);
  });

  return (
    // `method="dialog"` outside a dialog does nothing: without JavaScript no answer can slip into an address.
    <form
      ref={form}
      method="dialog"
      autoComplete="off"
      onInput={() => setSaid(undefined)}
      // A key that is held is one press: it must not answer, try again and answer in turn.
      onKeyDown={(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
      // What was said of another answer is no longer true.
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('fieldset button, .order')) setSaid(undefined);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (again) retry(event.currentTarget);
        else check(event.currentTarget);
      }}
    >
      {controls ?? (
        <fieldset>
          <legend>{question.stem}</legend>
          <p className="question-instruction">
            {labels.instruction} {question.hint}
          </p>
          {children}
        </fieldset>
      )}
      <button className="button" onClick={(event) => isEcho(event) && event.preventDefault()}>
        {again ? (unscored?.again ?? pageWords().retry) : (unscored?.check ?? labels.check)}
      </button>
      <div
        role="status"
        className={result ? `verdict ${result.success ? 'is-right' : 'is-wrong'}` : 'verdict'}
      >
        {said === 'empty' && <p>{pageWords().empty}</p>}
        {verdict && (
          <>
            <p className="verdict-word">{unscored?.noted ?? verdictWord(verdict.result)}</p>
            {verdict.feedback.filter(Boolean).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </>
        )}
      </div>
      {!quiet && (
        <details open={result?.success}>
          <summary>{labels.reasons}</summary>
          {reasons}
        </details>
      )}
    </form>
  );
}

function verdictWord({ success, raw, max }: Result) {
  const labels = pageWords();
  if (success) return labels.correct;
  if (raw === 0) return labels.incorrect;
  return labels.partly.replace('{found}', String(raw)).replace('{all}', String(max));
}

/** The feedback of that id, where it stands among the page's reasons. */
function reasonOf(form: HTMLFormElement, id: string): string {
  return form.querySelector(`[data-reason="${CSS.escape(id)}"]`)?.textContent ?? '';
}

/** Whether somebody has picked or typed something: what the page came with says nothing. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll('input, select, textarea')].some(
    (control) =>
      (control instanceof HTMLInputElement &&
        control.type !== 'hidden' &&
        control.checked !== control.defaultChecked) ||
      (control instanceof HTMLInputElement && control.type === 'text' && control.value !== '') ||
      ((control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) &&
        control.value !== ''),
  );
}
