/** Where a talk stands among its slides, and where a press leads. Pure: the wall and the speaker's window say the same. */

/** What has to be known of a slide. */
export interface DeckSlide {
  /** What begins with it, by a name that is the same in every language. */
  begins?: string | undefined;
  /** Parts that appear one after another. */
  parts: number;
  /** The slide after it, where that is not the one below: an ending leads out of its story. */
  next?: number | undefined;
  /** The slide before it, where that is not the one above: a scene has the beginning of its story. */
  back?: number | undefined;
  /** Where its choices lead; it goes on by one of these alone. */
  ways: number[];
}

export interface Place {
  at: number;
  /** How many of its parts are shown. */
  shown: number;
  /** The choice that the next press takes, for clickers have two buttons only; -1 for none. */
  marked: number;
  /** Steps that led to another slide than the one below, so that Back finds the way. */
  trail: [from: number, to: number][];
}

export const beginning: Place = { at: 0, shown: 0, marked: -1, trail: [] };

/** One press forward. The same place where there is nothing more. */
export function forward(deck: readonly DeckSlide[], place: Place): Place {
  const { at, shown, marked, trail } = place;
  const slide = deck[at];
  if (!slide) return place;
  if (shown < slide.parts) return { ...place, shown: shown + 1 };
  if (slide.ways.length > 0) return marked < 0 ? { ...place, marked: 0 } : choose(deck, place, marked);
  const to = slide.next ?? at + 1;
  if (to >= deck.length) return place;
  return { at: to, shown: 0, marked: -1, trail: slide.next === undefined ? trail : [...trail, [at, to]] };
}

/** One press back. While a choice is marked, it marks the one after it instead. */
export function backward(deck: readonly DeckSlide[], place: Place): Place {
  const { at, shown, marked, trail } = place;
  const slide = deck[at];
  if (!slide) return place;
  if (marked >= 0) return { ...place, marked: marked + 1 < slide.ways.length ? marked + 1 : -1 };
  if (shown > 0) return { ...place, shown: shown - 1 };
  const last = trail[trail.length - 1];
  const hasCome = last?.[1] === at;
  const to = hasCome ? last[0] : (slide.back ?? at - 1);
  const before = deck[to];
  if (!before) return place;
  return { at: to, shown: before.parts, marked: -1, trail: hasCome ? trail.slice(0, -1) : trail };
}

/** Takes a choice, once all that comes before it is shown. */
export function choose(deck: readonly DeckSlide[], place: Place, way: number): Place {
  const slide = deck[place.at];
  const to = slide?.ways[way];
  if (!slide || to === undefined || !deck[to] || place.shown < slide.parts) return place;
  return { at: to, shown: 0, marked: -1, trail: [...place.trail, [place.at, to]] };
}

/** Straight to a slide; what was chosen before is forgotten. */
export function jump(deck: readonly DeckSlide[], at: number, shown = 0): Place {
  const to = Math.max(0, Math.min(deck.length - 1, Number.isInteger(at) ? at : 0));
  const parts = deck[to]?.parts ?? 0;
  return { ...beginning, at: to, shown: Math.max(0, Math.min(parts, Number.isInteger(shown) ? shown : 0)) };
}

/** `#7`, or `#7.2` where two parts of it are shown. */
export function fragmentOf({ at, shown }: Place): string {
  return `#${at + 1}${shown > 0 ? `.${shown}` : ''}`;
}

/** Undefined where the fragment names no slide. */
export function placeIn(deck: readonly DeckSlide[], fragment: string): Place | undefined {
  const [, at, shown = '0'] = /^#(\d{1,4})(?:\.(\d{1,3}))?$/.exec(fragment) ?? [];
  if (at === undefined || !deck[Number(at) - 1]) return undefined;
  return jump(deck, Number(at) - 1, Number(shown));
}

/** A place that came from outside, if it is one of this deck. */
export function readPlace(deck: readonly DeckSlide[], given: unknown): Place | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { at, shown, marked, trail } = given as Record<string, unknown>;
  const slide = isIndex(at, deck.length) ? deck[at] : undefined;
  if (!slide || !isIndex(at, deck.length) || !isIndex(shown, slide.parts + 1)) return undefined;
  const steps = Array.isArray(trail) ? trail.slice(-200).filter((step) => isStep(step, deck.length)) : [];
  return { at, shown, marked: isIndex(marked, slide.ways.length) ? marked : -1, trail: steps };
}

function isIndex(value: unknown, end: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < end;
}

function isStep(value: unknown, end: number): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => isIndex(each, end));
}
