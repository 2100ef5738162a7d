import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardColour } from '#cards/colours.ts';
import { courseIds } from '#schemas/course.ts';

const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The accent that pages give a course by day. */
function accentOf(course: string): string | undefined {
  const name = new RegExp(`\\[data-course='${course}'\\] \\{\\s*--color-accent: var\\((--\\w+)\\)`).exec(
    tokens,
  )?.[1];
  return name && new RegExp(`${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
}

test.each(courseIds)('gives the card of the course %s the accent of its pages', (course) => {
  expect(accentOf(course)).toMatch(/^#/);
  expect(cardColour(course)).toBe(accentOf(course));
});

test('gives other cards a colour that is no course’s', () => {
  expect(cardColour(undefined)).toBe(cardColour('about'));
  expect(courseIds.map(cardColour)).not.toContain(cardColour(undefined));
});
