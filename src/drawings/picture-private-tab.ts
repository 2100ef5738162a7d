// The three dots, and what opens: under “new tab” stands the tab that is forgotten when it closes.
import { at, disc, fill, krama, line } from './shapes.ts';
import { addressBar, arrow, handAt, handPhone, hatAndGlasses, ring, textLines } from './screens.ts';
import { clock, gear } from './things.ts';

const menu =
  fill('z', 'M312 30h276q16 0 16 16v234q0 16-16 16H312q-16 0-16-16V46q0-16 16-16z') +
  fill('w', 'M308 22h276q16 0 16 16v234q0 16-16 16H308q-16 0-16-16V38q0-16 16-16z') +
  fill('u', 'M302 92h288v60H302z') +
  line('n', 4.5, 'M324 44h26v26h-26zM337 50v14m-7-7h14') +
  line('g', 9, 'M376 57h128') +
  at(337, 122, 1, hatAndGlasses) +
  line('n', 11, 'M376 122h176') +
  at(337, 187, 0.72, clock('M0-10V0l8 6')) +
  line('g', 9, 'M376 187h96') +
  at(337, 250, 0.72, gear) +
  line('g', 9, 'M376 250h116') +
  disc('w', 337, 250, 5);

export const privateTab =
  fill('y', 'M0 0h640v320H0z') +
  krama('r', 10, 'M0 314h640') +
  handPhone(52, addressBar + textLines(28, 76, 112, 9)) +
  ring(201, 52, 19) +
  arrow(236, 52) +
  menu +
  handAt(530, 130);
