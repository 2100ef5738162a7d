/**
 * The text of a lesson as a component. Astro would give every lesson to the bundler, which reads, holds and writes all of them at
 * once: 2,000 lessons took 6 GB, 10,000 more than a machine has. Here a lesson is compiled by the same compiler when a page
 * asks for it, and forgotten. A lesson holds no code of its own: the content check has refused any before. Decision 0021.
 */
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import * as runtime from 'astro/jsx-runtime';
import { compileFunction } from 'node:vm';
import { shownPath } from './lessonFiles.ts';
import type { Lesson } from './lessons.ts';

type Props = Record<string, unknown> & { components?: Record<string, unknown> };

/** As `astro.config.mjs` sets up MDX, but for code, which no lesson shows. */
const compiler = satteri().createMdxRenderer?.(
  { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true },
  { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false },
);

/** @throws where the text is no MDX, or has code in it. */
export async function bodyOf({ path: file, text }: Pick<Lesson, 'path' | 'text'>): Promise<AstroComponentFactory> {
  const path = `/${shownPath(file)}`;
  const made = await compiler;
  if (!made) throw new Error('@astrojs/markdown-satteri makes no renderer for MDX: see its release notes.');
  const { code } = await made.process(text, path, {});
  const content = componentOf(code, path);
  const Content = ({ components, ...props }: Props = {}) =>
    content({ ...props, components: { Fragment: runtime.Fragment, ...components } });
  return Object.assign(Content, marksOf(path)) as unknown as AstroComponentFactory;
} // prettier-ignore

/** By these Astro knows who renders a component, as it writes them behind every module of MDX. */
function marksOf(path: string) {
  return {
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro:renderer')]: 'astro:jsx',
    [Symbol.for('astro.needsHeadRendering')]: true,
    moduleId: path,
  };
}

/** @param code a module that imports nothing but what makes elements. */
export function componentOf(code: string, path: string): (props: Props) => unknown {
  const alone = code
    .replace(
      /^import \{([^}]*)\} from "astro\/jsx-runtime";/m,
      (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`,
    )
    .replace(/^export (?=const |function )/gm, '');
  if (/^(?:import|export)\b/m.test(alone)) throw new Error(`${path}: a lesson imports and exports nothing.`);
  const made = compileFunction(`${alone}\nreturn MDXContent;`, ['runtime'], { filename: path }) as (
    given: typeof runtime,
  ) => (props: Props) => unknown;
  return made(runtime);
}
