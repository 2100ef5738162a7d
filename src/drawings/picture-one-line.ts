// A list of pages that were open: one line goes, the others stay.
import { disc, fill, krama, line } from './shapes.ts';
import { handAt } from './screens.ts';

const rows = [62, 112, 162, 212, 262];
const going = 162;

const list =
  fill('h', 'M150 0h340v320H150z') +
  fill('w', 'M162 0h316v320H162z') +
  line('n', 9, 'M188 26h86') +
  line('z', 2, rows.map((y) => `M162 ${y - 25}h316`).join('')) +
  rows
    .filter((y) => y !== going)
    .map(
      (y, index) =>
        disc('q', 200, y, 13) +
        line('g', 8, `M230 ${y}h${[150, 118, 160, 104][index]}`) +
        line('g', 4, `M446 ${y - 6}l12 12m0-12l-12 12`),
    )
    .join('');

/** It has left its place a little already. */
const line3 =
  fill('z', `M162 ${going - 25}h316v50H162z`) +
  fill('u', `M122 ${going - 25}h316q8 0 8 8v34q0 8-8 8H122q-8 0-8-8v-34q0-8 8-8z`) +
  disc('t', 152, going, 13) +
  line('b', 8, `M182 ${going}h138`, 'stroke-dasharray="1 15"') +
  disc('p', 416, going, 17) +
  line('w', 5, `M409 ${going - 7}l14 14m0-14l-14 14`);

export const oneLine =
  fill('y', 'M0 0h640v320H0z') + krama('t', 10, 'M0 314h640') + list + line3 + handAt(424, going + 14);
