/** One thing that is wrong in the content, said to its author. */
export interface Finding {
  /** Path below `content/`. */
  file: string;
  /** 1 for the first line. */
  line: number;
  /** Short name of the rule, for tests and for searching. */
  rule: string;
  /** What is wrong and what to do. */
  message: string;
  /** An error stops the build; a warning does not. */
  level: 'error' | 'warning';
}

/** Looks at the whole content and says what is wrong. `today` is a day, `2026-11-21`. */
export type Rule = (content: import('./content.ts').Content, today: string) => Finding[];

/** `content/km/students/07-x.mdx:12  [terms] …`: the way editors make a link of. */
export function printFinding({ file, line, rule, message, level }: Finding): string {
  return `content/${file}:${line}  ${level === 'warning' ? 'warning ' : ''}[${rule}] ${message}`;
}
