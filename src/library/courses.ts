import { getCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { address } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import { courseIds, type CourseId, type courseSchema } from '#schemas/course.ts';
import { remembered } from './remembered.ts';

export interface Course extends z.infer<typeof courseSchema> {
  id: CourseId;
  locale: Locale;
  address: string;
}

/** Every course in every language, in the order of `courseIds`. */
export const allCourses = remembered(async (): Promise<readonly Course[]> => {
  const entries = await getCollection('courses');
  return entries
    .map(({ id, data }) => {
      const [tag, course] = id.split('/');
      const [locale, courseId] = [tag as Locale, course as CourseId]; // The content checks have refused other folders.
      return { ...data, id: courseId, locale, address: address(locale, courseId) };
    })
    .sort((a, b) => courseIds.indexOf(a.id) - courseIds.indexOf(b.id));
});

export async function coursesIn(locale: Locale): Promise<Course[]> {
  return (await allCourses()).filter((course) => course.locale === locale);
}

/** @throws when the course has no `course.yaml` in that language. */
export async function course(locale: Locale, id: CourseId): Promise<Course> {
  const found = (await coursesIn(locale)).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`content/${locale}/${id}/course.yaml is missing.`);
  return found;
}

export async function coursePaths() {
  return (await allCourses()).map((entry) => ({
    params: { locale: entry.locale, course: entry.id },
    props: { course: entry },
  }));
}
