// For hard subjects: a phone face down, a hand held, a door ajar with light behind it.
import { disc, fill } from './shapes.ts';
import { heldHands } from './things.ts';

export const door =
  fill('q', 'M0 0h640v320H0z') +
  fill('e', 'M0 196h640v124H0z') +
  fill('b', 'M112 18h134v182H112z') +
  fill('u', 'M122 28h114v172H122zM122 200h114l120 120H140z') +
  fill('o', 'M122 28l62 14v172l-62-14z') +
  disc('t', 174, 128, 4) +
  fill('z', 'M0 258q320-30 640-10v72H0z') +
  // the phone
  fill('h', 'M92 280l88-8q8 0 11 6l8 20q0 6-8 7l-96 5q-8 0-9-8l-2-14q0-7 8-8z') +
  disc('g', 104, 292, 5) +
  `<g transform="translate(440 208)rotate(-22)">${heldHands}</g>`;
