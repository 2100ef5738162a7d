import { expect, onTestFinished, test, vi } from 'vitest';
import { startApart } from '#checks/apart.ts';

function start(heap?: number) {
  const apart = startApart(new URL('./apartHelper.ts', import.meta.url), heap);
  onTestFinished(apart.end);
  return apart;
}

test('another process answers, question after question, with whatever can be copied', async () => {
  const { ask } = start();
  expect(await ask('who')).not.toBe(process.pid);
  expect(await ask(new Map([['a', 1]]))).toEqual(new Map([[1, 'a']]));
});

test('what it throws is thrown here, and it goes on', async () => {
  const { ask } = start();
  await expect(ask('Nothing')).rejects.toThrow('Nothing is no question.');
  expect(await ask(new Map())).toEqual(new Map());
});

test('a process that ends without an answer fails the question, and is not waited for', async () => {
  await expect(start().ask('leave')).rejects.toThrow('apartHelper.ts ended with 3.');
});

test('it holds no more than it may', async () => {
  expect(await start(300).ask('room')).toBeLessThan(500);
  expect(await start().ask('room')).toBeGreaterThan(500);
});

test('it is gone when nothing more is asked', async () => {
  const { ask, end } = start();
  const id = (await ask('who')) as number;
  end();
  await vi.waitFor(() => expect(() => process.kill(id, 0)).toThrow());
});
