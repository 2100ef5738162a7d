/** The questions of an assessment as data: loaded when somebody begins it. */
import type { APIRoute } from 'astro';
import { askedData } from '#library/askedQuestions.ts';
import { assessmentPaths, type Assessment } from '#library/assessments.ts';

export const getStaticPaths = assessmentPaths;

export const GET: APIRoute<{ assessment: Assessment }> = ({ props: { assessment } }) => {
  const { course, data, objectives } = assessment;
  return Response.json({
    passMark: data.passMark,
    each: data.each,
    objectives: objectives.map(({ id, text, taughtIn, questions }) => ({
      id,
      text,
      lesson: taughtIn && { title: taughtIn.title, address: taughtIn.address },
      questions: questions.map((question) => askedData(course.locale, question)),
    })),
  });
};
