// The pictures of lessons, one each: a drawing of 640 × 320 with somebody who helps in it. And those of pages, which show how.
import { backFromSchool } from './picture-back-from-school.ts';
import { besideHim } from './picture-beside-him.ts';
import { braidingHair } from './picture-braiding-hair.ts';
import { busStop } from './picture-bus-stop.ts';
import { childTeaches } from './picture-child-teaches.ts';
import { clearWords } from './picture-clear-words.ts';
import { eveningDrawer } from './picture-evening-drawer.ts';
import { fiveFingers } from './picture-five-fingers.ts';
import { fourDoors } from './picture-four-doors.ts';
import { handOverScreen } from './picture-hand-over-screen.ts';
import { handsOff } from './picture-hands-off.ts';
import { hookPicture } from './picture-hook.ts';
import { hospitalCalls } from './picture-hospital-calls.ts';
import { kitchenLight } from './picture-kitchen-light.ts';
import { leaving } from './picture-leaving.ts';
import { lowBesideHim } from './picture-low-beside-him.ts';
import { marketTalk } from './picture-market-talk.ts';
import { oneLine } from './picture-one-line.ts';
import { passingOnStops } from './picture-passing-on-stops.ts';
import { pencilAndLaw } from './picture-pencil-and-law.ts';
import { privateTab } from './picture-private-tab.ts';
import { quietVisit } from './picture-quiet-visit.ts';
import { readingTheOffer } from './picture-reading-the-offer.ts';
import { saturdayTree } from './picture-saturday-tree.ts';
import { settings } from './picture-settings.ts';
import { sharedPhone } from './picture-shared-phone.ts';
import { sheetReadAloud } from './picture-sheet-read-aloud.ts';
import { sideBySide } from './picture-side-by-side.ts';
import { tabsButton } from './picture-tabs-button.ts';
import { tellingTogether } from './picture-telling-together.ts';
import { threeChairs } from './picture-three-chairs.ts';
import { threeNotes } from './picture-three-notes.ts';
import { weeklyCall } from './picture-weekly-call.ts';
import { circle } from './scene-circle.ts';

const drawings = {
  circle,
  // students, lessons 1 to 10
  'five-fingers': fiveFingers,
  'shared-phone': sharedPhone,
  'clear-words': clearWords,
  'kitchen-light': kitchenLight,
  hook: hookPicture,
  'passing-on-stops': passingOnStops,
  'beside-him': besideHim,
  settings,
  'bus-stop': busStop,
  'telling-together': tellingTogether,
  // caregivers, lessons 1 to 9
  'market-talk': marketTalk,
  'side-by-side': sideBySide,
  'braiding-hair': braidingHair,
  'child-teaches': childTeaches,
  'reading-the-offer': readingTheOffer,
  'low-beside-him': lowBesideHim,
  'hand-over-screen': handOverScreen,
  'four-doors': fourDoors,
  'weekly-call': weeklyCall,
  // police, lessons 1 to 10
  'three-notes': threeNotes,
  'evening-drawer': eveningDrawer,
  'pencil-and-law': pencilAndLaw,
  'hospital-calls': hospitalCalls,
  'quiet-visit': quietVisit,
  'three-chairs': threeChairs,
  'hands-off': handsOff,
  'back-from-school': backFromSchool,
  'sheet-read-aloud': sheetReadAloud,
  'saturday-tree': saturdayTree,
  // pages
  'private-tab': privateTab,
  'tabs-button': tabsButton,
  'one-line': oneLine,
  leaving,
} as const;

export type PictureId = keyof typeof drawings;
export const pictureIds = Object.keys(drawings) as PictureId[];

export function picture(id: PictureId): string {
  return `<svg viewBox="0 0 640 320" aria-hidden="true" class="scene">${drawings[id]}</svg>`;
}
