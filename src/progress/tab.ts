/** What of ours may lie in the tab (`sessionStorage`), and how it goes. In a package the tab is also the platform's. */

/** The sign of leaving is not among them: it has to outlive the page that sets it (`islands/leaving.ts`). */
export const tabPlaces = {
  record: 'record',
  room: 'room',
  roomSeen: 'room-seen',
  /** A search on its way to the search page, or back to it. */
  query: 'query',
  /** Words to mark on the page that a result leads to. */
  marks: 'marks',
  /** Our font lies in the browser's cache. */
  font: 'font',
} as const;

/** Told on `window` when all that was kept goes. */
export const everythingForgotten = 'everything-forgotten';

/** Removes what is ours and nothing else. Never throws. */
export function forgetOurs(): void {
  try {
    for (const place of Object.values(tabPlaces)) sessionStorage.removeItem(place);
  } catch {
    // Blocked storage holds nothing.
  }
}

/** Our font is at hand for the pages that come: `guard.js` reads it. Throws where storage is blocked. */
export function noteFont(): void {
  sessionStorage.setItem(tabPlaces.font, '1');
}
