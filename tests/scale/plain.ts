/**
 * The same words as a plain Astro site: one collection of MDX, one layout, one island a page that asks the lesson's
 * questions when it is seen, a list of lessons for each language; no search, no styles, nothing else. What we are
 * compared with: `npm run bench:scale`.
 */
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { localeTags, type Locale } from '#i18n/locales.ts';
import type { LessonData } from '#schemas/lesson.ts';
import type { Written } from './lessons.ts';
import { lessonsOfSite } from './site.ts';
import { write } from './write.ts';

/** Writes such a site, ready for `astro build`. @param modules where its packages are. */
export function writePlain(folder: string, count: number, modules = 'node_modules'): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(frame)) write(join(folder, path), text);
  // A folder of its own, with its packages one by one: seen as a whole from elsewhere, they are taken for no packages.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(modules))
    if (!name.startsWith('.')) symlinkSync(resolve(modules, name), join(folder, 'node_modules', name));
  for (const { course, number, lesson } of lessonsOfSite(count))
    for (const locale of localeTags)
      write(join(folder, `src/lessons/${locale}/${course}/${number}.mdx`), mdxOf(lesson, locale));
}

function mdxOf(lesson: Written, locale: Locale): string {
  const data = lesson.data[locale];
  const front = { title: data.title, summary: data.summary, questions: data.questions.map(askedOf) };
  const parts = [
    ...list([data.readers, data.contentNote, data.older, data.nextStep]),
    ...list(data.objectives.map(({ text }) => text)),
    plain(lesson.body[locale]),
    ...list(data.keyPoints),
    ...guideOf(data),
    ...(lesson.story?.[locale].scenes ?? []).flatMap(({ title, lines, choices = [], ending }) => [
      `## ${safe(title)}`,
      ...lines.map(({ text }) => safe(text)),
      ...list(choices.map(({ text }) => text)),
      safe(ending?.text ?? ''),
    ]),
  ];
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Every type as a choice: what is asked, and words with a reason each. */
function askedOf(question: LessonData['questions'][number]) {
  const texts = (value: unknown): { text: string; feedback: string; key: boolean }[] =>
    Array.isArray(value)
      ? value.flatMap(texts)
      : typeof value === 'object' && value !== null
        ? 'feedback' in value && typeof value.feedback === 'string'
          ? [
              {
                text: Object.entries(value)
                  .filter(([name, text]) => typeof text === 'string' && name !== 'id' && name !== 'feedback')
                  .map(([, text]) => String(text))
                  .join(' – '),
                feedback: value.feedback,
                key: 'key' in value && value.key === true,
              },
            ]
          : Object.values(value).flatMap(texts)
        : [];
  return { id: question.id, stem: question.stem, options: texts(Object.values(question)) };
}

function guideOf({ facilitator }: LessonData): string[] {
  const { overview, plan, prepare, say, close, activity, asked, adapt, ifAChildTells } = facilitator;
  return [
    `## ${safe(activity.title)}`,
    safe(overview),
    ...list(plan.map(({ minutes, title, text }) => `${minutes} ${title}: ${text}`)),
    ...[prepare, say, close, activity.steps].flatMap(list),
    ...asked.flatMap(({ question, answer }) => [`### ${safe(question)}`, safe(answer)]),
    ...list(adapt.map((change) => `${change.for}: ${change.text}`)),
    ...list(ifAChildTells),
  ];
}

function list(texts: (string | undefined)[]): string[] {
  return [texts.flatMap((text) => (text ? [`- ${safe(text)}`] : [])).join('\n')];
}

/** Our words as Markdown alone. */
function plain(body: string): string {
  return body
    .replace(/<(?:Figure|Scenario)\b[^>]*\btitle="([^"]*)"[^>]*>/g, '\n$1\n')
    .replace(/<Helpline\b[^>]*\/>/g, '1280')
    .replace(/<\/?[A-Z]\w*\b[^>]*>/g, '');
}

function safe(text: string): string {
  return text.replace(/[<>{}]/g, '').replace(/\[\[[^\]]*\]\]/g, '1280').replace(/\s+/g, ' ');
} // prettier-ignore

const frame: Record<string, string> = {
  'package.json':
    '{ "name": "plain", "private": true, "type": "module", "dependencies": { "astro": "*", "@astrojs/mdx": "*", "@astrojs/preact": "*", "preact": "*" } }\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx(), preact()], trailingSlash: 'always', cacheDir: './.cache', vite: { cacheDir: './.vite', build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } }, devToolbar: { enabled: false } });
`,
  'tsconfig.json':
    '{ "extends": "astro/tsconfigs/base", "compilerOptions": { "jsx": "react-jsx", "jsxImportSource": "preact" } }\n',
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const option = z.object({ text: z.string(), feedback: z.string(), key: z.boolean() });
const question = z.object({ id: z.string(), stem: z.string(), options: z.array(option) });
export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './src/lessons', pattern: '**/*.mdx' }),
    schema: z.object({ title: z.string(), summary: z.string(), questions: z.array(question) }),
  }),
};
`,
  'src/layouts/Page.astro': `---
const { lang, title, summary } = Astro.props;
---
<!doctype html>
<html {lang}>
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{title}</title><meta name="description" content={summary} /></head>
  <body><header><a href={\`/\${lang}/\`}>Home</a></header><main><h1>{title}</h1><p>{summary}</p><slot /></main></body>
</html>
`,
  'src/Quiz.jsx': `import { useState } from 'preact/hooks';
function Question({ id, stem, options }) {
  const [chosen, choose] = useState();
  return (
    <fieldset>
      <legend>{stem}</legend>
      {options.map((option, index) => (
        <label key={index}>
          <input type="radio" name={id} onChange={() => choose(index)} /> {option.text}
        </label>
      ))}
      <p role="status">{options[chosen]?.feedback}</p>
    </fieldset>
  );
}
export default function Quiz({ questions }) {
  return questions.map((question) => <Question key={question.id} {...question} />);
}
`,
  'src/pages/[...lesson].astro': `---
import { getCollection, render } from 'astro:content';
import Page from '../layouts/Page.astro';
import Quiz from '../Quiz.jsx';
export async function getStaticPaths() {
  return (await getCollection('lessons')).map((entry) => ({ params: { lesson: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Page lang={entry.id.slice(0, 2)} title={entry.data.title} summary={entry.data.summary}>
  <Content />
  <Quiz client:visible questions={entry.data.questions} />
</Page>
`,
  'src/pages/[lang]/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../../layouts/Page.astro';
export const getStaticPaths = () => ['en', 'km'].map((lang) => ({ params: { lang } }));
const { lang } = Astro.params;
const lessons = (await getCollection('lessons')).filter(({ id }) => id.startsWith(lang + '/'));
---
<Page {lang} title="Lessons" summary="All">
  <ul>{lessons.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul>
</Page>
`,
};

if (import.meta.main) {
  const [, , folder, count] = process.argv;
  if (!folder || !Number(count)) throw new Error('node tests/scale/plain.ts <folder> <lessons>');
  writePlain(folder, Number(count));
}
