/** The list of exports. A new one is a file here and one line. */
import type { Format } from './format.ts';
import { moodle } from './moodle.ts';

export const formats: Format[] = [moodle];
