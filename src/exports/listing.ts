/** `dist-exports/`: a folder for each format, and `exports.json`, which says what lies in them. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Exported, Finished, Format } from './format.ts';

/** A file as it is listed. */
export interface Listed extends Omit<Exported, 'bytes'> {
  /** Id of its format. */
  format: string;
  bytes: number;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
}

const list = 'exports.json';

/** Small letters, digits, hyphens and points: a name that every system, LMS and stick keeps. */
const path = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/[a-z0-9-]+(?:\.[a-z0-9]+)+$/;

/** What was made, in the order of the formats. What somebody took away by hand is not listed. */
export function readListing(folder: string): Listed[] {
  const file = join(folder, list);
  if (!existsSync(file)) return [];
  const listed = JSON.parse(readFileSync(file, 'utf8')) as Listed[];
  return listed.filter((entry) => existsSync(join(folder, entry.path)));
}

/**
 * Makes all files of a format anew, and lists them. They take the place of those before only when all are there: an
 * export that fails, or is stopped, changes nothing.
 * @param done is told after each file.
 */
export async function makeFormat(
  format: Format,
  finished: Finished,
  folder: string,
  done: (file: Listed) => void = () => undefined,
): Promise<Listed[]> {
  const making = join(folder, `.${format.id}`);
  rmSync(making, { recursive: true, force: true });
  const made: Listed[] = [];
  try {
    for await (const { bytes, ...file } of format.make(finished)) {
      if (!path.test(file.path) || !file.path.startsWith(`${format.id}/`))
        throw new Error(`“${file.path}” is no path for a file of ${format.id}.`);
      if (made.some((other) => other.path === file.path)) throw new Error(`${file.path} was made twice.`);
      const place = join(making, file.path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const listed = { format: format.id, ...file, bytes: bytes.length, sha256 };
      made.push(listed);
      done(listed);
    }
    rmSync(join(folder, format.id), { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (made.length > 0) renameSync(join(making, format.id), join(folder, format.id));
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return made;
}

/** @param order ids of the formats. Two runs write the same bytes. */
export function writeListing(folder: string, listed: Listed[], order: string[]) {
  const sorted = order.flatMap((id) => listed.filter(({ format }) => format === id));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, list), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Puts the files into the finished site, under `/downloads/`: linked where the disk can, for they are large. */
export function putIntoSite(root: string, folder: string, listed: Listed[]) {
  const downloads = join(root, 'downloads');
  rmSync(downloads, { recursive: true, force: true });
  for (const { path: file } of listed) {
    const place = join(downloads, file);
    mkdirSync(dirname(place), { recursive: true });
    try {
      linkSync(join(folder, file), place);
    } catch {
      copyFileSync(join(folder, file), place); // Another disk, or one that knows no links.
    }
  }
}
