/** The other window of a talk: the wall's, or the speaker's. */
import { neutralAddress } from '#i18n/addresses.ts';
import { leave, onLeftElsewhere } from './leaving.ts';

/**
 * Leaves here when somebody leaves in the other window of this talk, even one that is closed at once, and while the timers of a
 * covered window sleep: both show the same deck. Where there are no channels, whoever has a timer asks `hasLeftIn`.
 */
export function leaveTogether(): void {
  onLeftElsewhere(({ page }) => {
    if (page === location.pathname) leave(); // Once: the address is another one then.
  });
}

/** Whether somebody has left there: then nobody stays here either. Another site in it is none of our business. */
export function hasLeftIn(other: Window): boolean {
  try {
    return !other.closed && other.location.pathname === neutralAddress;
  } catch {
    return false;
  }
}
