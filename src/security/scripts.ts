/**
 * Inline scripts that stand in many pages become files: fetched once, cached, and named by no hash in the policy.
 * What must run before the page is drawn stays inline; it is marked `data-first`.
 */
import { createHash } from 'node:crypto';
import { minifySync } from 'vite';

export interface SharedScript {
  /** File name below `_astro/`. */
  name: string;
  text: string;
}

const inline = /<script>([\s\S]*?)<\/script>/g;

/** The page with its inline scripts as files, and those files. Same text, same file. */
export function shareScripts(html: string): { html: string; scripts: SharedScript[] } {
  const scripts: SharedScript[] = [];
  const shared = html.replace(inline, (_, text: string) => {
    const name = `${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;
    scripts.push({ name, text });
    // `defer` keeps their order: one defines what the next one uses.
    return `<script defer src="/_astro/${name}"></script>`;
  });
  return { html: shared, scripts };
}

const first = /<script data-first>([\s\S]*?)<\/script>/g;
const short = new Map<string, string>();

/** The page with its first script as short as it can be said. */
export function shortenFirst(html: string): string {
  return html.replace(first, (_, text: string) => {
    const known = short.get(text) ?? shorten(text);
    short.set(text, known);
    return `<script>${known}</script>`;
  });
}

/** @throws where it is no script. */
function shorten(text: string): string {
  const { code, errors } = minifySync('first.js', text, { module: false, compress: { target: 'es2020' } });
  if (errors.length > 0) throw new Error(`The first script of a page: ${errors[0]?.message ?? ''}`);
  return code.trim().replace(/;$/, '');
}
