// Three chairs, one closed door: he may raise his hand whenever he wants to stop.
import { partedHair } from './cast.ts';
import { onChair } from './people.ts';
import { at, disc, fill, krama, line, oval } from './shapes.ts';
import { hillWindow, potPlant, room } from './things.ts';

const door =
  fill('b', 'M526 40h96v206h-96z') +
  fill('r', 'M534 48h80v198h-80z') +
  line('w', 3, 'M548 66h52v66h-52zM548 152h52v72h-52z', 'opacity=".35"') +
  disc('u', 542, 158, 5);

const lowTable =
  line('b', 8, 'M250 262v34M228 298q22-12 44 0') +
  oval('o', 250, 256, 54, 11) +
  fill('p', 'M254 236h34v20h-34z') +
  fill('w', 'M260 236q2-16 11-9 10-7 11 9z') +
  fill('w', 'M216 226h18l-3 30h-12z') +
  fill('y', 'M218 236h15l-2 20h-11z');

export const threeChairs =
  room('z', 'e', 246) +
  oval('q', 320, 290, 292, 28) +
  at(56, 44, 1.2, hillWindow) +
  fill('o', 'M258 46h128v84H258z') +
  fill('y', 'M266 54h112v68H266z') +
  fill('v', 'M266 122v-18q30-26 60-6t52-10v34z') +
  disc('u', 350, 76, 11) +
  door +
  at(34, 286, 1.1, potPlant) +
  onChair('officer', 128, 304, 1.34, {
    hair: partedHair,
    right: [172, 242, 8],
    left: [178, 236],
    look: [3, 1],
  }) +
  onChair('social-worker', 486, 302, 1.34, {
    mirror: true,
    right: [436, 240, 6],
    left: [430, 240],
    look: [3, 1],
  }) +
  onChair('dara', 372, 304, 1.34, {
    mirror: true,
    right: [334, 186, -8],
    left: [326, 244],
    look: [3, 0],
    quiet: true,
  }) +
  line('s2', 4, 'M334 186l-8-9M333 185l-3-14M334 185l4-14M336 186l9-10') +
  lowTable +
  krama('r', 9, 'M60 302a270 22 0 0 0 520 0');
