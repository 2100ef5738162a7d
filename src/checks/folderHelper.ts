/** Checks lessons in a thread of its own, a few at a time, as `folder.ts` hands them over. */
import { parentPort, workerData } from 'node:worker_threads';
import { lessonsCheck, type Group, type Shared } from './folder.ts';

const check = lessonsCheck(workerData as Shared);
parentPort?.on('message', (groups: Group[]) => parentPort?.postMessage(check(groups)));
