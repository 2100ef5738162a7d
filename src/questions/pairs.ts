/** Responses of types where something is put to something else: `item=group`, `sign=meaning`. */
import type { Response } from './result.ts';

/** Left → right, of those that the question knows; a left one that is given twice counts as it was given last. */
export function pairedWith(response: Response, lefts: string[], rights: string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of response) {
    const at = part.indexOf('=');
    const [left, right] = [part.slice(0, at), part.slice(at + 1)];
    if (at > 0 && lefts.includes(left) && rights.includes(right)) pairs.set(left, right);
  }
  return pairs;
}
