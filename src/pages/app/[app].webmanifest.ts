/** How a saved course stands on the home screen: under a name and a picture that say nothing of it, opening on the course. */
import type { APIRoute } from 'astro';
import { appIconAddress, appIconIds, appIconSizes, type AppIconId } from '#drawings/appIcons.ts';
import { manifestAddress } from '#i18n/addresses.ts';
import { translator } from '#i18n/translate.ts';
import { allCourses, type Course } from '#library/courses.ts';

interface Props {
  course: Course;
  icon: AppIconId;
}

export async function getStaticPaths() {
  return (await allCourses()).flatMap((course) =>
    appIconIds.map((icon) => ({
      params: {
        app: manifestAddress(course.locale, course.id, icon).replace(/^\/app\/|\.webmanifest$/g, ''),
      },
      props: { course, icon },
    })),
  );
}

export const GET: APIRoute<Props> = ({ props: { course, icon } }) => {
  const name = translator(course.locale)('offline.homeName');
  const sizes = appIconSizes.filter((size) => size !== 180);
  const manifest = {
    id: course.address,
    name,
    short_name: name,
    lang: course.locale,
    start_url: course.address,
    scope: '/',
    display: 'standalone',
    background_color: '#fbf6ec',
    theme_color: '#fbf6ec',
    icons: sizes.flatMap((size) =>
      ['any', 'maskable'].map((purpose) => ({
        src: appIconAddress(icon, size),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ),
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
