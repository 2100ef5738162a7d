// An offer lies on the table: mother, the teacher and uncle read it together before anybody says yes.
import { bust, croppedHair, standing } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { bush, meadow, table } from './things.ts';

const veranda =
  line('b', 12, 'M30 0v262M610 0v262') +
  fill('o', 'M0 0h640v18H0z') +
  fill('b', 'M0 18h640v8H0z') +
  fill('e', 'M0 252h640v68H0z') +
  line('o', 2.5, 'M0 274h640M0 298h640') +
  line('b', 6, 'M36 206h568') +
  line('b', 4, 'M90 208v44M150 208v44M490 208v44M550 208v44');

const letter =
  fill('w', 'M262 218l14-22h92l16 22z') +
  line('g', 2.5, 'M290 202h56M286 208h44M282 213h70') +
  disc('p', 362, 211, 4) +
  line('b', 6, 'M346 200l20-18') +
  line('t', 4, 'M312 212a18 12 0 1 0 36 0a18 12 0 1 0-36 0');

const shoes = at(
  178,
  308,
  1,
  fill('r', 'M-24 0v-16q0-6 6-6l10 12 14 4q6 0 6 6zM14 4v-16q0-6 6-6l10 12 14 4q6 0 6 6z') +
    line('w', 3, 'M-10-13l-4 4M28-9l-4 4'),
);

export const readingTheOffer =
  meadow(196, 320) +
  at(100, 210, 1.2, bush) +
  at(560, 208, 1, bush) +
  veranda +
  krama('k', 13, 'M560 26v64') +
  standing('vutha', 100, 304, 1.35, { right: [134, 234, 6], left: [66, 234, 4], look: [3, 1], quiet: true }) +
  bust('mother', 232, 224, 1.4, { left: [206, 218, 8], right: [268, 212, 6], look: [3, 3] }) +
  bust('teacher', 398, 224, 1.4, { left: [366, 184, 6], right: [424, 220, 8], look: [-3, 3] }) +
  at(322, 236, 1, table(340)) +
  letter +
  line('s2', 12, 'M262 214l6 2') +
  line('s1', 12, 'M368 182h0M420 226l-8 2') +
  standing('officer-man', 544, 306, 1.38, {
    left: [478, 224, 8],
    right: [578, 232, 4],
    look: [-3, 1],
    hair: croppedHair,
    wear: { top: 'v' },
  }) +
  shoes;
