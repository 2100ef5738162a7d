/** A story on the wall: a line a press, then the choices; whichever is taken leads to its scene. */
import type { Translate } from '#i18n/translate.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Story } from '#library/stories.ts';
import { castNames } from '../castNames.ts';
import { letter } from './questionSlides.ts';
import {
  escaped,
  fits,
  paragraph,
  rowsOf,
  sizes,
  small,
  withPress,
  type Block,
  type Slide,
} from './slide.ts';

/** Somebody to call at an ending. */
export interface Door {
  id: string;
  name: string;
  shown: string;
  address: string;
}

export function storySlides({ data }: Story, doors: Door[], locale: Locale, t: Translate): Slide[] {
  const opening: Slide = {
    kind: 'section',
    begins: 'story',
    section: data.title,
    head: t('story.label', { minutes: data.minutes }),
    blocks: [
      { html: `<h2>${escaped(data.title)}</h2>`, text: data.title, isBold: true, scale: 1.4 },
      paragraph(data.summary),
      paragraph(t('scenario.invented'), 'quiet', { scale: small }),
    ],
  };
  const scenes = data.scenes.flatMap(({ id, title, lines, choices = [], ending }) => {
    const heading: Block = { html: `<h3>${escaped(title)}</h3>`, text: title, isBold: true };
    const spoken = lines.map(({ who, mood, text }) =>
      who ? lineBlock(who, castNames[locale][who], mood, escaped(text), text) : paragraph(text, 'told'),
    );
    const rows = rowsOf(spoken, locale, [heading]);
    const slides = rows.map((row, index): Slide => ({
      kind: 'talk',
      head: data.title,
      blocks: [heading, ...row.map((block, at) => (at > 0 ? withPress(block) : block))],
      ...(index === 0 && { scene: id, begins: `scene-${id}` }),
      inStory: true,
    }));
    return [...slides, ...(ending ? endingSlides(ending) : waySlides(choices, slides, heading))];
  });

  function waySlides(choices: { text: string; to: string }[], before: Slide[], heading: Block): Slide[] {
    const ways = choices.map(
      ({ text, to }, index): Block => ({
        html: `<li><a href="#@${to}@"><b class="badge">${letter(index)}</b><span>${escaped(text)}</span></a></li>`,
        text,
        indent: 3.6,
        extra: 0.5,
        inside: 'ul class="cards is-ways"',
      }),
    );
    const asked = paragraph(t('story.choose'), 'how', { isBold: true });
    const last = before[before.length - 1];
    // Where the scene leaves room, the choices come below its last line.
    if (last && fits([...last.blocks, asked, ...ways], locale)) {
      const [first, ...others] = ways;
      last.blocks.push(withPress(asked), ...(first ? [first, ...others] : []));
      last.kind = 'ways';
      return [];
    }
    return [{ kind: 'ways', head: data.title, blocks: [heading, asked, ...ways], inStory: true }];
  }

  function endingSlides({ text, help }: { text: string; help: string[] }): Slide[] {
    const named = doors.filter(({ id }) => help.includes(id));
    const blocks = [
      paragraph(text),
      paragraph(t('story.help'), 'how', { scale: small, isBold: true }),
      ...named.map(doorBlock),
      {
        html: `<p class="quiet"><a href="#@@">${escaped(t('story.again'))}</a></p>`,
        text: t('story.again'),
        scale: small,
      },
    ];
    return rowsOf(blocks, locale, [], { size: sizes[4] }).map((row, index, rows): Slide => ({
      kind: 'ending',
      head: `${data.title} · ${t('story.end')}`,
      blocks: row,
      inStory: true,
      ...(index === rows.length - 1 && { endsStory: true }),
    }));
  }

  return [opening, ...scenes];
} // prettier-ignore

/** A number to call and whose it is, big. */
export function doorBlock({ name, shown, address }: Door): Block {
  return {
    html: `<li><a href="${escaped(address)}" rel="noreferrer"><b>${escaped(shown)}</b> <span>${escaped(name)}</span></a></li>`,
    text: `${shown} ${name}`,
    isBold: true,
    extra: 0.3,
    inside: 'ul class="doors"',
  };
}

/** Somebody speaks. */
export function lineBlock(who: string, name: string, mood: string, html: string, text: string): Block {
  return {
    html: `<div class="line"><img class="portrait" src="/cast/${who}-${mood}.svg" alt="" width="64" height="64"><div class="bubble"><p class="speaker">${escaped(name)}</p><p>${html}</p></div></div>`,
    text,
    indent: 5.2,
    extra: 2,
  };
}
