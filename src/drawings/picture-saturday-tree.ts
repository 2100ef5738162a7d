// Saturday under the rain tree: those who see what the police cannot learn whom to call, and that an answer comes.
import { partedHair } from './cast.ts';
import { croppedHair, greyHair, onMat, sitting, standing } from './people.ts';
import { at, disc, fill, krama, line, oval } from './shapes.ts';
import { helpSign, meadow, rainTree } from './things.ts';

const parked =
  fill('p', 'M-14 208q36-30 74 0v6h-74z') +
  fill('r', 'M49 210h4v28h1l-5 22h-63v-22h63z') +
  disc('h', 20, 262, 11);

const board =
  line('b', 6, 'M438 128l-14 136M512 128l14 136') +
  fill('o', 'M420 96h112v96H420z') +
  fill('w', 'M428 104h96v80h-96z') +
  at(456, 132, 0.9, helpSign) +
  line('g', 4, 'M486 131h26M442 168h68');

export const saturdayTree =
  meadow(204, 606) +
  parked +
  at(262, 258, 1.15, rainTree) +
  oval('e', 330, 292, 300, 28) +
  board +
  fill('o', 'M124 246h224v40H124z') +
  fill('b', 'M114 240h244v12H114z') +
  sitting('father', 164, 242, 1.3, { look: [3, 0] }) +
  sitting('teacher', 240, 242, 1.3, { look: [3, 0] }) +
  sitting('vutha', 318, 242, 1.3, {
    right: [354, 146, -6],
    look: [3, 0],
    hair: greyHair,
    wear: { top: 'z', cloth: 'b', half: 17, hips: 58, shoulders: 103 },
  }) +
  line('s3', 4, 'M354 144l-9-8m9 8l-4-13m4 13l3-13m-2 14l9-9') +
  onMat('officer-man', 92, 306, 1.3, {
    look: [3, -1],
    hair: croppedHair,
    wear: { top: 'v', cloth: 'b' },
  }) +
  onMat('mother', 396, 308, 1.3, { mirror: true, look: [3, -1] }) +
  standing('officer', 570, 304, 1.36, {
    left: [526, 166, -4],
    look: [-3, 0],
    hair: partedHair,
    wear: { top: 'm', cut: 'sampot', cloth: 'n' },
  }) +
  krama('k', 9, 'M44 306a290 18 0 0 0 560 0');
