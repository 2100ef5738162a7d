import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaOf, readPlan, warningsOf, writePlan, type Part } from '#room/plan.ts';
import { readyPlans } from '#room/readyPlans.ts';

/** Courses of any size, of lessons as long as lessons are. */
const courses = fc
  .array(fc.integer({ min: 15, max: 60 }), { minLength: 1, maxLength: 24 })
  .map((lengths) => lengths.map((minutes, index) => ({ id: `police/${index + 1}`, minutes })));

const taughtIn = (parts: Part[]) => parts.flatMap((part) => (part.kind === 'lesson' ? [part.lesson] : []));

test('whatever lessons a course has: breaks in time, no day too long, home by daylight', () => {
  fc.assert(
    fc.property(courses, (lessons) => {
      for (const { plan } of readyPlans(lessons)) expect(agendaOf(plan).flatMap(warningsOf)).toEqual([]);
    }),
  );
});

test('each session opens and closes, holds something, and none is for a break alone', () => {
  fc.assert(
    fc.property(courses, (lessons) => {
      for (const { plan, count } of readyPlans(lessons)) {
        const sessions = agendaOf(plan).map(({ slots }) => slots.map(({ part }) => part.kind));
        expect(sessions).toHaveLength(count);
        for (const kinds of sessions) {
          expect(kinds.length).toBeGreaterThan(2);
          expect([kinds[0], kinds[kinds.length - 1]]).toEqual(['opening', 'closing']);
          expect(kinds.join(' ')).not.toMatch(/(?:opening|break|lunch) (?:break|lunch)|(?:break|lunch) closing/);
        }
      }
    }),
  );
}); // prettier-ignore

test('the lessons come in their order; days and sessions hold all of them between the two tests', () => {
  fc.assert(
    fc.property(courses, (lessons) => {
      const all = lessons.map(({ id }) => id);
      for (const { kind, plan } of readyPlans(lessons)) {
        const taught = taughtIn(plan.parts);
        expect(taught).toEqual(all.slice(0, taught.length));
        expect(taught.length).toBeGreaterThan(0);
        const kinds = plan.parts.map((part) => part.kind);
        const isTested = kinds.includes('before') && kinds.includes('after');
        if (kind === 'days' || kind === 'sessions') expect(isTested).toBe(true);
        if (isTested) expect(taught).toEqual(all);
      }
    }),
  );
});

test('no two are the same, and each fits into a link', () => {
  fc.assert(
    fc.property(courses, (lessons) => {
      const known = new Map(lessons.map(({ id, minutes }) => [id, minutes]));
      const ready = readyPlans(lessons);
      const codes = ready.map(({ plan }) => writePlan(plan, known));
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.map((code) => readPlan(code, known))).toEqual(
        ready.map(({ plan }) => ({ plan, missing: [] })),
      );
    }),
  );
});

test('days are about as long as each other: nobody comes back for the questions alone', () => {
  const lessons = Array.from({ length: 10 }, (_, index) => ({ id: `students/${index + 1}`, minutes: 32 }));
  const days = readyPlans(lessons).find(({ kind }) => kind === 'days');
  const lengths = (days ? agendaOf(days.plan) : []).map(({ work }) => work);
  expect(lengths).toHaveLength(2);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(60);
});

test('a course without lessons has no plan', () => {
  expect(readyPlans([])).toEqual([]);
});
