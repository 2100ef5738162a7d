// Nobody looks: mother has laid her hand on the phone and sits with her son; uncle brings a bowl of rice.
import { croppedHair, onMat, standing } from './people.ts';
import { at, disc, fill, krama, line, oval } from './shapes.ts';
import { bowl, room } from './things.ts';

const home =
  room('e', 'o', 232) +
  line('b', 2, 'M0 252h640M0 276h640M0 300h640') +
  fill('w', 'M44 40h116v94H44z') +
  fill('n', 'M52 48h46v78H52zM106 48h46v78h-46z') +
  disc('u', 130, 74, 12) +
  line('u', 4, 'M66 66h0M82 88h0M70 108h0M118 106h0') +
  fill('b', 'M474 22h132v212H474z') +
  fill('u', 'M484 32h112v202H484zM484 234h112l12 40H430z');

const lamp =
  disc('u', 306, 74, 84).replace('/>', ' opacity=".5"/>') +
  line('b', 4, 'M306 0v34') +
  disc('u', 306, 64, 10) +
  fill('t', 'M272 62q6-28 34-28t34 28z');

const mat = oval('q', 262, 288, 226, 28) + krama('r', 9, 'M48 292a214 24 0 0 0 428 0');

const lowTable =
  oval('b', 280, 290, 62, 10) +
  line('b', 8, 'M240 288v16M320 288v16') +
  oval('o', 280, 280, 64, 12) +
  fill('h', 'M254 272h46q4 0 5 3l3 7q0 3-4 3h-54q-4 0-3-4l2-6q1-3 5-3z');

export const handOverScreen =
  home +
  lamp +
  mat +
  standing('officer-man', 538, 292, 1.4, {
    left: [508, 206, 12],
    right: [566, 206, 12],
    look: [-3, 1],
    hair: croppedHair,
    wear: { top: 'q', cloth: 'b' },
  }) +
  at(538, 206, 1.4, bowl) +
  fill('w', 'M516 188q6-14 22-14t22 14z') +
  line('s3', 12, 'M512 204h2M564 204h-2') +
  onMat('mother', 296, 296, 1.42, {
    left: [222, 226, -4],
    right: [306, 262, 12],
    look: [-3, 2],
    behind: ['left'],
  }) +
  onMat('sokha', 196, 298, 1.42, { left: [174, 272, 6], right: [220, 272, 4], look: [2, 3], quiet: true }) +
  line('s2', 13, 'M221 225l-2 3') +
  lowTable +
  line('s2', 14, 'M296 264l-16 6');
