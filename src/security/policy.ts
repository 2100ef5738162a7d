/**
 * What one finished page may do: the text of its Content-Security-Policy. Everything that is not named is forbidden by
 * `default-src 'none'`. See decisions/0006.
 */
import { createHash } from 'node:crypto';

/** What the scripts of a page ask for, beyond running. */
export interface ScriptNeeds {
  /** Names of the Trusted Types policies that they create; only code that registers a worker has one. */
  policies: string[];
}

/** Text of the policy for a page. Markup made from text (`innerHTML` and the like) throws wherever browsers know how. */
export function policyFor(html: string, { policies }: ScriptNeeds): string {
  const linked = /<link\b[^>]*\brel="?stylesheet/i.test(html) ? ["'self'"] : [];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes(html, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].join(' '),
    ['style-src', ...orNone([...linked, ...hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/gi)])].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    ...(policies.length > 0 ? ["worker-src 'self'", "manifest-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ['trusted-types', ...orNone(policies)].join(' '),
  ].join(';');
}

function orNone(sources: string[]): string[] {
  return sources.length > 0 ? sources : ["'none'"];
}

function hashes(html: string, pattern: RegExp): string[] {
  const texts = [...html.matchAll(pattern)].map(([, text = '']) => text).filter(Boolean);
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
