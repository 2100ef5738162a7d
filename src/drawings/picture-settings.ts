// Under the tree: one phone, its doors and its wheel; friends try them out with their teacher.
import { inWheelchair, onMat } from './people.ts';
import { at, disc, fill, krama, line, oval } from './shapes.ts';
import { gear, meadow, phone, rainTree } from './things.ts';

const screen =
  fill('h', 'M262 14h124q12 0 12 12v128q0 12-12 12h-48l-14 18-14-18h-48q-12 0-12-12V26q0-12 12-12z') +
  fill('w', 'M260 26h128v126H260z') +
  at(324, 56, 1, gear) +
  line('q', 9, 'M276 100h46M276 118h34M276 136h42') +
  line('r', 12, 'M356 100h14M356 136h14') +
  line('g', 12, 'M356 118h14') +
  disc('w', 371, 100, 4.5) +
  disc('w', 371, 136, 4.5) +
  disc('w', 355, 118, 4.5);

export const settings =
  meadow(206, 90) +
  at(548, 250, 1.1, rainTree) +
  oval('e', 320, 290, 292, 30) +
  krama('r', 10, 'M124 290a196 18 0 0 0 392 0') +
  inWheelchair('chan', 104, 298, 1.3, { right: [172, 222, 4], left: [176, 216], look: [3, 1] }) +
  onMat('dara', 262, 298, 1.35, { left: [238, 268, 6], right: [304, 250, 4], look: [3, 2] }) +
  onMat('sreymom', 384, 298, 1.35, { left: [344, 252, 4], right: [408, 270, 6], look: [-3, 2] }) +
  screen +
  at(324, 244, 1.05, phone('y')) +
  line('s2', 11, 'M308 252h3') +
  line('s1', 11, 'M340 254h-3') +
  onMat('teacher', 526, 300, 1.35, { left: [472, 246, 6], right: [556, 274, 6], look: [-3, 2] });
