/**
 * Where the record is kept: in this tab, gone when it closes; or on this device, where the learner said that it is theirs.
 * The only file that names a browser storage for answers. Nothing here ever throws: a lesson works without a memory.
 */
import { isFromLater, readRecord } from './reading.ts';
import { emptyRecord, mergeRecords, type LearnerRecord } from './record.ts';

/** The record of this tab, in `sessionStorage`. */
const place = 'record';
/** In `localStorage`, and only there: that the device keeps a record. The record itself is in `device.ts`. */
const keptSign = 'kept';

/** Told on `window` after each change, so that other islands on the page can follow. */
export const recordChanged = 'record-changed';

/** What this page remembers where the browser remembers nothing. */
let held: LearnerRecord | undefined;

/** Whether this device keeps the record. */
export function isKept(): boolean {
  return attempt(() => localStorage.getItem(keptSign) !== null) ?? false;
}

export async function loadRecord(): Promise<LearnerRecord> {
  if (!isKept()) return loadTab();
  try {
    const { loadDevice } = await import('./device.ts');
    return readRecord(await loadDevice()) ?? held ?? emptyRecord;
  } catch {
    return held ?? emptyRecord;
  }
}

/** Changes the record as it stands now: what another tab wrote meanwhile is not lost. */
export async function changeRecord(change: (record: LearnerRecord) => LearnerRecord): Promise<void> {
  if (isKept()) await changeDevice(change);
  else saveTab(change(loadTab()));
  window.dispatchEvent(new Event(recordChanged));
}

/** “This is my phone”: the device keeps what this tab kept, and all that follows. False where it cannot. */
export async function keepOnDevice(): Promise<boolean> {
  const tab = loadTab();
  const isNoted = attempt(() => (localStorage.setItem(keptSign, '1'), true)) ?? false;
  if (!isNoted || !(await changeDevice((kept) => mergeRecords(kept, tab)))) {
    attempt(() => localStorage.removeItem(keptSign));
    return false;
  }
  attempt(() => sessionStorage.removeItem(place));
  window.dispatchEvent(new Event(recordChanged));
  return true;
}

/** Removes all that we kept, in the tab and on the device; what other sites or pages keep is not touched. */
export async function forgetEverything(): Promise<void> {
  held = undefined;
  const wasKept = isKept();
  attempt(() => sessionStorage.clear());
  attempt(() => localStorage.removeItem(keptSign));
  if (wasKept) {
    try {
      const { forgetDevice } = await import('./device.ts');
      await forgetDevice();
    } catch {
      // Nothing can be kept where nothing can be opened.
    }
  }
  window.dispatchEvent(new Event(recordChanged));
}

/** False where the device would not take it; then this page remembers it. */
async function changeDevice(change: (record: LearnerRecord) => LearnerRecord): Promise<boolean> {
  let changed: LearnerRecord | undefined;
  try {
    const { updateDevice } = await import('./device.ts');
    await updateDevice((text) => {
      changed = change(readRecord(text) ?? emptyRecord);
      // A later version of the site wrote more than we can read: it is not written over.
      return isFromLater(text) ? (text ?? '') : JSON.stringify(changed);
    });
    return true;
  } catch {
    held = changed ?? change(held ?? emptyRecord);
    return false;
  }
}

function loadTab(): LearnerRecord {
  return attempt(() => readRecord(sessionStorage.getItem(place))) ?? held ?? emptyRecord;
}

function saveTab(record: LearnerRecord): void {
  held = record;
  attempt(() => {
    if (!isFromLater(sessionStorage.getItem(place))) sessionStorage.setItem(place, JSON.stringify(record));
  });
}

/** Undefined where the browser forbids it, or has no room. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
