import { expect, test } from 'vitest';
import { needsOf, type Modules } from '#security/modules.ts';

const modules: Modules = new Map([
  ['a.B1.js', 'import{x}from"./b.C_2-3.js";x()'],
  ['b.C_2-3.js', 'const d=["_astro/c.js"];import(`./c.js`)'],
  ['c.js', 'trustedTypes.createPolicy(`offline`,{createScriptURL:a=>a})'],
  ['round.js', 'import"./round.js";trustedTypes.createPolicy( "two" ,{});trustedTypes.createPolicy(\'one\')'],
  ['quiet.js', 'policy.createPolicyOf("none")'],
]);

test.each([
  ['through files that load files', '<script type="module" src="/_astro/a.B1.js"></script>', ['offline']],
  ['through scripts that wait', '<html data-waits="/_astro/b.C_2-3.js /_astro/quiet.js">', ['offline']],
  ['in a script within the page', '<script type="module">import "/_astro/c.js";</script>', ['offline']],
  [
    'once each, in order, though files load each other in a circle',
    '<script src="/_astro/round.js">',
    ['one', 'two'],
  ],
  ['nowhere, where no script has one', '<script src="/_astro/quiet.js"></script><a href="/x.js">x</a>', []],
])('finds the policies of the scripts of a page: %s', (_, html, policies) => {
  expect(needsOf(html, modules)).toEqual({ policies });
});
