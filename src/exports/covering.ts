/** Leaving in a package: what the platform shows around it goes out of sight at once, with a connection or without. */
import { inPackage } from '#i18n/addresses.ts';
import { neutralIcon, neutralTitle } from '#drawings/neutralPage.ts';

/**
 * Makes the frame of a window all that is seen, up to the top or to the first window of another origin, which lets nobody in.
 * Titles and icons of these windows turn neutral.
 */
export function coverFrom(here: Window): void {
  for (let at = here; ; at = at.parent) {
    neutralise(at.document);
    const frame = at.frameElement as HTMLElement | null;
    if (!frame) return;
    fill(frame);
  }
}

/** Hides a whole window that is behind this one. @throws where it is of another origin. */
export function hideWindow({ document: hidden }: Window): void {
  neutralise(hidden);
  hide(hidden.documentElement);
}

function neutralise(of: Document) {
  const icon = new URL(inPackage(neutralIcon), location.href).href;
  of.title = neutralTitle;
  for (const link of of.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')) link.href = icon;
}

const filling = {
  position: 'fixed', top: '0', left: '0', width: '100%', height: '100%', 'max-width': 'none', 'max-height': 'none', margin: '0', padding: '0',
  border: '0', transform: 'none', 'z-index': '2147483647', background: 'Canvas',
}; // prettier-ignore

/** What around an element would keep it from filling the window. */
const yielding = {
  transform: 'none', filter: 'none', perspective: 'none', contain: 'none', 'will-change': 'auto', 'clip-path': 'none', overflow: 'visible',
  opacity: '1',
}; // prettier-ignore

function fill(frame: HTMLElement) {
  set(frame, filling);
  for (let at = frame; at.parentElement; at = at.parentElement) {
    set(at.parentElement, yielding);
    for (const beside of at.parentElement.children) if (beside !== at) hide(beside as HTMLElement);
  }
}

function hide(element: HTMLElement) {
  set(element, { display: 'none' });
}

function set({ style }: HTMLElement, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) style.setProperty(name, value, 'important');
}
