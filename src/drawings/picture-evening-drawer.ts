// Evening in the office: the register is empty, the drawer is not. The social worker has come.
import { bust, standing, uniform } from './people.ts';
import { at, disc, fill, krama, line } from './shapes.ts';
import { desk, openBook, room, tilted } from './things.ts';

const night =
  fill('w', 'M44 34h126v100H44z') +
  fill('n', 'M52 42h52v84H52zM110 42h52v84h-52z') +
  disc('u', 136, 66, 12) +
  line('u', 4, 'M68 60h0M88 78h0M74 96h0M124 100h0');

const door =
  fill('b', 'M450 24h146v230H450z') +
  fill('u', 'M460 34h126v220H460zM460 254h126l18 66H390z') +
  fill('o', 'M586 34l34-14v264l-34-26z') +
  disc('t', 612, 156, 4);

const lamp =
  disc('u', 92, 172, 46).replace('/>', ' opacity=".55"/>') +
  line('b', 6, 'M92 216v-48M76 218h32') +
  fill('t', 'M68 172l14-36h20l14 36z');

const note = fill('w', 'M-17-22h34v44h-34z') + line('g', 2.5, 'M-10-12h20M-10-3h20M-10 6h12');

const drawer =
  fill('b', 'M286 262h98v40h-98z') +
  fill('b', 'M292 276h86l14 20h-114z') +
  fill('w', 'M300 292l6-24 30 4-2 22zM340 292l4-28 28 6-4 24z') +
  line('g', 2.5, 'M311 276l18 2M310 283l18 2M350 274l14 3M350 281l14 2') +
  fill('o', 'M274 290h122v26H274z') +
  line('t', 5, 'M322 303h26');

export const eveningDrawer =
  room('q', 'e', 254) +
  night +
  krama('p', 14, 'M424 62v74') +
  fill('o', 'M262 112h130v9H262z') +
  fill('n', 'M274 60h16v52h-16z') +
  fill('r', 'M292 66h14v46h-14z') +
  fill('k', 'M308 58h16v54h-16z') +
  fill('t', 'M338 70l14-4 13 44-14 4z') +
  door +
  lamp +
  standing('social-worker', 522, 296, 1.38, { left: [478, 214, 8], right: [556, 222, 6], look: [-3, 1] }) +
  bust('officer', 224, 222, 1.4, {
    wear: uniform,
    left: [190, 218, 8],
    right: [276, 184, 6],
    look: [3, 2],
  }) +
  at(222, 250, 1, desk(400, 38)) +
  tilted(282, 172, 8, 1, note) +
  line('s2', 12, 'M274 184h3') +
  at(170, 240, 1.1, openBook) +
  line('s2', 12, 'M190 220l-6 4') +
  drawer;
