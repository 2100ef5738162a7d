/**
 * Work in a process of its own. What a thread held stays with the process that started it, most of it for good: three kinds of
 * work, one after the other, then hold the sum of what each needs. What a process held is given back when it ends. Decision 0021.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Apart {
  /** One question after the other. @throws what the process threw. */
  ask: (question: unknown) => Promise<unknown>;
  /** Nothing more is asked. */
  end: () => void;
}

type Said = { answer: unknown } | { thrown: string };

/** @param heap megabytes that it may hold in objects, where a number is known; it is tidier then. */
export function startApart(script: URL, heap?: number): Apart {
  const own = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const child = fork(fileURLToPath(script), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...own],
    // On Linux each thread would set memory aside for itself, and threads that compress or draw leave it torn to pieces.
    env: { MALLOC_ARENA_MAX: '2', ...process.env },
  });
  const gone = () => new Error(`${script.pathname} ended with ${child.exitCode ?? child.signalCode}.`);
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        // Taken off again with each answer: what waits for the end of the process would hold all answers until then.
        const leave = () => {
          settle();
          reject(gone());
        };
        const hear = (said: Said) => {
          settle();
          if ('thrown' in said) reject(new Error(said.thrown));
          else resolve(said.answer);
        };
        const settle = () => void child.off('exit', leave).off('message', hear);
        if (!child.connected) return reject(gone());
        child.on('exit', leave).on('message', hear);
        child.send(question as object);
      }),
    end: () => void child.kill(),
  };
} // prettier-ignore

/**
 * Some of these that take turns.
 * @param given is told to each of them before anything is asked.
 */
export function takingTurns(start: () => Apart, given: unknown, most: number): Apart {
  const all = Array.from({ length: most }, () => {
    const apart = start();
    return { ...apart, last: apart.ask(given).then(nothing) };
  });
  // One that could not begin says so when it is asked.
  for (const { last } of all) last.catch(nothing);
  let turn = 0;
  return {
    ask(question) {
      const one = all[turn++ % most];
      if (!one) throw new Error('There is nobody to ask.');
      const answer = one.last.then(() => one.ask(question));
      // What it answered is not kept for the one that waits.
      one.last = answer.then(nothing, nothing);
      return answer;
    },
    end: () => {
      for (const { end } of all) end();
    },
  };
}

const nothing = (): void => undefined;

/** In that process: answers every question. */
export function answerEach(answer: (question: unknown) => unknown): void {
  process.on('message', (question) => {
    void (async () => {
      let said: Said;
      try {
        said = { answer: await answer(question) };
      } catch (error) {
        said = { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      }
      process.send?.(said);
    })();
  });
}
