/** Zips that are the same, byte for byte, whenever and wherever they are made. */
import { zipSync, type Zippable } from 'fflate';

/** The earliest day a zip can name; a real one would change with each run. */
const day = '1980-01-01T00:00:00';

/** Already compressed: trying again costs time and wins nothing. */
const dense = /\.(?:png|woff2|zip|pdf)$/;

/**
 * Files in the order of their names, level 9. The day is written as local time, so it is read as local time here.
 * @param files path in the zip, without a slash at its start → bytes.
 * @throws when a path is absolute, climbs out, or is not printable ASCII (some LMS lose other names).
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const listed: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    if (!/^[\x21-\x7e]+$/.test(path) || /^\/|\\|(?:^|\/)\.\.?(?:\/|$)/.test(path))
      throw new Error(`“${path}” is no name for a file in a zip: use ASCII, no “..”, no slash at the start.`);
    listed[path] = [files.get(path) ?? new Uint8Array(), { level: dense.test(path) ? 0 : 9 }];
  }
  return zipSync(listed, { mtime: new Date(day) });
}
