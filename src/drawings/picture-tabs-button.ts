// The button of the tabs, and the switch to the private ones.
import { at, fill, krama, line } from './shapes.ts';
import { arrow, handAt, handPhone, mask, ring, textLines } from './screens.ts';

/** Two sheets, one behind the other. */
const sheets = line('n', 4.5, 'M-11-5h17v17h-17zM-4-5v-7h17v17h-7');

function tab(x: number, y: number): string {
  return (
    fill('z', `M${x} ${y}h58q6 0 6 6v58q0 6-6 6h-58q-6 0-6-6v-58q0-6 6-6z`) +
    line('g', 5, `M${x + 4} ${y + 14}h34m-34 16h48m-48 14h40`) +
    line('n', 3, `M${x + 48} ${y + 8}l8 8m0-8l-8 8`)
  );
}

const firstScreen =
  textLines(28, 40, 112, 9) + fill('z', 'M10 206h152v98H10z') + line('g', 5, 'M32 250l-9-9 9-9');

const tabs =
  tab(21, 30) +
  tab(93, 30) +
  tab(21, 112) +
  fill('z', 'M10 206h152v98H10z') +
  fill('g', 'M42 222h88q22 0 22 22t-22 22H42q-22 0-22-22t22-22z') +
  fill('u', 'M108 226h20q18 0 18 18t-18 18h-20q-18 0-18-18t18-18z') +
  at(54, 243, 0.8, sheets) +
  at(118, 243, 0.82, mask);

export const tabsButton =
  fill('q', 'M0 0h640v320H0z') +
  krama('p', 10, 'M0 314h640') +
  handPhone(78, firstScreen + at(122, 243, 1, sheets)) +
  ring(200, 259, 25) +
  arrow(290, 160) +
  handPhone(376, tabs) +
  handAt(512, 272);
