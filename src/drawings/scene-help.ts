// A hand held, a telephone, warm light.
import { at, disc, fill, line } from './shapes.ts';
import { heldHands } from './things.ts';

const room = fill('e', 'M0 0h640v320H0z') + disc('u', 470, 96, 118) + fill('q', 'M0 172h640v148H0z');
const lamp = line('b', 8, 'M470 98v88M446 188h48') + fill('w', 'M428 100l18-62h48l18 62z');

const telephone =
  line('h', 4, 'M112 180q-30 4-24-16t-26-10-16 34') +
  fill('r', 'M112 186q4-58 34-72h60q30 14 34 72z') +
  disc('q', 176, 150, 22) +
  disc('r', 176, 150, 8) +
  line('h', 18, 'M112 106q8-20 40-18h48q32-2 40 18');

export const help = room + lamp + telephone + at(330, 252, 1.15, heldHands);
