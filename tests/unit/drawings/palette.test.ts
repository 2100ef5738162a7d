import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { castIds, moods, portrait } from '#drawings/cast.ts';
import { dusk, palette, withColours } from '#drawings/palette.ts';
import { scene, sceneIds } from '#drawings/scenes.ts';

function coloursIn(file: string): [string, string][] {
  const css = readFileSync(new URL(`../../../src/drawings/${file}`, import.meta.url), 'utf8');
  return [...css.matchAll(/\.d-(\w+)\s*\{\s*color:\s*(#[0-9a-f]{6});\s*\}/g)].map(
    ([, role = '', colour = '']) => [role, colour],
  );
}

test('holds the same colours for share cards as the style sheet does for pages', () => {
  expect(coloursIn('drawings.css')).toEqual(Object.entries(palette));
});

test('holds the same colours of dusk for files as the style sheet does for pages', () => {
  expect(coloursIn('scenes.css')).toEqual(Object.entries(dusk));
});

test('softens at dusk only colours that there are, and each once', () => {
  const roles = coloursIn('scenes.css').map(([role]) => role);
  expect(roles.length).toBeGreaterThan(0);
  expect(roles.filter((role) => !(role in palette))).toEqual([]);
  expect(new Set(roles).size).toBe(roles.length);
});

test('writes colours into a drawing: shapes are filled, lines are drawn', () => {
  expect(withColours('<path class="d-h" d="M0 0"/>')).toBe('<path fill="#2b2223" d="M0 0"/>');
  expect(withColours('<path class="d-h d-l" d="M0 0"/>')).toBe(
    '<path fill="none" stroke="#2b2223" d="M0 0"/>',
  );
  expect(withColours('<svg class="portrait">')).toBe('<svg stroke-linecap="round" stroke-linejoin="round">');
});

test('leaves a class alone that is no colour', () => {
  expect(withColours('<path class="d-nothing"/>')).toBe('<path class="d-nothing"/>');
  expect(withColours('<path class="d-constructor"/>')).toBe('<path class="d-constructor"/>');
});

test('leaves no class in any drawing, for a share card knows no style sheet', () => {
  const drawings = [
    ...sceneIds.map(scene),
    ...castIds.flatMap((id) => moods.map((mood) => portrait(id, mood))),
  ];
  expect(drawings.map(withColours).filter((svg) => svg.includes('class='))).toEqual([]);
});
