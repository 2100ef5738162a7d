// Things that more than one scene shows.
import type { Role } from './palette.ts';
import { at, disc, fill, line } from './shapes.ts';

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

/** A house on stilts, 204 × 210: the middle of its foot is at 0, 0. Its ladder stands in front. */
export const stiltHouse = at(
  -111,
  -290,
  1,
  line('b', 7, 'M34 224v64M186 224v64M120 224v46') +
    fill('o', 'M30 148h162v72H30z') +
    fill('b', 'M128 166h34v54h-34zM50 170h54v28H50zM18 218h186v8H18z') +
    fill('u', 'M54 174h21v20H54zM79 174h21v20H79z') +
    fill('k', 'M6 156q30-20 44-68l-6-8 14 2h104l14-2-6 8q14 48 44 68z') +
    line('o', 5, 'M134 226l-18 66M162 226l-18 66M129 244h28M124 260h28M120 276h28'),
);

/** A rain tree, 230 × 230, the foot of its trunk at 0, 0. */
export const rainTree = at(
  -590,
  -308,
  1,
  fill(
    'b',
    'M562 306q20-70-58-152l16-6q44 38 54 74l6-80h16l2 74q22-46 56-72l10 8q-50 74-46 154-28 10-56 0z',
  ) +
    fill(
      'f',
      'M440 152q-24-40 10-56 4-36 52-36 22-30 70-18 50-14 76 20 50 6 46 46 24 34-14 50-30 16-62-2-60 20-98-4-50 18-80 0z',
    ) +
    fill(
      'v',
      'M454 124q4-24 36-24 14-30 58-22 44-22 78 4 40-2 44 32-4 22-40 18-30 14-56-4-36 14-66-4-34 14-54 0z',
    ),
);

/** A sugar palm, 150 high. */
export const palm =
  line('b', 6, 'M0 0q-4-60 2-118') +
  line('f', 22, 'M-6-126a11 11 0 1 1 0 .1', 'stroke-dasharray="7 3.5" stroke-linecap="butt"') +
  disc('f', 3, -126, 10);

/** A bush, 64 wide, its foot at 0, 0. */
export const bush = fill('f', 'M-30 0q-14-4-8-18 6-12 18-8 8-16 24-10 14-2 16 10 16 0 14 14-2 12-14 12z');

/** Leaves out of the ground, as beside every house. */
export const leaves =
  fill('f', 'M-2 0q-4-60 14-96 22 40-2 96z') +
  fill('v', 'M0 0q-6-46-40-62 0 34 32 62zM6 0q0-38 34-58 2 40-24 58z');

/** A water jar, 44 wide. */
export const jar =
  fill('k', 'M-16 0q-16-36 4-46v-7h24v7q20 10 4 46-16 5-32 0z') + fill('b', 'M-13-54h26v5h-26z');

export const hen =
  fill('t', 'M0-6q-18-2-18-22 14 10 30 2 4-16 14-14 4 2 10 6-10 4-10 12 0 16-26 16z') +
  line('k', 3, 'M2-4v6M12-5v7M22-39l3-3 5 1');

/** A phone, 24 × 38, its middle at 0, 0; `screen` is what we see of it, nothing is its back. */
export function phone(screen?: Role): string {
  return (
    fill('h', 'M-12-16q0-3 3-3H9q3 0 3 3v32q0 3-3 3H-9q-3 0-3-3z') +
    (screen ? fill(screen, 'M-9.5-15h19v29h-19z') : disc('g', -6.5, -13, 2.5))
  );
}

/** A phone that lies face down on a table, 40 wide. */
export const restingPhone =
  fill('h', 'M-18-10h32q3 0 4 3l3 8q0 3-3 3h-38q-4 0-3-4l2-7q1-3 3-3z') + disc('g', -11, -5, 2);

/** A wheel with teeth: settings. Its middle is at 0, 0 and its ground shines through. */
export const gear =
  line('n', 8, 'M-17 0a17 17 0 1 0 34 0a17 17 0 1 0-34 0', 'stroke-dasharray="6.68" stroke-linecap="butt"') +
  line('n', 6, 'M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0');

/** A receiver in a round field, 44 wide: somebody can be called. */
export const helpSign =
  disc('r', 0, 0, 22) +
  line('w', 3.5, 'M-8-10c-4 8 8 22 18 18l2-5-7-3-3 2q-5-3-6-7l2-3-2-5z', 'stroke-linejoin="round"');

/** A speech bubble, 84 × 48, whose tip is at 0, 0; `lines` are drawn in it instead of words. */
export function bubble(role: Role, ink: Role, tip = 14): string {
  return (
    fill(role, `M-34-62h68q8 0 8 8v32q0 8-8 8H${tip + 6}L0 0l${tip - 8}-14H-34q-8 0-8-8v-32q0-8 8-8z`) +
    line(ink, 4, 'M-28-48h54M-28-37h40M-28-26h48')
  );
}

/** A table, `width` wide, seen from the front: its edge is at y = 0, its feet at y = 60. */
export function table(width: number): string {
  const half = width / 2;
  return (
    fill('b', `M${-half + 14} 4h10v58h-10zM${half - 24} 4h10v58h-10z`) +
    fill('o', `M${-half + 16}-22h${width - 32}l16 22h${-width}z`) +
    fill('b', `M${-half} 0h${width}v8h${-width}z`)
  );
}

/** A bamboo bed, as it stands under the house: one sits on it, eats, sleeps. Its front edge is at y = 0. */
export function bambooBed(width: number): string {
  const half = width / 2;
  return (
    line('b', 9, `M${-half + 12} 4v36M${half - 12} 4v36`) +
    fill('o', `M${-half + 18}-24h${width - 36}l18 24h${-width}z`) +
    fill('b', `M${-half} 0h${width}v9h${-width}z`) +
    line('e', 1.5, `M${-half + 12}-8h${width - 24}M${-half + 18}-16h${width - 36}`)
  );
}

/** A window with hills behind it, 96 × 84. */
export const hillWindow =
  fill('w', 'M0 0h96v84H0z') +
  fill('y', 'M6 6h39v72H6zM51 6h39v72H51z') +
  fill('v', 'M6 78V62q20-18 39 0v16zM51 78V56q22-12 39 8v14z');

/** A bowl, 36 wide. */
export const bowl = fill('w', 'M-18-14h36q-2 14-11 14H-7q-9 0-11-14z') + line('r', 2.5, 'M-16-9h32');

/** A present with a bow, 44 × 44. */
export const present =
  fill('t', 'M-20-30h40V0h-40zM-23-38h46v11h-46z') +
  fill('p', 'M-4-38h8V0h-8zM0-38q-18 2-15-9 4-8 15 9zM0-38q18 2 15-9-4-8-15 9z');

/** Places a drawing and turns it. */
export function tilted(x: number, y: number, angle: number, size: number, drawing: string): string {
  return `<g transform="translate(${x} ${y})rotate(${angle})${size === 1 ? '' : `scale(${size})`}">${drawing}</g>`;
}

/** Sky, a low sun, far hills and a meadow that begins at `horizon`. */
export function meadow(horizon: number, sunX: number, sky: Role = 'y'): string {
  return (
    fill(sky, 'M0 0h640v320H0z') +
    disc('u', sunX, horizon - 62, 46) +
    fill('q', `M0 ${horizon - 14}q110-44 250-14t390-16v60H0z`) +
    fill('a', `M0 ${horizon + 4}q320-26 640 0V320H0z`)
  );
}

/** A wall and a floor. */
export function room(wall: Role, floor: Role, edge: number): string {
  return fill(wall, 'M0 0h640v320H0z') + fill(floor, `M0 ${edge}h640v${320 - edge}H0z`);
}

/** A bench without a back, its edge at y = 0. */
export function bench(width: number): string {
  const half = width / 2;
  return (
    line('b', 9, `M${-half + 18} 4v42M${half - 18} 4v42`) + fill('o', `M${-half}-7h${width}v14h${-width}z`)
  );
}

/** The posts of a house and its floor above: one sits in the shade under it. */
export function underTheHouse(left: number, right: number): string {
  return (
    line('b', 14, `M${left} 20v236M${right} 20v236`) +
    fill('o', `M${left - 44} 0h${right - left + 88}v22H${left - 44}z`) +
    fill('b', `M${left - 52} 20h${right - left + 104}v12H${left - 52}z`)
  );
}

/** A desk with a closed front, `width` wide and `depth` deep: its edge is at y = 0, its feet at y = 66. */
export function desk(width: number, depth: number): string {
  const half = width / 2;
  return (
    fill('b', `M${-half + 8} 8h${width - 16}v58h${16 - width}z`) +
    fill('o', `M${-half + 16} 16h${width - 32}v50h${32 - width}z`) +
    fill('o', `M${-half + depth / 2}${-depth}h${width - depth}L${half} 0h${-width}z`) +
    fill('b', `M${-half} 0h${width}v9h${-width}z`)
  );
}

/** A slip of paper that lies on a desk, 46 wide; `more` is drawn on it. */
export function slip(more: string): string {
  return fill('w', 'M-19-27h38l5 27h-48z') + more;
}

/** A book that lies open, 84 wide. */
export const openBook =
  fill('n', 'M-38-26h76l8 28h-92z') +
  fill('w', 'M0-26q-18-6-35-1l-6 24q22-4 41 2zM0-26q18-6 35-1l6 24q-22-4-41 2z') +
  line('z', 2, 'M0-26V-1');

/** The receiver of a telephone, held to an ear. Its middle is at 0, 0; it bows to the right. */
export const receiver = line('h', 6, 'M0-14q7 14-1 29') + line('h', 9, 'M-1-14h-3M-2 15h-4');

/** A plant in a pot, 80 high. */
export const potPlant = at(-582, -302, 1, fill('k', 'M560 262h44l-6 40h-32z')) + at(0, -40, 0.9, leaves);

/** A clock on the wall, 44 wide; `hands` is a path from its middle. */
export function clock(hands: string): string {
  return disc('n', 0, 0, 22) + disc('w', 0, 0, 18) + line('h', 3, hands);
}
