/** Whether this device keeps what was done, and how browsers are asked that may refuse. */
import { isPacked } from '#i18n/addresses.ts';

/** In `localStorage`, and only there: that the device keeps a record. The record itself is in `device.ts`. */
export const keptSign = 'kept';

/** Whether this device keeps the record. In a package it never does: what is said there is said to the platform's address. */
export function isKept(): boolean {
  if (isPacked) return false;
  return attempt(() => localStorage.getItem(keptSign) !== null) ?? false;
}

/** Undefined where the browser forbids it, or has no room. */
export function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
