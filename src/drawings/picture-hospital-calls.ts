// The hospital calls: there somebody sits at the bed, here an officer listens and writes.
import { partedHair } from './cast.ts';
import { bust, onChair, standing, uniform } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { clock, desk, phone, receiver, tilted } from './things.ts';

const hospital =
  fill('y', 'M0 0h318v320H0z') +
  fill('z', 'M0 252h318v68H0z') +
  fill('w', 'M24 34h90v76H24z') +
  fill('v', 'M31 41h76v62H31z') +
  fill('q', 'M31 41h76v43q-40-20-76 4z') +
  disc('w', 186, 62, 24) +
  line('r', 9, 'M186 50v24M174 62h24');

const bed =
  line('g', 6, 'M146 226v70') +
  fill('w', 'M14 236h132v28H14z') +
  fill('m', 'M34 238q2-18 22-18 60-6 90 10v34H34z') +
  krama('p', 12, 'M34 262h112');

const toy =
  fill('r', 'M104 222q-4-20 14-20t14 20z') +
  disc('r', 100, 208, 9) +
  line('r', 5, 'M92 210q-5 6-2 12') +
  fill('q', 'M102 202q12 2 8 14-8 0-8-14z') +
  disc('h', 97, 206, 1.5);

const curtain =
  line('g', 4, 'M0 128h84') +
  fill('w', 'M0 130h78q-10 50-4 82t-6 84H0z') +
  line('q', 3, 'M20 136v156M40 136q-4 80 0 156M58 136q-6 80-2 154');

const station =
  fill('z', 'M318 0h322v320H318z') +
  fill('e', 'M318 252h322v68H318z') +
  fill('o', 'M420 30h112v86H420z') +
  fill('w', 'M428 38h96v70h-96z') +
  line('g', 4, 'M440 54h46M440 68h66') +
  line('w', 8, 'M318 0v320');

export const hospitalCalls =
  hospital +
  station +
  bed +
  toy +
  curtain +
  onChair('teacher', 182, 304, 1.26, {
    mirror: true,
    right: [142, 226, 6],
    left: [138, 222],
    look: [3, 1],
    hair: partedHair,
    wear: { top: 'w', cloth: 'q', cut: 'trousers' },
  }) +
  fill('t', 'M120 206l22 4 4 26-24-4z') +
  line('s1', 10, 'M140 228h2') +
  standing('social-worker', 256, 304, 1.38, { left: [232, 230, 6], right: [288, 140, -12], look: [3, 1] }) +
  tilted(285, 132, 12, 0.8, phone()) +
  line('s3', 12, 'M289 139h-2') +
  at(590, 62, 1.1, clock('M0 0V-11M0 0L-8 4')) +
  bust('officer', 414, 218, 1.4, {
    wear: uniform,
    left: [382, 132, -10],
    right: [446, 212, 8],
    look: [-2, 1],
  }) +
  bust('officer-man', 544, 218, 1.4, {
    wear: uniform,
    left: [512, 214, 8],
    right: [576, 214, 8],
    look: [-3, 1],
  }) +
  at(478, 246, 1, desk(296, 40)) +
  at(387, 126, 1, `<g transform="scale(-1 1)">${receiver}</g>`) +
  line('s2', 12, 'M382 131h2') +
  fill('w', 'M424 208h64l6 28h-78z') +
  line('g', 2.5, 'M432 216h30M430 223h40') +
  line('t', 4.5, 'M452 206l-10 22') +
  line('s2', 12, 'M448 212h2') +
  line('s3', 12, 'M512 216l6 4M576 216l-8 4');
