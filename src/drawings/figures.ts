// The people of the portraits, small enough for a scene: eyes and a smile are all that is left of the face.
import { backHair, type CastId, head } from './cast.ts';
import { at, line } from './shapes.ts';

interface Pose {
  /** How far the glance turns from straight ahead. */
  look?: [x: number, y: number];
  /** Hair in place of the portrait's. */
  hair?: string;
}

/** A head whose chin rests at x, y. */
export function headAt(
  id: CastId,
  x: number,
  y: number,
  size: number,
  { look = [0, 0], hair }: Pose = {},
): string {
  return at(
    rounded(x - 32 * size),
    rounded(y - 43 * size),
    size,
    backHair(id) + head(id, hair) + glance(...look),
  );
}

function glance(x: number, y: number): string {
  return line('h', 2.2, `M${26.5 + x} ${28 + y}v1.5m11-1.5v1.5M${28.5 + x} ${35.5 + y}q3.5 2.5 7 0`);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
