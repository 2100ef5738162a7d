/** Cuts the finished text of a lesson into slides: one idea each. There is no second text. */
import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import type { Locale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translate.ts';
import {
  escaped,
  fits,
  htmlOf,
  paragraph,
  rowsOf,
  small,
  withPress,
  type Block,
  type Slide,
} from './slide.ts';
import { lineBlock } from './storySlides.ts';

type Node = ReturnType<CheerioAPI>[number];
type Found = Cheerio<Node>;

/** What stands in a lesson and is told by others. */
export interface Parts {
  locale: Locale;
  t: Translate;
  /** The lesson's title: what is said above slides before the first section. */
  title: string;
  ask: (id: string, head: string) => Slide[];
  tell: () => Slide[];
  help: () => Slide[];
}

/** Text leaves air around it: a slide of words alone is not filled to its edges. */
const airy = 11.5;

export function lessonSlides(html: string, parts: Parts): Slide[] {
  const { locale, t } = parts;
  const $ = load(html, null, false);
  // On a wall nobody follows a link; what it stood on is still seen to be a word of the glossary, a number to call.
  $('a.term').each((_, link) => void $(link).replaceWith(`<span class="term">${$(link).html() ?? ''}</span>`));
  $('a.number').each((_, link) => void $(link).replaceWith(`<b class="number">${$(link).html() ?? ''}</b>`));
  const slides: Slide[] = [];
  let head = parts.title;
  let sections = 0;
  /** The heading of a section that nothing has followed yet. */
  let opening: Block[] = [];
  /** Paragraphs that wait for what comes after them. */
  let waiting: Block[] = [];

  function show(...more: Slide[]) {
    slides.push(...more);
  }

  function flush() {
    const blocks = [...opening, ...waiting.flatMap((block) => sentencesOf(block, locale))];
    if (blocks.length === 0) return;
    rowsOf(blocks, locale, [], { room: airy }).forEach((row, index) => {
      const isOpening = index === 0 && opening.length > 0;
      show({ ...(isOpening ? section() : within()), blocks: row });
    });
    opening = [];
    waiting = [];
  }

  /** A list, with the words that lead to it on each of its slides. */
  function list(items: Block[]) {
    const last = waiting[waiting.length - 1];
    const leads = last && (/[:៖]\s*$/u.test(last.text) || last.isBold);
    const before = leads ? [last] : [];
    if (leads) waiting = waiting.slice(0, -1);
    if (waiting.length === 0 && fits([...opening, ...before, ...items], locale)) {
      show({ ...(opening.length > 0 ? section() : within()), blocks: [...opening, ...before, ...items] });
      opening = [];
      return;
    }
    flush();
    for (const row of rowsOf(items, locale, before)) show({ ...within(), blocks: [...before, ...row] });
  }

  function section(): Omit<Slide, 'blocks'> {
    return { kind: 'section', begins: `section-${sections}`, section: head };
  }

  function within(): Omit<Slide, 'blocks'> {
    return { kind: 'text', head };
  }

  for (const element of $.root().children().toArray()) {
    const $element = $(element);
    if ($element.is('p')) waiting.push(blockOf($element));
    else if ($element.is('h2')) {
      flush();
      sections++;
      head = $element.text();
      opening = [{ html: `<h2>${$element.html() ?? ''}</h2>`, text: head, isBold: true, scale: 1.3, extra: 0.8 }];
    } else if ($element.is('h3')) {
      flush();
      waiting = [{ html: `<h3>${$element.html() ?? ''}</h3>`, text: $element.text(), isBold: true }];
    } else if ($element.is('ul, ol, .steps')) list(itemsOf($, $element));
    else {
      flush();
      show(...special($, $element, head, parts));
    }
  }
  flush();
  return slides;

  function special(all: CheerioAPI, element: Found, section: string, { ask, tell, help }: Parts): Slide[] {
    if (element.is('[data-ask]')) return ask(element.attr('data-ask') ?? '', section);
    if (element.is('[data-tell]')) return tell();
    if (element.is('.help-block')) return help();
    if (element.is('.aside')) return asideSlides(all, element, section, locale);
    if (element.is('.scenario')) return scenarioSlides(all, element, section, locale, t);
    if (element.is('figure')) return figureSlides(all, element, section);
    const image = element.is('img') ? element : element.children('img');
    if (image.length > 0) return [pictureSlide(image, section)];
    return [{ kind: 'text', head: section, blocks: [{ html: all.html(element), text: element.text(), extra: 2 }] }];
  }
} // prettier-ignore

/** Set apart: said aloud, not said, known, to be kept. */
function asideSlides($: CheerioAPI, element: Found, head: string, locale: Locale): Slide[] {
  const kind = (['key-point', 'say', 'dont-say', 'fact'] as const).find((name) => element.hasClass(`is-${name}`));
  const label = element.children('.eyebrow').text().trim();
  const source = element.children('.small').text().trim();
  const blocks = passagesOf($, element, '.eyebrow, .small').flatMap((passage) =>
    passage.is('ul, ol') ? itemsOf($, passage) : sentencesOf(blockOf(passage, kind === 'key-point'), locale),
  );
  const before = label ? [paragraph(label, 'label', { isBold: true, scale: small })] : [];
  return rowsOf(blocks, locale, before).map((row): Slide => ({
    kind: kind ?? 'text',
    head,
    blocks: [...before, ...row],
    ...(source && { foot: escaped(source) }),
  }));
} // prettier-ignore

/** A conversation: one line a press. */
function scenarioSlides($: CheerioAPI, element: Found, head: string, locale: Locale, t: Translate): Slide[] {
  const title = element.children('.scenario-title').text();
  const heading: Block = { html: `<h3>${escaped(title)}</h3>`, text: title, isBold: true };
  const lines = passagesOf($, element, '.eyebrow, .scenario-title, .small').flatMap((passage): Block[] => {
    if (passage.is('ul, ol')) return itemsOf($, passage);
    if (!passage.is('.line')) return [{ ...blockOf(passage), html: `<p class="told">${passage.html() ?? ''}</p>` }];
    const [, who = '', mood = ''] = /\/cast\/([\w-]+)-(\w+)\.svg/.exec(passage.find('img').attr('src') ?? '') ?? [];
    const said = passagesOf($, passage.find('.bubble'), '.speaker');
    const html = said.map((part) => part.html() ?? '').join('<br>');
    const text = said.map((part) => part.text()).join(' ');
    return [lineBlock(who, passage.find('.speaker').text(), mood, html, text)];
  });
  return rowsOf(lines, locale, [heading]).map((row): Slide => ({
    kind: 'talk',
    head,
    blocks: [heading, ...row.map((block, index) => (index > 0 ? withPress(block) : block))],
    foot: escaped(t('scenario.invented')),
  }));
} // prettier-ignore

/** One figure a slide: the number so large that it is remembered, with whom it is about. */
function figureSlides($: CheerioAPI, element: Found, head: string): Slide[] {
  const title = element.children('figcaption').text();
  return element
    .children('.measure')
    .toArray()
    .map((child): Slide => {
      const measure = $(child);
      const value = measure.children('.value').text();
      const chart = measure.children('svg');
      const drawing = chart.length > 0 ? $.html(chart) : '';
      const isCounted = chart.is('.dots-drawn');
      const number: Block = {
        html: `<p class="value">${escaped(value)}</p>`,
        text: value,
        scale: 2.4,
        isBold: true,
      };
      return {
        kind: 'figure',
        head,
        blocks: [
          paragraph(title, 'label', { isBold: true, scale: small }),
          ...(isCounted ? [] : [number]),
          ...(isCounted
            ? [{ ...number, html: `<div class="counted">${number.html}${drawing}</div>`, extra: 1.2 }]
            : drawing
              ? [{ html: drawing, text: '', extra: 1 }]
              : []),
          blockOf(measure.children('.statement')),
          paragraph(measure.children('.base').text().replace(/\s+/g, ' ').trim(), 'quiet', { scale: small }),
        ],
        foot: escaped(measure.children('.source').text().trim()),
      };
    });
}

function pictureSlide(image: Found, head: string): Slide {
  const [src = '', alt = ''] = [image.attr('src'), image.attr('alt')];
  const html = `<img class="picture" src="${src}" alt="${escaped(alt)}" width="640" height="320">`;
  return { kind: 'picture', head, blocks: [{ html, text: '', extra: 8 }] };
}

/** What stands in an element, paragraph by paragraph; words that stand there bare make one. */
function passagesOf($: CheerioAPI, element: Found, without: string): Found[] {
  const passages: Found[] = [];
  let bare = '';
  const end = () => {
    if (bare.trim() !== '') passages.push($(`<p>${bare.trim()}</p>`));
    bare = '';
  };
  for (const node of element.contents().toArray()) {
    const isBlock = $(node).is('p, ul, ol, div, h3, img, section');
    if ($(node).is(without)) continue;
    if (!isBlock) bare += $.html(node);
    else {
      end();
      passages.push($(node));
    }
  }
  end();
  return passages;
}

function blockOf(element: Found, isBold = false): Block {
  return { html: `<p>${element.html() ?? ''}</p>`, text: element.text().trim(), isBold };
}

function itemsOf($: CheerioAPI, list: Found): Block[] {
  const ordered = list.is('.steps, ol');
  return list
    .find('li')
    .toArray()
    .map((item, index): Block => {
      const text = $(item).text().trim();
      const html = $(item).html() ?? '';
      return ordered
        ? {
            html: `<li><b class="badge">${index + 1}</b><span>${html}</span></li>`,
            text,
            indent: 2.6,
            extra: 0.2,
            inside: 'ul class="numbered"',
          }
        : { html: `<li>${html}</li>`, text, indent: 1.3, inside: 'ul class="bullets"' };
    });
}

/** A paragraph that is too long for one slide, in pieces that end with a sentence; any other as it is. */
export function sentencesOf(block: Block, locale: Locale): Block[] {
  if (!block.html.startsWith('<p') || fits([block], locale, 1.05)) return [block];
  const $ = load(block.html, null, false);
  const open = /^<p[^>]*>/.exec(block.html)?.[0] ?? '<p>';
  const sentences: { html: string; text: string }[] = [{ html: '', text: '' }];
  for (const node of $('p').first().contents().toArray()) {
    const { type }: { type: string } = node; // The names of the types are an enum of a package that is not ours.
    const pieces = type === 'text' && 'data' in node ? node.data.split(sentenceEnd) : [undefined];
    pieces.forEach((piece, index) => {
      if (index > 0) sentences.push({ html: '', text: '' });
      const last = sentences[sentences.length - 1];
      if (!last) return;
      last.html += piece === undefined ? $.html(node) : escaped(piece);
      last.text += piece ?? $(node).text();
    });
  }
  const whole = sentences.filter(({ text }) => text.trim() !== '');
  const blocks = whole.map(({ html, text }): Block => ({ ...block, html: `${html.trim()} `, text: text.trim() }));
  return rowsOf(blocks, locale, [], { room: airy }).map((row): Block => ({
    ...block,
    html: `${open}${htmlOf(row).trim()}</p>`,
    text: row.map(({ text }) => text).join(' '),
  }));
} // prettier-ignore

/** Between two sentences, in both scripts; what follows a full stop in English begins with a capital. */
const sentenceEnd = /(?<=[។៕?!][»”]?)\s+|(?<=[.?!][”"’']?)\s+(?=[“"‘']?\p{Lu})/u;
