/**
 * A talk that goes on in another deck: the same lesson in another language, whose text is cut elsewhere. Where it stands is told by
 * what has the same name in both, and travels in the address, as everything of a talk. Pure.
 */
import { readWatch, type Watch } from './clock.ts';
import { jump, type DeckSlide, type Place } from './deck.ts';

/** `#from=question-signs&more=1&shown=2&watch=61000.1.1795742373316` */
export function carried(deck: readonly DeckSlide[], { at, shown }: Place, watch: Watch): string {
  const start = startOf(deck, at);
  const { elapsed, isRunning, seen } = watch;
  const values = {
    from: deck[start]?.begins ?? '',
    more: String(at - start),
    shown: String(shown),
    watch: [Math.round(elapsed), Number(isRunning), seen].join('.'),
  };
  return `#${String(new URLSearchParams(values))}`;
}

/** Undefined where the fragment carries nothing. What has no such name here begins anew, with the time that was used. */
export function readCarried(
  deck: readonly DeckSlide[],
  fragment: string,
): { place: Place; watch: Watch | undefined } | undefined {
  const values = new URLSearchParams(fragment.slice(1));
  const from = values.get('from');
  if (from === null) return undefined;
  const start = Math.max(
    0,
    deck.findIndex(({ begins }) => begins === from),
  );
  const next = deck.findIndex(({ begins }, index) => index > start && begins !== undefined);
  const more = Math.max(0, Number(values.get('more')) || 0);
  const at = Math.min(start + more, (next < 0 ? deck.length : next) - 1);
  const [elapsed, isRunning, seen] = (values.get('watch') ?? '').split('.').map(Number);
  return {
    place: jump(deck, at, at === start + more ? Number(values.get('shown')) : 0),
    watch: readWatch({ elapsed, isRunning: isRunning === 1, seen }),
  };
}

/** Where that begins which goes on at this slide. */
function startOf(deck: readonly DeckSlide[], at: number): number {
  let start = 0;
  deck.forEach(({ begins }, index) => {
    if (index <= at && begins !== undefined) start = index;
  });
  return start;
}
