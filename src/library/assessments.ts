/** The questions at the end of a course, by what a learner can do afterwards. */
import { getCollection } from 'astro:content';
import { localeTags, type Locale } from '#i18n/locales.ts';
import { courseIds, type CourseId } from '#schemas/course.ts';
import type { AssessmentData } from '#schemas/assessment.ts';
import { course as courseOf, type Course } from './courses.ts';
import { withNumbers } from './helplines.ts';
import { lessonsOf, type Lesson } from './lessons.ts';

type ObjectiveData = AssessmentData['objectives'][number];

export interface Assessment {
  course: Course;
  address: string;
  data: AssessmentData;
  /** With the lesson where each is learned, if it is published. */
  objectives: (ObjectiveData & { taughtIn: Lesson | undefined })[];
}

/** Undefined where the course has none. */
export async function assessmentOf(locale: Locale, id: CourseId): Promise<Assessment | undefined> {
  const entry = (await getCollection('assessments')).find((one) => one.id === `${locale}/${id}/assessment`);
  if (!entry) return undefined;
  const course = await courseOf(locale, id);
  const lessons = await lessonsOf(locale, id);
  const data = await withNumbers(entry.data);
  const objectives = data.objectives.map((objective) => ({
    ...objective,
    taughtIn: lessons.find(({ number }) => number === objective.lesson),
  }));
  return { course, address: `${course.address}check/`, data, objectives };
}

/** A page for every assessment. */
export async function assessmentPaths() {
  const pairs = localeTags.flatMap((locale) => courseIds.map((id) => ({ locale, id })));
  const found = await Promise.all(
    pairs.map(async ({ locale, id }) => {
      const assessment = await assessmentOf(locale, id);
      return assessment ? [{ params: { locale, course: id }, props: { assessment } }] : [];
    }),
  );
  return found.flat();
}
