/** Apps for Kolibri, the learning platform of schools without internet: the same packages without their manifest. */
import type { Format } from './format.ts';
import { countPackages, packages } from './packages.ts';
import { exported } from './scorm12.ts';

export const kolibri: Format = {
  id: 'kolibri',
  count: countPackages,
  make: async function* (finished) {
    for await (const one of packages(finished)) yield exported('kolibri', one, one.files);
  },
};
