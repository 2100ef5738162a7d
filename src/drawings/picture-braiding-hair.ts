// Evening under the house: mother braids her daughter's hair, father cooks, and one may ask anything.
import { onMat, sitting } from './people.ts';
import { at, fill, krama, line } from './shapes.ts';
import { bambooBed, jar, leaves, meadow, underTheHouse } from './things.ts';

const hearth =
  fill('k', 'M216 276h64v14q0 6-6 6h-52q-6 0-6-6z') +
  fill('t', 'M232 276q-4-14 6-22 0 8 6 10 2-14 10-18-2 12 6 18 4 4 2 12z') +
  fill('h', 'M212 226h72v18q0 18-18 18h-36q-18 0-18-18z') +
  fill('g', 'M216 220h64q4 0 4 4v4h-72v-4q0-4 4-4z') +
  line('h', 5, 'M248 218v-4M206 236h6M284 236h6') +
  line('w', 4, 'M236 204q-8-10 0-20t0-20M258 206q-8-8 0-18t0-18', 'opacity=".7"');

export const braidingHair =
  meadow(206, 556, 'e') +
  at(44, 262, 1.2, leaves) +
  at(590, 276, 1.2, jar) +
  underTheHouse(92, 548) +
  krama('p', 15, 'M476 32v66M500 32v54') +
  at(404, 208, 1, bambooBed(250)) +
  sitting('mother', 404, 202, 1.4, { left: [378, 188, 14], right: [432, 192, 14], look: [0, 3] }) +
  line('b', 7, 'M376 264l-6 30M432 264l6 30') +
  fill('o', 'M366 256h76v10h-76z') +
  sitting('sreymom', 404, 256, 1.2, { left: [386, 254, 4], right: [424, 254, 4], look: [-2, 0] }) +
  line('s2', 12, 'M379 189h1M430 193h-1') +
  onMat('father', 156, 304, 1.4, { right: [210, 214, 8], left: [124, 276, 6], look: [3, 1] }) +
  hearth +
  line('o', 5, 'M208 212l30 14') +
  line('s3', 12, 'M210 214h0');
