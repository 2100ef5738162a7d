/** Finishes some pages in a thread of its own: first a look at them, then, when all have looked, the names and the writing. */
import { parentPort, workerData } from 'node:worker_threads';
import { newFinisher } from './finishing.ts';

const { root, pages, keepsLayered } = workerData as { root: string; pages: string[]; keepsLayered: boolean };
const finisher = newFinisher(root, keepsLayered);
parentPort?.once('message', (names: Map<string, string>) => {
  finisher.write(names);
  parentPort?.postMessage('written');
});
parentPort?.postMessage(finisher.look(pages));
