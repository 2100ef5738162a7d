// The phone lies sealed in its bag, face down. One writes every step, the other keeps his hands off.
import { bust, uniform } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { clock, room } from './things.ts';

const night =
  fill('w', 'M44 30h116v92H44z') +
  fill('n', 'M52 38h47v76H52zM105 38h47v76h-47z') +
  disc('u', 128, 62, 11) +
  line('u', 4, 'M68 54h0M84 78h0M66 92h0M120 96h0');

const table = fill('o', 'M62 214h516l62 106H0z') + fill('b', 'M0 320l8-14h624l8 14z');

const bag =
  fill('w', 'M252 224h136q6 0 8 5l14 66q2 8-6 8H236q-8 0-6-8l14-66q2-5 8-5z') +
  fill('y', 'M254 240h132l12 56H242z') +
  fill('k', 'M249 226h142l3 10H246z') +
  fill('h', 'M272 252h50q4 0 4 4l1 27q0 4-4 4h-56q-4 0-4-4l5-27q0-4 4-4z') +
  disc('g', 277, 258, 3) +
  fill('u', 'M336 250h42l6 38h-44z') +
  line('b', 2.5, 'M343 259h28M344 267h30M345 275h20');

const log =
  fill('n', 'M112 232h96l-10 60H92z') +
  fill('w', 'M118 236h84l-9 50H102z') +
  line('g', 2.5, 'M124 246h62M121 255h62M118 264h62M115 273h26') +
  line('r', 2.5, 'M148 238l-8 46');

export const handsOff =
  room('q', 'e', 226) +
  night +
  at(320, 66, 1.4, clock('M0 0V-11M0 0L-4 7')) +
  fill('o', 'M460 24h112v70H460z') +
  fill('w', 'M468 32h96v54H468z') +
  line('g', 4, 'M482 48h52M482 62h66') +
  bust('officer', 186, 226, 1.5, {
    wear: uniform,
    left: [150, 224, 8],
    right: [206, 246, 14],
    look: [-1, 3],
  }) +
  bust('officer-man', 484, 226, 1.5, {
    wear: uniform,
    left: [426, 160, -8],
    right: [542, 160, -8],
    look: [-3, 3],
    quiet: true,
  }) +
  line(
    's3',
    4,
    'M426 158l-10-8M425 158l-5-15M426 158l2-16M428 158l8-11M542 158l10-8M543 158l5-15M542 158l-2-16M540 158l-8-11',
  ) +
  table +
  at(-38, -54, 1.18, bag) +
  log +
  line('t', 5, 'M204 236l-22 36') +
  line('s2', 13, 'M206 248l-6 4M146 228l-6 6');
