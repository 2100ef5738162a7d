// After class: she walks with her friend to the door that stands open, where the teacher waits.
import { croppedHair, standing } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { helpSign, room } from './things.ts';

const corridor =
  room('e', 'z', 256) +
  fill('q', 'M0 150h640v106H0z') +
  line('w', 4, 'M0 150h640') +
  fill('y', 'M30 30h110v96H30z') +
  fill('v', 'M30 126v-20q50-30 110-6v26z') +
  disc('u', 110, 58, 15) +
  line('w', 8, 'M30 30h110v96H30zM85 30v96');

const poster = fill('w', 'M182 34h74v84h-74z') + at(219, 68, 1, helpSign) + line('g', 4, 'M198 104h42');

const door =
  fill('b', 'M446 30h152v226H446z') +
  fill('u', 'M456 40h132v216H456zM456 256h132l16 64H380z') +
  fill('o', 'M588 40l36-16v258l-36-26z') +
  disc('t', 614, 158, 4);

const bags =
  line('b', 8, 'M52 268v34M200 268v34') +
  fill('o', 'M30 258h192v13H30z') +
  fill('p', 'M60 258q-4-36 6-42h28q10 6 6 42z') +
  line('p', 4, 'M70 216q10-16 20 0') +
  fill('m', 'M66 236h28v12H66z');

export const tellingTogether =
  corridor +
  poster +
  bags +
  door +
  standing('teacher', 524, 292, 1.4, { left: [466, 204, 2], right: [558, 226, 6], look: [-3, 1] }) +
  standing('maly', 352, 304, 1.38, {
    left: [276, 198, -6],
    right: [408, 226, 4],
    look: [-3, 1],
    behind: ['left'],
  }) +
  standing('sokha', 282, 304, 1.35, {
    left: [252, 232, 4],
    right: [306, 230, 6],
    look: [2, 2],
    quiet: true,
    hair: croppedHair,
  }) +
  krama('p', 9, 'M0 311h640');
