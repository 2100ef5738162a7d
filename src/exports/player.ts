/**
 * The page around a package: frames the pages, keeps the record while they are turned, and reports to the learning platform
 * if there is one. The session belongs to this page, so it outlives every turn of a page. One classic script, no framework.
 */
import { neutralAddress, inPackage } from '#i18n/addresses.ts';
import { frameName, isFrom, partner, type FromPage, type FromPlayer } from '#progress/framed.ts';
import { readRecord, writeRecord } from '#progress/reading.ts';
import { forgetOurs } from '#progress/tab.ts';
import { coverFrom, hideWindow } from './covering.ts';
import { findApi, openerOf, openSession } from './platform.ts';
import {
  answersBetween,
  furthest,
  reportOf,
  timeSpan,
  type Answered,
  type Reported,
  type Status,
} from './reporting.ts';
import { newSession, readSuspended, writeSuspended, type Session } from './suspended.ts';

/** All that the page knows of its package; it stands in the page as data. */
export interface PlayerData extends Reported {
  /** Addresses where a session may begin again: lessons, stories, the test. Where somebody looked for help is not told. */
  places: string[];
  words: { connected: string; alone: string; lost: string };
}

/** Time from an answer to the report: several come together, and whoever answers has not to wait. */
const calm = 500;
/** Until a report that failed is tried again. */
const patience = 15_000;

const data = JSON.parse(document.getElementById('package')?.textContent ?? '') as PlayerData;

// What was searched here before, in the same tab, was perhaps searched by somebody else.
forgetOurs();
if (leftByBack()) stayAway();
else start();

function start() {
  const began = performance.now();
  const api = findApi(window);
  const platform = api && openSession(api);
  let session: Session = newSession;
  let status: Status = 'incomplete';
  let score: number | undefined;
  let interactions = 0;
  let place = '';
  let waiting = 0;
  let hasLeft = false;
  const objectives = new Map<string, number>();

  if (platform) {
    session = readSuspended(data, platform.get('cmi.suspend_data')) ?? newSession;
    status = readStatus(platform.get('cmi.core.lesson_status'));
    score = readNumber(platform.get('cmi.core.score.raw'));
    interactions = readNumber(platform.get('cmi.interactions._count')) ?? 0;
    const count = readNumber(platform.get('cmi.objectives._count')) ?? 0;
    for (let at = 0; at < Math.min(count, 999); at++)
      objectives.set(platform.get(`cmi.objectives.${at}.id`), at);
    place = platform.get('cmi.core.lesson_location');
    report();
  }

  /** Sends what changed, and says whether it was kept. */
  function report() {
    clearTimeout(waiting);
    if (!platform) return;
    const now = reportOf(data, session);
    status = furthest(status, now.status);
    if (now.score !== undefined) score = Math.max(score ?? 0, now.score);
    platform.set('cmi.suspend_data', writeSuspended(data, session));
    platform.set('cmi.core.lesson_location', place);
    if (score !== undefined) {
      platform.set('cmi.core.score.min', '0');
      platform.set('cmi.core.score.max', '100');
      platform.set('cmi.core.score.raw', String(score));
    }
    platform.set('cmi.core.lesson_status', status);
    for (const objective of now.objectives) {
      const at = objectives.get(objective.id) ?? objectives.size;
      const field = `cmi.objectives.${at}`;
      if (!objectives.has(objective.id)) platform.set(`${field}.id`, objective.id);
      objectives.set(objective.id, at);
      if (objective.score !== undefined) platform.set(`${field}.score.raw`, String(objective.score));
      platform.set(`${field}.status`, objective.status);
    }
    // Whoever comes again goes on, also after everything was done.
    platform.set('cmi.core.exit', 'suspend');
    platform.set('cmi.core.session_time', timeSpan(performance.now() - began));
    const isKept = platform.commit();
    if (!hasLeft) say(isKept ? data.words.connected : data.words.lost);
    if (!isKept) waiting = window.setTimeout(report, patience);
  }

  function reportSoon() {
    clearTimeout(waiting);
    waiting = window.setTimeout(report, calm);
  }

  function tellAnswer({ id, type, objectives: practised, response, right, result }: Answered) {
    if (!platform) return;
    const field = `cmi.interactions.${interactions++}`;
    platform.set(`${field}.id`, id);
    practised.forEach((objective, at) => platform.set(`${field}.objectives.${at}.id`, objective));
    platform.set(`${field}.type`, type);
    platform.set(`${field}.correct_responses.0.pattern`, right);
    platform.set(`${field}.student_response`, response);
    platform.set(`${field}.result`, result);
  }

  function hear(message: FromPage, answer: (reply: FromPlayer) => void) {
    switch (message.tells) {
      case 'opened':
        answer({ record: writeRecord(session.record) });
        if (!data.places.includes(message.place) || message.place === place) return;
        place = message.place;
        return reportSoon();
      case 'record': {
        const record = readRecord(message.record);
        if (!record) return;
        answersBetween(data, session.record, record).forEach(tellAnswer);
        session = { ...session, record };
        return reportSoon();
      }
      case 'story': {
        const read = data.lessons.find(({ id, story }) => story && message.place.endsWith(`/${id}/story/`));
        if (!read || session.stories.includes(read.id)) return;
        session = { ...session, stories: [...session.stories, read.id] };
        return reportSoon();
      }
      case 'cleared':
        session = newSession;
        place = '';
        return reportSoon();
      case 'left':
        hasLeft = true;
        goAway();
        // Telling a platform may take a while, and is not to be waited for. Where its window stays, nothing of this session does.
        waiting = window.setTimeout(() => {
          end();
          session = newSession;
          void replaceWhenReachable();
        }, 100);
        return;
      default:
        return message satisfies never;
    }
  }

  function end() {
    report();
    clearTimeout(waiting);
    platform?.finish();
    forgetOurs();
  }

  window.addEventListener('message', (event: MessageEvent<FromPage>) => {
    const page = frame()?.contentWindow ?? null;
    if (isFrom(event, page) && isMessage(event.data))
      hear(event.data, (reply) => page?.postMessage(reply, partner()));
  });
  document.addEventListener('visibilitychange', () => document.hidden && report());
  window.addEventListener('online', report);
  window.addEventListener('pagehide', end);
  // A session that was ended is not begun again: the page is loaded anew.
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  document.addEventListener('DOMContentLoaded', () => {
    if (!platform) say(data.words.alone);
    else report();
    if (place !== '' && data.places[0] !== place && data.places.includes(place))
      frame()?.contentWindow?.location.replace(inPackage(place));
  });
}

function frame(): HTMLIFrameElement | null {
  return document.querySelector<HTMLIFrameElement>(`iframe[name="${frameName}"]`);
}

function say(words: string) {
  const line = document.querySelector('[role="status"]');
  if (line && line.textContent !== words) line.textContent = words;
}

/** The neutral page, which the frame shows already, alone: no network is needed. The window behind is hidden. */
function goAway() {
  document.querySelector('footer')?.remove();
  coverFrom(window);
  for (const behind of windowsBehind()) hideWindow(behind);
}

/** The neutral page by its address, in place of all that the platform shows, where it lets us and the page is certain to come. */
async function replaceWhenReachable() {
  const neutral = new URL(inPackage(neutralAddress), location.href).href;
  const isReachable = await fetch(neutral).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isReachable) {
    window.addEventListener('online', () => void replaceWhenReachable(), { once: true });
    return;
  }
  for (const one of [...windowsBehind(), window.top ?? window])
    try {
      one.location.replace(neutral);
    } catch {
      // In a sandbox.
    }
}

/** The platform's window, where it opened this one. One of another origin may be anybody's, and is left alone. */
function windowsBehind(): Window[] {
  const behind = openerOf(window.top);
  try {
    return behind?.document ? [behind] : [];
  } catch {
    return [];
  }
}

/** Back brought this page up again after leaving: here, too, the frame shows the neutral page and nothing else. */
function stayAway() {
  document.documentElement.hidden = true;
  document.addEventListener('DOMContentLoaded', () => {
    frame()?.contentWindow?.location.replace(inPackage(neutralAddress));
    document.documentElement.hidden = false;
    goAway();
    void replaceWhenReachable();
  });
}

/** Whether somebody left in this tab and came here by Back: what `islands/guard.js` does for a page. */
function leftByBack(): boolean {
  try {
    if (sessionStorage.getItem('left') === null) return false;
    if ([window, window.top].some((one) => one?.performance.navigation.type === 2)) return true;
    sessionStorage.removeItem('left');
    return false;
  } catch {
    return false;
  }
}

function isMessage(given: unknown): given is FromPage {
  const { tells, place = '', record = '' } = (given ?? {}) as Record<string, unknown>;
  return typeof tells === 'string' && typeof place === 'string' && typeof record === 'string';
}

function readStatus(given: string): Status {
  return given === 'passed' || given === 'completed' ? given : 'incomplete';
}

/** 0 to a hundred thousand; undefined for anything else. */
function readNumber(given: string): number | undefined {
  return /^\d{1,5}(?:\.\d+)?$/.test(given) ? Number(given) : undefined;
}
