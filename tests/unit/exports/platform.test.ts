import { expect, test, vi } from 'vitest';
import { findApi, openSession, type Api } from '#exports/platform.ts';

function api(changes: Partial<Api> = {}) {
  const mocks = {
    LMSInitialize: vi.fn<Api['LMSInitialize']>(() => 'true'),
    LMSFinish: vi.fn<Api['LMSFinish']>(() => 'true'),
    LMSGetValue: vi.fn<Api['LMSGetValue']>((element) => `value of ${element}`),
    LMSSetValue: vi.fn<Api['LMSSetValue']>(() => 'true'),
    LMSCommit: vi.fn<Api['LMSCommit']>(() => 'true'),
  };
  return { ...mocks, ...changes } as typeof mocks;
}

/** As much of a window as is looked at. */
function frameIn(parent?: object, own: object = {}): Window {
  const made: Record<string, unknown> = { opener: null, ...own };
  made['parent'] = parent ?? made;
  made['top'] = parent ? (parent as Window).top : made;
  return made as unknown as Window;
}

/** A window of another origin: asking for more than its parent throws. */
function foreign(parent: Window): Window {
  return new Proxy(
    { parent, top: parent.top },
    {
      get(target, name) {
        if (name === 'parent' || name === 'top') return Reflect.get(target, name);
        throw new DOMException('Blocked', 'SecurityError');
      },
    },
  ) as unknown as Window;
}

test('the API is found here, frames above, past a frame of another origin, and in whoever opened the window', () => {
  const API = api();
  expect(findApi(frameIn(undefined, { API }))).toBe(API);
  const platform = frameIn(undefined, { API });
  expect(findApi(frameIn(frameIn(platform)))).toBe(API);
  expect(findApi(frameIn(foreign(platform)))).toBe(API);
  expect(findApi(frameIn(undefined, { opener: platform }))).toBe(API);
  expect(findApi(frameIn(frameIn(undefined, { opener: frameIn(platform) })))).toBe(API);
});

test('where there is none, or something else is called so, nothing is found', () => {
  expect(findApi(frameIn())).toBeUndefined();
  expect(findApi(frameIn(undefined, { API: { version: 1 } }))).toBeUndefined();
  expect(findApi(frameIn(foreign(frameIn())))).toBeUndefined();
});

test('a platform that does not want to begin, or breaks, is none', () => {
  expect(openSession(api({ LMSInitialize: () => 'false' }))).toBeUndefined();
  const broken = () => {
    throw new Error('broken');
  };
  expect(openSession(api({ LMSInitialize: broken }))).toBeUndefined();
  const session = openSession(api({ LMSGetValue: broken, LMSCommit: broken, LMSFinish: broken }));
  expect(session?.get('cmi.suspend_data')).toBe('');
  expect(session?.commit()).toBe(false);
  expect(() => session?.finish()).not.toThrow();
});

test('answers of either kind are read, and nothing is asked after the end', () => {
  const one = api({ LMSInitialize: () => true, LMSCommit: () => true });
  const session = openSession(one);
  expect(session?.get('cmi.suspend_data')).toBe('value of cmi.suspend_data');
  expect(session?.commit()).toBe(true);
  session?.finish();
  session?.finish();
  session?.set('cmi.core.exit', 'suspend');
  expect(one.LMSFinish).toHaveBeenCalledTimes(1);
  expect(one.LMSSetValue).not.toHaveBeenCalled();
});

test('what did not change is not sent again, unless it was not kept', () => {
  const one = api();
  const session = openSession(one);
  session?.set('cmi.core.exit', 'suspend');
  session?.set('cmi.core.exit', 'suspend');
  expect(one.LMSSetValue).toHaveBeenCalledTimes(1);
  one.LMSCommit.mockReturnValueOnce('false');
  expect(session?.commit()).toBe(false);
  session?.set('cmi.core.exit', 'suspend');
  expect(one.LMSSetValue).toHaveBeenCalledTimes(2);
  expect(session?.commit()).toBe(true);
});

test('a platform that does not take what brings the learner back has not kept it; one that knows no objectives may have', () => {
  const refuses = (wanted: RegExp) =>
    openSession(api({ LMSSetValue: vi.fn((element: string) => String(!wanted.test(element))) }));
  const forgetful = refuses(/suspend_data/);
  forgetful?.set('cmi.suspend_data', 'SP1');
  expect(forgetful?.commit()).toBe(false);
  const small = refuses(/objectives/);
  small?.set('cmi.objectives.0.id', 'calm');
  expect(small?.commit()).toBe(true);
});
