// What a browser shows, as large as it is in the hand: no browser in particular, and no words, so that it serves both languages.
import type { Role } from './palette.ts';
import { at, disc, fill, line } from './shapes.ts';

/** A phone that runs out of the picture below, 172 wide, its upper left corner at x, 16; `screen` has its origin there too. */
export function handPhone(x: number, screen: string): string {
  return at(
    x,
    16,
    1,
    fill('h', 'M20 0h132q20 0 20 20v290H0V20Q0 0 20 0z') +
      fill('w', 'M18 12h136q8 0 8 8v290H10V20q0-8 8-8z') +
      screen,
  );
}

/** The row above a page: the address, and three dots behind which the menu lies. */
export const addressBar =
  fill('z', 'M28 24h96q12 0 12 12t-12 12H28q-12 0-12-12t12-12z') +
  line('g', 5, 'M30 36h64') +
  threeDots(149, 36, 3);

export function threeDots(x: number, y: number, radius: number): string {
  const apart = radius * 3;
  return disc('h', x, y - apart, radius) + disc('h', x, y, radius) + disc('h', x, y + apart, radius);
}

/** Lines of text, each `width` long or a little shorter. */
export function textLines(x: number, y: number, width: number, count: number, role: Role = 'z'): string {
  const path = Array.from(
    { length: count },
    (_, index) => `M${x} ${y + index * 18}h${width - (index % 3) * 18}`,
  ).join('');
  return line(role, 7, path);
}

/** Here one presses. */
export function ring(x: number, y: number, radius: number): string {
  return `<circle class="d-p d-l" stroke-width="5" cx="${x}" cy="${y}" r="${radius}"/>`;
}

/** A hand from below at the right; its finger points at 0, 0. */
const hand =
  line('r', 58, 'M92 166l40 74') +
  line('s2', 46, 'M58 84l28 62') +
  line('s2', 19, 'M4 6l40 72') +
  line('s2', 19, 'M36 108q-24-14-22-34') +
  line('s3', 3, 'M54 66q9-4 14 2M68 76q9-3 14 4');

export function handAt(x: number, y: number): string {
  return at(x, y, 1, hand);
}

/** From the first screen to what comes. */
export function arrow(x: number, y: number): string {
  const path = `M${x} ${y}h44m-17-17l17 17-17 17`;
  return line('w', 16, path) + line('p', 8, path); // The rim keeps it clear at dusk.
}

/** Hat and glasses, 48 wide: so some browsers mark a tab that they forget. */
export const hatAndGlasses =
  fill('h', 'M-24 2q24 7 48 0l-8-3-5-17q-1-4-6-3-5 2-10 0-5-1-6 3l-5 17z') +
  line('h', 4, 'M-5 15a7 7 0 1 0 0 .1M5 15a7 7 0 1 1 0 .1M-5 14q5-3 10 0');

/** A mask for the eyes, 48 wide: so others mark it. */
export const mask =
  fill('h', 'M-24-9q12-6 24-1 12-5 24 1 1 21-13 22-7 0-11-8-4 8-11 8-14-1-13-22z') +
  fill('w', 'M-17-1q6-4 11 2-6 5-11-2zM17-1q-6-4-11 2 6 5 11-2z');
