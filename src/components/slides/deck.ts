/** Slides put in a row: numbered, sized, and each knowing where Back and its choices lead. */
import type { Locale } from '#i18n/locales.ts';
import { linesOf } from './measure.ts';
import { htmlOf, sizeOf, type Slide, type SlideKind } from './slide.ts';

/** A slide as the page writes it. */
export interface Numbered {
  number: number;
  kind: SlideKind;
  head: string;
  html: string;
  foot: string;
  /** 1 is the largest. */
  size: number;
  next?: number;
  back?: number;
  slide: Slide;
}

/** Large type for few words; where much is said, calm counts more. */
const most: Partial<Record<SlideKind, number>> = { talk: 2, answer: 1, question: 1, text: 1, fact: 1 };

/** Lines of sources at the foot take room from what stands above. */
const room = { plain: 14.1, withFoot: 12.9 };

/** A heading of a section may need a second line. */
const headLine = { width: 29, height: 1.2 };

export function numberedSlides(slides: Slide[], locale: Locale): Numbered[] {
  const numberOf = new Map(slides.flatMap(({ scene }, index) => (scene ? [[scene, index + 1]] : [])));
  const first = slides.findIndex(({ inStory }) => inStory); // Its opening stands before it.
  const last = slides.findLastIndex(({ inStory }) => inStory);
  return slides.map((slide, index): Numbered => {
    const { kind, blocks, head = '', foot = '', inStory, endsStory } = slide;
    const html = htmlOf(blocks).replace(/#@([\w-]*)@/g, (_, scene: string) => {
      const number = scene === '' ? first : numberOf.get(scene);
      if (number === undefined) throw new Error(`A choice leads to “${scene}”, which is no scene.`);
      return `#${number}`;
    });
    const heads = linesOf(head, headLine.width, locale, true) - 1;
    const height = (foot !== '' ? room.withFoot : room.plain) - heads * headLine.height;
    return {
      number: index + 1,
      kind,
      head,
      html,
      foot,
      size: sizeOf(blocks, locale, most[kind] ?? 0, height) + 1,
      ...(endsStory === true && { next: last + 2 }),
      ...(first > 0 && (inStory === true || index === last + 1) && { back: first }),
      slide,
    };
  });
}
