/** The end of a course, or a look before it: a few questions, then what one can do by now, and where to read on. */
import { useRef, useState } from 'react';
import { located } from '#i18n/addresses.ts';
import { isOwnAddress } from '#i18n/ownAddress.ts';
import type { AskedData } from '#library/askedQuestions.ts';
import { draw, fairChance, shuffled } from '#progress/draw.ts';
import { today, type TestResult, type TestTime } from '#progress/record.ts';
import { withTest } from '#progress/testing.ts';
import { changeRecord, loadRecord } from '#progress/storage.ts';
import type { OnScreen } from '#questions/onScreen.ts';
import type { Result } from '#questions/result.ts';
import type { Question } from '#questions/schemas.ts';
import { AskedQuestion } from './AskedQuestion.tsx';
import { useAwake } from './useAwake.ts';

export interface AssessmentLabels {
  before: string;
  after: string;
  /** Holds `{number}` and `{all}`. */
  place: string;
  next: string;
  finish: string;
  failed: string;
  again: string;
  /** Hold `{raw}` and `{max}`. */
  points: string;
  earlier: string;
  passed: string;
  notYet: string;
  noted: string;
  canDo: string;
  reread: string;
  certificate: string;
  poster: string;
  name: string;
  nameHint: string;
  print: string;
  title: string;
  course: string;
  /** Names of the months, in order. Chromium knows none in Khmer. */
  months: string[];
}

interface Objective {
  id: string;
  text: string;
  lesson?: { title: string; address: string };
  questions: AskedData[];
}

interface Pool {
  passMark: number;
  each: number;
  objectives: Objective[];
}

interface Props {
  course: string;
  /** Where the pool is. */
  address: string;
  /** Adults get a certificate, children a poster. */
  paper: 'certificate' | 'poster';
  labels: AssessmentLabels;
}

type State =
  | { step: 'start' | 'failed' }
  | {
      step: 'asking';
      time: TestTime;
      pool: Pool;
      asked: AskedData[];
      at: number;
      results: Record<string, Result>;
    }
  | { step: 'done'; time: TestTime; pool: Pool; result: TestResult; before?: TestResult };

export default function AssessmentIsland({ course, address, paper, labels }: Props) {
  const [state, setState] = useState<State>({ step: 'start' });
  const top = useRef<HTMLDivElement>(null);
  const isAwake = useAwake();
  const isLoading = useRef(false);

  async function begin(time: TestTime) {
    // Where the signal is weak one presses again; what comes second must not take the place of answers.
    if (isLoading.current) return;
    isLoading.current = true;
    try {
      const answer = await fetch(located(address));
      if (!answer.ok) throw new Error(String(answer.status));
      const pool = (await answer.json()) as Pool;
      if (pool.objectives.some(({ lesson }) => lesson && !isOwnAddress(lesson.address)))
        throw new Error('A lesson leads elsewhere.');
      const before = (await loadRecord()).tests[course]?.before;
      const drawn = draw(pool.objectives, pool.each, fairChance, time === 'after' ? before?.asked : []);
      const asked = drawn.map((one) => ({ ...one, question: inAnotherOrder(one.question) }));
      setState({ step: 'asking', time, pool, asked, at: 0, results: {} });
      arrive();
    } catch {
      setState({ step: 'failed' });
    } finally {
      isLoading.current = false;
    }
  }

  /** The first answer counts; trying again is for learning. */
  function keep(id: string, result: Result) {
    if (state.step !== 'asking') return;
    const kept = { ...state, results: { [id]: result, ...state.results } };
    setState(kept);
    if (state.time === 'before') void goOn(kept);
  }

  async function goOn(now: State) {
    if (now.step !== 'asking') return;
    if (now.at + 1 < now.asked.length) {
      setState({ ...now, at: now.at + 1 });
      arrive();
      return;
    }
    const { time, pool, asked, results } = now;
    const result = resultOf(pool, asked, results, today());
    const before = (await loadRecord()).tests[course]?.before;
    await changeRecord((record) => withTest(record, course, time, result));
    setState({ step: 'done', time, pool, result, ...(time === 'after' && before && { before }) });
    arrive();
  }

  /** What comes next begins at its top, for the eye and for the ear. */
  function arrive() {
    requestAnimationFrame(() => {
      top.current?.focus({ preventScroll: true });
      top.current?.scrollIntoView({ block: 'start' });
    });
  }

  return (
    <div ref={top} className="assessment" tabIndex={-1}>
      {(state.step === 'start' || state.step === 'failed') && (
        <p className="choices">
          <button
            type="button"
            disabled={!isAwake}
            className="button is-quiet"
            onClick={() => void begin('before')}
          >
            {labels.before}
          </button>
          <button type="button" disabled={!isAwake} className="button" onClick={() => void begin('after')}>
            {labels.after}
          </button>
        </p>
      )}
      <p role="status">{state.step === 'failed' && labels.failed}</p>
      {state.step === 'asking' && (
        <>
          <p className="eyebrow">{fill(labels.place, { number: state.at + 1, all: state.asked.length })}</p>
          {state.asked.slice(state.at, state.at + 1).map((asked) => (
            <AskedQuestion
              key={asked.id}
              asked={asked}
              {...(state.time === 'before' && { quiet: labels.next })}
              onAttempt={(_, result) => keep(asked.id, result)}
            />
          ))}
          {state.time === 'after' && (state.asked[state.at]?.id ?? '') in state.results && (
            <p>
              <button type="button" className="button" onClick={() => void goOn(state)}>
                {state.at + 1 < state.asked.length ? labels.next : labels.finish}
              </button>
            </p>
          )}
        </>
      )}
      {state.step === 'done' && (
        <Done {...state} paper={paper} labels={labels} onAgain={() => setState({ step: 'start' })} />
      )}
    </div>
  );
}

interface DoneProps {
  time: TestTime;
  pool: Pool;
  result: TestResult;
  before?: TestResult;
  paper: Props['paper'];
  labels: AssessmentLabels;
  onAgain: () => void;
}

function Done({ time, pool, result, before, paper, labels, onAgain }: DoneProps) {
  const hasPassed = result.raw * 100 >= pool.passMark * result.max;
  const reached = pool.objectives.filter(({ id }) => isReached(result, id));
  const others = pool.objectives.filter(({ id }) => !isReached(result, id));
  return (
    <>
      <h2>{time === 'before' ? labels.noted : hasPassed ? labels.passed : labels.notYet}</h2>
      <p>
        {fill(labels.points, result)} {before && fill(labels.earlier, before)}
      </p>
      {reached.length > 0 && (
        <>
          <h3>{labels.canDo}</h3>
          <ul className="ticks">
            {reached.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{labels.reread}</h3>
          <ul>
            {others.map(({ id, text, lesson }) => (
              <li key={id}>
                {text} {lesson && <a href={located(lesson.address)}>{lesson.title}</a>}
              </li>
            ))}
          </ul>
        </>
      )}
      {time === 'after' && paper === 'poster' && reached.length > 0 && (
        <Paper paper={paper} labels={labels} objectives={reached} />
      )}
      {time === 'after' && paper === 'certificate' && hasPassed && (
        <Paper paper={paper} labels={labels} objectives={reached} />
      )}
      <p>
        <button type="button" className="button is-quiet" onClick={onAgain}>
          {labels.again}
        </button>
      </p>
    </>
  );
}

/** A sheet to print. The name on a certificate is typed here, goes onto the paper, and nowhere else. */
function Paper({
  paper,
  labels,
  objectives,
}: Pick<DoneProps, 'paper' | 'labels'> & { objectives: Objective[] }) {
  const [name, setName] = useState('');
  return (
    <>
      {paper === 'certificate' && (
        <label className="own">
          <span>{labels.name}</span>
          <input
            type="text"
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <span className="small">{labels.nameHint}</span>
        </label>
      )}
      <section className="paper">
        <p className="eyebrow">{labels.title}</p>
        <h2>{paper === 'certificate' ? labels.certificate : labels.poster}</h2>
        {paper === 'certificate' && <p className="paper-name">{name || '…………………………'}</p>}
        <p>{labels.course}</p>
        <ul className="ticks">
          {objectives.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        {paper === 'certificate' && <p>{dateIn(labels.months)}</p>}
      </section>
      <p>
        <button type="button" className="button" onClick={() => print()}>
          {labels.print}
        </button>
      </p>
    </>
  );
}

/** `22 November 2026`. */
function dateIn(months: string[]): string {
  const now = new Date();
  return `${now.getDate()} ${months[now.getMonth()]} ${now.getFullYear()}`;
}

function isReached({ objectives }: TestResult, id: string): boolean {
  const [raw = 0, max = 0] = objectives[id] ?? [];
  return max > 0 && raw === max;
}

/** One point a question that was wholly right, so that a question with many parts counts no more than another. */
function resultOf(pool: Pool, asked: AskedData[], results: Record<string, Result>, day: number): TestResult {
  const wasAsked = new Set(asked.map(({ id }) => id));
  const objectives = Object.fromEntries(
    pool.objectives.map(({ id, questions }): [string, [number, number]] => {
      const own = questions.filter((question) => wasAsked.has(question.id));
      return [id, [own.filter((question) => results[question.id]?.success).length, own.length]];
    }),
  );
  const points = Object.values(objectives);
  return {
    raw: points.reduce((sum, [raw]) => sum + raw, 0),
    max: points.reduce((sum, [, max]) => sum + max, 0),
    day,
    asked: [...wasAsked],
    objectives,
  };
}

/** Options in a new order each time. Types whose parts have an order of their own keep theirs. */
function inAnotherOrder(question: OnScreen<Question>): OnScreen<Question> {
  return 'options' in question ? { ...question, options: shuffled(question.options, fairChance) } : question;
}

function fill(message: string, values: object): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) =>
    String((values as Record<string, unknown>)[name]),
  );
}
