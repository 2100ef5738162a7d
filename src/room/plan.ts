/** A plan of sessions: its lessons, breaks and times, and the link that carries it. Nothing of it is stored anywhere. */

/** What stands beside lessons, with the minutes it usually takes. The names stand in links that people keep: they are for life. */
export const usualMinutes = {
  opening: 10,
  before: 20,
  break: 15,
  lunch: 90,
  talk: 15,
  after: 20,
  closing: 10,
} as const;

export type OtherKind = keyof typeof usualMinutes;
export const otherKinds = Object.keys(usualMinutes) as OtherKind[];

/** Times are minutes after midnight. */
export type Part =
  | { kind: 'lesson'; lesson: string; minutes: number }
  | { kind: OtherKind; minutes: number }
  /** Another session, on another day. */
  | { kind: 'session'; start: number };

/** Its first session has no part of its own. */
export interface Plan {
  start: number;
  parts: Part[];
}

/** Lessons by their id, `police/4`, with their minutes. */
export type LessonMinutes = ReadonlyMap<string, number>;

export const day = 24 * 60;
/** More in one part is a slip of the finger. */
export const mostMinutes = 480;
/** Enough for the longest course, and no more than a page can show. */
export const mostParts = 100;

export const isTime = (minutes: number) => Number.isInteger(minutes) && minutes >= 0 && minutes < day;
export const isLength = (minutes: number) =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;

/** `08:00`. After midnight it begins again: ask `isNextDay`. */
export function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const ofDay = minutes % day;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

export function isNextDay(minutes: number): boolean {
  return minutes >= day;
}

/** What `<input type="time">` gives, and what people type where there is none: `8:00`, `08.00`. */
export function readClock(text: string): number | undefined {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})[:.](\d{2})(?::\d{2})?\s*$/.exec(text) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  return hours && Number(minutes) < 60 && isTime(time) ? time : undefined;
}

export interface Slot {
  part: Exclude<Part, { kind: 'session' }>;
  /** Its place among all parts of the plan. */
  index: number;
  from: number;
  to: number;
}

export interface Session {
  start: number;
  end: number;
  /** Minutes that are no rest. */
  work: number;
  rest: number;
  slots: Slot[];
}

/** What happens when. A session may go on after midnight; its times then go on after 24 hours. */
export function agendaOf({ start, parts }: Plan): Session[] {
  const sessions: Session[] = [newSession(start)];
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'session') {
      sessions.push(newSession(part.start));
      continue;
    }
    const session = sessions[sessions.length - 1];
    if (!session) continue;
    const from = session.end;
    session.end += part.minutes;
    if (isRest(part)) session.rest += part.minutes;
    else session.work += part.minutes;
    session.slots.push({ part, index, from, to: session.end });
  }
  return sessions;
}

function newSession(start: number): Session {
  return { start, end: start, work: 0, rest: 0, slots: [] };
}

function isRest({ kind }: Part): boolean {
  return kind === 'break' || kind === 'lunch';
}

/** Where a part goes that somebody adds: into the last session, and there an opening first, a closing last. */
export function placeFor(part: Part, parts: readonly Part[]): number {
  let place = parts.length;
  if (part.kind === 'session') return place;
  for (;;) {
    const before = parts[place - 1];
    if (!before || before.kind === 'session' || rankOf(before) <= rankOf(part)) return place;
    place -= 1;
  }
}

function rankOf({ kind }: Part): number {
  const ranks: Part['kind'][] = ['opening', 'before', 'lesson', 'after', 'closing'];
  return ranks.includes(kind) ? ranks.indexOf(kind) : ranks.indexOf('lesson');
}

/** About how long people can listen and take part before they need air. */
export const longestStretch = 90;
export const longestDay = 360;

export type Warning =
  | { kind: 'stretch'; from: number; minutes: number }
  | { kind: 'long'; minutes: number }
  | { kind: 'late'; end: number };

/** What whoever plans this session should think of once more. */
export function warningsOf({ start, end, work, slots }: Session): Warning[] {
  const warnings: Warning[] = [];
  let from = start;
  for (const slot of [...slots, undefined]) {
    if (slot && !isRest(slot.part)) continue;
    const to = slot ? slot.from : end;
    if (to - from > longestStretch) warnings.push({ kind: 'stretch', from, minutes: to - from });
    if (slot) from = slot.to;
  }
  if (work > longestDay) warnings.push({ kind: 'long', minutes: work });
  if (end > latestEnd(start)) warnings.push({ kind: 'late', end });
  return warnings;
}

/** People go home by daylight, or from an evening's lesson before the night. */
function latestEnd(start: number): number {
  return start < 16 * 60 ? 17 * 60 + 30 : 21 * 60;
}

/** What comes before the `=` behind the `#` of the page. */
export const planKey = 'plan';
const version = 1;

/**
 * `1.0800.police.opening10.1.2x60.break15.session1330.3`: the version, when it begins, then its parts. A word alone is the
 * course of the lessons after it; a lesson says its minutes where they are not the usual ones. Letters, digits and dots
 * only: messengers keep such a link whole.
 */
export function writePlan({ start, parts }: Plan, lessons: LessonMinutes): string {
  let inCourse = '';
  const written = parts.flatMap((part) => {
    if (part.kind === 'session') return `session${written4(part.start)}`;
    if (part.kind !== 'lesson') return `${part.kind}${part.minutes}`;
    const [course = '', number = ''] = part.lesson.split('/');
    const lesson = part.minutes === lessons.get(part.lesson) ? number : `${number}x${part.minutes}`;
    const words = course === inCourse ? [lesson] : [course, lesson];
    inCourse = course;
    return words;
  });
  return [version, written4(start), ...written].join('.');
}

function written4(minutes: number): string {
  return clock(minutes).replace(':', '');
}

export type PlanReading =
  /** `missing`: lessons that were in the plan and are not on this site. */
  { plan: Plan; missing: string[] } | { trouble: 'later' | 'broken' };

/** Reads what `writePlan` wrote, and nothing else: a link may come from anybody. */
export function readPlan(code: string, lessons: LessonMinutes): PlanReading {
  const [said = '', begins = '', ...words] = code.split('.');
  if (!/^[1-9]\d{0,3}$/.test(said)) return { trouble: 'broken' };
  if (Number(said) > version) return { trouble: 'later' };
  const start = readTime(begins);
  if (start === undefined) return { trouble: 'broken' };
  const plan: Plan = { start, parts: [] };
  const missing: string[] = [];
  let course = '';
  for (const [index, word] of words.entries()) {
    if (/^[a-z]{2,20}(?:-[a-z]{1,20}){0,3}$/.test(word) && /^\d/.test(words[index + 1] ?? '')) {
      course = word;
      continue;
    }
    const part = course !== '' && /^\d/.test(word) ? readLesson(course, word, lessons) : readOther(word);
    if (part === undefined || plan.parts.length + missing.length >= mostParts) return { trouble: 'broken' };
    if (typeof part === 'string') missing.push(part);
    else plan.parts.push(part);
  }
  return { plan, missing };
}

/** A lesson that is not here is its id. */
function readLesson(course: string, word: string, lessons: LessonMinutes): Part | string | undefined {
  const [, number, minutes] = /^([1-9]\d{0,2})(?:x([1-9]\d{0,2}))?$/.exec(word) ?? [];
  if (number === undefined || (minutes !== undefined && !isLength(Number(minutes)))) return undefined;
  const lesson = `${course}/${number}`;
  const usual = lessons.get(lesson);
  if (usual === undefined) return lesson;
  return { kind: 'lesson', lesson, minutes: minutes === undefined ? usual : Number(minutes) };
}

function readOther(word: string): Part | undefined {
  const [, name, digits = ''] = /^([a-z]+)(\d{1,4})$/.exec(word) ?? [];
  if (name === 'session') {
    const start = readTime(digits);
    return start === undefined ? undefined : { kind: 'session', start };
  }
  const kind = otherKinds.find((one) => one === name);
  if (!kind || !/^[1-9]/.test(digits) || !isLength(Number(digits))) return undefined;
  return { kind, minutes: Number(digits) };
}

function readTime(digits: string): number | undefined {
  return /^\d{4}$/.test(digits) ? readClock(`${digits.slice(0, 2)}:${digits.slice(2)}`) : undefined;
}
