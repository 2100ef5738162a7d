// The people of the scenarios: one portrait each, in three moods.
import type { Role } from './palette.ts';
import { disc, fill, krama, line } from './shapes.ts';

export const castIds = [
  'dara',
  'sreymom',
  'vutha',
  'sokha',
  'maly',
  'chan',
  'ratana',
  'grandmother',
  'father',
  'mother',
  'teacher',
  'officer',
  'officer-man',
  'social-worker',
] as const;
export type CastId = (typeof castIds)[number];

export const moods = ['calm', 'worried', 'glad'] as const;
export type Mood = (typeof moods)[number];

/** Head and shoulders in a round field of 64 × 64. The shoulders follow the round, so nothing is clipped. */
export function portrait(id: CastId, mood: Mood): string {
  const { field, skin, behind = '', clothes, over = '' } = looks[id];
  return (
    '<svg viewBox="0 0 64 64" aria-hidden="true" class="portrait">' +
    disc(field, 32, 32, 32) +
    behind +
    backHair(id) +
    line(shadeOf[skin], 9, 'M32 40v6') +
    clothes +
    head(id) +
    features(mood) +
    over +
    '</svg>'
  );
}

/** Face and hair without an expression, chin at 32, 43: the scenes draw the same people, smaller. */
export function head(id: CastId, hair = looks[id].hair): string {
  return fill(looks[id].skin, face) + hair;
}

/** What of the hair lies behind neck and shoulders. */
export function backHair(id: CastId): string {
  return looks[id].back ?? '';
}

type Skin = 's1' | 's2' | 's3';
/** The neck lies in the shade of the chin. */
const shadeOf = { s1: 's2', s2: 's3', s3: 's4' } as const;

const face = 'M19.5 26c0-15 25-15 25 0 3 0 3 6-.5 6-1 6-6 11-12 11s-11-5-12-11c-3.5 0-3.5-6-.5-6z';

/** Brows, nose and mouth in one line, then the eyes. Worry shows in brows and mouth; nobody cries. */
function features(mood: Mood): string {
  switch (mood) {
    case 'calm':
      return line('h', 1.5, `M24 24.5q2.5-1.3 5-.2M35 24.3q2.5-1.1 5 .2${nose}M28.3 36q3.7 2.4 7.4 0`) + eyes;
    case 'worried':
      return line('h', 1.5, `M23.5 25q3-.5 5-2.2M40.5 25q-3-.5-5-2.2${nose}M29.5 37q2.5-1 5 0`) + eyes;
    case 'glad':
      return (
        line(
          'h',
          1.6,
          `M24 23.5q2.5-1.5 5-.3M35 23.2q2.5-1.2 5 .3${nose}M24.5 29.5q2-2.6 4 0M35.5 29.5q2-2.6 4 0`,
        ) + fill('w', 'M27 34.5h10q-.8 4.7-5 4.7t-5-4.7z')
      );
  }
}

const nose = 'M31 32q1 .8 2 0';
const eyes = line('h', 3.3, 'M26.5 29h0M37.5 29h0');

const shoulders = 'M8.3 53.5c3-6 10-8 17-9l6.7 5 6.7-5c7 1 14 3 17 9A32 32 0 0 1 8.3 53.5z';
const narrowShoulders = 'M12 57c2-8 7-11 13.3-12.5l6.7 5 6.7-5C45 46 50 49 52 57A32 32 0 0 1 12 57z';
const collar = 'M25.5 43.5l6.5 6-5 4-3.5-8zM38.5 43.5l-6.5 6 5 4 3.5-8z';

const shirt = fill('w', shoulders) + fill('z', collar);
const smallShirt = fill('w', narrowShoulders) + fill('z', collar);
const policeShirt = fill('r', shoulders) + fill('q', collar);

export const partedHair = fill(
  'h',
  'M18.5 32c-5-26 32-26 27 0-1-7-7-9-13.5-15.5-5.5 6.5-12.5 8.5-13.5 15.5z',
);
const sweptHair = fill(
  'h',
  'M18.8 29c-3-14 3-21 12-20 11-2 18 7 14.5 20-1-5-2-7-3-9-6 1-14-1-17-5-1 5-5 8-6.5 14z',
);
const policeCap =
  fill('h', 'M19 29q-1-6 0-11h26q1 5 0 11-1-4-2-6.5-11-3-22 0-1 2.5-2 6.5z') +
  fill('r', 'M14 14c3-11 33-11 36 0 0 3-2 4-4.5 5h-27C16 18 14 17 14 14z') +
  disc('t', 32, 13.5, 2.3);

interface Look {
  field: Role;
  skin: Skin;
  /** Behind the person. */
  behind?: string;
  back?: string;
  clothes: string;
  hair: string;
  /** In front of the face. */
  over?: string;
}

const looks: Record<CastId, Look> = {
  dara: {
    field: 'u',
    skin: 's2',
    clothes: smallShirt,
    hair: fill('h', 'M18.6 29c-5-24 31-24 26.8 0q-1-4-3-6-10-2-20.8 0-2 2-3 6zM29 12q2-5 8-5-2 2-1 5z'),
  },
  sreymom: {
    field: 'm',
    skin: 's1',
    clothes: smallShirt,
    hair:
      partedHair +
      line('h', 7, 'M18.5 33q-4 8-3 17M45.5 33q4 8 3 17', 'stroke-dasharray="0 4"') +
      line('p', 3, 'M13.5 53h4M46.5 53h4'),
  },
  vutha: {
    field: 'q',
    skin: 's3',
    clothes: shirt,
    hair: fill(
      'h',
      'M19.5 26l-1-7 2-1v-5l4 .5 2-4.5 4 2 3-3.5 3 3.5 4-2 1 5 3.5 1-.5 4 1.5 1-1 6q-1.5-4-4-5.5-8 1.5-17-.5-3 2-4.5 6z',
    ),
  },
  sokha: { field: 'a', skin: 's2', clothes: shirt, hair: sweptHair },
  maly: {
    field: 'y',
    skin: 's1',
    back: fill('h', 'M40 12c10-8 19 1 15 14-2 7-1 11 2 16-9-2-12-10-10-17 1-5-2-6-7-7z'),
    clothes: shirt,
    hair:
      fill('h', 'M18.8 29c-4-22 30-22 26.4 0-1-5-2.5-7-4.5-9-7 .5-13-1-16-3-1 4-4 6-5.9 12z') +
      line('t', 3, 'M43 12l3 3'),
  },
  chan: {
    field: 'm',
    skin: 's2',
    behind: fill('n', 'M13 45h38v13H13z') + line('h', 4, 'M12 57V41H8M52 57V41h4'),
    back: fill('h', 'M17 22c0-18 30-18 30 0v16q0 4-4 4H21q-4 0-4-4z'),
    clothes: smallShirt,
    hair: fill('h', 'M19 25c0-17 26-17 26 0-6-4-20-4-26 0z'),
  },
  ratana: {
    field: 'a',
    skin: 's1',
    clothes: smallShirt,
    hair: fill(
      'r',
      'M32 10c-11 0-16 8-16 17 0 8-1 12-4 17 8 9 32 9 40 0-3-5-4-9-4-17 0-9-5-17-16-17zM32 17c7 0 11 5 11 11 0 8-6 14-11 14s-11-6-11-14c0-6 4-11 11-11z',
    ),
  },
  grandmother: {
    field: 'e',
    skin: 's2',
    clothes: fill('q', shoulders) + krama('k', 7, 'M22 45q10 8 20 0M38 49l3 12'),
    hair: fill(
      'g',
      'M20 34c-10-7-4-14-2-16 3-10 25-10 28 0 2 2 8 9-2 16 1-8-2-10-5-13-5 1-11 0-14-2-2 4-6 7-7 15z',
    ),
  },
  father: {
    field: 'q',
    skin: 's3',
    clothes: fill('t', shoulders),
    hair:
      fill('h', 'M19 29v-8h26v8q-1-4-3-5H22q-2 1-3 5z') + fill('n', 'M18 22c0-18 28-18 28 0l6 3q-20-4-34 0z'),
    over: line('h', 1.8, 'M28.5 34q3.5-1.4 7 0'),
  },
  mother: {
    field: 'u',
    skin: 's2',
    back: fill('h', 'M17 22c0-18 30-18 30 0 0 10 1 16 4 22-6 5-32 5-38 0 3-6 4-12 4-22z'),
    clothes: fill('p', shoulders),
    hair: partedHair,
  },
  teacher: {
    field: 'y',
    skin: 's1',
    back: disc('h', 32, 9, 7),
    clothes: fill('n', shoulders),
    hair: fill('h', 'M18.8 28c-3-22 29-22 26.4 0-1-5-4-9-13.2-9s-12.2 4-13.2 9z'),
    over: line(
      'h',
      1.2,
      'M22 29a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0m11 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0',
    ),
  },
  officer: {
    field: 'u',
    skin: 's2',
    back: disc('h', 46, 35, 5.5),
    clothes: policeShirt,
    hair: policeCap,
  },
  'officer-man': { field: 'z', skin: 's3', clothes: policeShirt, hair: policeCap },
  'social-worker': {
    field: 'a',
    skin: 's3',
    back: fill('h', 'M17 22c0-18 30-18 30 0v12q3 5-2 8H19q-5-3-2-8z'),
    clothes: fill('v', shoulders) + line('t', 1.8, 'M25 45l7 12 7-12') + fill('w', 'M29 55h6v6h-6z'),
    hair: sweptHair,
  },
};
