/** Data are shown as they stand: whoever writes a tag or a script into them means something else, or means harm. */
import type { Content, ContentFile } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

export const markupRule: Rule = (content) => [...content.files.flatMap(inData), ...inTables(content)];

const tag = /<\s*[a-z!/?]/i;
/** Spaces and signs that nobody sees within such a word do not keep a browser from understanding it. */
const script =
  /(?:j\s*a\s*v\s*a|v\s*b|l\s*i\s*v\s*e)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|\bdata\s*:\s*[a-z]+\/[a-z]/i;

const tagMessage = 'Remove the tag: texts are shown as they stand, < and all.';
const scriptMessage = 'Remove the script: texts hold no code.';

function inData(file: ContentFile): Finding[] {
  if (file.kind === 'code') return [];
  return valuesIn(file.data).flatMap(({ path, text }) => says(text).map((message) => finding(file.file, file.lineOf(path), message)));
} // prettier-ignore

/** Every text of some data, however deep, and every name of a field. */
function valuesIn(data: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((item, index) => valuesIn(item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    { path: [...path, key], text: key },
    ...valuesIn(value, [...path, key]),
  ]);
}

function inTables({ statisticsCsv, cautionsCsv }: Content): Finding[] {
  return Object.entries({ statistics: statisticsCsv, cautions: cautionsCsv }).flatMap(([name, csv]) =>
    csv
      .split('\n')
      .flatMap((line, index) =>
        says(line).map((message) => finding(`statistics/${name}.csv`, index + 1, message)),
      ),
  );
}

function says(text: string): string[] {
  return [...(tag.test(text) ? [tagMessage] : []), ...(script.test(text) ? [scriptMessage] : [])];
}

function finding(file: string, line: number, message: string): Finding {
  return { file, line, rule: 'markup', message, level: 'error' };
}
