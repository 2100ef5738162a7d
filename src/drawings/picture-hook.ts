// A present on a hook; the fish swims away. Two sit on the jetty and look twice.
import { partedHair } from './cast.ts';
import { sitting } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { bush, palm, present } from './things.ts';

const pond =
  fill('y', 'M0 0h640v320H0z') +
  disc('u', 250, 74, 46) +
  fill('a', 'M0 132q170-34 330-14t310-6v60H0z') +
  at(60, 138, 0.9, palm) +
  at(98, 140, 0.7, palm) +
  at(200, 140, 1, bush) +
  fill('q', 'M0 154h640v166H0z') +
  fill('r', 'M0 196q40-8 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0v124H0z') +
  line('w', 2.5, 'M40 176h44M150 168h30M270 180h40');

const jetty =
  line('b', 13, 'M372 196v124M500 196v124M620 196v124') +
  fill('o', 'M344 182h296v14H344z') +
  fill('b', 'M344 194h296v7H344z');

const hook =
  line('w', 2, 'M96-4q60 90 62 212') +
  line('g', 4, 'M158 206v16q0 10-9 10t-9-9') +
  at(156, 284, 1.1, present);

const fish =
  fill('t', 'M262 270q32-32 78 0-46 30-78 0l-24-18q6 18 0 36z') +
  fill('u', 'M296 250q16-14 24 6zM300 276q-4 14-16 12l2-8z') +
  disc('h', 322, 266, 3) +
  line('w', 2, 'M356 252h0M364 240h0M358 228h0', 'stroke-width="6"').replace(' stroke-width="2"', '');

export const hookPicture =
  pond +
  jetty +
  sitting('officer', 518, 182, 1.3, {
    left: [457, 136, -4],
    behind: ['left'],
    right: [540, 172, 8],
    look: [-3, 1],
    hair: partedHair,
    wear: { top: 't', cut: 'sampot', cloth: 'p' },
  }) +
  sitting('maly', 434, 182, 1.3, { left: [414, 180, 6], right: [458, 178, 6], look: [-3, 2] }) +
  line('s2', 12, 'M457 136h0') +
  hook +
  fish;
