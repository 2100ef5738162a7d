// Sunday evening: the parents work far away; grandmother and the children call them.
import { croppedHair, onMat } from './people.ts';
import { headAt } from './figures.ts';
import { at, disc, fill, krama, line, oval } from './shapes.ts';
import { bowl, hillWindow, room } from './things.ts';

const wall =
  room('z', 'o', 224) +
  line('b', 2, 'M0 248h640M0 274h640M0 298h640') +
  at(50, 40, 1.1, hillWindow) +
  fill('o', 'M240 112h150v9H240z') +
  fill('r', 'M262 84h28l-4 28h-20z') +
  line('f', 4, 'M276 84V64M276 84l-14-18M276 84l14-18') +
  disc('p', 276, 58, 9) +
  disc('m', 259, 62, 8) +
  disc('m', 293, 62, 8) +
  fill('k', 'M330 92h10v20h-10z') +
  fill('n', 'M342 86h11v26h-11z') +
  fill('t', 'M355 94h9v18h-9z') +
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
  fill('h', 'M280 196h76q6 0 6 6v52q0 6-6 6h-76q-6 0-6-6v-52q0-6 6-6z') +
  fill('y', 'M280 202h76v52h-76z') +
  fill('t', 'M284 254q0-12 15-12t15 12z') +
  fill('p', 'M322 254q0-12 15-12t15 12z') +
  headAt('father', 299, 242, 0.68) +
  headAt('mother', 337, 242, 0.68);

export const weeklyCall =
  wall +
  mat +
  onMat('sreymom', 124, 298, 1.35, { right: [174, 196, -8], left: [98, 270, 6], look: [3, 1] }) +
  onMat('grandmother', 226, 300, 1.42, { right: [280, 240, 8], left: [200, 274, 6], look: [3, 1] }) +
  onMat('dara', 436, 300, 1.25, {
    left: [358, 246, 4],
    right: [462, 274, 6],
    look: [-3, 1],
    hair: croppedHair,
    wear: { top: 't', head: 1.1 },
  }) +
  onMat('vutha', 536, 302, 1.35, {
    left: [498, 270, 6],
    right: [562, 272, 6],
    look: [-3, 1],
    wear: { top: 'v' },
  }) +
  call +
  line('s2', 12, 'M280 240h4M360 246h-3') +
  at(392, 300, 0.9, bowl);
