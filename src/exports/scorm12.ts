/** Packages for learning platforms: SCORM 1.2, which Moodle and most others play. Decision 0018. */
import type { Exported, Format } from './format.ts';
import { manifestOf } from './manifest.ts';
import { countPackages, packages, type Package } from './packages.ts';
import { zip } from './zip.ts';

export const scorm12: Format = {
  id: 'scorm',
  count: countPackages,
  make: async function* (finished) {
    for await (const one of packages(finished)) yield exported('scorm', one, scormFiles(one));
  },
};

/** The files of a package with its manifest. */
export function scormFiles(one: Package): Map<string, Uint8Array> {
  return new Map([...one.files, ['imsmanifest.xml', Buffer.from(manifestOf(one))]]);
}

export function exported(format: string, one: Package, files: Map<string, Uint8Array>): Exported {
  const { id, locale, course, lesson, title } = one;
  return {
    path: `${format}/${locale}/${id}.zip`,
    bytes: zip(files),
    locale,
    title,
    course,
    ...(lesson !== undefined && { lesson }),
  };
}
