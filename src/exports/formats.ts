/** The list of exports. A new one is a file here and one line. */
import type { Format } from './format.ts';
import { kolibri } from './kolibri.ts';
import { moodle } from './moodle.ts';
import { print } from './print.ts';
import { scorm12 } from './scorm12.ts';

export const formats: Format[] = [scorm12, kolibri, moodle, print];
