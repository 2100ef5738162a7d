// A boy counts on his fingers whom he could tell: five people, one for each finger.
import type { CastId } from './cast.ts';
import { headAt } from './figures.ts';
import { sitting } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { bench, helpSign, meadow, rainTree } from './things.ts';

const hand =
  disc('u', 478, 190, 136) +
  line('s2', 28, 'M452 268L384 200M452 240L424 122M478 236V96M502 240l34-122M510 262l66-96') +
  fill('s2', 'M438 222h82q6 34-8 62-2 20-2 40h-62q0-20-4-36-12-28-6-66z') +
  line('s3', 2.5, 'M456 268q18 16 24 40M464 252q24-6 44 4') +
  fill('w', 'M440 300h78v20h-78z');

function known(id: CastId, x: number, y: number): string {
  return disc('w', x, y, 29) + headAt(id, x, y + 15, 0.9);
}

const five =
  known('grandmother', 372, 184) +
  known('father', 414, 96) +
  known('maly', 478, 62) +
  known('teacher', 544, 94) +
  at(594, 152, 1.3, helpSign);

export const fiveFingers =
  meadow(216, -90) +
  at(70, 262, 1, rainTree) +
  at(176, 240, 1, bench(230)) +
  sitting('sreymom', 226, 234, 1.35, { left: [206, 232], right: [252, 230], look: [-3, 0] }) +
  sitting('dara', 124, 234, 1.35, { left: [106, 232], right: [168, 172, 4], look: [3, 1] }) +
  line('s2', 4, 'M168 172l-8-10M168 170l-3-14M168 170l3-14M170 172l9-10M170 174l12-4') +
  hand +
  five;
