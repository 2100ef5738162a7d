/** The pages that a sheet of paper may lead to: each has a QR code. */
import { address, codeAddress } from '#i18n/addresses.ts';
import { localeTags } from '#i18n/locales.ts';
import { assessmentPaths } from './assessments.ts';
import { allCourses } from './courses.ts';
import { allLessons } from './lessons.ts';
import { allStories } from './stories.ts';

/** Home, help, courses with their questions, lessons with their story: what a reader opens, and nothing for trainers alone. */
export async function codedAddresses(): Promise<string[]> {
  const [courses, assessments, lessons, stories] = await Promise.all([
    allCourses(),
    assessmentPaths(),
    allLessons(),
    allStories(),
  ]);
  return [
    ...localeTags.flatMap((locale) => [address(locale), address(locale, 'help')]),
    ...[...courses, ...lessons, ...stories].map((one) => one.address),
    ...assessments.map(({ props }) => props.assessment.address),
  ];
}

/** The codes as files. */
export async function codePaths() {
  return (await codedAddresses()).map((path) => ({
    params: { code: codeAddress(path).replace(/^\/qr\/|\.svg$/g, '') },
    props: { path },
  }));
}
