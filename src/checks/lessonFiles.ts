/** What the rules want to know of lesson files again and again. */
import type { z } from 'astro/zod';
import type { Place } from '#schemas/authoring.ts';
import { lessonSchema, type LessonData } from '#schemas/lesson.ts';
import type { Content, ContentFile, Kind } from './content.ts';
import type { Node } from './mdxTexts.ts';

/** `07-threats` → 7; undefined where the name is no lesson's. */
export function lessonNumber(name: string): number | undefined {
  const digits = /^(\d+)-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Lessons whose front matter fits the schema; the schema rule speaks of the others. */
export function goodLessons(content: Content): { file: ContentFile; data: LessonData }[] {
  return goodData(content, 'lesson', lessonSchema);
}

/** Files of a kind whose data fits its schema. */
export function goodData<Data>(
  { files }: Content,
  wanted: Kind,
  schema: z.ZodType<Data>,
): { file: ContentFile; data: Data }[] {
  return files
    .filter(({ kind, broken }) => kind === wanted && broken.length === 0)
    .flatMap((file) => {
      const data = parsedBy(schema, file);
      return data === undefined ? [] : [{ file, data }];
    });
}

/** Most rules ask for the same: each file is parsed once, for as long as it is in memory. */
const parsed = new WeakMap<ContentFile, { schema: z.ZodType; data: unknown }>();

function parsedBy<Data>(schema: z.ZodType<Data>, file: ContentFile): Data | undefined {
  const known = parsed.get(file);
  if (known?.schema === schema) return known.data as Data | undefined;
  const { data } = schema.safeParse(file.data);
  parsed.set(file, { schema, data });
  return data;
}

/** Where the words of this file stand. */
export function placeOf({ kind }: ContentFile): Place {
  return kind === 'page' ? 'page' : 'lesson';
}

/** The authors' words in a file, in reading order. */
export function wordsIn({ nodes }: ContentFile): Node[] {
  return nodes.filter(({ type }) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement');
}

/** The text of an attribute, or '' where it is missing or code. */
export function attribute({ attributes = [] }: Node, name: string): string {
  const value = attributes.find((candidate) => candidate.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

/** `J67 J68` → two ids. */
export function idList(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
