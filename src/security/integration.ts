/**
 * A strict Content-Security-Policy in every finished page: no inline script or style but the very ones the page was built
 * with, named by their hashes; nothing from another host. Astro's own policy lists the hashes of the whole site after the
 * first styles; this one stands first and lists only what the page has. See decisions/0006.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { shareScripts, shortenFirst } from './scripts.ts';

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: root });
        for (const page of pages) {
          const path = join(root, page);
          const { html, scripts } = shareScripts(readFileSync(path, 'utf8'));
          for (const { name, text } of scripts) writeFileSync(join(root, '_astro', name), text);
          writeFileSync(path, withPolicy(shortenFirst(html), page));
        }
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

/**
 * The page with its policy as the first thing after its encoding.
 * @throws when the page has what no strict policy can allow: a style or an event handler in an attribute.
 */
export function withPolicy(html: string, name: string): string {
  const inAttribute = /<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*?\s(style|on[a-z]+)\s*=/i.exec(withoutScripts(html));
  if (inAttribute) {
    throw new Error(
      `dist/${name}: ${inAttribute[1]}="…" in an element; the policy forbids it. Use a class. ${inAttribute[0].slice(0, 120)}`,
    );
  }
  const meta = `<meta http-equiv="content-security-policy" content="${policy(html)}">`;
  const encoding = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!encoding.test(html))
    throw new Error(`dist/${name}: no <meta charset="utf-8"> to put the policy after.`);
  return html.replace(encoding, (found) => found + meta);
}

function policy(html: string): string {
  const scripts = hashes(html, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi);
  const styles = hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/gi);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashes(html: string, pattern: RegExp): string[] {
  const texts = [...html.matchAll(pattern)].map(([, text = '']) => text).filter(Boolean);
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

function withoutScripts(html: string): string {
  return html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gi, '');
}
