import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { contentChecks } from '#checks/integration.ts';
import { goodFiles, lessonEn, type Files } from './fixture.ts';
import { folder, write } from './written.ts';

const broken = { ...goodFiles, [lessonEn]: 'No data.\n\n# A heading\n' };

/** Astro's part in it: a logger, and the hook that runs before anything is read. */
function start(dir: string, command: string) {
  const logger = { error: vi.fn(), warn: vi.fn() };
  const { hooks } = contentChecks(dir);
  const setup = hooks['astro:config:setup'] as unknown as (options: object) => Promise<void>;
  const config = { cacheDir: pathToFileURL(`${folder({})}/`) };
  return { logger, run: () => setup({ command, config, logger }), hooks };
}

test('stops a build whose content has errors, after naming each', async () => {
  const { run, logger } = start(
    folder({ ...goodFiles, [lessonEn]: goodFiles[lessonEn]?.replace('## The', '# The') ?? '' }),
    'build',
  );
  await expect(run()).rejects.toThrow('1 errors in the content (listed above).');
  expect(logger.error.mock.calls).toEqual([
    [expect.stringMatching(/^content\/en\/students\/07-calm\.mdx:\d+ {2}\[mdx\] /)],
  ]);
});

test('lets a build go on where the content is good', async () => {
  const { run, logger } = start(folder(goodFiles), 'build');
  await expect(run()).resolves.toBeUndefined();
  expect(logger.error).not.toHaveBeenCalled();
});

test('lets a build go on with warnings, and says them', async () => {
  const old = Object.entries(goodFiles).map(([path, text]) => [
    path,
    text.replace('checked: 2026-11-21', 'checked: 2020-01-01'),
  ]);
  const { run, logger } = start(folder(Object.fromEntries(old) as Files), 'build');
  await expect(run()).resolves.toBeUndefined();
  expect(logger.warn).toHaveBeenCalledTimes(2);
});

test('names errors while developing, but goes on', async () => {
  const bad = { ...goodFiles, [lessonEn]: goodFiles[lessonEn]?.replace('## The', '# The') ?? '' };
  const { run, logger } = start(folder(bad), 'dev');
  await expect(run()).resolves.toBeUndefined();
  expect(logger.error).toHaveBeenCalledTimes(1);
});

test.each(['preview', 'sync'])('reads nothing for %s', async (command) => {
  const { run, logger } = start(folder(broken), command);
  await expect(run()).resolves.toBeUndefined();
  expect(logger.error).not.toHaveBeenCalled();
});

test('shows the errors over the page when an author saves a file of the content, and only then', async () => {
  const dir = folder(goodFiles);
  const { hooks, logger } = start(dir, 'dev');
  const watcher = new EventEmitter();
  const send = vi.fn();
  const serve = hooks['astro:server:setup'] as unknown as (options: object) => void;
  serve({ server: { watcher, environments: { client: { hot: { send } } } }, logger });

  watcher.emit('change', join(dir, lessonEn));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(send).not.toHaveBeenCalled();

  write(dir, lessonEn, goodFiles[lessonEn]?.replace('## The', '# The') ?? '');
  watcher.emit('change', '/elsewhere/page.astro');
  expect(send).not.toHaveBeenCalled();

  watcher.emit('change', join(dir, lessonEn));
  await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
  expect(send).toHaveBeenCalledExactlyOnceWith({
    type: 'error',
    err: { message: expect.stringContaining('[mdx] Begin sections with ##') as string, stack: '' },
  });
});

test('a second build says the same, though no lesson was checked anew', async () => {
  const bad = { ...goodFiles, [lessonEn]: goodFiles[lessonEn]?.replace('## The', '# The') ?? '' };
  const { run, logger } = start(folder(bad), 'build');
  await expect(run()).rejects.toThrow('1 errors');
  await expect(run()).rejects.toThrow('1 errors');
  expect(logger.error.mock.calls[1]).toEqual(logger.error.mock.calls[0]);
});
