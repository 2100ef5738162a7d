import { expect, onTestFinished, test, vi } from 'vitest';
import { startApart, takingTurns } from '#apart/process.ts';

function start(heap?: number) {
  const apart = startApart(new URL('./somebody.ts', import.meta.url), heap);
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
  await expect(start().ask('leave')).rejects.toThrow('somebody.ts ended with 3.');
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

test('some take turns: each is told first what all need, and is asked one thing at a time', async () => {
  const told: string[] = [];
  const open = [0, 0, 0];
  let started = 0;
  const start = () => {
    const number = started++;
    return {
      ask: async (question: unknown) => {
        expect(open[number]).toBe(0);
        open[number] = 1;
        await new Promise((later) => setTimeout(later, 5));
        open[number] = 0;
        told.push(`${number} ${String(question)}`);
        return question;
      },
      end: () => void told.push(`${number} ends`),
    };
  };
  const { ask, end } = takingTurns(start, 'all', 3);
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map(ask))).toEqual([1, 2, 3, 4, 5, 6]);
  expect(told.slice(0, 3)).toEqual(['0 all', '1 all', '2 all']);
  expect(told.slice(3).sort()).toEqual(['0 1', '0 4', '1 2', '1 5', '2 3', '2 6']);
  end();
  expect(told.slice(9)).toEqual(['0 ends', '1 ends', '2 ends']);
});

test('a question that one of them cannot answer fails alone; one that could not begin fails its own', async () => {
  const turns = takingTurns(() => start(), 'who', 2);
  onTestFinished(turns.end);
  const answers = await Promise.allSettled(['Nothing', new Map(), new Map()].map(turns.ask));
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  const broken = takingTurns(() => start(), 'leave', 1);
  await expect(broken.ask('who')).rejects.toThrow('ended with 3');
});
