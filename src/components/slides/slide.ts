/** What a slide is made of, and how much goes on one. */
import type { Locale } from '#i18n/locales.ts';
import type { Asking } from '#room/counts.ts';
import type { RoomOption } from '#room/roomQuestion.ts';
import { leading, linesOf, widthOf } from './measure.ts';

/** Something that stands on a slide as a whole. */
export interface Block {
  html: string;
  /** Its words, for measuring. */
  text: string;
  isBold?: boolean;
  /** Size of its type, beside that of the slide. */
  scale?: number;
  /** Beside the text, in em of the slide: a number, a letter, a portrait. */
  indent?: number;
  /** Above and below the text, in em of the slide. */
  extra?: number;
  /** What stands below its text, as wide as this. */
  below?: Block[];
  /** Rows of blocks side by side. */
  columns?: Block[][];
  /** Cards that flow as words do, by what stands on them. */
  flow?: string[];
  /** What it stands in together with its neighbours of the same kind: `ul class="bullets"`. */
  inside?: string;
}

/** What kind of slide it is: its look. */
export type SlideKind =
  | 'title' | 'section' | 'text' | 'key-point' | 'say' | 'dont-say' | 'fact' | 'figure' | 'picture' | 'talk' | 'question' | 'answer'
  | 'ways' | 'ending' | 'help' | 'end'; // prettier-ignore

export interface Slide {
  kind: SlideKind;
  /** Where one is: the section, small above the words. */
  head?: string;
  blocks: Block[];
  /** What begins here, by a name that is the same in every language. */
  begins?: string;
  /** What is begun here is a section, to be gone to from anywhere: its title. */
  section?: string;
  /** Sources, small at the foot. HTML. */
  foot?: string;
  /** Words for whoever leads, in the speaker's window alone. */
  notes?: string[];
  /** Begins a scene of the story: the scene's id. */
  scene?: string;
  /** In a story: Back leads to its beginning where no other way is known. */
  inStory?: boolean;
  /** An ending: goes on behind the story. */
  endsStory?: boolean;
  /** The question it asks, for counting hands. */
  asks?: { id: string; options: RoomOption[]; asking: Asking };
  /** Whether it belongs to the answer, which is folded for those who read without scripts. */
  isAnswer?: boolean;
}

/** Type sizes, the largest first. 1 is a twentieth of the screen's height; below the last one nobody reads from ten metres. */
export const sizes = [1.5, 1.25, 1.05, 0.9, 0.79] as const;

/** The stage of a screen of 1024 × 768, the narrowest there is, in twentieths of the screen's height. */
const stage = { width: 23.6, height: 14.1 };

/** Where a long row of blocks is cut, unless something else is said: at this size it must fit. */
const cutAt = 0.9;

const gap = 0.45;

/** Type that is smaller than the slide's, and no smaller than the back row can read. */
export const small = 0.88;

/** Height of a block at a size of type, in units of the stage. */
export function heightOf(block: Block, size: number, locale: Locale, width = stage.width): number {
  const {
    text,
    scale = 1,
    indent = 0,
    extra = 0,
    isBold = false,
    below = [],
    columns = [],
    flow = [],
  } = block;
  const type = Math.max(size * scale, sizes[4]);
  const inner = width - indent * size;
  const lines = text === '' ? 0 : linesOf(text, inner / type, locale, isBold);
  const under = below.reduce((sum, each) => sum + heightOf(each, size, locale, inner), 0);
  const beside = columns.map((column) => heightOfAll(column, size, locale, (inner - size) / columns.length));
  const cards = heightOfFlow(flow, inner / type, locale) * type;
  return lines * leading[locale] * type + under + cards + Math.max(0, ...beside) + extra * size;
}

/** In em, at a width in em. A card is its letter, its words and an edge. */
function heightOfFlow(texts: string[], width: number, locale: Locale): number {
  const edge = 3.9;
  let height = 0;
  let used = width;
  for (const text of texts) {
    const wide = Math.min(width, widthOf(text) + edge);
    if (used + wide > width) {
      height += linesOf(text, width - edge, locale) * leading[locale] + 0.95;
      used = 0;
    }
    used += wide + 0.4;
  }
  return height;
}

export function heightOfAll(blocks: Block[], size: number, locale: Locale, width = stage.width): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, size, locale, width) + gap * size, 0);
}

/** The largest size at which the blocks fit, not above `most`. The smallest where none does. */
export function sizeOf(blocks: Block[], locale: Locale, most = 0, room = stage.height): number {
  const fitting = sizes.findIndex(
    (size, index) => index >= most && heightOfAll(blocks, size, locale) <= room,
  );
  return fitting < 0 ? sizes.length - 1 : fitting;
}

/**
 * Blocks in as few rows as fit a slide each, and these about equally full.
 * @param before stands on each of the slides too.
 */
export function rowsOf(
  blocks: Block[],
  locale: Locale,
  before: Block[] = [],
  { room = stage.height, size = cutAt } = {},
): Block[][] {
  const own = heightOfAll(before, size, locale);
  const heights = blocks.map((block) => heightOfAll([block], size, locale));
  const space = Math.max(room - own, ...heights);
  const fewest = cut(blocks, heights, space);
  return evened(blocks, heights, space, fewest.length) ?? fewest;
}

function cut(blocks: Block[], heights: number[], room: number): Block[][] {
  const rows: Block[][] = [];
  let left = 0;
  blocks.forEach((block, index) => {
    const height = heights[index] ?? 0;
    if (rows.length === 0 || height > left + 1e-6) {
      rows.push([]);
      left = room;
    }
    rows[rows.length - 1]?.push(block);
    left -= height;
  });
  return rows;
}

/** As many rows, none of them nearly empty: each takes its share of what is left. Undefined where one would not fit then. */
function evened(blocks: Block[], heights: number[], room: number, count: number): Block[][] | undefined {
  const rows: Block[][] = [[]];
  let rest = heights.reduce((sum, height) => sum + height, 0);
  let full = 0;
  let share = rest / count;
  for (const [index, block] of blocks.entries()) {
    const height = heights[index] ?? 0;
    if (full > 0 && rows.length < count && (full + height / 2 > share || full + height > room)) {
      rest -= full;
      share = rest / (count - rows.length);
      rows.push([]);
      full = 0;
    }
    rows[rows.length - 1]?.push(block);
    full += height;
    if (full > room + 1e-6) return undefined;
  }
  return rows;
}

/** Whether a block has room on a slide of its own at the size that long texts are cut for. */
export function fits(blocks: Block[], locale: Locale, size = cutAt): boolean {
  return heightOfAll(blocks, size, locale) <= stage.height;
}

/** The blocks as HTML, neighbours of one kind in one list. */
export function htmlOf(blocks: Block[]): string {
  let html = '';
  let open = '';
  for (const { html: own, inside = '' } of blocks) {
    if (inside !== open) html += `${closing(open)}${inside && `<${inside}>`}`;
    open = inside;
    html += own;
  }
  return html + closing(open);
}

function closing(inside: string): string {
  return inside && `</${inside.split(' ')[0] ?? ''}>`;
}

/** A block that comes with a press of its own. */
export function withPress(block: Block): Block {
  return { ...block, html: block.html.replace(/^<[\w-]+/, '$& data-part') };
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A paragraph of plain words. */
export function paragraph(text: string, name = '', more: Omit<Block, 'html' | 'text'> = {}): Block {
  return { html: `<p${name && ` class="${name}"`}>${escaped(text)}</p>`, text, ...more };
}
