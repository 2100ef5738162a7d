/**
 * PNG pictures of a few colours that differ in some lines only: what is the same in many is compressed once. A stream of
 * deflate may be put together from pieces, each of which ends at a whole byte and knows nothing of those before it.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Lines of a picture, ready to be put between others. */
export interface Band {
  compressed: Buffer;
  /** Bytes before compression, and their Adler-32. */
  length: number;
  adler: number;
}

/** @param lines numbers of colours, line by line. */
export function band(lines: Uint8Array, width: number): Band {
  const height = lines.length / width;
  const bytes = new Uint8Array(lines.length + height);
  // Each line begins with the number of its filter: none.
  for (let line = 0; line < height; line++)
    bytes.set(lines.subarray(line * width, (line + 1) * width), line * (width + 1) + 1);
  const compressed = deflateRawSync(bytes, { level: 6, finishFlush: constants.Z_FULL_FLUSH });
  return { compressed, length: bytes.length, adler: adlerOf(bytes) };
}

/** @param colours red, green and blue of each. */
export function indexedPng(colours: Uint8Array, width: number, bands: Band[]): Buffer {
  const height = bands.reduce((sum, { length }) => sum + length, 0) / (width + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const adler = Buffer.alloc(4);
  adler.writeUInt32BE(bands.reduce(joined, { length: 0, adler: 1 }).adler);
  const pixels = [streamBegins, ...bands.map(({ compressed }) => compressed), streamEnds, adler];
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', Buffer.concat(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
const streamBegins = Buffer.from([0x78, 0x9c]);
/** The last block, with nothing in it. */
const streamEnds = Buffer.from([0x03, 0x00]);

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const base = 65_521;

export function adlerOf(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  // As many as fit before the sums grow beyond 32 bits.
  for (let from = 0; from < bytes.length; from += 3800) {
    const to = Math.min(from + 3800, bytes.length);
    for (let at = from; at < to; at++) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= base;
    b %= base;
  }
  return b * 65_536 + a;
}

/** The Adler-32 of one after the other. */
function joined(one: Omit<Band, 'compressed'>, other: Omit<Band, 'compressed'>): Omit<Band, 'compressed'> {
  const [a1, b1] = [one.adler % 65_536, Math.floor(one.adler / 65_536)];
  const [a2, b2] = [other.adler % 65_536, Math.floor(other.adler / 65_536)];
  const a = (a1 + a2 + base - 1) % base;
  const b = (b1 + b2 + (other.length % base) * (a1 + base - 1)) % base;
  return { length: one.length + other.length, adler: b * 65_536 + a };
}
