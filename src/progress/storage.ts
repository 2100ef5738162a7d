/**
 * Where the record is kept: in this tab, gone when it closes; or on this device, where the learner said that it is theirs; or,
 * in a package, by the page around this one.
 * The only file that names a browser storage for answers. Nothing here ever throws: a lesson works without a memory.
 */
import { isPacked, placeOf } from '#i18n/addresses.ts';
import { forgetDevice } from './forgetDevice.ts';
import { askPlayer, isFramed, tellPlayer } from './framed.ts';
import { isFromLater, readRecord, writeRecord } from './reading.ts';
import { emptyRecord, mergeRecords, type LearnerRecord } from './record.ts';
import { joinedRoom, type TabRoom } from './roomText.ts';
import { forgetOurs, tabPlaces } from './tab.ts';

/** The record of this tab, in `sessionStorage`. */
const place = tabPlaces.record;
/** What a trainer counted in a room, in the same places; a text, for `room/` knows how to read it. */
const roomPlace = tabPlaces.room;
/** Beside it: what the device held, where the tab had to keep it in place of the device. */
const roomSeenPlace = tabPlaces.roomSeen;
/** In `localStorage`, and only there: that the device keeps a record. The record itself is in `device.ts`. */
const keptSign = 'kept';

/** Told on `window` after each change, so that other islands on the page can follow. */
export const recordChanged = 'record-changed';

/** What this page remembers because the browser would not take it. */
let held: LearnerRecord | undefined;
let heldRoom: TabRoom | undefined;
/** What the device held of a room when this page last saw it. */
let roomSeen: string | undefined;

/** The record as the page around this one has it, and as this page changed it since. */
let framed: Promise<LearnerRecord> | undefined;

/** Whether this device keeps the record. In a package it never does: what is said there is said to the platform's address. */
export function isKept(): boolean {
  if (isPacked) return false;
  return attempt(() => localStorage.getItem(keptSign) !== null) ?? false;
}

export async function loadRecord(): Promise<LearnerRecord> {
  if (isFramed()) return loadFramed();
  if (!isKept()) return loadTab();
  await takeOverTab();
  try {
    const { loadDevice } = await import('./device.ts');
    return held ?? readRecord(await loadDevice()) ?? emptyRecord;
  } catch {
    return held ?? emptyRecord;
  }
}

/** Changes the record as it stands now: what another tab wrote meanwhile is not lost. */
export async function changeRecord(change: (record: LearnerRecord) => LearnerRecord): Promise<void> {
  if (isFramed()) await changeFramed(change);
  else if (isKept()) {
    await takeOverTab();
    await changeDevice(change);
  } else saveTab(change(loadTab()));
  window.dispatchEvent(new Event(recordChanged));
}

/** “This is my phone”: the device keeps what this tab kept, and all that follows. False where it cannot. */
export async function keepOnDevice(): Promise<boolean> {
  const wasKept = isKept();
  attempt(() => localStorage.setItem(keptSign, '1'));
  const isTaken = isKept() && (await takeOverTab(loadTab()));
  if (!isTaken && !wasKept) attempt(() => localStorage.removeItem(keptSign));
  // What was counted stays in the tab where the device has no room for it; then not all is kept.
  const isAll = isTaken && (await takeOverRoom());
  window.dispatchEvent(new Event(recordChanged));
  return isAll;
}

/** What was counted in this tab, or on a device that is the trainer's. */
export async function loadRoom(): Promise<string | undefined> {
  await takeOverRoom();
  if (isKept()) {
    try {
      roomSeen = await (await import('./device.ts')).loadDevice(roomPlace);
    } catch {
      // What this page saw of it before.
    }
  }
  return roomNow();
}

/** Changes what was counted, as it stands now: one after another, however quickly somebody taps. */
export function changeRoom(change: (text: string | undefined) => string): Promise<void> {
  roomChanges = roomChanges.then(() => changeRoomNow(change));
  return roomChanges;
}

let roomChanges = Promise.resolve();

async function changeRoomNow(change: (text: string | undefined) => string): Promise<void> {
  if (isKept()) {
    try {
      let changed: string | undefined;
      await (
        await import('./device.ts')
      ).updateDevice((text) => {
        roomSeen = text;
        return (changed = change(roomNow()));
      }, roomPlace);
      roomSeen = changed;
      holdRoom(undefined);
      return;
    } catch {
      // The tab remembers it instead.
    }
  }
  holdRoom({ text: change(roomNow()), seen: isKept() ? roomSeen : undefined });
}

/** The device as this page saw it last, with what the tab holds. */
function roomNow(): string | undefined {
  return joinedRoom(isKept() ? roomSeen : undefined, roomInTab());
}

/** Brings onto the device what a tab counted before the device was said to be the trainer's, or while it would not open. */
async function takeOverRoom(): Promise<boolean> {
  if (isKept() && roomInTab()) await changeRoom((text = '') => text);
  return roomInTab() === undefined;
}

function roomInTab(): TabRoom | undefined {
  const inTab = (name: string) => attempt(() => sessionStorage.getItem(name)) ?? undefined;
  const text = inTab(roomPlace);
  return heldRoom ?? (text === undefined ? undefined : { text, seen: inTab(roomSeenPlace) });
}

function holdRoom(room: TabRoom | undefined): void {
  const isHeld = attempt(() => {
    put(roomPlace, room?.text);
    put(roomSeenPlace, room?.seen);
    return true;
  });
  heldRoom = isHeld ? undefined : room;
}

function put(name: string, text: string | undefined): void {
  if (text === undefined) sessionStorage.removeItem(name);
  else sessionStorage.setItem(name, text);
}

/** Removes all that we kept, in the tab and on the device; what other sites or pages keep is not touched. */
export async function forgetEverything(): Promise<void> {
  held = undefined;
  heldRoom = undefined;
  roomSeen = undefined;
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
async function takeOverTab(tab = stored()): Promise<boolean> {
  if (!tab) return true;
  const isTaken = await changeDevice((kept) => mergeRecords(kept, tab));
  if (isTaken) attempt(() => sessionStorage.removeItem(place));
  return isTaken;
}

/** False where the device would not take it; then this page remembers it. */
async function changeDevice(change: (record: LearnerRecord) => LearnerRecord): Promise<boolean> {
  let changed: LearnerRecord | undefined;
  let isLater = false;
  try {
    const { updateDevice } = await import('./device.ts');
    await updateDevice((text) => {
      changed = change(held ?? readRecord(text) ?? emptyRecord);
      isLater = isFromLater(text);
      // A later version of the site wrote more than we can read: it is not written over.
      return isLater ? (text ?? '') : writeRecord(changed);
    });
    held = isLater ? changed : undefined;
    return !isLater;
  } catch {
    held = changed ?? change(held ?? emptyRecord);
    return false;
  }
}

function loadFramed(): Promise<LearnerRecord> {
  framed ??= askPlayer(placeOf(location.pathname)).then((text) => readRecord(text) ?? emptyRecord);
  return framed;
}

async function changeFramed(change: (record: LearnerRecord) => LearnerRecord): Promise<void> {
  framed = loadFramed().then(change);
  tellPlayer({ tells: 'record', record: writeRecord(await framed) });
}

/** After all that waits to be told. */
async function forgetFramed(): Promise<void> {
  framed = loadFramed().then(() => emptyRecord);
  await framed;
  tellPlayer({ tells: 'cleared' });
}

function loadTab(): LearnerRecord {
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

/** Undefined where the browser forbids it, or has no room. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
