// The shoes stay in their box, the phone lies face down: two friends go to mother in the bright kitchen.
import { standing } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { hillWindow, restingPhone, room, table } from './things.ts';

const kitchen =
  fill('b', 'M414 26h194v236H414z') +
  fill('u', 'M426 38h170v224H426zM426 262h170l-60 58H330z') +
  line('o', 7, 'M430 120h40M566 120h28') +
  fill('k', 'M566 116v-14h26v14z') +
  fill('r', 'M436 116q-2-20 6-22h14q8 2 6 22z') +
  line('h', 3, 'M449 94v-6');

const shoes =
  fill('m', 'M40 186h84v32H40z') +
  fill('p', 'M34 186v-40h96v40z') +
  line('m', 3, 'M44 156h76') +
  fill('r', 'M52 186q0-14 12-14l12 8 14 2q6 0 6 6v8H52z') +
  line('w', 3, 'M68 178l-4 5M74 181l-4 5');

const ball =
  disc('w', 176, 292, 17) + fill('h', 'M176 284l8 6-3 9h-10l-3-9zM164 279l6-3M160 298l4 8 M188 304l4-8z');

export const kitchenLight =
  room('q', 'e', 262) +
  at(196, 44, 1, hillWindow) +
  kitchen +
  standing('mother', 516, 282, 1.35, { left: [458, 206, -4], right: [566, 168, -8], look: [-3, 1] }) +
  line('b', 5, 'M566 172l-4-46') +
  at(106, 228, 1, table(196)) +
  shoes +
  at(162, 222, 1.2, restingPhone) +
  standing('vutha', 362, 302, 1.35, {
    right: [404, 232, 6],
    left: [330, 232, 4],
    look: [3, 0],
    quiet: true,
  }) +
  standing('sokha', 282, 304, 1.35, { right: [338, 180, -6], left: [254, 236], look: [3, 0] }) +
  krama('k', 14, 'M606 150l8 60') +
  ball;
