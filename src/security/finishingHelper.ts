/** Finishes some pages in a process of its own: first a look at them, then, when all have looked, the names and the writing. */
import { answerEach } from '#apart/process.ts';
import { newFinisher, type Finisher } from './finishing.ts';

let finisher: Finisher | undefined;

answerEach((given) => {
  if (finisher) return finisher.write(given as Map<string, string>);
  const { root, pages, keepsLayered } = given as { root: string; pages: string[]; keepsLayered: boolean };
  finisher = newFinisher(root, keepsLayered);
  return finisher.look(pages);
});
