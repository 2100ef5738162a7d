// Whole people for the pictures: who they are comes from the portraits, what they do is said by their hands.
import { backHair, type CastId, head as faceOf } from './cast.ts';
import { headAt } from './figures.ts';
import type { Role } from './palette.ts';
import { at, fill, krama, line } from './shapes.ts';

/** Where a hand is, in the coordinates of the picture; `bend` moves the elbow outward (or inward, if negative). */
type Hand = [x: number, y: number, bend?: number];

export interface Pose {
  /** The hand at the left of the picture; without it, the arm hangs down. */
  left?: Hand;
  right?: Hand;
  /** These arms lie behind the body. */
  behind?: readonly ('left' | 'right')[];
  /** How far the glance turns from straight ahead. */
  look?: [x: number, y: number];
  /** Listening or thinking rather than smiling. */
  quiet?: boolean;
  /** Hair in place of the portrait's: so neighbours and cousins get a head of their own. */
  hair?: string;
  /** Clothes or a build in place of the usual ones. */
  wear?: Partial<Wear>;
  /** Turned to the left: for whoever sits sideways. */
  mirror?: boolean;
}

interface Wear {
  skin: 's1' | 's2' | 's3';
  /** From the ground up: where the shoulders and the hips are. */
  shoulders: number;
  hips: number;
  /** Half the breadth of the shoulders. */
  half: number;
  head: number;
  top: Role;
  cloth: Role;
  cut: 'shorts' | 'trousers' | 'skirt' | 'sampot';
  /** How much of the arm the sleeve covers. */
  sleeve: number;
  /** What is worn over the shirt; its origin lies between the shoulders. */
  over: string;
}

const child = {
  shoulders: 86,
  hips: 50,
  half: 14,
  head: 1,
  top: 'w',
  cloth: 'n',
  sleeve: 0.4,
  over: '',
} as const;
const teen = { ...child, shoulders: 98, hips: 57, half: 16 } as const;
const adult = { ...child, shoulders: 107, hips: 58, half: 17.5, head: 1.03, sleeve: 0.5 } as const;

const wardrobe: Record<CastId, Wear> = {
  dara: { ...child, skin: 's2', cut: 'shorts' },
  sreymom: { ...child, skin: 's1', cut: 'skirt' },
  vutha: { ...teen, skin: 's3', cut: 'trousers', half: 20 },
  sokha: { ...teen, skin: 's2', cut: 'trousers' },
  maly: { ...teen, skin: 's1', cut: 'skirt' },
  chan: { ...child, skin: 's2', cut: 'skirt' },
  ratana: { ...teen, skin: 's1', cut: 'sampot', shoulders: 92, hips: 54, half: 15, sleeve: 0.88 },
  grandmother: {
    ...adult,
    skin: 's2',
    cut: 'sampot',
    shoulders: 91,
    hips: 54,
    top: 'q',
    cloth: 'p',
    sleeve: 0.75,
    over: krama('k', 8, 'M-13-1q13 13 26 0M8 6l2 28'),
  },
  father: { ...adult, skin: 's3', cut: 'trousers', top: 't' },
  mother: { ...adult, skin: 's2', cut: 'sampot', top: 'p', half: 18.5 },
  teacher: { ...adult, skin: 's1', cut: 'sampot', top: 'n', cloth: 'p', sleeve: 0.75 },
  officer: { ...adult, skin: 's2', cut: 'trousers', top: 'r' },
  'officer-man': { ...adult, skin: 's3', cut: 'trousers', top: 'r', half: 19 },
  'social-worker': {
    ...adult,
    skin: 's3',
    cut: 'trousers',
    top: 'v',
    sleeve: 0.75,
    over: line('t', 1.8, 'M-7-1L0 21 7-1') + fill('w', 'M-4.5 19h9v10h-9z'),
  },
};

const shadeOf = { s1: 's2', s2: 's3', s3: 's4' } as const;

/** Standing: the feet are at x, y. A child is 125 high, a grown-up 150. */
export function standing(id: CastId, x: number, y: number, size: number, pose: Pose = {}): string {
  const wear = { ...wardrobe[id], ...pose.wear };
  const frame = { x, y, size, shoulders: -wear.shoulders, hips: -wear.hips };
  return at(x, y, size, legs(wear) + upperBody(id, wear, pose, frame));
}

/** Sitting towards us on a bench or a step whose edge is at x, y. */
export function sitting(id: CastId, x: number, y: number, size: number, pose: Pose = {}): string {
  const wear = { ...wardrobe[id], ...pose.wear };
  return at(
    x,
    y,
    size,
    lap(wear) +
      upperBody(id, wear, pose, { x, y, size, shoulders: wear.hips - wear.shoulders - 4, hips: -3 }),
  );
}

/** Sitting on a mat, the legs folded: the ground is at y. */
export function onMat(id: CastId, x: number, y: number, size: number, pose: Pose = {}): string {
  const wear = { ...wardrobe[id], ...pose.wear };
  return at(
    x,
    y,
    size,
    folded(wear, pose.mirror) +
      upperBody(id, wear, pose, { x, y, size, shoulders: wear.hips - wear.shoulders - 16, hips: -12 }),
  );
}

/** Behind a table, whose edge is at y: only what can be seen above it. */
export function bust(id: CastId, x: number, y: number, size: number, pose: Pose = {}): string {
  const wear = { ...wardrobe[id], ...pose.wear };
  return at(
    x,
    y,
    size,
    upperBody(id, wear, pose, { x, y, size, shoulders: wear.hips - wear.shoulders, hips: 0 }),
  );
}

/** Sitting sideways on a wooden chair that stands at y; `right` is the near hand, `left` the far one. */
export function onChair(id: CastId, x: number, y: number, size: number, pose: Pose = {}): string {
  return sideways(id, x, y, size, pose, ['', chair]);
}

/** Sitting sideways in a wheelchair whose wheels are at y. */
export function inWheelchair(id: CastId, x: number, y: number, size: number, pose: Pose = {}): string {
  return sideways(id, x, y, size, pose, [wheelchair, wheel]);
}

const seat = 44;
export const chair = line('b', 6, 'M-17 0l3-42M27 0l-3-42') + line('o', 9, 'M-20-92l5 50h40');
const wheelchair = line('h', 4.5, 'M-27-94h7l6 58h44l7 31h12') + fill('n', 'M-22-84h8l5 46h-9z');
const wheel = line(
  'h',
  4,
  'M-31-31a30 30 0 1 0 60 0a30 30 0 1 0-60 0M-1-31h0M25-5a5 5 0 1 0 10 0a5 5 0 1 0-10 0',
);

function sideways(
  id: CastId,
  x: number,
  y: number,
  size: number,
  pose: Pose,
  [before, after]: [before: string, after: string],
): string {
  const wear = { ...wardrobe[id], ...pose.wear, half: (pose.wear?.half ?? wardrobe[id].half) * 0.86 };
  const { half, cloth, cut, skin } = wear;
  const knee = half + 19;
  const below = `L${knee + 3}-8`;
  const thigh = `M-4-${seat + 5}L${knee}-${seat + 4}`;
  const legsAside =
    cut === 'trousers'
      ? line(cloth, 16, thigh) + line(cloth, 13, `M${knee}-${seat + 3}${below}`)
      : cut === 'sampot'
        ? fill(cloth, `M-${half}-${seat + 12}H${knee - 2}q10 2 10 12l4 36H${knee - 10}l-6-24H-${half + 2}z`)
        : line(skin, 10, `M${knee}-${seat + 2}${below}`) +
          line(cloth, 19, `M-4-${seat + 4}L${knee - 5}-${seat + 3}`);
  const frame = {
    x,
    y,
    size,
    shoulders: wear.hips - wear.shoulders - seat - 6,
    hips: -seat,
    mirror: pose.mirror ?? false,
  };
  const back = after === chair ? chair : '';
  const front = after === chair ? '' : after;
  return turned(
    x,
    y,
    size,
    pose.mirror,
    before +
      back +
      line('h', 9, `M${knee + 5}-4h7`) +
      legsAside +
      upperBody(id, wear, { behind: ['left'], ...pose }, frame) +
      front,
  );
}

function turned(x: number, y: number, size: number, mirror: boolean | undefined, drawing: string): string {
  return mirror
    ? `<g transform="translate(${x} ${y})scale(${-size} ${size})">${drawing}</g>`
    : at(x, y, size, drawing);
}

interface Frame {
  x: number;
  y: number;
  size: number;
  shoulders: number;
  hips: number;
  mirror?: boolean;
}

function upperBody(id: CastId, wear: Wear, pose: Pose, frame: Frame): string {
  const { half, top, skin, over, head } = wear;
  const { shoulders, hips } = frame;
  const arms = (['left', 'right'] as const).map((side) => {
    const hand = pose[side];
    const hidden = hand === undefined || pose.behind?.includes(side);
    return { drawing: arm(wear, frame, side, hand), hidden };
  });
  const drawn = (hidden: boolean) =>
    arms.flatMap((each) => (Boolean(each.hidden) === hidden ? each.drawing : [])).join('');
  return (
    drawn(true) +
    fill(
      top,
      `M${n(-half)} ${n(shoulders + 4)}q${n(half * 0.2)}-5 ${n(half)}-7q${n(half * 0.8)} 2 ${n(half)} 7L${n(half + 1.5)} ${n(hips)}H${n(-half - 1.5)}z`,
    ) +
    line(shadeOf[skin], 8, `M0 ${n(shoulders - 6)}v5`) +
    (over && at(0, n(shoulders), 1, over)) +
    face(id, shoulders - 4, head, pose) +
    drawn(false)
  );
}

function face(id: CastId, chin: number, size: number, { look = [0, 0], hair, quiet }: Pose): string {
  if (!quiet) return headAt(id, 0, chin, size, { look, ...(hair !== undefined && { hair }) });
  const [x, y] = look;
  return at(
    n(-32 * size),
    n(chin - 43 * size),
    size,
    backHair(id) +
      faceOf(id, hair) +
      line('h', 2.2, `M${26.5 + x} ${28 + y}v1.5m11-1.5v1.5M${29.4 + x} ${36 + y}q2.6 .9 5.2 0`),
  );
}

/** One arm: skin from shoulder to hand, and the sleeve over as much of it as it covers. */
function arm({ half, top, skin, sleeve }: Wear, frame: Frame, side: 'left' | 'right', hand?: Hand): string {
  const { x, y, size, shoulders, hips, mirror } = frame;
  const out = side === 'left' ? -1 : 1;
  const thick = half > 15 ? 11 : 9.5;
  const from: [number, number] = [out * (half - thick / 2 + 1), shoulders + thick / 2 + 1];
  const [handX, handY, bend = 4] = hand ?? [0, 0];
  const to: [number, number] = hand
    ? [((handX - x) / size) * (mirror ? -1 : 1), (handY - y) / size]
    : [out * (half + 5), hips + 6];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  // At right angles to the arm, away from the body.
  const elbow: [number, number] = [
    (from[0] + to[0]) / 2 + ((to[1] - from[1]) / length) * bend * out * 2,
    (from[1] + to[1]) / 2 - ((to[0] - from[0]) / length) * bend * out * 2,
  ];
  const near = between(from, elbow, sleeve);
  const end = between(near, between(elbow, to, sleeve), sleeve);
  const whole = `M${pair(from)}Q${pair(elbow)} ${pair(to)}`;
  const covered = `M${pair(from)}Q${pair(near)} ${pair(end)}`;
  // A little toward the body, so that the sleeve stands out from the shirt and not from the wall.
  const shaded = `M${pair(inward(from, out))}Q${pair(inward(near, out))} ${pair(inward(end, out))}`;
  return (
    line(skin, thick - 1.5, whole) +
    (hand ? line('h', thick + 1, shaded, 'opacity=".16"') : '') +
    line(top, thick + 1, covered)
  );
}

function between([ax, ay]: [number, number], [bx, by]: [number, number], part: number): [number, number] {
  return [ax + (bx - ax) * part, ay + (by - ay) * part];
}

function inward([x, y]: [number, number], out: number): [number, number] {
  return [x - out * 1.3, y + 0.8];
}

/** In whole units, for arms are long and each digit is sent: half a unit is a third of a pixel on a phone. */
function pair([x, y]: [number, number]): string {
  return `${Math.round(x)} ${Math.round(y)}`.replace(' -', '-');
}

function n(value: number): number {
  return Math.round(value * 2) / 2;
}

function legs({ cut, cloth, skin, half, hips }: Wear): string {
  const apart = n(half / 2);
  const feet = line('h', 8.5, `M${-apart}-4h-3M${apart}-4h3`);
  const waist = hips + 4;
  const bare = line(skin, 9, `M${-apart}-${hips}V-9M${apart}-${hips}V-9`);
  switch (cut) {
    case 'trousers':
      return feet + line(cloth, n(half - 2), `M${-apart}-${hips}V-13M${apart}-${hips}V-13`);
    case 'shorts':
      return feet + bare + line(cloth, n(half + 1), `M${-apart}-${hips}v15M${apart}-${hips}v15`);
    case 'skirt':
      return (
        feet +
        bare +
        fill(cloth, `M-${half}-${waist}h${half * 2}q3 17 8 34-${half + 8} 6-${half * 2 + 16} 0 5-17 8-34z`)
      );
    case 'sampot':
      return (
        feet +
        fill(
          cloth,
          `M-${half}-${waist}h${half * 2}q6 ${waist / 2} 3 ${waist - 7}-${half + 3} 5-${half * 2 + 6} 0-3-${waist / 2} 3-${waist - 7}z`,
        )
      );
  }
}

function lap({ cut, cloth, skin, half, hips }: Wear): string {
  const knee = n(half / 2 + 5);
  const apart = n(half / 2 + 2);
  const down = n(hips * 0.72);
  const feet = line('h', 8.5, `M${-apart} ${down}h-3M${apart} ${down}h3`);
  const shins = `M${-knee} 7L${-apart} ${down - 7}M${knee} 7L${apart} ${down - 7}`;
  const thighs = `M-4-2L${-knee} 6M4-2L${knee} 6`;
  switch (cut) {
    case 'trousers':
      return feet + line(cloth, n(half - 4), shins) + line(cloth, n(half), thighs);
    case 'shorts':
      return feet + line(skin, 9, shins) + line(cloth, n(half + 1), thighs);
    case 'skirt':
      return (
        feet +
        line(skin, 9, shins) +
        fill(
          cloth,
          `M-${half + 3}-6q${half + 3}-8 ${half * 2 + 6} 0 6 12 4 26-${half + 7} 5-${half * 2 + 14} 0-2-14 4-26z`,
        )
      );
    case 'sampot':
      return (
        feet +
        fill(
          cloth,
          `M-${half + 3}-6q${half + 3}-8 ${half * 2 + 6} 0 7 ${n(down / 2)} 2 ${down}-${half + 5} 5-${half * 2 + 10} 0-5-${n(down / 2)} 2-${down}z`,
        )
      );
  }
}

/** A skirt folds to one side, as one sits before grandparents; trousers cross. */
function folded({ cut, cloth, skin, half }: Wear, mirror = false): string {
  if (cut === 'skirt' || cut === 'sampot') {
    const drawing =
      line(skin, 8, `M${half + 14}-4h10`) +
      fill(
        cloth,
        `M-${half + 2}-16q${half + 2}-8 ${half * 2 + 4} 0 20 3 22 12-2 5-12 5H-${half + 10}q-8-3-5-9 5-8 13-8z`,
      );
    return mirror ? `<g transform="scale(-1 1)">${drawing}</g>` : drawing;
  }
  const knee = half + 13;
  const shins = `M${-knee}-9L10-3M${knee}-9L-10-3`;
  return (
    line('s4', 8, 'M-14-2h-2M14-2h2').replaceAll('s4', skin) +
    (cut === 'shorts' ? line(skin, 9, shins) : line(cloth, 12, shins)) +
    line(
      cloth,
      14,
      `M-6-8H6M${-half / 2}-14L${cut === 'shorts' ? -knee + 4 : -knee}-9M${half / 2}-14L${cut === 'shorts' ? knee - 4 : knee}-9`,
    )
  );
}

/** Hair for cousins, neighbours and uncles: a portrait's face with it is somebody else. */
export const croppedHair = fill('h', 'M18.8 29c-4-23 30-23 26.4 0q-1-5-3.5-7-9.5-3-19.4 0-2.5 2-3.5 7z');
export const greyHair = croppedHair.replace('d-h', 'd-g');

/** Collar and badge over the shirt: an officer in service. Without them, the same person is a neighbour. */
export const uniform = {
  over: fill('q', 'M-9-2l9 10 9-10-5-2h-8z') + line('t', 4, 'M9 15h0') + line('n', 2, 'M0 8v38'),
} as const;
