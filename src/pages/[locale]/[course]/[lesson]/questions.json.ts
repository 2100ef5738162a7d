/** The questions of a lesson as data, for the review. */
import type { APIRoute } from 'astro';
import { askedData } from '#library/askedQuestions.ts';
import { lessonPaths, type Lesson } from '#library/lessons.ts';

export const getStaticPaths = lessonPaths;

export const GET: APIRoute<{ lesson: Lesson }> = ({ props: { lesson } }) =>
  Response.json({
    title: lesson.title,
    address: lesson.address,
    questions: lesson.data.questions.map((question) => askedData(lesson.locale, question)),
  });
