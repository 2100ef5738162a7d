// Two friends sort three messages on the way home; grandmother lets her vegetables be and listens.
import { standing } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { bubble, meadow, palm, phone, stiltHouse, tilted } from './things.ts';

const fields =
  fill('v', 'M0 232q120-22 240-4l-30 14H0zM0 262q90-16 170-6l-40 18H0z') +
  fill('e', 'M90 320q40-40 170-62t380-18v22q-200-4-268 58z');

const basket =
  fill('o', 'M582 280h50q-2 26-12 30h-26q-10-4-12-30z') +
  line('b', 2, 'M584 290h46M588 300h38') +
  fill('v', 'M586 280q2-20 14-14 8-14 16 0 12-6 12 14z') +
  disc('k', 600, 276, 7);

export const clearWords =
  meadow(206, 424) +
  at(40, 218, 0.8, palm) +
  at(74, 222, 0.6, palm) +
  at(560, 250, 0.8, stiltHouse) +
  fields +
  at(110, 112, 1, bubble('w', 'a')) +
  at(222, 92, 1, bubble('u', 't', 0)) +
  at(334, 112, 1, bubble('m', 'p', -14)) +
  standing('ratana', 176, 302, 1.35, { right: [218, 208, 10], left: [150, 236], look: [3, 2] }) +
  standing('dara', 306, 302, 1.35, { left: [280, 238, 4], right: [378, 232, 2], look: [2, 1], quiet: true }) +
  tilted(222, 200, 10, 0.95, phone('y')) +
  line('s1', 11, 'M218 210h1') +
  standing('grandmother', 452, 304, 1.35, { left: [384, 232, 2], right: [490, 238, 6], look: [-3, 1] }) +
  line('s2', 12, 'M380 233h2') +
  basket;
