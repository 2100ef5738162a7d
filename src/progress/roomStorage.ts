/**
 * What a trainer counted in a room: in the tab, or on a device that is the trainer's. A text, for `room/` knows how to read it.
 * Apart from `storage.ts`: no learner is to load it.
 */
import { attempt, isKept } from './kept.ts';
import { joinedRoom, type TabRoom } from './roomText.ts';
import { everythingForgotten, tabPlaces } from './tab.ts';

const roomPlace = tabPlaces.room;
/** Beside it: what the device held, where the tab had to keep it in place of the device. */
const roomSeenPlace = tabPlaces.roomSeen;

/** What this page remembers because the browser would not take it. */
let heldRoom: TabRoom | undefined;
/** What the device held of a room when this page last saw it. */
let roomSeen: string | undefined;

window.addEventListener(everythingForgotten, () => {
  heldRoom = undefined;
  roomSeen = undefined;
});

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
export async function takeOverRoom(): Promise<boolean> {
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
