// Under the house: the little brother has tapped something, mother looks at it with both.
import { croppedHair, sitting, standing } from './people.ts';
import { at, disc, fill, krama, line, oval } from './shapes.ts';
import { bambooBed, hen, jar, leaves, meadow, phone, tilted, underTheHouse } from './things.ts';

const basin =
  oval('b', 128, 292, 46, 9) +
  fill('g', 'M84 262h88q-4 30-24 32h-40q-20-2-24-32z') +
  oval('w', 128, 262, 44, 9) +
  disc('z', 116, 261, 2) +
  disc('z', 136, 263, 2);

export const sharedPhone =
  meadow(206, 560) +
  at(54, 262, 1.2, leaves) +
  at(590, 268, 1.2, jar) +
  underTheHouse(60, 540) +
  line('b', 2, 'M60 66q200 26 480 0') +
  krama('k', 26, 'M168 77v66') +
  fill('w', 'M228 78l48 3 10 20-12 4v40h-46v-44l-12-6z') +
  at(404, 238, 1, bambooBed(290)) +
  standing('sreymom', 232, 298, 1.35, { right: [296, 192, 4], left: [198, 242], look: [3, 1] }) +
  sitting('dara', 362, 232, 1.12, {
    left: [350, 206, 6],
    right: [392, 210, 2],
    look: [0, 3],
    hair: croppedHair,
    wear: { top: 't', head: 1.15 },
  }) +
  sitting('mother', 436, 232, 1.35, { left: [380, 184, -8], right: [414, 216, 12], look: [-3, 2] }) +
  tilted(384, 204, 8, 0.95, phone('u')) +
  line('s2', 11, 'M372 210h2M396 212h0M408 216l-6-4') +
  basin +
  at(530, 296, 0.9, hen);
