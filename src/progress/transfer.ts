/** Takes a record from one phone to another, as text: to copy, or in a small file. */
import { readRecord, writeRecord } from './reading.ts';
import type { LearnerRecord } from './record.ts';

/** Tells our texts from others; the digit is the version of this form. */
const prefix = 'SP1-';
/** Longer than any record of ours. */
const longest = 1_500_000;

/** The record as letters, digits, `-` and `_`, which every keyboard and messenger leaves as they are. */
export function toCode(record: LearnerRecord): string {
  const bytes = new TextEncoder().encode(writeRecord(record));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return prefix + btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** The record that a code holds; spaces and line ends that a messenger put in do not matter. Undefined for anything else. */
export function fromCode(code: string): LearnerRecord | undefined {
  if (code.length > longest) return undefined;
  const compact = code.replace(/[\s\p{Cf}]+/gu, '');
  if (!compact.startsWith(prefix)) return undefined;
  try {
    const binary = atob(compact.slice(prefix.length).replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return readRecord(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
