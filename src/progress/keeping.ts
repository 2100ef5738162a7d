/** The change from a tab that forgets to a device that keeps. Apart from `storage.ts`: few pages offer it. */
import { attempt, isKept, keptSign } from './kept.ts';
import { loadTab, recordChanged, takeOverTab } from './storage.ts';

/** “This is my phone”: the device keeps what this tab kept, and all that follows. False where it cannot. */
export async function keepOnDevice(): Promise<boolean> {
  const wasKept = isKept();
  attempt(() => localStorage.setItem(keptSign, '1'));
  const isTaken = isKept() && (await takeOverTab(loadTab()));
  if (!isTaken && !wasKept) attempt(() => localStorage.removeItem(keptSign));
  // What was counted stays in the tab where the device has no room for it; then not all is kept.
  const isAll = isTaken && (await (await import('./roomStorage.ts')).takeOverRoom());
  window.dispatchEvent(new Event(recordChanged));
  return isAll;
}
