// A mother has come. One officer writes down her words beside the book of law, the other calls the prosecutor.
import { bust, onChair, standing, uniform } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { desk, openBook, phone, potPlant, room, tilted } from './things.ts';

const scales =
  line('t', 4, 'M0 0v-50M-30-46Q0-58 30-46M-14 0h28') +
  line('t', 2, 'M-30-46l-11 22M-30-46l11 22M30-46L19-24M30-46l11 22') +
  fill('t', 'M-43-24h26q-2 10-13 10t-13-10zM17-24h26q-2 10-13 10t-13-10z') +
  disc('t', 0, -52, 5);

const shelf =
  fill('b', 'M226 112h204v9H226z') +
  fill('k', 'M238 58h18v54h-18z') +
  fill('r', 'M258 64h16v48h-16z') +
  fill('n', 'M276 54h18v58h-18z') +
  fill('p', 'M296 66h14v46h-14z') +
  line('w', 2, 'M238 70h18M258 76h16M276 66h18') +
  at(394, 112, 0.8, scales);

const window_ =
  fill('w', 'M48 40h104v86H48z') +
  fill('y', 'M56 48h88v70H56z') +
  fill('v', 'M56 118V98q30-24 52-2t36-6v28z') +
  line('w', 6, 'M100 44v78');

export const pencilAndLaw =
  room('e', 'z', 252) +
  window_ +
  shelf +
  at(612, 300, 1, potPlant) +
  onChair('mother', 116, 302, 1.34, { right: [166, 232, 8], left: [160, 238], look: [3, 0], quiet: true }) +
  krama('k', 10, 'M98 180q14 14 30 0M102 186l2 34') +
  bust('officer-man', 332, 218, 1.4, {
    wear: uniform,
    left: [302, 214, 8],
    right: [354, 210, 12],
    look: [-3, 1],
  }) +
  at(332, 246, 1, desk(260, 40)) +
  at(392, 236, 0.95, openBook) +
  fill('w', 'M280 206h64l-8 30h-66z') +
  line('g', 2.5, 'M290 214h40M287 221h34M284 228h22') +
  line('s3', 12, 'M352 212l-8 6M302 214l-6 2') +
  line('t', 4.5, 'M350 204l-20 26') +
  standing('officer', 528, 304, 1.38, {
    wear: uniform,
    left: [478, 214, 4],
    right: [560, 140, -12],
    look: [-3, 0],
  }) +
  tilted(557, 132, 12, 0.8, phone()) +
  line('s2', 12, 'M561 139h-2');
