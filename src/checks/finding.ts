import type { Content, ContentFile } from './content.ts';
import { sourceIndex, sourceSpan, type Span, type Text } from './text.ts';

/** One thing that is wrong in the content, said to its author. */
export interface Finding {
  /** Path below `content/`, or from `src/` for the words of the interface. */
  file: string;
  /** 1 for the first line. */
  line: number;
  /** Short name of the rule, for tests and for searching. */
  rule: string;
  /** What is wrong and what to do. */
  message: string;
  /** An error stops the build; a warning does not. */
  level: 'error' | 'warning';
  /** What to write in the source instead, where that is safe to do without asking. */
  fix?: Fix;
}

/** A stretch of the source and what shall stand there. */
export interface Fix extends Span {
  to: string;
}

/** Looks at the whole content and says what is wrong. `today` is a day, `2026-11-21`. */
export type Rule = (content: Content, today: string) => Finding[];

/** `content/km/students/07-x.mdx:12  [terms] …`: the way editors make a link of. */
export function printFinding({ file, line, rule, message, level }: Finding): string {
  return `${printPlace(file, line)}  ${level === 'warning' ? 'warning ' : ''}[${rule}] ${message}`;
}

/** A file and a line of it, from the root of the project. */
export function printPlace(file: string, line: number): string {
  return `${printFile(file)}:${line}`;
}

/** A file, from the root of the project. */
export function printFile(file: string): string {
  return file.startsWith('src/') ? file : `content/${file}`;
}

/** What is wrong from `from` to `to` in a text; `instead` where that may be written in its place without asking. */
export function findingIn(
  { file, lineAt }: ContentFile,
  text: Text,
  [from, to]: [from: number, to: number],
  said: Pick<Finding, 'rule' | 'message'> & Partial<Finding> & { instead?: string | undefined },
): Finding {
  const { instead, ...finding } = said;
  const span = instead === undefined || !text.isProse ? undefined : changeable(text, from, to);
  return {
    file,
    line: lineAt(sourceIndex(text, from)),
    level: 'error',
    ...finding,
    ...(span && instead !== undefined ? { fix: { ...span, to: instead } } : {}),
  };
}

/** Nothing is put in where two stretches of the source meet, for it might land inside a tag. */
function changeable(text: Text, from: number, to: number): Span | undefined {
  return from === to && !sourceSpan(text, from - 1, from + 1) ? undefined : sourceSpan(text, from, to);
}
