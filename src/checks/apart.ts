/**
 * Work in a process of its own. What a thread held stays with the process that started it, most of it for good: three kinds of
 * work, one after the other, then hold the sum of what each needs. What a process held is given back when it ends. Decision 0021.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
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
  const child = fork(fileURLToPath(script), { serialization: 'advanced', execArgv: [...process.execArgv, ...own] });
  const ended = once(child, 'exit').then(([code]) => ({ thrown: `${script.pathname} ended with ${code}.` }));
  return {
    async ask(question) {
      child.send(question as object);
      const answered = once(child, 'message').then(([said]) => said as Said);
      const said = await Promise.race([answered, ended]);
      if ('thrown' in said) throw new Error(said.thrown);
      return said.answer;
    },
    end: () => void child.kill(),
  };
} // prettier-ignore

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
