// The sheet is read aloud: in court there can be a screen, so that she need not see anybody there.
import { croppedHair, inWheelchair, onChair, standing, uniform } from './people.ts';
import { at, fill, krama, line } from './shapes.ts';
import { potPlant, room } from './things.ts';

const chair = line('b', 5, 'M0 0v-22M24 0v-22') + line('o', 6, 'M-2-50l2 27h24');

const court =
  fill('w', 'M188 8h290q14 0 14 14v100q0 14-14 14h-56l-16 22-8-22H188q-14 0-14-14V22q0-14 14-14z') +
  fill('z', 'M174 92h318v30q0 14-14 14H188q-14 0-14-14z') +
  fill('k', 'M316 20h34v28h-34z') +
  fill('b', 'M270 46h126v9H270z') +
  fill('o', 'M278 55h110v37H278z') +
  line('b', 5, 'M306 128h54') +
  krama('r', 48, 'M333 64v62') +
  line('r', 5, 'M308 64h50v62h-50z') +
  // her place and a helper's; on the other side, somebody's
  line('h', 4, 'M252 108a13 13 0 1 0 26 0a13 13 0 1 0-26 0M250 70l6 26h20l3 22h6') +
  at(206, 124, 1, chair) +
  `<g transform="translate(452 124)scale(-1 1)">${chair}</g>`;

const sheet =
  fill('w', 'M-22-30h44v60h-44z') +
  line('r', 3, 'M-15-20h14M-15-9h14M-15 2h14M-15 13h14') +
  line('g', 2.5, 'M4-20h12M4-9h12M4 2h12M4 13h12');

export const sheetReadAloud =
  room('e', 'z', 250) +
  fill('y', 'M24 36h130v94H24z') +
  fill('v', 'M24 130v-24q60-30 130-4v28z') +
  line('w', 8, 'M24 36h130v94H24zM89 36v94') +
  at(40, 1, 0.88, court) +
  at(614, 296, 1.1, potPlant) +
  standing('social-worker', 78, 306, 1.36, { left: [50, 230, 4], right: [116, 200, 6], look: [3, 1] }) +
  inWheelchair('chan', 172, 304, 1.32, { right: [220, 244, 8], left: [226, 236], look: [3, 1] }) +
  onChair('father', 312, 302, 1.34, {
    right: [352, 244, 8],
    left: [360, 240],
    look: [3, 1],
    hair: croppedHair,
    quiet: true,
  }) +
  onChair('officer', 518, 304, 1.36, {
    mirror: true,
    wear: uniform,
    right: [456, 218, 8],
    left: [450, 212],
    look: [3, 2],
  }) +
  at(440, 200, 1, sheet) +
  line('s2', 12, 'M456 216l-4-2') +
  fill('n', 'M342 246q-2-18 16-18t18 14l14 4q-18 6-48 0z');
