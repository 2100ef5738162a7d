// On the steps of the house: father has sat down lower than his son and listens.
import { croppedHair, sitting } from './people.ts';
import { at, fill, krama, line } from './shapes.ts';
import { headAt } from './figures.ts';
import { bush, jar, meadow, restingPhone, tukTuk } from './things.ts';

const house =
  line('b', 13, 'M420 120v150M606 120v150') +
  fill('o', 'M396 0h244v112H396z') +
  line('b', 2, 'M398 30h242M398 58h242M398 86h242') +
  fill('b', 'M470 18h92v72h-92zM384 108h256v14H384z') +
  fill('u', 'M480 28h72v60h-72z') +
  headAt('grandmother', 516, 76, 1.05, { look: [-3, 2] }) +
  fill('q', 'M492 88q4-12 24-12t24 12z') +
  fill('b', 'M470 86h92v8h-92z');

const stairs =
  fill('o', 'M340 128h76v18h-76zM296 172h120v18H296zM252 216h164v18H252zM208 260h208v18H208z') +
  fill('b', 'M340 146h76v26h-76zM296 190h120v26H296zM252 234h164v26H252zM208 278h208v20H208z');

export const lowBesideHim =
  meadow(216, 190, 'e') +
  at(236, 226, 0.8, bush) +
  at(40, 178, 1.5, tukTuk) +
  house +
  at(560, 290, 1.2, jar) +
  stairs +
  sitting('dara', 374, 134, 1.4, { left: [350, 132, 4], right: [398, 132, 4], look: [-3, 2], quiet: true }) +
  sitting('father', 274, 220, 1.4, {
    left: [254, 218, 8],
    right: [326, 188, 2],
    look: [3, -2],
    hair: croppedHair,
    wear: { over: krama('k', 9, 'M-14-1q14 14 28 0M-9 6l-3 30') },
  }) +
  line('s3', 12, 'M328 187l6 1') +
  at(392, 231, 1, restingPhone);
