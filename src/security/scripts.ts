/**
 * When the scripts of a finished page start. What must run before the page is drawn stands in it, as short as it can be said; it is
 * marked `data-first`.
 */
import { minifySync } from 'vite';
import { rememberedFor } from '#styles/rememberedFor.ts';

const started = /<script type="module" src="([^"]+)"><\/script>/g;

/** A page whose scripts wait names them on its root, for `islands/guard.js` to load; any other is left as it is. */
export function holdScripts(html: string): string {
  if (!/<html [^>]*data-waits/.test(html)) return html;
  const addresses = [...html.matchAll(started)].map(([, address = '']) => address);
  return html
    .replace(started, '')
    .replace(/(<html [^>]*data-waits)(?:="")?/, (_, root: string) => `${root}="${addresses.join(' ')}"`);
}

/** The other way round, for pages that are to start at once. */
export function releaseScripts(html: string): string {
  const [held = '', addresses = ''] = / data-waits="([^"]*)"/.exec(html) ?? [];
  const scripts = addresses.split(' ').map((address) => `<script type="module" src="${address}"></script>`);
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
