/** Checks lessons in a process of its own, a few at a time, as `folder.ts` hands them over: first what all of them look up. */
import { answerEach } from '#apart/process.ts';
import { lessonsCheck, type Group, type Shared } from './folder.ts';

let check: ReturnType<typeof lessonsCheck> | undefined;

answerEach((given) => {
  if (check) return check(given as Group[]);
  check = lessonsCheck(given as Shared);
  return undefined;
});
