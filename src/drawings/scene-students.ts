// Pupils round a table, a cracked phone between them, their teacher near.
import { headAt } from './figures.ts';
import { at, fill, line } from './shapes.ts';

const classroom =
  fill('q', 'M0 0h640v320H0z') +
  fill('e', 'M0 262h640v58H0z') +
  fill('o', 'M214 14h240v74H214z') +
  fill('f', 'M221 21h226v60H221z') +
  line('z', 3, 'M240 72q40-4 48-18t50-8M366 74V54l18-12 18 12v20z');

const table =
  fill('b', 'M140 256h372v10H140zM166 264h12v40h-12zM474 264h12v40h-12z') +
  fill('o', 'M176 212h300l36 44H140z');

const phone =
  fill('h', 'M296 222h58l7 25h-72z') +
  fill('y', 'M301 225h48l5 19h-59z') +
  line('h', 1.5, 'M317 225l7 8-9 5 4 6M324 233l27-3M324 233l15 11');

/** Head, shirt and, on the table, two forearms: half the chest is `chest` wide. */
function seated(x: number, size: number, chest: number, person: string): string {
  const shirt = `M-${chest} 60V24Q-${chest} 6 0 2 ${chest} 6 ${chest} 24v36z`;
  return at(
    x,
    158,
    size,
    fill('w', shirt) + line('z', 1.5, `M${8 - chest} 34v12M${chest - 8} 34v12`) + person,
  );
}

const chan =
  line('h', 6, 'M38 164h14l8 74h62l12 52h18') +
  line('s2', 12, 'M126 246l8 36M104 212l54 6M194 212l18 12M242 212l-18 12') +
  line('h', 12, 'M136 286h12') +
  line('n', 28, 'M76 234l44 4') +
  fill('w', 'M60 178q22-12 44 0l4 54H60z') +
  line('z', 13, 'M80 188q4 22 22 24') +
  headAt('chan', 82, 172, 1.35, { look: [3, 1] }) +
  line('h', 6, 'M34 258a42 42 0 1 0 84 0a42 42 0 1 0-84 0M76 258h0');

const teacher =
  line('h', 10, 'M544 298h-5M582 298h5') +
  fill('p', 'M522 206h76l6 88h-86z') +
  line('s1', 12, 'M506 180l-20 40') +
  line('n', 18, 'M536 128q-22 20-30 50M586 128q18 30 6 76') +
  fill('n', 'M524 114q36-12 74 0l2 106h-80z') +
  line('s2', 11, 'M561 106v6') +
  headAt('teacher', 561, 108, 1.4, { look: [-3, 2] });

export const students =
  classroom +
  seated(218, 1.35, 19, headAt('dara', 0, 2, 1, { look: [3, 2] })) +
  seated(322, 1.35, 19, headAt('ratana', 0, 2, 1, { look: [0, 2] })) +
  seated(428, 1.4, 26, headAt('vutha', 0, 2, 1, { look: [-3, 2] })) +
  table +
  line('s1', 12, 'M298 212l18 7M346 212l-18 7') +
  line('s3', 14, 'M396 214l26 12M460 214l-26 12') +
  phone +
  teacher +
  chan;
