/**
 * Inline scripts that stand in many pages become files: fetched once, cached, and named by no hash in the policy.
 * What must run before the page is drawn stays inline; it is marked `data-first`.
 */
import { createHash } from 'node:crypto';
import { minifySync } from 'vite';
import { rememberedFor } from '#styles/rememberedFor.ts';

export interface SharedScript {
  /** File name below `_astro/`. */
  name: string;
  text: string;
}

const inline = /<script>([\s\S]*?)<\/script>/g;

/**
 * The page with its inline scripts as one file, in the place of the first of them: together they ask once, and one defines what
 * the next one uses. Same texts, same file.
 */
export function shareScripts(html: string): { html: string; scripts: SharedScript[] } {
  const texts = [...html.matchAll(inline)].map(([, text = '']) => text);
  if (texts.length === 0) return { html, scripts: [] };
  const text = texts.join(';\n');
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;
  let isFirst = true;
  const shared = html.replace(inline, () => {
    const tag = isFirst ? `<script defer src="/_astro/${name}"></script>` : '';
    isFirst = false;
    return tag;
  });
  return { html: shared, scripts: [{ name, text }] };
}

const started = /<script (defer|type="module") src="([^"]+)"><\/script>/g;

/** A page whose scripts wait names them on its root, for `islands/guard.js` to load; any other is left as it is. */
export function holdScripts(html: string): string {
  if (!/<html [^>]*data-waits/.test(html)) return html;
  const addresses = [...html.matchAll(started)].map(([, , address = '']) => address);
  return html
    .replace(started, '')
    .replace(/(<html [^>]*data-waits)(?:="")?/, (_, root: string) => `${root}="${addresses.join(' ')}"`);
}

/** The other way round, for pages that are to start at once. */
export function releaseScripts(html: string): string {
  const [held = '', addresses = ''] = / data-waits="([^"]*)"/.exec(html) ?? [];
  const scripts = addresses.split(' ').map((address) => {
    // Those named by their hash alone were inline once; modules have a name before it.
    const kind = /\/[0-9a-f]{8}\.js$/.test(address) ? 'defer' : 'type="module"';
    return `<script ${kind} src="${address}"></script>`;
  });
  return held === '' ? html : html.replace(held, '').replace('</body>', () => `${scripts.join('')}</body>`);
}

const first = /<script data-first>([\s\S]*?)<\/script>/g;
/** The page with its first script as short as it can be said. */
export function shortenFirst(html: string): string {
  return html.replace(first, (_, text: string) => `<script>${shortened(text)}</script>`);
}

/** @throws where it is no script. */
const shortened = rememberedFor((text) => {
  const { code, errors } = minifySync('first.js', text, { module: false, compress: { target: 'es2020' } });
  if (errors.length > 0) throw new Error(`The first script of a page: ${errors[0]?.message ?? ''}`);
  return code.trim().replace(/;$/, '');
});
