/**
 * In a package for a learning platform, the page that frames this one (`exports/player.ts`) keeps the record: it is there
 * as long as the session, through every turn of a page, and it is the only one that talks to the platform. Decision 0018.
 */
import { isPacked } from '#i18n/addresses.ts';

/** What the frame is called. A page that finds itself called so may trust that its parent listens. */
export const frameName = 'safe-path-lesson';

/** What a page tells the page around it. */
export type FromPage =
  /** It was opened, and wants the record. `place` is its address on the web: `/km/students/7/`. */
  | { tells: 'opened'; place: string }
  /** The record as it is now, as text. */
  | { tells: 'record'; record: string }
  /** The story at a place was read to an end; to which one is nobody's business. */
  | { tells: 'story'; place: string }
  /** The reader cleared everything. */
  | { tells: 'cleared' }
  /** The reader left. */
  | { tells: 'left' };

/** The answer to `opened`. */
export interface FromPlayer {
  record: string;
}

export function isFramed(): boolean {
  return isPacked && window.name === frameName && window.parent !== window;
}

export function tellPlayer(message: FromPage): void {
  window.parent.postMessage(message, partner());
}

/** The text of the record, as the page around this one has it. */
export function askPlayer(place: string): Promise<string> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>) => {
      const { record } = (event.data ?? {}) as Partial<FromPlayer>;
      if (!isFrom(event, window.parent) || typeof record !== 'string') return;
      window.removeEventListener('message', listen);
      resolve(record);
    };
    window.addEventListener('message', listen);
    tellPlayer({ tells: 'opened', place });
  });
}

/** Whether a message comes from the window it should come from, and from our own pages in it. */
export function isFrom(event: MessageEvent, sender: Window | null): boolean {
  return sender !== null && event.source === sender && event.origin === self.origin;
}

/** Where messages may go: to our own pages only. In a sandbox every page is an origin of its own that has no name. */
export function partner(): string {
  return self.origin === 'null' ? '*' : self.origin;
}
