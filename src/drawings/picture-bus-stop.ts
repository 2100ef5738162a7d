// A bus stop by day: she has her plan on paper, a friend who knows where, and father waves.
import { inWheelchair, standing } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { bush, meadow, tukTuk } from './things.ts';

const street =
  fill('z', 'M0 262h640v58H0z') +
  fill('g', 'M0 300h640v20H0z') +
  line('w', 3, 'M20 312h50M130 312h50M240 312h50M350 312h50M460 312h50M570 312h50');

const bus =
  fill('t', 'M-6 96h214q16 0 18 18l8 66q2 14-2 34v64q0 10-10 10H-6z') +
  fill('y', 'M-6 116h40v66H-6zM46 116h52v66H46zM110 116h40v66h-40zM186 116h18q8 0 10 8l8 58h-36z') +
  fill('u', 'M150 112h36v166h-36z') +
  fill('b', 'M150 112h4v166h-4zM182 112h4v166h-4zM-6 222h156v6H-6zM186 222h44v6h-44z') +
  disc('u', 226, 254, 6) +
  disc('h', 40, 286, 24) +
  disc('g', 40, 286, 9) +
  disc('h', 206, 288, 20) +
  disc('g', 206, 288, 8);

const stop =
  line('b', 8, 'M300 92v196') +
  fill('r', 'M272 62h56q8 0 8 8v38q0 8-8 8h-56q-8 0-8-8V70q0-8 8-8z') +
  fill('w', 'M282 76h36q4 0 4 4v18h-44V80q0-4 4-4z') +
  line('w', 6, 'M286 101h0M314 101h0') +
  krama('k', 11, 'M294 160h12M298 164l5 22');

export const busStop =
  meadow(216, 420) +
  at(560, 232, 1.2, bush) +
  street +
  at(-34, 0, 1, bus) +
  at(-40, 0, 1, stop) +
  standing('maly', 430, 298, 1.35, { left: [390, 218, 4], right: [464, 236, 4], look: [-3, 1] }) +
  inWheelchair('chan', 328, 300, 1.3, { right: [382, 214, 8], left: [380, 222], look: [3, 0] }) +
  fill('w', 'M372 188l34 4-4 36-34-4z') +
  line('p', 2, 'M380 198l18 2M379 206l12 1M378 214l16 2') +
  line('s2', 11, 'M374 218l3-1') +
  line('s1', 11, 'M398 218h-2') +
  at(478, 200, 1.6, tukTuk) +
  standing('father', 538, 302, 1.35, { right: [582, 118, -8], left: [508, 232, 4], look: [-3, 0] });
