/** The other window of a talk: the wall's, or the speaker's. */
import { neutralAddress } from '#i18n/addresses.ts';

/** Whether somebody has left there: then nobody stays here either. Another site in it is none of our business. */
export function hasLeftIn(other: Window): boolean {
  try {
    return !other.closed && other.location.pathname === neutralAddress;
  } catch {
    return false;
  }
}
