/** Where the record is kept: this tab only, gone when it closes. The only file that names a browser storage for answers. */
import { emptyRecord, type LearnerRecord } from './record.ts';

const place = 'answers';

/** Told on `window` after each change, so that other islands on the page can follow. */
export const recordChanged = 'record-changed';

export function loadRecord(): LearnerRecord {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return isRecord(kept) ? kept : emptyRecord;
  } catch {
    return emptyRecord; // Blocked or damaged storage: the lesson works, it only forgets.
  }
}

export function saveRecord(record: LearnerRecord): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(record));
  } catch {
    // Blocked storage: nothing is kept, nothing is lost but the memory of it.
  }
  window.dispatchEvent(new Event(recordChanged));
}

function isRecord(kept: unknown): kept is LearnerRecord {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'attempts' in kept &&
    typeof kept.attempts === 'object' &&
    kept.attempts !== null
  );
}
