/** How a session stands against its plan. Pure: what time it is comes in from outside. */

export interface PlanPart {
  minutes: number;
  title: string;
}

/** A stopwatch as it was at a moment. Times in milliseconds. */
export interface Watch {
  elapsed: number;
  isRunning: boolean;
  /** What the clock said when `elapsed` was true. */
  seen: number;
}

export const newWatch: Watch = { elapsed: 0, isRunning: false, seen: 0 };

/**
 * Nobody teaches longer than this between two looks at the clock: a jump beyond it is a clock that was set, or a lid that was
 * shut overnight.
 */
const longest = 3 * 60 * 60_000;

/**
 * The watch as it is now. A tab that slept has taught on; a clock that was set back stole nothing, and one that was set far
 * forward adds nothing.
 */
export function advance(watch: Watch, now: number): Watch {
  if (!watch.isRunning) return watch;
  const passed = now - watch.seen;
  const counted = passed > 0 && passed <= longest ? passed : 0;
  return { ...watch, elapsed: watch.elapsed + counted, seen: now };
}

/** Starts it, or lets it rest. */
export function toggle(watch: Watch, now: number): Watch {
  return watch.isRunning
    ? { ...advance(watch, now), isRunning: false }
    : { ...watch, isRunning: true, seen: now };
}

/** A watch that came from outside, if it is one. */
export function readWatch(given: unknown): Watch | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { elapsed, isRunning, seen } = given as Record<string, unknown>;
  if (typeof isRunning !== 'boolean' || !isTime(elapsed) || !isTime(seen)) return undefined;
  return { elapsed, isRunning, seen };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

export interface Standing {
  /** Place in the plan of the part that is due; the last one when all time is used. */
  part: number;
  /** Whole minutes that this part has left, counted up: 1 until its last second. */
  leftInPart: number;
  /** Whole minutes left of the plan, counted up; 0 once it is used. */
  left: number;
  /** Whole minutes beyond the plan, counted down: 0 in the first one. */
  over: number;
  isOver: boolean;
}

const minute = 60_000;

export function standing(plan: readonly PlanPart[], elapsed: number): Standing {
  const total = plan.reduce((sum, { minutes }) => sum + minutes, 0) * minute;
  let end = 0;
  const part = plan.findIndex(({ minutes }) => (end += minutes * minute) > elapsed);
  const isOver = elapsed >= total;
  return {
    part: part < 0 ? Math.max(0, plan.length - 1) : part,
    leftInPart: isOver ? 0 : Math.ceil((end - elapsed) / minute),
    left: isOver ? 0 : Math.ceil((total - elapsed) / minute),
    over: isOver ? Math.floor((elapsed - total) / minute) : 0,
    isOver,
  };
}

/** `4:05`, `1:04:05`. */
export function shownTime(elapsed: number): string {
  const seconds = Math.floor(elapsed / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
