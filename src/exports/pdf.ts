/** What we read from a finished PDF, and what we make the same in each of them. Chromium writes its objects in plain text. */

/** Objects by their number: the text between `7 0 obj` and `endobj`, without what is in streams. */
function objectsOf(pdf: Uint8Array): Map<number, string> {
  const text = Buffer.from(pdf).toString('latin1');
  return new Map(
    [...text.matchAll(/^(\d+) 0 obj\s([\s\S]*?)^endobj/gm)].map(([, number, body = '']) => [
      Number(number),
      body.replace(/\bstream\r?\n[\s\S]*/, ''),
    ]),
  );
}

/** Numbers of the page objects, in the order of the pages. */
function pageObjects(objects: Map<number, string>): number[] {
  const root = [...objects].find(([, body]) => /\/Type\s*\/Catalog\b/.test(body));
  const first = root && reference(root[1], 'Pages');
  if (first === undefined) throw new Error('This PDF has no list of its pages.');
  const walk = (number: number): number[] => {
    const body = objects.get(number) ?? '';
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1];
    if (kids === undefined) return [number];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => walk(Number(kid)));
  };
  return walk(first);
}

function reference(body: string, key: string): number | undefined {
  const number = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(body)?.[1];
  return number === undefined ? undefined : Number(number);
}

export function countPages(pdf: Uint8Array): number {
  return pageObjects(objectsOf(pdf)).length;
}

/**
 * On which page each place lies that a link within the document leads to: id → page, from 1. Chromium keeps the ids of such
 * places as named destinations.
 */
export function pagesOfPlaces(pdf: Uint8Array): Map<string, number> {
  const objects = objectsOf(pdf);
  const pages = pageObjects(objects);
  const places = new Map<string, number>();
  for (const body of objects.values())
    for (const [, name = '', page] of body.matchAll(/\/([^\s/<>[\]()]+)\s*\[(\d+) 0 R\s*\/XYZ\b/g)) {
      const index = pages.indexOf(Number(page));
      if (index >= 0) places.set(decodeName(name), index + 1);
    }
  return places;
}

/** `#2D` in a name is a hyphen. */
function decodeName(name: string): string {
  return name.replace(/#([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Language of the document, as screen readers ask for it. */
export function languageOf(pdf: Uint8Array): string | undefined {
  const catalog = [...objectsOf(pdf).values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  return /\/Lang\s*\(([^)]*)\)/.exec(catalog)?.[1];
}

/** The earliest day a zip can name stands in all that we make. */
const day = "D:19800101000000+00'00'";

/** What Chromium calls an element that others refer to: `node00000062`. */
const nodeName = /\(node(\d{8})\)/g;

/**
 * The same document whenever it was made, letter for letter, for the table at its end counts bytes: dates, the name of the
 * browser, and the names of table heads, which go on counting from one page of a browser to the next.
 * @throws when there is no date, or it is shorter than ours: then Chromium writes PDFs in another way.
 */
export function withoutTime(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const names = [...new Set([...text.matchAll(nodeName)].map(([, number = '']) => number))].sort();
  const places = new Map(names.map((number, index) => [number, index + 1]));
  let dates = 0;
  const made = text
    .replace(/\/(CreationDate|ModDate) \((D:[^)]*)\)/g, (_, key: string, date: string) => {
      if (date.length < day.length) throw new Error(`A PDF with the date ${date}: too short for ours.`);
      dates += 1;
      return `/${key} (${day.padEnd(date.length)})`;
    })
    .replace(/\/Creator \(((?:\\.|[^)\\])*)\)/, (_, name: string) => `/Creator (${' '.repeat(name.length)})`)
    .replace(nodeName, (_, number: string) => {
      return `(node${String(places.get(number)).padStart(number.length, '0')})`;
    });
  if (dates === 0) throw new Error('A PDF without a date: where else it may differ is not known.');
  return Buffer.from(made, 'latin1');
}
