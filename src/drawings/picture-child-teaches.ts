// At the table: the son is the teacher, mother taps; the steps stand on paper.
import { bust } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { gear, hillWindow, phone, room, table, tilted } from './things.ts';

const lock =
  line('b', 6, 'M484 92v-14q0-14 14-14t14 14v14') +
  fill('t', 'M476 92h44v34h-44z') +
  disc('b', 498, 106, 4) +
  line('b', 4, 'M498 108v8');

const signs =
  disc('w', 324, 62, 40) + disc('w', 300, 110, 8) + disc('w', 306, 132, 4) + at(324, 62, 1.2, gear);

const kettle =
  line('h', 5, 'M108 204q-2-34 24-34t24 34') +
  fill('g', 'M98 226q-2-30 16-34h36q18 4 16 34z') +
  fill('g', 'M162 206l22-14 4 6-20 20z') +
  disc('h', 132, 190, 4);

const paper =
  fill('w', 'M452 222h76l14 20h-84z') +
  line('n', 2.5, 'M466 229h36M468 235h48') +
  line('k', 5, 'M534 220l-22 12');

export const childTeaches =
  room('e', 'z', 250) +
  at(70, 46, 1.2, hillWindow) +
  fill('o', 'M452 132h104v8H452z') +
  fill('q', 'M452 44h104v88H452z') +
  lock +
  signs +
  krama('t', 14, 'M604 52v78M622 52v62') +
  bust('mother', 264, 224, 1.45, { left: [236, 220, 10], right: [312, 208, 6], look: [3, 2] }) +
  bust('vutha', 398, 224, 1.45, { left: [340, 210, 8], right: [428, 220, 10], look: [-3, 2] }) +
  at(320, 246, 1, table(520)) +
  tilted(326, 206, 6, 1.2, phone('y')) +
  line('s2', 13, 'M314 210h2') +
  line('s3', 14, 'M344 214h-2M424 226l10 4') +
  line('s2', 13, 'M240 228h10') +
  kettle +
  fill('w', 'M196 216h22l-3 22h-16z') +
  paper;
