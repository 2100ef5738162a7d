/** Somebody to ask, in a process of its own. */
import { getHeapStatistics } from 'node:v8';
import { answerEach } from '#apart/process.ts';

answerEach((question) => {
  if (question === 'who') return Promise.resolve(process.pid);
  if (question === 'leave') process.exit(3);
  if (question === 'room') return getHeapStatistics().heap_size_limit / 2 ** 20;
  if (question instanceof Map) return new Map([...question].map(([key, value]) => [value, key] as [unknown, unknown]));
  throw new Error(`${String(question)} is no question.`);
}); // prettier-ignore
