// A quiet lane in the morning: two in plain clothes greet grandmother at her gate. Nobody else needs to know.
import { partedHair } from './cast.ts';
import { headAt } from './figures.ts';
import { standing } from './people.ts';
import { at, disc, fill, line } from './shapes.ts';
import { bush, hen, jar, meadow, palm, stiltHouse } from './things.ts';

const car =
  fill('w', 'M4 26q2-10 14-12l14-14q4-4 12-4h30q8 0 14 6l14 14q16 2 18 12v14H4z') +
  fill('y', 'M34 14l10-11h12v11zM62 14V3h12q6 0 14 11z') +
  disc('h', 30, 42, 10) +
  disc('g', 30, 42, 4) +
  disc('h', 94, 42, 10) +
  disc('g', 94, 42, 4);

const lane = fill('e', 'M0 234q150-14 320 4t320 30v52H0z');

const gate = line('o', 7, 'M606 240v50M556 236v48') + line('o', 4, 'M556 250h84M556 268h84');

const broom = line('o', 4, 'M474 190l-20 84') + fill('t', 'M450 268l10 3 4 32q-20 4-34-4z');

export const quietVisit =
  meadow(196, 96) +
  at(346, 206, 0.8, palm) +
  at(376, 208, 0.6, palm) +
  at(532, 262, 1.12, stiltHouse) +
  fill('b', 'M460 114h64v48h-64z') +
  fill('u', 'M466 120h52v36h-52z') +
  headAt('sreymom', 492, 151, 0.7, { look: [-2, 2] }) +
  fill('b', 'M458 154h68v9h-68z') +
  lane +
  at(20, 206, 1, car) +
  at(610, 252, 1, bush) +
  at(376, 262, 0.9, jar) +
  gate +
  standing('social-worker', 196, 302, 1.36, { left: [168, 232, 4], right: [222, 230, 4], look: [3, 0] }) +
  standing('officer', 288, 304, 1.36, {
    left: [286, 182, 10],
    right: [290, 182, 10],
    look: [3, 1],
    hair: partedHair,
    wear: { top: 'm', cut: 'sampot', cloth: 'n' },
  }) +
  line('s2', 11, 'M288 180v-14') +
  broom +
  standing('grandmother', 424, 306, 1.36, { left: [398, 232, 4], right: [466, 220, 6], look: [-3, 0] }) +
  line('s2', 12, 'M466 220h0') +
  at(566, 308, 0.9, hen);
