/** Texts in units, in a file: what a large site says is read once, though each part of the alphabet asks for all of it. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Piece } from './terms.ts';
import type { Joint } from './units.ts';

export interface ReadOnce {
  /** How many units begin with each letter. */
  letters: Map<string, number>;
  /** The units of each text, in the order in which they were given. Whoever changes one changes it everywhere. */
  texts: () => Generator<Piece[]>;
  /** Removes the file; nothing can be asked after. */
  end: () => void;
}

/** Numbers that are written and read at a time: a megabyte. */
const block = 1 << 18;

/** Reads all texts at once. The file lies in the system's folder for what passes. */
export function readOnce(texts: Iterable<string>, unitsOf: (text: string) => Piece[]): ReadOnce {
  const folder = mkdtempSync(join(tmpdir(), 'units-'));
  const file = openSync(join(folder, 'units'), 'w+');
  const letters = new Map<string, number>();
  /** Each unit with its joint, by the number that stands for it in the file. */
  const pieces: Piece[] = [];
  const numbers: Record<Joint, Map<string, number>> = { joined: new Map(), spaced: new Map(), apart: new Map() };
  const write = newWriter(file);

  for (const text of texts) {
    const units = unitsOf(text);
    write.number(units.length);
    for (const { key, joint } of units) {
      const first = key[0] ?? '';
      letters.set(first, (letters.get(first) ?? 0) + 1);
      let number = numbers[joint].get(key);
      if (number === undefined) {
        number = pieces.push({ key, joint }) - 1;
        numbers[joint].set(key, number);
      }
      write.number(number);
    }
  }
  const all = write.end();

  return {
    letters,
    *texts() {
      const next = newReader(file);
      for (let read = 0; read < all; ) {
        const units = new Array<Piece>(next());
        for (let at = 0; at < units.length; at++) units[at] = pieces[next()] ?? { key: '', joint: 'apart' };
        read += 1 + units.length;
        yield units;
      }
    },
    end() {
      closeSync(file);
      rmSync(folder, { recursive: true });
    },
  };
} // prettier-ignore

function newWriter(file: number) {
  const waiting = new Uint32Array(block);
  let [count, written] = [0, 0];
  const flush = () => {
    writeSync(file, waiting, 0, count * 4);
    written += count;
    count = 0;
  };
  return {
    number(value: number) {
      if (count === block) flush();
      waiting[count++] = value;
    },
    /** @returns how many numbers there are. */
    end() {
      flush();
      return written;
    },
  };
}

function newReader(file: number): () => number {
  const here = new Uint32Array(block);
  let [at, count, place] = [0, 0, 0];
  return () => {
    if (at === count) {
      const bytes = readSync(file, here, 0, block * 4, place);
      place += bytes;
      [at, count] = [0, bytes / 4];
    }
    return here[at++] ?? 0;
  };
}
