/** The way out: at once, without the network, and for good. What it may not do is told in decisions/0007. */
import { located, neutralAddress } from '#i18n/addresses.ts';
import { isFramed, tellPlayer } from '#progress/framed.ts';
import { forgetTab } from '#progress/storage.ts';
import { drawNeutralPage } from './neutralPage.ts';

const neutral = located(neutralAddress);

/** Where pages tell each other that somebody left; `guard.js` listens on every page, and says it where this file is not there yet. */
const others = 'BroadcastChannel' in window ? new BroadcastChannel('left') : undefined;

/** What is said there. */
interface Left {
  /** The page that was left. */
  page: string;
  /** When, by the clock that all windows share. */
  at: number;
}

/** Forgets all that this tab kept and puts the neutral page in the place of this one, so that Back does not show it. */
export function leave(): void {
  forgetTab();
  try {
    sessionStorage.setItem('left', '1'); // Read by guard.js; says nothing about what was read.
  } catch {
    // Blocked storage holds nothing to forget.
  }
  others?.postMessage({ page: location.pathname, at: Date.now() } satisfies Left);
  const { body } = drawNeutralPage();
  while (document.body !== body) document.body.remove();
  for (const part of [...document.head.children])
    if (!part.matches('title, [name="viewport"], [rel="icon"]')) part.remove();
  takeAddress();
  // In a package the page around this one goes as well, as far as the platform lets it.
  if (isFramed()) tellPlayer({ tells: 'left' });
  // Steps within this page, to a heading or a scene, stand in the history too: they lead to this very document.
  addEventListener('popstate', takeAddress);
  setTimeout(() => void goWhenReachable(), 100); // What is drawn is to be seen first.
}

/** Whether somebody left in this tab and comes here by Back: opening the site anew takes the mark away. */
export function hasLeft(): boolean {
  try {
    return sessionStorage.getItem('left') !== null;
  } catch {
    return false;
  }
}

/** Tells of every leaving in another window or tab; not in browsers without such channels. */
export function onLeftElsewhere(listener: (left: Left) => void): void {
  others?.addEventListener('message', ({ data }: MessageEvent<Left>) => listener(data));
}

function takeAddress() {
  history.replaceState(null, '', neutral);
}

/** The page itself, once it is certain to come; an error page would say whose it is. What is drawn stays until then. */
async function goWhenReachable() {
  try {
    const { ok } = await fetch(neutral);
    if (!ok) return;
    // Replaced by the very same address, Chromium takes the new page for the old document, and steps within that one go on.
    history.replaceState(null, '', `${neutral}?`);
    location.replace(neutral);
  } catch {
    // No network: what is drawn is the page.
  }
}
