/** A course as data: what exports and other sites read instead of our sources. */
import type { APIRoute } from 'astro';
import { assessmentOf } from '#library/assessments.ts';
import { coursePaths, type Course } from '#library/courses.ts';
import { lessonsOf } from '#library/lessons.ts';

interface Props {
  course: Course;
}

export const getStaticPaths = coursePaths;

export const GET: APIRoute<Props> = async ({ props: { course } }) => {
  const lessons = await lessonsOf(course.locale, course.id);
  const assessment = await assessmentOf(course.locale, course.id);
  return Response.json({
    ...course,
    assessment: assessment?.data,
    lessons: lessons.map(({ id, number, address, data }) => ({ id, number, address, ...data })),
  });
};
