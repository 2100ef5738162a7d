/**
 * What a learning platform is told of a session, in the words of SCORM 1.2. Decision 0018: the score, which questions that
 * have a right answer were answered and how, which lessons and stories are done, and what the test at the end says. Not: what
 * somebody wrote, how sure they are, what they searched, chose in a story, or read when they looked for help; no time but
 * the length of the session, which every platform asks for.
 */
import type { Attempt, LearnerRecord } from '#progress/record.ts';
import type { PartedQuestion } from './parts.ts';
import type { Coded, Session } from './suspended.ts';

/** What is to be known of a package to report. */
export interface Reported extends Coded {
  /** `lesson` counts its own questions, `course` the test at its end. */
  kind: 'lesson' | 'course';
  /** Of a hundred; none where there is no test. */
  passMark?: number;
  lessons: { id: string; objectives: string[]; story: boolean }[];
}

/** Knowledge checks are for learning: nobody fails, and nothing that was reached is taken back. */
export type Status = 'incomplete' | 'completed' | 'passed';

export interface Report {
  status: Status;
  /** 0 to 100; undefined until there is one. */
  score?: number;
  objectives: { id: string; status: Status | 'not attempted'; score?: number }[];
}

/** One answer. */
export interface Answered {
  id: string;
  type: string;
  objectives: string[];
  response: string;
  right: string;
  result: 'correct' | 'wrong';
}

const longest = 255;
const places = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function reportOf(reported: Reported, session: Session): Report {
  const { lessons, kind, passMark, pool, course } = reported;
  const { record, stories } = session;
  const whole = tally(reported.questions, record);
  const objectives: Report['objectives'] = lessons.flatMap(({ id, objectives: practised, story }) => {
    const own = reported.questions.filter(({ key }) => key.startsWith(`${id}#`));
    const parts = practised.map((objective) => ({
      id: ascii(`${id}_${objective}`),
      ...toObjective(tally(own.filter(({ objectives: of }) => of.includes(objective)), record)),
    })); // prettier-ignore
    return [
      ...(kind === 'lesson' ? parts : [{ id: ascii(id), ...toObjective(tally(own, record)) }]),
      ...(story
        ? [
            {
              id: ascii(`${id}_story`),
              status: stories.includes(id) ? 'completed' : 'not attempted',
            } as const,
          ]
        : []),
    ];
  });
  const done: Status = whole.answered === whole.all ? 'completed' : 'incomplete';
  if (kind === 'lesson' || pool.length === 0)
    return {
      status: done,
      ...(whole.answered > 0 && { score: percent(whole.right, whole.all) }),
      objectives,
    };
  const test = record.tests[course]?.after;
  const score = test && percent(test.raw, test.max);
  objectives.push(
    ...pool.map(({ id }): Report['objectives'][number] => {
      const [raw, max] = test?.objectives[id] ?? [0, 0];
      return { id: ascii(`test_${id}`), ...toObjective({ all: max, answered: max, right: raw }) };
    }),
  );
  const hasPassed = test !== undefined && test.raw * 100 >= (passMark ?? 100) * test.max;
  return {
    status: hasPassed ? 'passed' : done,
    ...(score !== undefined && { score }),
    objectives,
  };
}

/** Answers that came with a change of the record. */
export function answersBetween(
  { questions }: Reported,
  before: LearnerRecord,
  after: LearnerRecord,
): Answered[] {
  return questions.flatMap((question) => {
    const [was, is] = [before.attempts[question.key], after.attempts[question.key]];
    const isNew = is && (was?.tries !== is.tries || was.response.join() !== is.response.join());
    return isNew ? [answered(question, is)] : [];
  });
}

/** The further of two. */
export function furthest(a: Status, b: Status): Status {
  const order: Status[] = ['incomplete', 'completed', 'passed'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** `hours:minutes:seconds`, as SCORM 1.2 writes the length of a session. */
export function timeSpan(milliseconds: number): string {
  const seconds = Math.min(Math.max(0, Math.floor(milliseconds / 1000)), 99 * 3600);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}

/** How a response is written: options by letter `a,c`, pairs `a.b,b.a`, the order as `c,a,b`; true is `t`. */
export function inScorm({ interaction, parts, targets }: PartedQuestion, response: string[]): string {
  const letter = (list: string[], id: string) => places[list.indexOf(id)] ?? '';
  const written = response.flatMap((part) => {
    const [left = '', right = ''] = part.split('=');
    if (interaction === 'true-false') return parts.includes(part) ? part.slice(0, 1) : [];
    const letters = targets ? [letter(parts, left), letter(targets, right)] : [letter(parts, part)];
    return letters.includes('') ? [] : letters.join('.');
  });
  return written.join(',').slice(0, longest);
}

function answered(question: PartedQuestion, { response, success }: Attempt): Answered {
  const { key, interaction, objectives, right } = question;
  const lesson = key.split('#')[0] ?? '';
  return {
    id: ascii(key),
    type: interaction,
    objectives: objectives.map((objective) => ascii(`${lesson}_${objective}`)),
    response: inScorm(question, response),
    right: inScorm(question, right),
    result: success ? 'correct' : 'wrong',
  };
}

interface Tally {
  all: number;
  answered: number;
  right: number;
}

/** An answer to an earlier version of a question does not count. */
function tally(questions: PartedQuestion[], { attempts }: LearnerRecord): Tally {
  const made = questions.flatMap(({ key, print }) => {
    const attempt = attempts[key];
    return attempt?.print === print ? [attempt] : [];
  });
  return {
    all: questions.length,
    answered: made.length,
    right: made.filter(({ success }) => success).length,
  };
}

function toObjective({
  all,
  answered,
  right,
}: Tally): Pick<Report['objectives'][number], 'status' | 'score'> {
  if (answered === 0) return { status: 'not attempted' };
  const status = answered < all ? 'incomplete' : right === all ? 'passed' : 'completed';
  return { status, score: percent(right, all) };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

/** Letters, digits, `-` and `_`: ids are nothing else already but for the signs between their parts. */
function ascii(id: string): string {
  return id.replace('/', '-').replace('#', '_').slice(0, longest);
}
