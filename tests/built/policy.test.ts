/** The policy of every finished page, read by Google's own evaluator. */
import { globSync, readFileSync } from 'node:fs';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';

const anyHash = `'sha256-${'A'.repeat(43)}='`;

/** Policies that differ in more than their hashes. */
const shapes = new Map<string, string>();
const pages = globSync('dist/**/*.html').sort();
for (const file of pages) {
  const policies = [
    ...readFileSync(file, 'utf8').matchAll(/http-equiv="content-security-policy" content="([^"]*)"/gi),
  ];
  const shape = policies.map(([, policy = '']) => policy.replace(/'sha256-[^']{44}'/g, anyHash)).join(' + ');
  if (!shapes.has(shape)) shapes.set(shape, file);
}

/** 50 is “medium, maybe”; what is below is worse. */
function weaknesses(policy: string): string[] {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => Number(severity) < Number(Severity.MEDIUM_MAYBE))
    .map(({ directive, value, description }) => `${directive} ${value}: ${description}`);
}

test('every page has one policy, and all pages few kinds of it', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect([...shapes].filter(([shape]) => shape === '' || shape.includes(' + '))).toEqual([]);
  expect(shapes.size).toBeLessThanOrEqual(12);
});

test.each([...shapes])('%s has no weakness', (policy) => {
  expect(weaknesses(policy)).toEqual([]);
  expect(policy).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
  expect(policy).toContain("default-src 'none';");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('the evaluator finds what it must find', () => {
  expect(weaknesses("script-src 'self' 'unsafe-inline'")).not.toEqual([]);
});
