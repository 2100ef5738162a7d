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
      begins: 'title',
      section: data.title,
      blocks: [...titles, ...drawing],
      notes: [...facilitator.prepare],
    },
    ...begun(
      'safe',
      rowsOf(safe, locale, [heading]).map((row): Slide => ({
        kind: 'section',
        blocks: [heading, ...row],
        notes: facilitator.say,
      })),
    ),
    ...begun(
      'objectives',
      listSlides(
        aims,
        data.objectives.map(({ text }) => text),
        'ul class="bullets"',
        'text',
        locale,
      ),
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
    ...begun(
      'older',
      data.older ? [{ kind: 'text', blocks: [title(t('lesson.older')), paragraph(data.older)] }] : [],
    ),
    ...begun('key-points', listSlides(keep, data.keyPoints, 'ul class="numbered"', 'key-point', locale)),
    ...begun('next-step', [
      { kind: 'section', blocks: [title(t('lesson.nextStep')), paragraph(data.nextStep)] },
    ]),
    ...begun('help', [helpSlide(doors, t, data.facilitator.close)]),
    {
      kind: 'end',
      begins: 'end',
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

/** Slides as a section of its own, called by its heading. */
function begun(name: string, slides: Slide[]): Slide[] {
  return slides.map((slide, index) =>
    index > 0 ? slide : { ...slide, begins: name, section: slide.blocks[0]?.text ?? '' },
  );
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
