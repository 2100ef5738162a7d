import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { savedLessons } from '#library/savedLessons.ts';

const dir = join(import.meta.dirname, 'content');

/** A server of pages, and one that an open browser listens to. */
function start() {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const [pages, browser] = [vi.fn(), vi.fn()];
  const environments = { ssr: { name: 'ssr', hot: { send: pages } }, client: { name: 'client', hot: { send: browser } } };
  const serve = savedLessons(dir).hooks['astro:server:setup'] as unknown as (options: object) => void;
  serve({ server: { watcher, environments } });
  return { watcher, pages, browser };
} // prettier-ignore

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ['change', 'en/students/07-calm.mdx'],
  ['add', 'km/students/08-new.mdx'],
  ['unlink', 'en/students/07-calm.story.yaml'],
])('after a %s of %s pages forget what they knew, and the browser loads anew', (event, path) => {
  const { watcher, pages, browser } = start();
  watcher.emit(event, join(dir, path));
  vi.runAllTimers();
  expect(pages).toHaveBeenCalledExactlyOnceWith('astro:content-changed', {});
  expect(browser).toHaveBeenCalledExactlyOnceWith({ type: 'full-reload', path: '*' });
});

test('a change of branch is told of once', () => {
  const { watcher, browser } = start();
  for (let number = 10; number < 60; number++) watcher.emit('change', join(dir, `en/students/${number}-calm.mdx`));
  vi.runAllTimers();
  expect(browser).toHaveBeenCalledOnce();
  watcher.emit('change', join(dir, 'en/students/10-calm.mdx'));
  vi.runAllTimers();
  expect(browser).toHaveBeenCalledTimes(2);
}); // prettier-ignore

test.each(['en/pages/about.mdx', 'en/students/course.yaml', 'helplines/child-helpline.yaml', '../another/en/students/07-calm.mdx'])(
  'is silent about %s, of which Astro tells, or nobody need',
  (path) => {
    const { watcher, browser } = start();
    watcher.emit('change', join(dir, path));
    vi.runAllTimers();
    expect(browser).not.toHaveBeenCalled();
  },
); // prettier-ignore
