// In class: one holds a hand up, one lays the phone face down, one sits with the friend; the teacher has come.
import { bust, inWheelchair, onChair, standing } from './people.ts';
import { at, fill, line } from './shapes.ts';
import { restingPhone, room, table } from './things.ts';

const board =
  fill('o', 'M228 16h236v84H228z') +
  fill('f', 'M236 24h220v68H236z') +
  line('z', 4, 'M268 62q16-30 32 0t32 0M372 44h52M372 60h36');

export const passingOnStops =
  room('q', 'e', 250) +
  board +
  onChair('ratana', 232, 300, 1.28, {
    mirror: true,
    right: [172, 226, 4],
    left: [178, 222],
    look: [3, 2],
    quiet: true,
  }) +
  inWheelchair('chan', 92, 300, 1.28, { right: [166, 226, 4], left: [170, 218], look: [3, 0] }) +
  bust('maly', 388, 226, 1.35, { left: [352, 150, 6], right: [414, 224, 6], look: [0, 1] }) +
  line('s1', 4, 'M352 148l-7-10M352 148l-2-13M352 148l4-13M353 150l9-9') +
  bust('vutha', 482, 226, 1.35, { left: [452, 222, 8], right: [512, 220, 8], look: [-2, 3], quiet: true }) +
  at(440, 242, 1, table(218)) +
  at(440, 236, 1.3, restingPhone) +
  line('s3', 13, 'M470 226l-14 2M504 226l-8 6') +
  line('s1', 12, 'M406 228l-10 4') +
  standing('teacher', 584, 306, 1.38, { left: [548, 222, 10], right: [612, 226, 4], look: [-3, 1] });
