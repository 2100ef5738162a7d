// The safe circle: a child in the middle, people she trusts around her.
import type { CastId } from './cast.ts';
import { headAt } from './figures.ts';
import type { Role } from './palette.ts';
import { at, disc, fill, krama, line, oval } from './shapes.ts';

const ground =
  fill('y', 'M0 0h640v320H0z') +
  disc('u', 320, 120, 96) +
  fill('a', 'M0 150q320-50 640 0v170H0z') +
  oval('e', 320, 240, 250, 60) +
  krama('p', 9, 'M70 240a250 60 0 1 1 0 1z');

/** Cuts from the waist down. */
const trousers = 'h34l-2 46h-13l-2-30-2 30h-13z';
const skirt = 'h34l5 46h-44z';

function grownUp(id: CastId, x: number, shoulders: number, shirt: Role, cloth: Role, cut: string): string {
  const left = x - 17;
  return (
    line('h', 8, `M${x - 9} ${shoulders + 89}h-2m18 0h2`) +
    fill(cloth, `M${left} ${shoulders + 40}${cut}`) +
    fill(shirt, `M${left} ${shoulders}q17-10 34 0l2 42h-38z`) +
    headAt(id, x, shoulders - 5, 1)
  );
}

const hands =
  line('s2', 10, 'M184 149h0M281 155h0M96 190h0') +
  line('s3', 10, 'M544 190h0') +
  line('s1', 9, 'M359 155h0M456 149h0M312 238v22M328 238v22M301 190l-9 22M339 190l9 22');
const sleeves =
  line('p', 11, 'M222 110l-32 34M248 110l30 40') +
  line('n', 11, 'M392 110l-30 40M418 110l32 34') +
  line('q', 11, 'M114 152l-16 32M140 152l32 4') +
  line('t', 11, 'M526 152l16 32M500 152l-32 4') +
  line('w', 12, 'M307 182l-6 12M333 182l6 12');

const child =
  line('h', 8, 'M311 266h-2M329 266h2') +
  fill('n', 'M305 208h30q3 20 9 34-24 6-48 0 6-14 9-34z') +
  fill('w', 'M305 177q15-6 30 0l2 36h-34z') +
  headAt('sreymom', 320, 174, 1);

const everyone =
  grownUp('mother', 235, 104, 'p', 'n', skirt) +
  grownUp('teacher', 405, 104, 'n', 'r', skirt) +
  grownUp('grandmother', 126, 146, 'q', 'p', skirt) +
  grownUp('father', 514, 146, 't', 'n', trousers) +
  hands +
  sleeves +
  child;

export const circle = ground + at(-48, -24, 1.15, everyone);
