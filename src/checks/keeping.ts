/** What the content check found is kept from build to build: a lesson that is as it was is not checked anew. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Checked, Known } from './folder.ts';

/** What says what is wrong: whatever of it changes, nothing found before counts. */
const source = join(import.meta.dirname, '..');
const judging = '{checks,schemas,questions,i18n,drawings,room}/**/*.{ts,tsx}';

function versionOfRules(): string {
  const hash = createHash('sha256').update(process.version);
  const lock = join(source, '..', 'package-lock.json');
  for (const file of globSync(judging, { cwd: source }).sort()) hash.update(file).update(readFileSync(join(source, file)));
  return hash.update(readFileSync(lock)).digest('base64url');
} // prettier-ignore

/** Empty where nothing was kept, or by other rules. */
export function readKept(file: string): Known {
  try {
    const { version, known } = JSON.parse(readFileSync(file, 'utf8')) as {
      version: string;
      known: [string, Checked][];
    };
    return version === versionOfRules() ? new Map(known) : new Map<string, Checked>();
  } catch {
    return new Map();
  }
}

export function writeKept(file: string, known: Known): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ version: versionOfRules(), known: [...known] }));
}
