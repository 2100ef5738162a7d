// Three notes on the desk: one officer points to the one that cannot wait, the other calls back already.
import { bust, uniform } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { clock, desk, hillWindow, receiver, room, slip } from './things.ts';

const map =
  fill('o', 'M196 16h248v146H196z') +
  fill('a', 'M204 24h232v130H204z') +
  line('q', 15, 'M210 124q50-26 100-4t120-18') +
  line('e', 7, 'M236 28q6 46 60 58t134 2M300 88v62') +
  fill('k', 'M216 70l14-12 14 12zM330 68l16-13 16 13zM380 146l13-11 13 11z') +
  fill('w', 'M219 70h22v12h-22zM334 68h24v14h-24zM383 146h20v6h-20z') +
  disc('f', 268, 48, 9) +
  disc('f', 412, 56, 11) +
  disc('f', 238, 144, 6) +
  line('h', 2.5, 'M276 102v14M346 40v14M396 116v16') +
  disc('p', 276, 100, 7) +
  disc('t', 346, 38, 7) +
  disc('n', 396, 114, 7);

const sweet = slip(disc('p', 0, -13, 6) + fill('p', 'M-5-13l-8-5v10zM5-13l8-5v10z'));
const coins = slip(disc('t', -5, -12, 6) + disc('t', 7, -15, 6));
const messages = slip(fill('n', 'M-11-22h22v13H0l-6 5v-5h-5z') + line('w', 2, 'M-6-15h12'));

export const threeNotes =
  room('z', 'e', 250) +
  at(38, 30, 1.1, hillWindow) +
  map +
  at(548, 74, 1.2, clock('M0 0V-12M0 0L-7 4')) +
  bust('officer-man', 176, 216, 1.4, {
    wear: uniform,
    left: [144, 130, -10],
    right: [214, 214, 8],
    look: [3, 1],
  }) +
  at(149, 124, 1, `<g transform="scale(-1 1)">${receiver}</g>`) +
  line('s3', 12, 'M144 129h2') +
  bust('officer', 474, 216, 1.4, {
    wear: uniform,
    left: [414, 206, 8],
    right: [506, 212, 8],
    look: [-3, 2],
  }) +
  at(320, 244, 1, desk(480, 40)) +
  at(262, 234, 1, sweet) +
  at(322, 234, 1, coins) +
  at(382, 234, 1.1, messages) +
  line('s2', 12, 'M414 206l-8 8') +
  line('s2', 4, 'M406 214l-8 3') +
  line('s3', 12, 'M214 216l10 4') +
  line('s2', 12, 'M506 214l-10 6') +
  fill('r', 'M92 234q0-14 12-14h24q12 0 12 14z') +
  line('h', 4, 'M106 218q10-6 20 0');
