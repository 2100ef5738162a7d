/** Reads the slides of a page, and shows where a talk stands among them: on the wall and in the speaker's window. */
import type { DeckSlide, Place } from '#room/deck.ts';

export interface Slides {
  elements: HTMLElement[];
  deck: DeckSlide[];
}

/** Answers come out of their folds: here they wait for a press instead. */
export function readSlides(talk: HTMLElement): Slides {
  for (const fold of talk.querySelectorAll('.folded')) fold.replaceWith(...fold.querySelectorAll('.slide'));
  const elements = [...talk.querySelectorAll<HTMLElement>('.slide')];
  const index = (number: string | undefined) =>
    number === undefined ? undefined : elements.findIndex(({ id }) => id === number);
  const deck = elements.map((slide): DeckSlide => ({
    begins: slide.dataset['begins'],
    parts: slide.querySelectorAll('[data-part]').length,
    next: index(slide.dataset['next']),
    back: index(slide.dataset['back']),
    ways: waysOf(slide).map((way) => index(way.hash.slice(1)) ?? -1),
  }));
  return { elements, deck };
} // prettier-ignore

/** The choices of a scene. */
export function waysOf(slide: HTMLElement): HTMLAnchorElement[] {
  return [...slide.querySelectorAll<HTMLAnchorElement>('.is-ways a')];
}

/** Shows as many parts of a slide as have come, and which choice is marked. */
export function showParts(slide: HTMLElement, { shown, marked }: Place): void {
  slide.querySelectorAll('[data-part]').forEach((part, index) => part.classList.toggle('is-shown', index < shown));
  waysOf(slide).forEach((way, index) => way.classList.toggle('is-marked', index === marked));
} // prettier-ignore
