import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file and the folders above it. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
