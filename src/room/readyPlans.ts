/** Plans to begin with, made from whatever lessons a course has today. */
import { longestDay, longestStretch, usualMinutes, type OtherKind, type Part, type Plan } from './plan.ts';

export interface ReadyPlan {
  /** Half a day, one day, the whole course in days, the whole course in short sessions. */
  kind: 'half' | 'day' | 'days' | 'sessions';
  plan: Plan;
  /** How many sessions it has. */
  count: number;
}

interface Limits {
  start: number;
  /** The last part ends by then. */
  end: number;
  lunchBy: number;
}

const morning: Limits = { start: 8 * 60, end: 11 * 60 + 30, lunchBy: Infinity };
const wholeDay: Limits = { start: 8 * 60, end: 16 * 60 + 30, lunchBy: 12 * 60 };
/** Two hours of a school morning, or an evening: opening and closing included, no break needed. */
const short: Limits = { start: 8 * 60, end: 8 * 60 + longestStretch, lunchBy: Infinity };

/** Each fits people: a break in time, no day too long. Two that came out alike are one. */
export function readyPlans(lessons: { id: string; minutes: number }[]): ReadyPlan[] {
  if (lessons.length === 0) return [];
  const taught = lessons.map(({ id, minutes }): Part => ({ kind: 'lesson', lesson: id, minutes }));
  const whole = [other('before'), ...taught, other('after')];
  const days = evenSessions(whole, wholeDay);
  const made: ReadyPlan[] = [
    readyPlan('half', sessionsOf(taught, morning).slice(0, 1), morning),
    // What was learnt is asked only where all of it was taught.
    readyPlan('day', days.length === 1 ? days : sessionsOf(taught, wholeDay).slice(0, 1), wholeDay),
    ...(days.length > 1 ? [readyPlan('days', days, wholeDay)] : []),
    readyPlan('sessions', sessionsOf(whole, short), short),
  ];
  const texts = made.map(({ plan }) => JSON.stringify(plan));
  return made.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

function readyPlan(kind: ReadyPlan['kind'], sessions: Part[][], { start }: Limits): ReadyPlan {
  const parts = sessions.flatMap((session, index): Part[] =>
    index === 0 ? session : [{ kind: 'session', start }, ...session],
  );
  return { kind, plan: { start, parts }, count: sessions.length };
}

/** Everything in the queue, a session after another. */
function sessionsOf(queue: Part[], limits: Limits): Part[][] {
  const sessions: Part[][] = [];
  let rest = queue;
  while (rest.length > 0) {
    const filled = fillSession(rest, limits);
    sessions.push(filled.parts);
    rest = filled.rest;
  }
  return sessions;
}

/** As few sessions as there can be, and none much longer than the others: nobody comes back for the questions alone. */
function evenSessions(queue: Part[], limits: Limits): Part[][] {
  let sessions = sessionsOf(queue, limits);
  for (let end = limits.end - 15; end > limits.start; end -= 15) {
    const shorter = sessionsOf(queue, { ...limits, end });
    if (shorter.length > sessions.length) break;
    sessions = shorter;
  }
  return sessions;
}

/** Opens, takes from the queue what there is time for, at least one part, and closes. */
function fillSession(queue: Part[], { start, end, lunchBy }: Limits): { parts: Part[]; rest: Part[] } {
  const { opening, closing } = usualMinutes;
  const parts: Part[] = [other('opening')];
  let now = start + opening;
  let work: number = opening;
  let stretch: number = opening;
  let hadLunch = false;
  for (const [index, part] of queue.entries()) {
    const minutes = part.kind === 'session' ? 0 : part.minutes;
    // Whatever comes last, the closing still belongs to its stretch.
    const pause = pauseBefore(minutes);
    const after = now + (pause ? usualMinutes[pause] : 0) + minutes;
    if (index > 0 && (after + closing > end || work + minutes + closing > longestDay))
      return { parts: [...parts, other('closing')], rest: queue.slice(index) };
    if (pause) {
      parts.push(other(pause));
      hadLunch ||= pause === 'lunch';
      stretch = 0;
    }
    parts.push(part);
    now = after;
    work += minutes;
    stretch += minutes;
  }
  return { parts: [...parts, other('closing')], rest: [] };

  function pauseBefore(minutes: number): 'break' | 'lunch' | undefined {
    if (parts.length === 1) return undefined;
    if (!hadLunch && now + minutes > lunchBy) return 'lunch';
    return stretch + minutes + closing > longestStretch ? 'break' : undefined;
  }
}

function other(kind: OtherKind): Part {
  return { kind, minutes: usualMinutes[kind] };
}
