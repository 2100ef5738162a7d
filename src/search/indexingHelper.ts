/** Makes the index of a language in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Locale } from '#i18n/locales.ts';
import { writeIndex } from './indexing.ts';

const { root, locale } = workerData as { root: string; locale: Locale };
parentPort?.postMessage(writeIndex(root, locale));
