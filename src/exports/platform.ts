/** Finds the learning platform's side of SCORM 1.2 and talks to it. Nothing here ever throws: a lesson works without a platform. */

/** What a platform offers as `API`. All values are text; `'true'` and `'false'` among them. */
export interface Api {
  LMSInitialize: (empty: '') => unknown;
  LMSFinish: (empty: '') => unknown;
  LMSGetValue: (element: string) => unknown;
  LMSSetValue: (element: string, value: string) => unknown;
  LMSCommit: (empty: '') => unknown;
}

/** Frames within frames that are looked through. */
const deepest = 12;

/** The API of this window, of one around it, or of whoever opened one of them. */
export function findApi(here: Window): Api | undefined {
  return above(here) ?? above(openerOf(here)) ?? above(openerOf(here.top));
}

/** An open session with a platform. */
export interface Platform {
  get: (element: string) => string;
  /** What was sent already is not sent again. */
  set: (element: string, value: string) => void;
  /** False where the platform says that it could not keep what it was sent, or says nothing at all. */
  commit: () => boolean;
  finish: () => void;
}

/** Undefined where the platform does not want to begin. */
export function openSession(api: Api): Platform | undefined {
  const sent = new Map<string, string>();
  const call = (act: () => unknown) => {
    try {
      return String(act());
    } catch {
      return 'false';
    }
  };
  if (call(() => api.LMSInitialize('')) !== 'true') return undefined;
  let isOpen = true;
  let isRefused = false;
  return {
    get: (element) => {
      const value = call(() => api.LMSGetValue(element) ?? '');
      return value === 'false' ? '' : value;
    },
    set: (element, value) => {
      if (!isOpen || sent.get(element) === value) return;
      if (call(() => api.LMSSetValue(element, value)) === 'true') sent.set(element, value);
      // Only what brings the learner back where they were must be taken; a platform need not know of objectives.
      else if (/suspend_data|lesson_status/.test(element)) isRefused = true;
    },
    commit: () => {
      if (!isOpen) return true;
      const isTaken = call(() => api.LMSCommit('')) === 'true' && !isRefused;
      isRefused = false;
      // What was not kept is sent again.
      if (!isTaken) sent.clear();
      return isTaken;
    },
    finish: () => {
      if (isOpen) call(() => api.LMSFinish(''));
      isOpen = false;
    },
  };
}

function above(from: Window | null | undefined): Api | undefined {
  let at = from;
  for (let depth = 0; at && depth < deepest; depth++) {
    const api = apiOf(at);
    if (api) return api;
    if (at.parent === at) return undefined;
    at = at.parent;
  }
  return undefined;
}

/** A window of another origin keeps its own. */
function apiOf(where: Window): Api | undefined {
  try {
    const { API } = where as { API?: Partial<Api> };
    return typeof API?.LMSInitialize === 'function' ? (API as Api) : undefined;
  } catch {
    return undefined;
  }
}

/** The window that opened this one. */
export function openerOf(where: Window | null): Window | undefined {
  try {
    return (where?.opener ?? undefined) as Window | undefined;
  } catch {
    return undefined;
  }
}
