/** Our font for the pages that come: on a phone's first page the system writes its own Khmer (`guard.js`, decision 0005). */
import { noteFont } from '#progress/tab.ts';

const address = '/fonts/noto-sans-khmer.woff2';
/** Milliseconds: what was just pressed comes first. */
const patience = 4000;

/** Fetches it into the browser's cache and notes in the tab that it is there; not for who asked to save data. Never throws. */
export function bringFont(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const isPhone = !matchMedia('(hover)').matches;
  if (!isPhone || document.documentElement.lang !== 'km' || connection?.saveData) return;
  setTimeout(() => {
    fetch(address)
      .then(async (answer) => {
        // Whole: half a font is not kept.
        await answer.blob();
        if (answer.ok) noteFont();
      })
      // Without a line, or without storage, the system's Khmer stays.
      .catch(() => undefined);
  }, patience);
}
