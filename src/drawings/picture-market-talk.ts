// At the market: the neighbour has heard something, grandmother asks calmly who saw it.
import { bust, greyHair, standing } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { meadow, stiltHouse, tukTuk } from './things.ts';

const stall =
  line('b', 7, 'M40 70v220M262 70v220') +
  fill('p', 'M20 78q14-50 40-52h182q26 2 40 52z') +
  fill('m', 'M64 78q2-50 20-52h36q-4 26-6 52zM160 26h32q14 20 18 52h-44z');

const counter =
  fill('o', 'M34 208h236l14 24H20z') +
  fill('b', 'M20 232h264v10H20zM30 242h244v54H30z') +
  fill('v', 'M44 214q0-24 16-22 8-16 20-2 14-2 14 24z') +
  disc('t', 124, 204, 11) +
  disc('t', 144, 206, 11) +
  disc('t', 134, 192, 11) +
  disc('k', 180, 208, 9) +
  disc('k', 198, 208, 9) +
  disc('k', 189, 196, 9) +
  fill('f', 'M222 214q-2-26 8-34 4 10 6 18 6-12 12-14 4 12 2 30z') +
  krama('r', 14, 'M20 244h264');

const basket =
  line('b', 4, 'M342 252q0-30 22-30t22 30') +
  fill('o', 'M336 250h56q-2 32-12 36h-32q-10-4-12-36z') +
  fill('v', 'M344 250q2-18 12-12 8-10 16 0 10-4 12 12z') +
  line('b', 2, 'M339 262h50M342 273h44');

export const marketTalk =
  meadow(210, 610) +
  at(330, 226, 0.7, stiltHouse) +
  at(566, 184, 0.9, tukTuk) +
  fill('e', 'M0 262q320-16 640 0v58H0z') +
  stall +
  bust('social-worker', 150, 212, 1.3, {
    left: [118, 200, 8],
    right: [186, 196, 8],
    look: [3, 1],
    wear: { top: 't', over: '' },
  }) +
  krama('k', 14, 'M130 109q20-9 40 0') +
  counter +
  standing('grandmother', 412, 306, 1.4, { right: [466, 214, 6], left: [366, 226, 4], look: [3, 0] }) +
  basket +
  line('s2', 12, 'M364 226h0') +
  standing('vutha', 530, 306, 1.4, {
    left: [512, 218, 10],
    right: [550, 218, 10],
    quiet: true,
    look: [-3, 1],
    hair: greyHair,
    wear: { top: 'z', cloth: 'b', half: 17, hips: 58, shoulders: 103 },
  }) +
  krama('p', 15, 'M508 220q24 10 46-2M514 224l-6 34') +
  line('s3', 12, 'M514 219h0M548 219h0');
