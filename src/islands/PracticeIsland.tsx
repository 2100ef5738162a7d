/** Questions that come back: a few at a time, the missed ones sooner. Only where a learner keeps progress. */
import { useEffect, useState } from 'react';
import { isOwnAddress } from '#i18n/ownAddress.ts';
import type { AskedData } from '#library/askedQuestions.ts';
import { today, withAttempt, type LearnerRecord, type QuestionKey } from '#progress/record.ts';
import { dueQuestions } from '#progress/due.ts';
import { isKept } from '#progress/kept.ts';
import { changeRecord, loadRecord } from '#progress/storage.ts';
import type { Response, Result } from '#questions/result.ts';
import { AskedQuestion } from './AskedQuestion.tsx';

export interface PracticeLabels {
  /** Nothing is kept, so nothing can come back. */
  off: string;
  none: string;
  /** Holds `{count}`. */
  some: string;
  next: string;
  done: string;
  failed: string;
  again: string;
  begin: string;
  from: string;
}

interface Props {
  locale: string;
  labels: PracticeLabels;
}

/** About five minutes. */
const most = 8;

interface Due {
  key: QuestionKey;
  asked: AskedData;
  lesson: { title: string; address: string };
}

type State =
  | { step: 'looking' | 'off' | 'failed' }
  | { step: 'ready'; due: Due[] }
  | { step: 'asking'; due: Due[]; at: number; isAnswered: boolean }
  | { step: 'done' };

export default function PracticeIsland({ locale, labels }: Props) {
  const [state, setState] = useState<State>({ step: 'looking' });

  useEffect(() => {
    const look = async (): Promise<State> => {
      const record = await loadRecord();
      return isKept() ? { step: 'ready', due: await findDue(locale, record, today()) } : { step: 'off' };
    };
    look().then(setState, () => setState({ step: 'failed' }));
  }, [locale]);

  function keep({ key, asked }: Due, response: Response, result: Result) {
    const day = today();
    void changeRecord((record) => withAttempt(record, key, { response, print: asked.print, ...result }, day));
    setState((now) => (now.step === 'asking' ? { ...now, isAnswered: true } : now));
  }

  return (
    <div className="practice">
      <p role="status">{say(state, labels)}</p>
      {state.step === 'failed' && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {labels.again}
        </button>
      )}
      {state.step === 'ready' && state.due.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => setState({ step: 'asking', due: state.due, at: 0, isAnswered: false })}
        >
          {labels.begin}
        </button>
      )}
      {state.step === 'asking' &&
        state.due.slice(state.at, state.at + 1).map((due) => (
          <div key={due.key}>
            <p className="eyebrow">
              <a href={due.lesson.address}>{labels.from.replace('{title}', due.lesson.title)}</a>
            </p>
            <AskedQuestion asked={due.asked} onAttempt={(response, result) => keep(due, response, result)} />
            {state.isAnswered && (
              <p>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    setState(
                      state.at + 1 < state.due.length
                        ? { ...state, at: state.at + 1, isAnswered: false }
                        : { step: 'done' },
                    )
                  }
                >
                  {labels.next}
                </button>
              </p>
            )}
          </div>
        ))}
    </div>
  );
}

/** The questions that are due, with all that is needed to ask them. Those that are no longer asked are left out. */
async function findDue(locale: string, record: LearnerRecord, today: number): Promise<Due[]> {
  const keys = dueQuestions(record.attempts, today);
  const found: Due[] = [];
  const lessons = new Map<string, Promise<LessonQuestions>>();
  for (const key of keys) {
    if (found.length === most) break;
    const [lesson = '', id] = key.split('#');
    const loading = lessons.get(lesson) ?? loadLesson(`/${locale}/${lesson}/questions.json`);
    lessons.set(lesson, loading);
    const { questions, ...about } = await loading;
    const asked = questions.find((question) => question.id === id);
    if (asked) found.push({ key, asked, lesson: about });
  }
  return found;
}

interface LessonQuestions {
  title: string;
  address: string;
  questions: AskedData[];
}

async function loadLesson(address: string): Promise<LessonQuestions> {
  const answer = await fetch(address);
  // A lesson that is no longer published asks nothing.
  if (answer.status === 404) return { title: '', address: '', questions: [] };
  if (!answer.ok) throw new Error(String(answer.status));
  const lesson = (await answer.json()) as LessonQuestions;
  if (!isOwnAddress(lesson.address)) throw new Error('The lesson leads elsewhere.');
  return lesson;
}

function say(state: State, labels: PracticeLabels): string {
  switch (state.step) {
    case 'looking':
      return '';
    case 'off':
      return labels.off;
    case 'failed':
      return labels.failed;
    case 'ready':
      return state.due.length === 0 ? labels.none : labels.some.replace('{count}', String(state.due.length));
    case 'asking':
      return '';
    case 'done':
      return labels.done;
    default:
      return state satisfies never;
  }
}
