import { expect, test } from 'vitest';
import { withLighterIslands } from '#security/lighterIslands.ts';

const island = (more: string) =>
  `<p uid="1"></p><astro-island uid="Z1" data-preact-island-id="7" component-url="/a.js" component-export="default" props="{}" ssr client="visible" ${more} await-children>`;

test('leaves what an island needs: its code, its data, when to wake', () => {
  expect(withLighterIslands(island('opts="{&quot;name&quot;:&quot;A&quot;,&quot;value&quot;:true}"'))).toBe(
    '<p uid="1"></p><astro-island component-url="/a.js" props="{}" ssr client="visible" opts="{}" await-children>',
  );
});

test('leaves an export that has a name, and options that say something', () => {
  const options = 'opts="{&quot;value&quot;:{&quot;rootMargin&quot;:&quot;9px&quot;}}"';
  expect(withLighterIslands(island(options))).toContain(options);
  expect(withLighterIslands('<astro-island component-export="Other" opts="{}">')).toContain(
    'component-export="Other"',
  );
});
