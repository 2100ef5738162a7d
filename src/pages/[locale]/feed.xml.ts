/** A feed of lessons in each language. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { localePaths, type Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { allLessons } from '#library/lessons.ts';

interface Props {
  locale: Locale;
}

export const getStaticPaths = localePaths;

export const GET: APIRoute<Props> = async ({ props: { locale }, site }) => {
  const t = translator(locale);
  const lessons = (await allLessons()).filter((lesson) => lesson.locale === locale);
  return rss({
    title: t('feed.title'),
    description: t('site.summary'),
    site: site ?? '',
    customData: `<language>${locale}</language>`,
    items: lessons.map(({ title, summary, lastReviewed, address }) => ({
      title,
      description: summary,
      link: address,
      pubDate: new Date(`${lastReviewed}T00:00:00Z`),
    })),
  });
};
