/**
 * A strict Content-Security-Policy in every finished page: no inline script or style but the very ones the page was built
 * with, named by their hashes; nothing from another host; no markup made from text. Astro's own policy lists the hashes of
 * the whole site after the first styles; this one stands first and lists only what the page has. See decisions/0006.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { harmIn } from './harmless.ts';
import { needsOf, type Modules } from './modules.ts';
import { policyFor, type ScriptNeeds } from './policy.ts';
import { holdScripts, shareScripts, shortenFirst } from './scripts.ts';

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: root });
        const modules: Modules = new Map(
          globSync('*.js', { cwd: join(root, '_astro') }).map((name) => [
            name,
            readFileSync(join(root, '_astro', name), 'utf8'),
          ]),
        );
        for (const page of pages) {
          const path = join(root, page);
          const { html, scripts } = shareScripts(readFileSync(path, 'utf8'));
          for (const { name, text } of scripts) {
            writeFileSync(join(root, '_astro', name), text);
            modules.set(name, text);
          }
          writeFileSync(path, withPolicy(shortenFirst(holdScripts(html)), page, needsOf(html, modules)));
        }
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

/**
 * The page with its policy as the first thing after its encoding.
 * @throws when the page has what no strict policy can allow: a style or an event handler in an attribute, a link that runs.
 */
export function withPolicy(html: string, name: string, needs: ScriptNeeds): string {
  const harm = harmIn(html);
  if (harm !== undefined) throw new Error(`dist/${name}: ${harm}`);
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html, needs)}">`;
  const encoding = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!encoding.test(html))
    throw new Error(`dist/${name}: no <meta charset="utf-8"> to put the policy after.`);
  return html.replace(encoding, (found) => found + meta);
}
