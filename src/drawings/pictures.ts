// The pictures of lessons, one each: a drawing of 640 × 320 with somebody who helps in it.
import { circle } from './scene-circle.ts';

const drawings = {
  circle,
} as const;

export type PictureId = keyof typeof drawings;
export const pictureIds = Object.keys(drawings) as PictureId[];

export function picture(id: PictureId): string {
  return `<svg viewBox="0 0 640 320" aria-hidden="true" class="scene">${drawings[id]}</svg>`;
}
