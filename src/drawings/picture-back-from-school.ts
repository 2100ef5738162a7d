// A line on the screen speaks of a boy: one reads, one understands, one keeps the afternoon free.
import { onChair, standing, uniform } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { room } from './things.ts';

const world =
  fill('w', 'M212 18h232v112H212z') +
  fill('y', 'M219 25h218v98H219z') +
  fill(
    'v',
    'M230 44q20-16 44-6 4 16-12 22-2 22-14 32-10-12-8-26-12-8-10-22zM306 42q14-12 32-4l34-6q40 4 52 14-4 14-20 16-6 16-20 20-14-10-30-4-6 20-18 26-14-10-12-28-20-12-18-34zM388 98q14-8 26 0-2 12-16 12-10-2-10-12z',
  ) +
  line('k', 3, 'M256 54Q322 4 384 74', 'stroke-dasharray="1 8"') +
  disc('k', 256, 54, 5) +
  fill('k', 'M384 84q-8-8-8-14a8 8 0 0 1 16 0q0 6-8 14z');

const school = at(
  -16,
  -18,
  1,
  fill('w', 'M36 36h140v102H36z') +
    fill('y', 'M44 44h124v86H44z') +
    fill('a', 'M44 108q60-12 124 0v22H44z') +
    fill('e', 'M64 82h68v30H64z') +
    fill('k', 'M58 84l12-18h56l12 18z') +
    fill('n', 'M72 92h12v10H72zM112 92h12v10h-12z') +
    fill('b', 'M92 92h12v20H92z') +
    line('g', 3, 'M150 112V60') +
    fill('p', 'M151 60l14 5-14 6z') +
    line('w', 6, 'M106 40v94'),
);

const calendar =
  fill('w', 'M474 50h100v92H474z') +
  fill('r', 'M474 50h100v20H474z') +
  line(
    'g',
    5,
    'M490 86h0M508 86h0M526 86h0M544 86h0M490 106h0M526 106h0M544 106h0M490 126h0M508 126h0M526 126h0',
  ) +
  line('p', 4, 'M499 106a9 9 0 1 0 18 0a9 9 0 1 0-18 0');

const desk =
  line('b', 9, 'M226 232v72M392 232v72') +
  fill('o', 'M206 216h208v14H206z') +
  fill('b', 'M206 228h208v7H206z') +
  fill('h', 'M282 144h96q6 0 6 6v50q0 6-6 6h-96q-6 0-6-6v-50q0-6 6-6z') +
  fill('y', 'M282 150h96v50h-96z') +
  line('n', 3, 'M290 160h44M290 170h60M290 190h30') +
  line('p', 3, 'M290 180h76') +
  fill('h', 'M322 204h16l6 12h-28z') +
  fill('g', 'M224 209h44v7h-44z');

export const backFromSchool =
  room('z', 'e', 254) +
  school +
  world +
  calendar +
  onChair('officer-man', 146, 304, 1.34, {
    wear: uniform,
    right: [230, 210, 6],
    left: [222, 206],
    look: [3, 0],
  }) +
  desk +
  line('s3', 12, 'M228 208h4') +
  standing('officer', 438, 304, 1.36, {
    wear: uniform,
    left: [388, 182, 4],
    right: [468, 232, 4],
    look: [-3, 1],
  }) +
  line('s2', 4, 'M388 182l-10-1') +
  standing('social-worker', 562, 304, 1.36, { left: [512, 124, -6], right: [592, 230, 4], look: [-3, -1] }) +
  line('t', 4, 'M514 128l-6-16') +
  line('s3', 12, 'M513 125h0');
