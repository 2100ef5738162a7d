// In the tuk-tuk after work: father sits beside his son and lets him show it; grandmother is with them.
import { bust, standing } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { bush, meadow, phone, stiltHouse, tilted } from './things.ts';

const bicycle =
  line('h', 4, 'M22 282a22 22 0 1 0 44 0a22 22 0 1 0-44 0M96 282a22 22 0 1 0 44 0a22 22 0 1 0-44 0') +
  line('k', 5, 'M44 282l16-40 34 0-22 40zM60 242l12 40M94 242l24 40M94 242l-4-14') +
  line('h', 5, 'M52 236h18M84 226h14');

const behind = line('h', 8, 'M226 62v130M414 62v130') + fill('b', 'M232 132h178v60H232z');

const front =
  fill('r', 'M216 196h208l-14 74H230z') +
  fill('q', 'M226 208h186l-3 12H228z') +
  fill('p', 'M200 66Q320-6 440 66v16H200z') +
  line('m', 4, 'M206 82h228') +
  line('h', 9, 'M410 252h160l-28-74-22 6M470 252l16-40h54') +
  fill('k', 'M456 208q22-20 50-6l44 4 6 20-26 14-50 2z') +
  fill('h', 'M450 204q20-14 48-2l-2 8h-44z') +
  disc('g', 510, 246, 12) +
  disc('h', 316, 276, 31) +
  disc('g', 316, 276, 13) +
  disc('h', 468, 280, 26) +
  disc('g', 468, 280, 10) +
  disc('h', 570, 280, 26) +
  disc('g', 570, 280, 10);

export const sideBySide =
  meadow(202, 556, 'y') +
  at(96, 236, 1, stiltHouse) +
  at(600, 214, 1, bush) +
  fill('e', 'M0 286q320-18 640-4v38H0z') +
  bicycle +
  behind +
  bust('father', 356, 200, 1.25, { left: [330, 178, 6], right: [392, 190, 6], look: [-3, 2] }) +
  bust('dara', 274, 200, 1.25, { left: [256, 186, 8], right: [306, 176, 4], look: [3, 2] }) +
  tilted(314, 170, 6, 0.95, phone('y')) +
  line('s2', 11, 'M304 178h2') +
  line('s3', 12, 'M328 178h-2') +
  front +
  standing('grandmother', 176, 306, 1.35, { right: [222, 214, 6], left: [142, 240, 4], look: [3, 0] });
