// A calm room at the police: water, tissues, a chair that waits, a woman officer and a support person.
import { partedHair } from './cast.ts';
import { headAt } from './figures.ts';
import { disc, fill, krama, line, oval } from './shapes.ts';

const room =
  fill('z', 'M0 0h640v320H0z') +
  fill('e', 'M0 238h640v82H0z') +
  oval('q', 306, 282, 240, 32) +
  fill('w', 'M40 36h116v96H40zM276 44h88v62h-88z') +
  fill('y', 'M48 44h46v80H48zM102 44h46v80h-46zM283 51h74v48h-74z') +
  fill('v', 'M48 124v-20q24-20 46 0v20zM102 124v-28q26-12 46 8v20zM283 90q30-16 74-4v13h-74z') +
  disc('t', 338, 66, 8) +
  line('e', 5, 'M300 97q24-6 16-10t12-4');

const door =
  fill('b', 'M508 34h112v204H508z') +
  fill('u', 'M516 42h96v196h-96zM516 238h50l14 82H476z') +
  fill('o', 'M566 42h46v196l-46 20z') +
  disc('t', 574, 152, 4);

const table =
  line('b', 8, 'M310 226v44M286 278q24-14 48 0') +
  oval('o', 310, 222, 74, 13) +
  fill('w', 'M262 188h20l-3 32h-14z') +
  fill('y', 'M264 198h17l-2 22h-14z') +
  fill('p', 'M298 198h36v22h-36z') +
  fill('w', 'M304 198q2-18 11-10 10-8 11 10z') +
  // her cap, taken off
  fill('r', 'M340 210q4-14 20-12t18 12z') +
  line('h', 4, 'M342 213h34');

const officer =
  line('b', 8, 'M112 296l8-50M208 296l-8-50') +
  line('o', 14, 'M116 156l8 84h70') +
  line('n', 24, 'M152 226l54 4 4 40') +
  line('h', 12, 'M212 290h14') +
  line('n', 18, 'M208 234l2 48') +
  fill('r', 'M128 154q28-12 54 0l2 74h-54z') +
  line('s2', 12, 'M180 206l26 4') +
  line('n', 2, 'M156 176q2 24 22 36') +
  fill('q', 'M144 147h24l-10 14z') +
  line('s3', 10, 'M156 146v6') +
  headAt('officer', 156, 150, 1.4, { look: [3, 1], hair: partedHair });

const waitingChair =
  line('b', 8, 'M394 296l8-48M482 296l-8-48') +
  line('o', 14, 'M474 164l-6 76h-64') +
  krama('k', 20, 'M472 156l-5 38');

const supportPerson =
  line('h', 12, 'M522 298h-6M546 298h6') +
  line('n', 20, 'M522 200v88M546 200v88') +
  fill('v', 'M506 118q28-12 56 0l4 94h-64z') +
  line('v', 16, 'M514 128q-18 18-26 32M556 128q20 30 8 68') +
  line('s3', 12, 'M484 164l-4 2M562 202v2') +
  line('t', 2.5, 'M523 116l11 30 11-30') +
  fill('w', 'M528 146h12v13h-12z') +
  headAt('social-worker', 534, 112, 1.4, { look: [-3, 1] });

export const police = room + door + supportPerson + waitingChair + table + officer;
