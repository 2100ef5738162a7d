// Grandmother and grandson on the steps of their house, looking at one phone.
import { headAt } from './figures.ts';
import { at, disc, fill, krama, line } from './shapes.ts';

const house =
  fill('y', 'M0 0h640v320H0z') +
  disc('u', 574, 74, 44) +
  fill('q', 'M0 200q160-50 320-20t320-10v70H0z') +
  fill('f', 'M0 96q10-30 50-24 44 0 54 40 36 10 30 50 10 40-30 60-50 20-104 10z') +
  fill('a', 'M0 222q320-24 640 0v98H0z') +
  line('b', 12, 'M150 120v136M500 120v136') +
  fill('o', 'M120 0h410v104H120z') +
  fill('b', 'M252 12h136v92H252zM160 22h56v46h-56zM428 22h56v46h-56zM104 104h442v14H104z') +
  fill('u', 'M264 12h112v92H264zM166 28h44v34h-44zM434 28h44v34h-44z') +
  fill('b', 'M226 118h188l38 156H188z') +
  fill('o', 'M220 134h200v16H220zM212 166h216v16H212zM206 204h228v16H206zM198 246h244v16H198z');

const yard =
  fill('k', 'M520 268q-22-48 6-62v-8h34v8q28 14 6 62-23 8-46 0z') +
  fill('f', 'M600 282q-4-70 14-116 26 50-4 116z') +
  fill('v', 'M602 282q-6-56-44-76 0 40 34 76zM606 282q0-44 34-70v62q-14 9-34 8z') +
  // a hen
  fill('t', 'M60 272q-18-2-18-22 14 10 30 2 4-16 14-14 4 2 10 6-10 4-10 12 0 16-26 16z') +
  line('k', 3, 'M62 274v8M72 273v9M82 239l3-3 5 1');

const grandmother = at(
  268,
  208,
  1,
  line('h', 12, 'M-16 58h-4M16 58h4') +
    fill('p', 'M-34-8q34-14 68 0 10 30 2 62-32 8-66 0-14-32-4-62z') +
    fill('q', 'M-32-60Q0-76 32-60l2 62h-68z') +
    line('q', 18, 'M26-52q14 14 10 30') +
    krama('k', 12, 'M-19-66q19 18 38 0M9-54l3 36') +
    headAt('grandmother', 0, -66, 1.5, { look: [3, 3] }),
);

const boy = at(
  374,
  208,
  1,
  line('s2', 13, 'M-12 10v38M16 10v38') +
    line('h', 13, 'M-12 58h-5M16 58h5') +
    line('n', 28, 'M-12-2v14M15-2v14') +
    fill('w', 'M-25-52Q0-64 25-52l3 56h-56z') +
    line('s3', 11, 'M0-58v4') +
    headAt('dara', 0, -55, 1.4, { look: [-3, 3] }),
);

const phoneInTheirHands =
  fill('h', 'M305 170q0-4 4-4h23q4 0 4 4v36q0 4-4 4h-23q-4 0-4-4z') +
  line('z', 14, 'M354 162q-12 14-10 26M396 164q10 16 4 30') +
  line('s2', 11, 'M342 198l-8-6M396 200q-30 6-58 4M306 196l-2 0M262 202l44 4') +
  line('q', 18, 'M240 158q-12 28-4 40l18 3');

export const caregivers = house + yard + grandmother + boy + phoneInTheirHands;
