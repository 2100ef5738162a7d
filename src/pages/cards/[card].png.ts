/** A picture card for every page. */
import type { APIRoute } from 'astro';
import { cardColour, cardScene } from '#cards/colours.ts';
import { drawCard, type CardWords } from '#cards/card.ts';
import { address, cardAddress } from '#i18n/addresses.ts';
import { defaultLocale, localeTags, type Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { assessmentPaths } from '#library/assessments.ts';
import { allCourses, type Course } from '#library/courses.ts';
import { allLessons } from '#library/lessons.ts';
import { allStories } from '#library/stories.ts';
import { freePages, page } from '#library/pages.ts';
import { courseLetters } from '#room/certificateCode.ts';

interface Props {
  words: CardWords;
}

export async function getStaticPaths() {
  const [courses, lessons, stories, assessments, texts] = await Promise.all([
    allCourses(),
    allLessons(),
    allStories(),
    assessmentPaths(),
    Promise.all(localeTags.map(textPages)),
  ]);
  const cards: [path: string, words: CardWords][] = [
    ['/', words(defaultLocale, translator(defaultLocale)('home.title'))],
    ['/404/', words(defaultLocale, translator(defaultLocale)('missing.title'))],
    ...texts.flat(),
    ...courses.flatMap((course): [string, CardWords][] => [
      [course.address, words(course.locale, course.title, course.id)],
      [
        `${course.address}kit/`,
        words(course.locale, translator(course.locale)('kit.title', { course: course.title }), course.id),
      ],
    ]),
    ...stories.map(({ address: path, title, lesson }): [string, CardWords] => [
      path,
      words(lesson.locale, title, lesson.course),
    ]),
    ...assessments.map(({ props: { assessment } }): [string, CardWords] => {
      const { locale, title, id } = assessment.course;
      return [
        assessment.address,
        words(locale, translator(locale)('assessment.title', { course: title }), id),
      ];
    }),
    ...(await roomPages(courses)),
    ...lessons.flatMap((lesson): [string, CardWords][] => [
      [lesson.address, words(lesson.locale, lesson.title, lesson.course)],
      [
        `${lesson.address}facilitate/`,
        words(
          lesson.locale,
          translator(lesson.locale)('facilitate.title', { title: lesson.title }),
          lesson.course,
        ),
      ],
    ]),
  ];
  return cards.map(([path, card]) => ({
    params: { card: cardAddress(path).replace(/^\/cards\/|\.png$/g, '') },
    props: { words: card },
  }));
}

/** What a trainer opens for a course in the room, and after it. */
async function roomPages(courses: readonly Course[]): Promise<[string, CardWords][]> {
  const names = { pulse: 'pulse.title', report: 'report.title', certificate: 'certificate.title' } as const;
  const reported = new Set((await assessmentPaths()).map(({ props: { assessment } }) => assessment.course.address));
  const isThere = { pulse: () => true, report: ({ address: path }: Course) => reported.has(path), certificate: ({ id }: Course) => id in courseLetters };
  return courses.flatMap((course) => {
    const { locale, title, id } = course;
    return (['pulse', 'report', 'certificate'] as const)
      .filter((page) => isThere[page](course))
      .map((page): [string, CardWords] => [address(locale, id, page), words(locale, translator(locale)(names[page], { course: title }), id)]);
  });
} // prettier-ignore

async function textPages(locale: Locale): Promise<[string, CardWords][]> {
  const t = translator(locale);
  const free = await Promise.all(
    [...freePages, 'help'].map(async (name): Promise<[string, CardWords]> => [
      address(locale, name),
      words(locale, (await page(locale, name)).data.title),
    ]),
  );
  return [
    [address(locale), words(locale, t('home.title'))],
    [address(locale, 'search'), words(locale, t('search.title'))],
    [address(locale, 'progress'), words(locale, t('progress.title'))],
    [address(locale, 'practice'), words(locale, t('practice.title'))],
    [address(locale, 'offline'), words(locale, t('offline.title'))],
    [address(locale, 'downloads'), words(locale, t('downloads.title'))],
    [address(locale, 'away'), words(locale, t('away.title'))],
    [address(locale, 'glossary'), words(locale, t('glossary.title'))],
    [address(locale, 'sources'), words(locale, t('sources.title'))],
    [address(locale, 'plan'), words(locale, t('plan.title'))],
    ...free,
  ];
}

function words(locale: Locale, title: string, course?: string): CardWords {
  return {
    locale,
    title,
    site: translator(locale)('site.name'),
    colour: cardColour(course),
    scene: cardScene(course),
  };
}

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(props.words)), { headers: { 'content-type': 'image/png' } });
