/** What a finished page can come to load, read from the page and from the files that it names. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { load } from 'cheerio';
import { brotli } from '../site.ts';

export interface Weights {
  /** The page with its styles. */
  html: number;
  /** Scripts that come before anybody has touched the page. */
  early: number;
  /** All scripts, awake to the last. */
  scripts: number;
  /** With the font, the pictures and the icon. */
  whole: number;
}

const weighed = new Map<string, number>();

/** Bytes of a file after brotli; what is compressed already travels as it is. */
function weightOf(path: string): number {
  const known = weighed.get(path);
  if (known !== undefined) return known;
  const data = readFileSync(`dist${path}`);
  const weight = /\.(?:woff2|png|jpg|webp)$/.test(path) ? data.length : brotli(data);
  weighed.set(path, weight);
  return weight;
}

function weigh(paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + weightOf(path), 0);
}

/** @param atOnce scripts that others ask for as soon as they run. */
export function weightsOf(text: string, atOnce?: RegExp): Weights {
  const html = brotli(text);
  const scripts = weigh(allScripts(text));
  return {
    html,
    early: weigh(earlyScripts(text, atOnce)),
    scripts,
    whole: html + scripts + weigh(otherFiles(text)),
  };
}

const importsAtOnce = /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g;

/** The files that answer, by the kind of island. */
const answering: Record<string, string[]> = {
  question: ['View'],
  'gap-question': ['ViewGap'],
  'confidence-question': ['ViewConfidence'],
  summary: ['LessonSummaryIsland'],
};

/**
 * What a lesson weighs from the first sign that somebody is there to its last answer: the page, and the scripts that answer. Its
 * pictures come as they are scrolled to, and count apart.
 * @throws for an island of another kind, and where a file is not found: it would weigh nothing.
 */
export function answeredWeight(text: string): number {
  const [, waiting = ''] = /data-waits="([^"]+)"/.exec(text) ?? [];
  const kinds = new Set([...text.matchAll(/data-island="([\w-]+)"/g)].map(([, kind = '']) => kind));
  const spelling = kinds.has('gap-question') && text.includes('<html lang="km"') ? ['typed'] : [];
  const names = [...kinds].flatMap((kind) => answering[kind] ?? [`(${kind})`]);
  const all = [...allScripts(text)];
  const asked = ['preact', ...names, ...spelling].map((name) => {
    const found = all.find((script) => script.startsWith(`/_astro/${name}.`));
    if (found === undefined)
      throw new Error(`No script ${name} answers on this page: see \`answering\` in weights.ts.`);
    return found;
  });
  return brotli(text) + weigh(followed([...waiting.split(' '), ...asked], importsAtOnce));
}

/** Scripts that the page names for the browser to run, and what these import at once. */
export function earlyScripts(text: string, atOnce?: RegExp): Set<string> {
  const $ = load(text);
  const named = $('script[src]').toArray().map((element) => $(element).attr('src') ?? '');
  const asked = atOnce ? [...allScripts(text)].filter((script) => atOnce.test(script)) : [];
  return followed([...named, ...asked], importsAtOnce);
} // prettier-ignore

/** Every script that the page names in any place, its inline scripts too, and all that those import at any time. */
function allScripts(text: string): Set<string> {
  const named = [...text.matchAll(/["'`( ](\/_astro\/[\w.-]+\.js)/g)].map(([, url = '']) => url);
  return followed(named, /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g);
}

function followed(urls: string[], imports: RegExp): Set<string> {
  const found = new Set<string>();
  const follow = (url: string) => {
    if (url === '' || found.has(url)) return;
    found.add(url);
    for (const [, path = ''] of readFileSync(`dist${url}`, 'utf8').matchAll(imports))
      follow(posix.join(posix.dirname(url), path));
  };
  for (const url of urls) follow(url);
  return found;
}

/** The font where the page has Khmer in its text, its pictures and its icon. */
function otherFiles(text: string): Set<string> {
  const $ = load(text);
  const pictures = $('img[src]').toArray().map((element) => $(element).attr('src') ?? '');
  const icon = $('link[rel="icon"]').attr('href') ?? '';
  const isKhmer = /[\u1780-\u17FF]/.test($('body').text());
  const fonts = isKhmer ? [...text.matchAll(/url\(["']?(\/fonts\/[^)"']+)/g)].map(([, url = '']) => url) : [];
  return new Set([...pictures, ...fonts, icon].filter((path) => path.startsWith('/') && existsSync(`dist${path}`)));
} // prettier-ignore
