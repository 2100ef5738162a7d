/** Our font for the pages that come: on a phone's first page the system writes its own Khmer (decision 0005). */
import { everythingForgotten, noteFont } from '#progress/tab.ts';
import { hasLeft } from './leaving.ts';

const address = '/fonts/noto-sans-khmer.woff2';
/** Milliseconds: what was just pressed comes first. */
const patience = 4000;

/**
 * Where `guard.js` left Khmer to the system: fetches our font into the browser's cache and notes in the tab that it is there. Not
 * for who asked to save data, and nothing is noted after somebody left or cleared everything. Never throws.
 */
export function bringFont(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const { lang, style } = document.documentElement;
  if (lang !== 'km' || style.getPropertyValue('--khmer') !== 'system-ui' || connection?.saveData) return;
  const timer = setTimeout(() => void bring(), patience);
  addEventListener(everythingForgotten, () => clearTimeout(timer));
}

async function bring() {
  try {
    const answer = await fetch(address);
    // Whole: half a font is not kept.
    await answer.blob();
    if (answer.ok && !hasLeft()) noteFont();
  } catch {
    // Without a line, or without storage, the system's Khmer stays.
  }
}
