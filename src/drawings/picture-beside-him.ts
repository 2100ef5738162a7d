// Evening: the phone lies face down, a friend sits beside him, father stands in the bright door.
import { bust, croppedHair, standing } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { restingPhone, room, table } from './things.ts';

const night =
  fill('w', 'M60 34h126v104H60z') +
  fill('n', 'M68 42h52v88H68zM126 42h52v88h-52z') +
  disc('u', 152, 68, 14) +
  line('u', 4, 'M84 62h0M104 80h0M90 104h0M140 112h0') +
  fill('f', 'M68 130v-14q26-20 52 0v14zM126 130v-20q24-14 52 8v12z');

const door =
  fill('b', 'M444 26h152v236H444z') +
  fill('u', 'M454 36h132v226H454zM454 262h132l20 58H380z') +
  fill('o', 'M586 36l34-14v266l-34-26z') +
  disc('t', 612, 162, 4);

const lamp = line('b', 6, 'M66 216v-54M50 218h32') + fill('u', 'M44 166l12-36h20l12 36z');
const books =
  fill('k', 'M330 206h56v10h-56z') + fill('r', 'M336 196h50v10h-50z') + fill('w', 'M384 208v6h-8v-6z');

export const besideHim =
  room('q', 'e', 262) +
  night +
  door +
  standing('father', 520, 300, 1.4, {
    left: [458, 212, 2],
    right: [556, 222, 6],
    look: [-3, 1],
    hair: croppedHair,
  }) +
  bust('vutha', 282, 222, 1.4, {
    left: [196, 172, -2],
    right: [306, 216, 10],
    look: [-3, 1],
    behind: ['left'],
  }) +
  bust('sokha', 196, 222, 1.4, { left: [170, 216, 8], right: [224, 216, 6], look: [2, 2], quiet: true }) +
  line('s3', 13, 'M219 182l-3-3') +
  at(226, 238, 1, table(340)) +
  lamp +
  at(248, 232, 1.3, restingPhone) +
  line('s2', 12, 'M174 222l12 4M222 222l-10 4') +
  line('s3', 13, 'M302 222l-12 2') +
  books;
