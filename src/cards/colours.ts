import { sceneIds, type SceneId } from '#drawings/scenes.ts';

/** The accents of `styles/tokens.css`, for pictures that no style sheet reaches. */
const accents: Record<string, string> = { students: '#a3195b', caregivers: '#8a5200', police: '#0b5c6b' };

/** The accent of a course; the site's ink where there is none. */
export function cardColour(course: string | undefined): string {
  return accents[course ?? ''] ?? '#4a3f35';
}

/** The scene that goes with a course; the shared path where there is none. */
export function cardScene(course: string | undefined): SceneId {
  return sceneIds.find((id) => id === course) ?? 'home';
}
