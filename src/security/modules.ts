/** What the scripts of a finished page ask for: read from the files themselves, so that no list of pages can go stale. */
import type { ScriptNeeds } from './policy.ts';

/** File name below `_astro/` → text. */
export type Modules = Map<string, string>;

/** Bundlers write names in any of the three quotes. */
const createsPolicy = /\bcreatePolicy\(\s*["'`]([\w-]+)["'`]/g;
const fileName = /[\w.~-]+\.js\b/g;

/** A script that names another file of ours may load it, now or later; so all of them count. */
export function needsOf(html: string, modules: Modules): ScriptNeeds {
  const reached = new Set<string>();
  const policies = new Set<string>();
  const texts = [html];
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const [, name = ''] of text.matchAll(createsPolicy)) policies.add(name);
    for (const [name] of text.matchAll(fileName)) {
      const found = reached.has(name) ? undefined : modules.get(name);
      reached.add(name);
      if (found !== undefined) texts.push(found);
    }
  }
  return { policies: [...policies].sort() };
}
