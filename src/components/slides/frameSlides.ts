/** What every talk begins and ends with: who it is for, a safe opening, what to keep, where help is. */
import type { Translate } from '#i18n/translate.ts';
import type { Lesson } from '#library/lessons.ts';
import { escaped, paragraph, rowsOf, small, type Block, type Slide } from './slide.ts';
import { doorBlock, type Door } from './storySlides.ts';

export function openingSlides({ data, number, locale }: Lesson, course: string, t: Translate): Slide[] {
  const { picture, facilitator } = data;
  const titles: Block[] = [
    paragraph(`${course} · ${t('lesson.number', { number })}`, 'label', { scale: small, isBold: true }),
    { html: `<h1>${escaped(data.title)}</h1>`, text: data.title, isBold: true, scale: 1.35 },
  ];
  const drawing: Block[] = picture
    ? [
        {
          html: `<img class="picture" src="/pictures/${picture.drawing}.svg" alt="${escaped(picture.alt)}" width="640" height="320">`,
          text: '',
          extra: 6,
        },
      ]
    : [];
  const safe = [
    data.contentNote,
    t('present.stepOut'),
    t('present.ownStory'),
    t('present.helpAbove'),
  ].flatMap((text) => (text ? [paragraph(text)] : []));
  const heading = title(t('present.safe'));
  const aims = title(t('lesson.objectives'));
  return [
    {
      kind: 'title',
      blocks: [...titles, ...drawing],
      notes: [...facilitator.prepare],
    },
    ...rowsOf(safe, locale, [heading]).map((row): Slide => ({
      kind: 'section',
      blocks: [heading, ...row],
      notes: facilitator.say,
    })),
    ...listSlides(
      aims,
      data.objectives.map(({ text }) => text),
      'ul class="bullets"',
      'text',
      locale,
    ),
  ];
}

export function closingSlides(
  { data, locale, address }: Lesson,
  doors: Door[],
  t: Translate,
  sources: string,
): Slide[] {
  const keep = title(t('lesson.keyPoints'));
  return [
    ...(data.older
      ? [{ kind: 'text', blocks: [title(t('lesson.older')), paragraph(data.older)] } satisfies Slide]
      : []),
    ...listSlides(keep, data.keyPoints, 'ul class="numbered"', 'key-point', locale),
    { kind: 'section', blocks: [title(t('lesson.nextStep')), paragraph(data.nextStep)] },
    helpSlide(doors, t, data.facilitator.close),
    {
      kind: 'end',
      blocks: [
        title(t('present.end')),
        paragraph(t('site.notYourFault')),
        {
          html: `<p class="quiet"><a href="${address}">${escaped(t('facilitate.lesson'))}</a></p>`,
          text: t('facilitate.lesson'),
          scale: small,
        },
      ],
      foot: escaped(`${t('lesson.sources')} ${sources}`),
      notes: data.facilitator.close,
    },
  ];
}

/** The numbers, as large as they go. */
export function helpSlide(doors: Door[], t: Translate, notes: string[] = []): Slide {
  return {
    kind: 'help',
    blocks: [
      title(t('help.title')),
      paragraph(t('help.lead'), '', { scale: small }),
      ...doors.map(doorBlock),
    ],
    notes,
  };
}

function listSlides(
  heading: Block,
  texts: string[],
  inside: string,
  kind: Slide['kind'],
  locale: Lesson['locale'],
): Slide[] {
  const isNumbered = inside.includes('numbered');
  const blocks = texts.map((text, index): Block => ({
    html: `<li>${isNumbered ? `<b class="badge">${index + 1}</b><span>${escaped(text)}</span>` : escaped(text)}</li>`,
    text,
    indent: isNumbered ? 2.6 : 1.3,
    isBold: kind === 'key-point',
    inside,
  }));
  return rowsOf(blocks, locale, [heading]).map((row): Slide => ({ kind, blocks: [heading, ...row] }));
}

function title(text: string): Block {
  return { html: `<h2>${escaped(text)}</h2>`, text, isBold: true, scale: 1.1, extra: 0.3 };
}
