// Four doors to the same help. One is open already: somebody asks them in.
import type { Role } from './palette.ts';
import { standing } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { helpSign } from './things.ts';

function door(x: number, role: Role): string {
  return at(
    x,
    0,
    1,
    fill('b', 'M-52 92H52v166H-52z') +
      fill(role, 'M-44 100h88v158h-88z') +
      disc('u', 30, 182, 5) +
      line('w', 3, 'M-28 116h56v50h-56zM-28 186h40v56h-40z', 'opacity=".35"'),
  );
}

const open =
  fill('b', 'M388 92h104v166H388z') +
  fill('u', 'M396 100h88v158h-88zM396 258h88l14 62H360z') +
  fill('v', 'M484 100l34-14v190l-34-18z') +
  disc('u', 512, 188, 4);

const signs =
  at(80, 48, 1.2, helpSign) +
  // a message
  disc('t', 202, 48, 26) +
  fill('w', 'M188 36h28q4 0 4 4v14q0 4-4 4h-14l-9 9v-9h-5q-4 0-4-4V40q0-4 4-4z') +
  line('t', 2.5, 'M192 44h20M192 50h12') +
  // a badge
  disc('n', 322, 48, 26) +
  fill('u', 'M322 30l5 12 13 1-10 9 3 13-11-7-11 7 3-13-10-9 13-1z') +
  // the commune's hall
  disc('f', 440, 48, 26) +
  fill('w', 'M422 46q10-3 18-16 8 13 18 16zM426 48h28v14h-28z') +
  fill('f', 'M436 52h8v10h-8z');

export const fourDoors =
  fill('z', 'M0 0h640v320H0z') +
  fill('e', 'M0 256h640v64H0z') +
  krama('p', 9, 'M0 258h640') +
  door(80, 'r') +
  door(202, 't') +
  door(322, 'n') +
  open +
  signs +
  fill('k', 'M560 262h44l-6 40h-32z') +
  fill('f', 'M580 262q-36-30-30-66 26 14 30 50 0-50 20-70 16 40-8 86z') +
  standing('social-worker', 440, 284, 1.35, { left: [388, 196, 2], right: [470, 214, 6], look: [-3, 1] }) +
  standing('mother', 240, 308, 1.4, { left: [190, 232, 2], right: [292, 222, 4], look: [3, 0] }) +
  standing('dara', 158, 308, 1.4, { right: [190, 232, 2], left: [132, 240, 3], look: [3, 0] });
