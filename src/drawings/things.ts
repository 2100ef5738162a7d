// Things that more than one scene shows.
import { disc, fill, line } from './shapes.ts';

/** A remork, 100 × 58 with its wheels on y = 58; it drives to the right. */
export const tukTuk =
  line('h', 3, 'M5 12v24M47 12v24M46 44h44l-8-20-6 2M64 44l4-10h14') +
  fill('p', 'M-2 10Q26-8 54 10v4H-2z') +
  fill('r', 'M0 34h10V22h6v12h36l-4 16H4z') +
  disc('h', 26, 50, 8) +
  disc('h', 66, 51, 7) +
  disc('h', 92, 51, 7);

/** Two hands, their middle at 0, 0: a grown-up's comes from far left, a child's from far right. */
export const heldHands =
  line('s3', 40, 'M-160 34L-60 14') +
  fill('s3', 'M-94 1C-44-20 10 10 46 14c22 4 22 20 6 26-30 12-96 12-136-2z') +
  line('s4', 2, 'M16 38q20 2 36-6M8 30q22 4 46-4') +
  line('s1', 30, 'M170-24L64-2') +
  fill('s1', 'M72-18C40-26 0-26-26-12c-16 8-18 20-6 24 28 8 66 8 104-2z') +
  line('s2', 2, 'M-30 4q18-4 34-4M-22-6q16-6 34-6M-26 11q18-2 32 0') +
  line('s3', 17, 'M-64-2Q-44-28-6-20') +
  line('n', 54, 'M-370 76l230-46') +
  line('w', 42, 'M340-56l-196 37');
