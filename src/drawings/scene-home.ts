// A bright morning in a street: the Safe Path, and three people who walk it together.
import { headAt } from './figures.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { tukTuk } from './things.ts';

const land =
  fill('y', 'M0 0h640v360H0z') +
  disc('u', 330, 152, 58) +
  fill('q', 'M0 192q90-36 190-14t200-8 250 4v40H0z') +
  fill('a', 'M0 204q160-18 320-8t320 0v164H0z') +
  fill(
    'e',
    'M130 360C240 312 430 316 434 280 436 258 208 264 204 232 202 212 290 212 318 197h12C306 214 232 216 234 230 238 246 498 240 502 284 504 318 446 330 436 360z',
  ) +
  line(
    'v',
    3,
    'M36 330l-4-12M42 330v-14M48 330l4-12M548 340l-4-12M554 340v-14M560 340l4-12M84 346v-8M604 328v-8',
  );

const palms =
  line('b', 4, 'M262 196l-3-50M286 194l1-32') +
  line(
    'f',
    12,
    'M251 142a8 8 0 1 1 0 .1M281 160a6 6 0 1 1 0 .1',
    'stroke-dasharray="4 2" stroke-linecap="butt"',
  );

const house =
  line('b', 7, 'M34 224v60M186 224v60M120 224v46') +
  fill('o', 'M30 148h162v72H30z') +
  fill('b', 'M128 166h34v54h-34zM50 170h54v28H50zM18 218h186v8H18z') +
  fill('u', 'M54 174h21v20H54zM79 174h21v20H79z') +
  fill('k', 'M6 156q30-20 44-68l-6-8 14 2h104l14-2-6 8q14 48 44 68z') +
  line('o', 5, 'M134 226l-18 66M162 226l-18 66M129 244h28M124 260h28M120 276h28');

const rainTree =
  fill('b', 'M562 306q20-70-58-152l16-6q44 38 54 74l6-80h16l2 74q22-46 56-72v18q-50 64-36 144-28 10-56 0z') +
  fill('f', 'M436 134q-4-34 42-40 14-36 66-34 44-30 96 10v98q-30 10-62-6-60 20-98-4-36 6-44-24z') +
  fill('v', 'M454 124q4-22 36-22 14-30 58-22 44-22 92 12v48q-36 6-56-8-36 14-66-4-34 14-64-4z');

const girl =
  line('s1', 7, 'M-7-26v16M7-26v20') +
  line('w', 7, 'M-7-16v6M7-12v6') +
  line('h', 8, 'M-7-6h-3M7-1h3') +
  line('s1', 7, 'M-18-74l-13 18M18-74l15 15') +
  fill('n', 'M-14-56h28q3 16 9 32-23 6-46 0 6-16 9-32z') +
  line('w', 11, 'M-12-82l-8 11M12-82l8 11') +
  fill('w', 'M-14-87Q0-93 14-87l2 34h-32z') +
  headAt('sreymom', 0, -90, 1);

const grandmother = at(
  -62,
  0,
  1,
  line('h', 8, 'M-8-1h-4M8-5h4') +
    line('s2', 7, 'M-27-46v3M26-60l4 4') +
    fill('p', 'M-17-58h34q6 26 3 53-20 5-40 0-3-27 3-53z') +
    line('q', 13, 'M-13-80q-14 12-14 30M13-80q4 14 11 19') +
    fill('q', 'M-16-88Q0-94 16-88l3 38h-38z') +
    krama('k', 8, 'M-12-89q12 12 24 0M7-83l2 28') +
    headAt('grandmother', 0, -91, 1.05),
);

const officer = at(
  66,
  0,
  1,
  line('h', 10, 'M-9-5h-3M9-1h3') +
    line('n', 15, 'M-8-60v48M8-60v53') +
    line('s2', 8, 'M-32-62v2M28-62v4') +
    line('r', 13, 'M-14-100q-16 14-18 33M14-100q16 14 14 33') +
    fill('r', 'M-17-107Q0-113 17-107l1 54h-36z') +
    line('h', 4, 'M-16-57h32') +
    line('s3', 8, 'M0-113v5') +
    headAt('officer', 0, -111, 1.05),
);

export const home =
  land +
  palms +
  at(440, 196, 0.75, tukTuk) +
  house +
  rainTree +
  at(322, 338, 1.15, officer + grandmother + girl);
