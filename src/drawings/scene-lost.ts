// Where the path forks: a sign, and somebody to ask.
import { headAt } from './figures.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { tukTuk } from './things.ts';

const crossing =
  fill('y', 'M0 0h640v320H0z') +
  disc('u', 130, 96, 46) +
  fill('q', 'M0 150q120-50 260-10t380-20v80H0z') +
  fill('a', 'M0 176q320-30 640 0v144H0z') +
  fill('e', 'M170 320q80-50 60-80T16 180l28-8q170 16 236 54 60-36 290-60l30 6q-200 40-246 74-8 44 56 74z') +
  fill('f', 'M40 236q-30-4-20-28 8-20 30-14 18-12 30 6 22 2 18 22-6 18-58 14z');

const sign =
  line('b', 12, 'M280 78v160') +
  fill('o', 'M292 80h98l22 20-22 20h-98z') +
  fill('t', 'M268 128h-94l-22 20 22 20h94z') +
  krama('k', 16, 'M270 192h20M286 196l8 28');

const driver = at(
  424,
  296,
  1,
  line('h', 12, 'M-12-2h-5M12-2h5') +
    line('n', 19, 'M-11-78v66M11-78v66') +
    line('s3', 11, 'M-46-146l-8-6M30-92v4') +
    line('t', 17, 'M-18-134q-10 6-26-8M20-132q14 16 11 36') +
    fill('t', 'M-24-140q24-10 48 0l3 66h-54z') +
    line('s4', 11, 'M0-148v6') +
    headAt('father', 0, -145, 1.4, { look: [-2, 0] }),
);

export const lost = crossing + at(462, 180, 1.75, tukTuk) + at(-20, 0, 1, sign) + driver;
