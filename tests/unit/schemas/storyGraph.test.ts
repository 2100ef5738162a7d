import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestWays, mostChoices, storyFaults, type SceneLinks } from '#schemas/storyGraph.ts';

/** `a: b c` is a scene whose choices lead to `b` and `c`; `b:` is an ending. */
function scenes(...lines: string[]): SceneLinks[] {
  return lines.map((line) => {
    const [id = '', to = ''] = line.split(':');
    const choices = to.split(' ').filter(Boolean);
    return choices.length > 0 ? { id, choices: choices.map((scene) => ({ to: scene })) } : { id };
  });
}

/** `s0: s1`, `s1: s2` … with so many choices to the end. */
function chain(choices: number): SceneLinks[] {
  const lines = Array.from({ length: choices }, (_, step) => `s${step}: s${step + 1}`);
  return scenes(...lines, `s${choices}:`);
}

test.each([
  ['parts and meets again', scenes('start: a b', 'a: end', 'b: end', 'end:')],
  ['has an end of its own for each choice', scenes('start: good better', 'good:', 'better:')],
  ['leads two choices of a scene to one place', scenes('start: end end', 'end:')],
  ['tells a later scene before an earlier one', scenes('start: b', 'a: end', 'end:', 'b: a')],
  ['is one scene', scenes('start:')],
  [`has ${mostChoices} choices on one way`, chain(mostChoices)],
])('finds nothing wrong with a story that %s', (_, story) => {
  expect(storyFaults(story)).toEqual([]);
});

test.each([
  [
    'two scenes of one name, at the second',
    scenes('start: a', 'a:', 'b:', 'a:'),
    [{ scene: 3, message: 'Two scenes are called “a”.' }],
  ],
  [
    'each choice that leads nowhere, at its scene',
    scenes('start: a gone', 'a: away gone', 'b:'),
    [
      { scene: 0, message: 'A choice leads to “gone”, which is no scene. There are: start, a, b.' },
      { scene: 1, message: 'A choice leads to “away”, which is no scene. There are: start, a, b.' },
      { scene: 1, message: 'A choice leads to “gone”, which is no scene. There are: start, a, b.' },
    ],
  ],
  [
    'a circle, at the scene where it closes, by its scenes',
    scenes('start: a', 'end:', 'a: b end', 'b: c', 'c: a end'),
    [
      {
        scene: 2,
        message:
          'The choices can lead in a circle: a → b → c → a. Readers go back by themselves; a story only goes on.',
      },
    ],
  ],
  [
    'a scene that leads to itself',
    scenes('start: start end', 'end:'),
    [
      {
        scene: 0,
        message:
          'The choices can lead in a circle: start → start. Readers go back by themselves; a story only goes on.',
      },
    ],
  ],
  [
    'every scene that no choice leads to',
    scenes('start: end', 'lost:', 'end:', 'alone: lost'),
    [
      { scene: 1, message: 'No choice leads to “lost”.' },
      { scene: 3, message: 'No choice leads to “alone”.' },
    ],
  ],
  [
    'scenes that lead to each other, but that nobody reaches',
    scenes('start: end', 'end:', 'a: b', 'b: a'),
    [
      { scene: 2, message: 'No choice leads to “a”.' },
      { scene: 3, message: 'No choice leads to “b”.' },
    ],
  ],
  [
    'a way of too many choices, at the first scene',
    chain(13),
    [{ scene: 0, message: 'One way through the story has 13 choices; 12 are the most.' }],
  ],
  [
    'a scene that nobody reaches beside a way that is too long',
    [...chain(14), { id: 'lost' }],
    [
      { scene: 15, message: 'No choice leads to “lost”.' },
      { scene: 0, message: 'One way through the story has 14 choices; 12 are the most.' },
    ],
  ],
])('names %s', (_, story, faults) => {
  expect(storyFaults(story)).toEqual(faults);
});

test('counts for each scene the choices of its longest way, though a shorter one comes first', () => {
  const story = scenes('start: end a', 'a: end b', 'b: end', 'end:', 'lost: start');
  expect(Object.fromEntries(longestWays(story).steps)).toEqual({ start: 3, a: 2, b: 1, end: 0 });
});

/** Any scenes whose choices lead only onward; some are reached by nobody. */
const onward = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        at < count - 1
          ? fc.array(fc.integer({ min: at + 1, max: count - 1 }), { maxLength: 3 })
          : fc.constant([]),
      ),
    ),
  )
  .map((links) =>
    links.map((to, at): SceneLinks => ({ id: `s${at}`, choices: to.map((next) => ({ to: `s${next}` })) })),
  );

test('finds in a story that only goes on those scenes that no walk comes by, and nothing else', () => {
  fc.assert(
    fc.property(onward, (story) => {
      const reached = new Set(story.slice(0, 1).map(({ id }) => id));
      for (const { id, choices = [] } of story)
        if (reached.has(id)) for (const { to } of choices) reached.add(to);
      const lost = story.flatMap(({ id }, scene) => (reached.has(id) ? [] : [scene]));
      expect(storyFaults(story).map(({ scene }) => scene)).toEqual(lost);
    }),
  );
});

test('finds a circle wherever one way back is put into a story', () => {
  const withWayBack = fc
    .integer({ min: 2, max: 9 })
    .chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1), fc.nat(length - 1)));
  fc.assert(
    fc.property(withWayBack, ([length, one, other]) => {
      const [from, to] = [Math.max(one, other), Math.min(one, other)];
      const story = chain(length);
      story[from]?.choices?.push({ to: `s${to}` });
      const { circle = [] } = longestWays(story);
      expect(circle[0]).toBe(`s${to}`);
      expect(circle.at(-1)).toBe(`s${to}`);
      expect(circle).toHaveLength(from - to + 2);
      expect(storyFaults(story)).toHaveLength(1);
    }),
  );
});
