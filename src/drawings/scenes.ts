// The pictures of pages and lessons. Each holds somebody who helps.
import { caregivers } from './scene-caregivers.ts';
import { circle } from './scene-circle.ts';
import { door } from './scene-door.ts';
import { help } from './scene-help.ts';
import { home } from './scene-home.ts';
import { lost } from './scene-lost.ts';
import { police } from './scene-police.ts';
import { students } from './scene-students.ts';

const drawings = { home, students, caregivers, police, help, lost, circle, door } as const;

export type SceneId = keyof typeof drawings;
export const sceneIds = Object.keys(drawings) as SceneId[];

export function scene(id: SceneId): string {
  const height = id === 'home' ? 360 : 320;
  return `<svg viewBox="0 0 640 ${height}" aria-hidden="true" class="scene">${drawings[id]}</svg>`;
}
