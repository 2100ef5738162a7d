import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agendaOf, clock, mostMinutes, mostParts, otherKinds, placeFor, readClock, readPlan, warningsOf, writePlan, type Part, type Plan,
} from '#room/plan.ts'; // prettier-ignore
import { hostileTexts } from '../../hostileTexts.ts';

const lessons = new Map([
  ['police/1', 45],
  ['police/2', 50],
  ['students/7', 30],
  ['night-school/12', 60],
]);

const police = (number: number, minutes = lessons.get(`police/${number}`) ?? 0): Part => ({
  kind: 'lesson',
  lesson: `police/${number}`,
  minutes,
});
const pause: Part = { kind: 'break', minutes: 15 };
const planOf = (start: string, ...parts: Part[]): Plan => ({ start: readClock(start) ?? NaN, parts });
const sessionOf = (start: string, ...parts: Part[]) => {
  const [session] = agendaOf(planOf(start, ...parts));
  if (!session) throw new Error('A plan has at least one session.');
  return session;
};
const timesOf = (start: string, ...parts: Part[]) =>
  sessionOf(start, ...parts).slots.map(({ from, to }) => `${clock(from)}–${clock(to)}`);

describe('an agenda', () => {
  test('gives each part its times, one after another', () => {
    expect(timesOf('08:00', police(1), pause, police(2))).toEqual(['08:00–08:45', '08:45–09:00', '09:00–09:50']);
  });

  test('goes on after noon, and after midnight', () => {
    expect(timesOf('11:30', police(1), police(2))).toEqual(['11:30–12:15', '12:15–13:05']);
    expect(timesOf('23:30', police(1), police(2))).toEqual(['23:30–00:15', '00:15–01:05']);
    expect(sessionOf('23:30', police(1)).end).toBe(24 * 60 + 15);
  });

  test('begins anew with each session, and tells work from rest', () => {
    const [first, second] = agendaOf(
      planOf('08:00', police(1), pause, { kind: 'session', start: 14 * 60 }, police(2), { kind: 'lunch', minutes: 60 }),
    );
    expect(first).toMatchObject({ start: 480, end: 540, work: 45, rest: 15 });
    expect(second).toMatchObject({ start: 840, end: 950, work: 50, rest: 60 });
    expect(second?.slots[0]).toMatchObject({ index: 3, from: 840, to: 890 });
  });

  test('of an empty plan is one session in which nothing happens', () => {
    expect(agendaOf(planOf('08:00'))).toEqual([{ start: 480, end: 480, work: 0, rest: 0, slots: [] }]);
  });
}); // prettier-ignore

test('what is added goes where it belongs, into the last session', () => {
  const kinds = ['closing', 'lesson', 'opening', 'break', 'after', 'lesson', 'talk', 'before', 'session', 'closing', 'lesson', 'opening', 'session', 'talk'];
  const parts: Part[] = [];
  for (const kind of kinds) {
    const part = (
      kind === 'session' ? { kind, start: 480 } : kind === 'lesson' ? police(1) : { kind, minutes: 15 }
    ) as Part;
    parts.splice(placeFor(part, parts), 0, part);
  }
  expect(parts.map(({ kind }) => kind).join(' ')).toBe(
    'opening before lesson break lesson talk after closing session opening lesson closing session talk',
  );
}); // prettier-ignore

describe('a warning', () => {
  test('comes where more than 90 minutes go by without a break, with the time when they begin', () => {
    const session = sessionOf('08:00', police(1), pause, police(1), police(2), pause, police(1));
    expect(warningsOf(session)).toEqual([{ kind: 'stretch', from: 540, minutes: 95 }]);
  });

  test('counts the last stretch too, and none that is 90 minutes or less', () => {
    expect(warningsOf(sessionOf('08:00', police(1), police(2)))).toHaveLength(1);
    expect(warningsOf(sessionOf('08:00', police(1), police(1)))).toEqual([]);
    expect(warningsOf(sessionOf('08:00'))).toEqual([]);
  });

  test('comes after six hours of work; breaks are none', () => {
    const hour = [police(1, 60), pause];
    const parts = [...hour, ...hour, ...hour, ...hour, ...hour, police(1, 60)];
    expect(warningsOf(sessionOf('08:00', ...parts))).toEqual([]);
    expect(warningsOf(sessionOf('08:00', ...parts, pause, police(1, 10)))).toEqual([
      { kind: 'long', minutes: 370 },
    ]);
  });

  test('comes where people would go home late', () => {
    expect(warningsOf(sessionOf('16:00', police(1), pause, police(1)))).toEqual([]);
    expect(warningsOf(sessionOf('15:59', police(1), pause, police(1)))).toEqual([{ kind: 'late', end: 1064 }]);
    expect(warningsOf(sessionOf('20:00', police(1), pause, police(1)))).toEqual([{ kind: 'late', end: 1305 }]);
    expect(warningsOf(sessionOf('23:30', police(1)))).toEqual([{ kind: 'late', end: 1455 }]);
  });
}); // prettier-ignore

describe('a link', () => {
  test('says a plan in few letters that messengers leave whole', () => {
    const plan = planOf('08:00', { kind: 'opening', minutes: 10 }, police(1), police(2, 60), pause, {
      kind: 'session',
      start: 810,
    }, { kind: 'lesson', lesson: 'students/7', minutes: 30 }); // prettier-ignore
    expect(writePlan(plan, lessons)).toBe('1.0800.opening10.police.1.2x60.break15.session1330.students.7');
  });

  test('gives back every plan as it was', () => {
    const minutes = fc.integer({ min: 1, max: mostMinutes });
    const start = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const part = fc.oneof(
      fc.record({ kind: fc.constant('lesson'), lesson: fc.constantFrom(...lessons.keys()), minutes }),
      fc.record({ kind: fc.constantFrom(...otherKinds), minutes }),
      fc.record({ kind: fc.constant('session'), start }),
    ) as fc.Arbitrary<Part>;
    fc.assert(
      fc.property(fc.record({ start, parts: fc.array(part, { maxLength: mostParts }) }), (plan) => {
        const code = writePlan(plan, lessons);
        expect(code).toMatch(/^[a-z0-9.-]+$/);
        expect(readPlan(code, lessons)).toEqual({ plan, missing: [] });
      }),
    );
  });

  test('names the lessons that are not here, and keeps the rest', () => {
    expect(readPlan('1.0800.police.1.99.break15.travel-trade.4x20', lessons)).toEqual({
      plan: planOf('08:00', police(1), pause),
      missing: ['police/99', 'travel-trade/4'],
    });
  });

  test('follows a lesson whose minutes have changed, unless it says its own', () => {
    expect(readPlan('1.0800.police.1.2x50', new Map([['police/1', 40], ['police/2', 55]]))).toMatchObject({
      plan: { parts: [police(1, 40), police(2, 50)] },
    }); // prettier-ignore
  });

  test('of a later version is told from one that is broken', () => {
    expect(readPlan('2.anything/else', lessons)).toEqual({ trouble: 'later' });
    expect(readPlan('0.0800', lessons)).toEqual({ trouble: 'broken' });
  });

  test.each([
    '', '1', '1.', '1.800', '1.2400', '1.0860', '1.0800.', '1.0800..police.1', '1.0800.1', '1.0800.police.01', '1.0800.police.1x0',
    '1.0800.police.1x481', '1.0800.police.1x60x60', '1.0800.police.1111', '1.0800.break0', '1.0800.break', '1.0800.break481', '1.0800.police',
    '1.0800.break015', '1.0800.session2500', '1.0800.nap15', '1.0800.constructor1', '1.0800.Police.1', '1.0800.police.-1', ' 1.0800',
    `1.0800${'.break15'.repeat(mostParts + 1)}`, `1.0800.police${'.99'.repeat(mostParts + 1)}`, '1.0800.police.1\n',
    ...hostileTexts, ...hostileTexts.map((text) => `1.0800.${text}`), ...hostileTexts.map((text) => `1.0800.police.1.${text}`),
  ])('is refused as broken: %s', (code) => {
    expect(readPlan(code, lessons)).toEqual({ trouble: 'broken' });
  }); // prettier-ignore

  test('takes a word before a lesson for its course, whatever it means elsewhere', () => {
    expect(readPlan('1.0800.constructor.1', lessons)).toEqual({
      plan: planOf('08:00'),
      missing: ['constructor/1'],
    });
  });
});

describe('a time', () => {
  test.each([['08:00', 480], ['8:05', 485], [' 17.30 ', 1050], ['23:59', 1439], ['00:00', 0], ['08:00:00', 480]])(
    'typed as “%s” is understood', (text, minutes) => {
      expect(readClock(text)).toBe(minutes);
    },
  ); // prettier-ignore

  test.each(['', '8', '24:00', '12:60', '-1:00', '8:0', 'ten', '1:00 pm'])(
    'typed as “%s” is none',
    (text) => {
      expect(readClock(text)).toBeUndefined();
    },
  );
});
