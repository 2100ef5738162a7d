/**
 * `npm run make:fonts`: writes what is made from the font packages, the Khmer font and the drawing of a Khmer word.
 * `tests/unit/commands/fonts.test.ts` makes them again and compares.
 */
import { writeFileSync } from 'node:fs';
import { khmerFont } from './khmerFont.ts';
import { khmerWordModule } from './khmerWord.ts';

const made: [file: string, data: string | Buffer][] = [
  ['public/fonts/noto-sans-khmer.woff2', await khmerFont()],
  ['src/drawings/khmerWord.ts', await khmerWordModule()],
];

for (const [file, data] of made) {
  writeFileSync(file, data);
  console.log(`${file}: ${Buffer.byteLength(data)} bytes`);
}
