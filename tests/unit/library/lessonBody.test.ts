import { expect, test } from 'vitest';
import { bodyOf, componentOf } from '#library/lessonBody.ts';

/** What a lesson of this text says, with no component but those that are given. */
async function said(text: string, components: Record<string, unknown> = {}): Promise<string> {
  const Content = (await bodyOf({ path: 'en/students/07-calm.mdx', text })) as unknown as (
    props: object,
  ) => unknown;
  return textOf(Content({ components }));
}

/** The elements as tags. */
function textOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textOf).join('');
  const { type, props } = (node ?? {}) as { type?: unknown; props?: { children?: unknown } };
  if (typeof type === 'string') return `<${type}>${textOf(props?.children)}</${type}>`;
  if (typeof type === 'function') return textOf((type as (props: unknown) => unknown)(props));
  return textOf(props?.children);
}

test('a lesson becomes elements: headings, lists, emphasis, smart quotes as Astro has them', async () => {
  const text = await said('## A heading\n\n- **one**\n- "two"\n');
  expect(text).toContain('<h2>A heading</h2>');
  expect(text).toContain('<strong>one</strong>');
  expect(text).toContain('“two”');
});

test('the authors’ words are drawn by the components that a page gives', async () => {
  const Fact = ({ children }: { children?: unknown }) => ['[fact: ', children, ']'];
  expect(await said('<Fact>It is never your fault.</Fact>\n', { Fact })).toContain(
    '[fact: It is never your fault.',
  );
});

test('an import, or anything that is no export of its own, stops the build with the file’s name', async () => {
  await expect(said('import fs from "node:fs";\n\nHi\n')).rejects.toThrow('07-calm.mdx');
  expect(() => componentOf('export { a } from "./a.js";', '/content/a.mdx')).toThrow('/content/a.mdx');
});

test('a component that no page gives is named, not left out', async () => {
  await expect(said('<Danger />\n')).rejects.toThrow('Danger');
});
