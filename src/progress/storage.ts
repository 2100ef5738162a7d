/**
 * Where the record is kept: in this tab, gone when it closes; or on this device, where the learner said that it is theirs; or,
 * in a package, by the page around this one.
 * With `kept.ts` and `keeping.ts` the only file that names a browser storage for answers. Nothing here ever throws: a lesson works without a memory.
 */
import { isPacked, placeOf } from '#i18n/addresses.ts';
import { forgetDevice } from './forgetDevice.ts';
import { askPlayer, isFramed, tellPlayer } from './framed.ts';
import { attempt, isKept, keptSign } from './kept.ts';
import { isFromLater, readRecord, writeRecord } from './reading.ts';
import { emptyRecord, type LearnerRecord } from './record.ts';
import { everythingForgotten, forgetOurs, tabPlaces } from './tab.ts';

/** The record of this tab, in `sessionStorage`. */
const place = tabPlaces.record;
/** Told on `window` after each change, so that other islands on the page can follow. */
export const recordChanged = 'record-changed';

type Change = (record: LearnerRecord) => LearnerRecord;

/** What this page remembers because the browser would not take it. */
let held: LearnerRecord | undefined;
/** How often everything was cleared: what was on its way then is not written after. */
let clearings = 0;
/** The record as the page around this one has it, and as this page changed it since. */
let framed: Promise<LearnerRecord> | undefined;

export async function loadRecord(): Promise<LearnerRecord> {
  if (isFramed()) return loadFramed();
  if (!isKept()) return loadTab();
  // What the device does not take stays in the tab.
  if (!(await takeOverTab()) || held) return loadTab();
  try {
    const { loadDevice } = await import('./device.ts');
    return readRecord(await loadDevice()) ?? emptyRecord;
  } catch {
    return loadTab();
  }
}

/** Changes the record as it stands now: what another tab wrote meanwhile is not lost. */
export async function changeRecord(change: Change): Promise<void> {
  if (isFramed()) await changeFramed(change);
  else if (isKept()) {
    const begun = clearings;
    await takeOverTab();
    if (clearings === begun) await changeDevice(change);
  } else saveTab(change(loadTab()));
  window.dispatchEvent(new Event(recordChanged));
}

/** Removes all that we kept, in the tab and on the device; what other sites or pages keep is not touched. */
export async function forgetEverything(): Promise<void> {
  held = undefined;
  clearings += 1;
  window.dispatchEvent(new Event(everythingForgotten));
  forgetTab();
  if (isFramed()) await forgetFramed();
  if (!isPacked) await forgetKept();
  window.dispatchEvent(new Event(recordChanged));
}

/** Empties the tab. */
export function forgetTab(): void {
  // In a package the tab is also the platform's.
  if (isPacked) forgetOurs();
  else attempt(() => sessionStorage.clear());
}

async function forgetKept(): Promise<void> {
  attempt(() => localStorage.removeItem(keptSign));
  try {
    // Also where the sign is gone: a browser may have died between the two.
    await Promise.race([forgetDevice(), new Promise((resolve) => setTimeout(resolve, 3000))]);
  } catch {
    // Nothing is kept where nothing can be opened.
  }
}

/** Brings onto the device what a tab kept before the device was said to be the learner's. */
export async function takeOverTab(tab = stored()): Promise<boolean> {
  if (!tab) return true;
  const isTaken = await changeDevice((kept) => kept, tab);
  if (isTaken) attempt(() => sessionStorage.removeItem(place));
  return isTaken;
}

/**
 * False where the device would not take it; then the tab keeps it, on the next page too, until the device does: a weak signal may
 * have lost the program, and Firefox before 155 and Safari do not ask for one again.
 * @param tab what a tab kept, to go in first.
 */
async function changeDevice(change: Change, tab?: LearnerRecord): Promise<boolean> {
  const begun = clearings;
  let changed: LearnerRecord | undefined;
  let isTaken = true;
  try {
    const [{ updateDevice }, { mergeRecords }] = await Promise.all([
      import('./device.ts'),
      import('./merging.ts'),
    ]);
    if (clearings !== begun) return true;
    await updateDevice((text) => {
      if (clearings !== begun) throw new Error('Everything was cleared.');
      const kept = readRecord(text) ?? emptyRecord;
      changed = change(tab ? mergeRecords(kept, tab) : kept);
      isTaken = !isFromLater(text);
      // A later version of the site wrote more than we can read: it is not written over.
      return isTaken ? writeRecord(changed) : (text ?? '');
    });
  } catch {
    isTaken = false;
  }
  if (clearings !== begun) return true;
  if (isTaken) held = undefined;
  else if (!tab) {
    const known = held ?? stored();
    saveTab(known || !changed ? change(known ?? emptyRecord) : changed);
  }
  return isTaken;
}

function loadFramed(): Promise<LearnerRecord> {
  framed ??= askPlayer(placeOf(location.pathname)).then((text) => readRecord(text) ?? emptyRecord);
  return framed;
}

async function changeFramed(change: Change): Promise<void> {
  framed = loadFramed().then(change);
  tellPlayer({ tells: 'record', record: writeRecord(await framed) });
}

/** After all that waits to be told. */
async function forgetFramed(): Promise<void> {
  framed = loadFramed().then(() => emptyRecord);
  await framed;
  tellPlayer({ tells: 'cleared' });
}

/** What this tab has. */
export function loadTab(): LearnerRecord {
  return held ?? stored() ?? emptyRecord;
}

function stored(): LearnerRecord | undefined {
  return attempt(() => readRecord(sessionStorage.getItem(place)));
}

function saveTab(record: LearnerRecord): void {
  const isSaved = attempt(() => {
    if (isFromLater(sessionStorage.getItem(place))) return false;
    sessionStorage.setItem(place, writeRecord(record));
    return true;
  });
  held = isSaved ? undefined : record;
}
