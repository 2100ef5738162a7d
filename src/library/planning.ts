/** What a trainer chooses from: the lessons of each course with what they ask for, and plans to begin with. */
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { planKey, writePlan } from '#room/plan.ts';
import { readyPlans, type ReadyPlan } from '#room/readyPlans.ts';
import type { CourseId } from '#schemas/course.ts';
import { coursesIn } from './courses.ts';
import { lessonsOf } from './lessons.ts';
import { remembered } from './remembered.ts';

/** A lesson as a plan has it. */
interface LessonToPlan {
  id: string;
  /** `Lesson 4: Starting without a complaint`. */
  name: string;
  minutes: number;
  /** Its page for whoever leads it. */
  address: string;
  prepare: string[];
  materials: string;
}

export interface CourseToPlan {
  id: CourseId;
  title: string;
  lessons: LessonToPlan[];
  /** With the hash of the planning page that opens it. */
  ready: (ReadyPlan & { hash: string })[];
}

export const planningIn = remembered(async (locale: Locale): Promise<readonly CourseToPlan[]> => {
  const t = translator(locale);
  const courses = await coursesIn(locale);
  return Promise.all(
    courses.map(async ({ id, title }) => {
      const lessons = (await lessonsOf(locale, id)).map((lesson) => ({
        id: lesson.id,
        name: t('plan.lesson', { number: lesson.number, title: lesson.title }),
        minutes: lesson.minutes,
        address: `${lesson.address}facilitate/`,
        prepare: lesson.data.facilitator.prepare,
        materials: lesson.data.facilitator.activity.materials ?? '',
      }));
      const minutes = new Map(lessons.map((lesson) => [lesson.id, lesson.minutes]));
      const ready = readyPlans(lessons).map((plan) => ({
        ...plan,
        hash: `#${planKey}=${writePlan(plan.plan, minutes)}`,
      }));
      return { id, title, lessons, ready };
    }),
  );
});
