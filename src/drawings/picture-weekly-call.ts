// Sunday evening: the parents work far away; grandmother and the children call them.
import { croppedHair, onMat } from './people.ts';
import { headAt } from './figures.ts';
import { at, fill, krama, line, oval } from './shapes.ts';
import { bowl, hillWindow, room } from './things.ts';

const wall =
  room('z', 'o', 224) +
  line('b', 2, 'M0 248h640M0 274h640M0 298h640') +
  at(50, 40, 1.1, hillWindow) +
  // the parents, framed
  fill('o', 'M262 28h112v92H262z') +
  fill('q', 'M270 36h96v76h-96z') +
  fill('t', 'M276 112q0-18 20-18t20 18z') +
  fill('p', 'M320 112q0-18 20-18t20 18z') +
  headAt('father', 296, 94, 0.85) +
  headAt('mother', 340, 94, 0.85) +
  // the calendar
  fill('w', 'M486 40h92v86h-92z') +
  fill('r', 'M486 40h92v20h-92z') +
  line(
    'g',
    5,
    'M502 76h0M521 76h0M540 76h0M502 94h0M521 94h0M540 94h0M502 112h0M521 112h0M540 112h0M560 94h0M560 112h0',
  ) +
  line('p', 3, 'M552 76a8 8 0 1 0 16 0a8 8 0 1 0-16 0M560 76h0');

const mat = oval('q', 320, 290, 284, 28) + krama('r', 9, 'M46 294a274 24 0 0 0 548 0');

const call =
  fill('h', 'M288 186h60q6 0 6 6v62q0 6-6 6h-60q-6 0-6-6v-62q0-6 6-6z') +
  fill('y', 'M288 192h60v62h-60z') +
  fill('p', 'M292 254q2-18 26-18t26 18z') +
  headAt('mother', 318, 238, 1);

export const weeklyCall =
  wall +
  mat +
  onMat('maly', 120, 300, 1.35, {
    right: [170, 190, -8],
    left: [94, 272, 6],
    look: [3, 1],
    wear: { top: 'm' },
  }) +
  onMat('grandmother', 226, 302, 1.42, { right: [284, 240, 8], left: [200, 276, 6], look: [3, 1] }) +
  onMat('dara', 420, 300, 1.25, {
    left: [352, 246, 4],
    right: [446, 274, 6],
    look: [-3, 1],
    hair: croppedHair,
    wear: { top: 't', head: 1.1 },
  }) +
  onMat('dara', 512, 302, 1.1, {
    left: [492, 282, 6],
    right: [546, 226, -8],
    look: [-3, 1],
    wear: { top: 'v', head: 1.15 },
  }) +
  call +
  line('s2', 12, 'M284 240h3M352 246h-2') +
  at(376, 300, 0.9, bowl);
