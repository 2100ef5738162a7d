// One press, and there is a page of sums.
import { disc, fill, krama, line } from './shapes.ts';
import { arrow, handAt, handPhone, ring, textLines } from './screens.ts';

const lesson =
  fill('z', 'M10 20q0-8 8-8h136q8 0 8 8v36H10z') +
  line('h', 4, 'M42 22h-8q-4 0-4 4v18q0 4 4 4h8M38 35h20m-7-7l7 7-7 7') +
  line('r', 7, 'M86 35h22') +
  line('n', 7, 'M128 35h16') +
  line('n', 10, 'M28 86h86') +
  textLines(28, 116, 116, 9);

/** Three times four is twelve, and so on: shown in dots, so that it needs no digits. */
const sums = [3, 2, 4, 1, 3]
  .map((rows, index) => {
    const y = 84 + index * 46;
    const dots = Array.from({ length: rows }, (_, row) =>
      disc('n', 32 + (row % 2) * 11, y - 6 + (row > 1 ? 11 : 0), 4),
    );
    return (
      dots.join('') +
      line('n', 4, `M60 ${y - 5}l10 10m0-10l-10 10M108 ${y - 4}h13m-13 8h13`) +
      disc('r', 84, y, 4) +
      disc('r', 95, y, 4) +
      line('t', 9, `M134 ${y}h${8 + rows * 2}`)
    );
  })
  .join('');

export const leaving =
  fill('q', 'M0 0h640v320H0z') +
  krama('n', 10, 'M0 314h640') +
  handPhone(76, lesson) +
  ring(120, 51, 26) +
  handAt(126, 62) +
  arrow(298, 120) +
  handPhone(390, line('n', 10, 'M28 44h64') + sums);
