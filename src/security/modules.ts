/** What the scripts of a finished page ask for: read from the files themselves, so that no list of pages can go stale. */
import { rememberedFor } from '#styles/rememberedFor.ts';
import type { ScriptNeeds } from './policy.ts';

/** File name below `_astro/` → text. */
export type Modules = Map<string, string>;

/** Bundlers write names in any of the three quotes. */
const createsPolicy = /\bcreatePolicy\(\s*["'`]([\w-]+)["'`]/g;
const fileName = /[\w.~-]+\.js\b/g;

interface Said {
  policies: string[];
  files: string[];
}

function saidIn(text: string): Said {
  const policies = [...text.matchAll(createsPolicy)].map(([, name = '']) => name);
  return { policies, files: [...new Set(Array.from(text.matchAll(fileName), ([name]) => name))] };
}

const saidInScript = rememberedFor(saidIn);

/** A script that names another file of ours may load it, now or later; so all of them count. */
export function needsOf(html: string, modules: Modules): ScriptNeeds {
  const reached = new Set<string>();
  const policies = new Set<string>();
  const said = [saidIn(html)];
  for (let one = said.pop(); one !== undefined; one = said.pop()) {
    for (const name of one.policies) policies.add(name);
    for (const name of one.files) {
      const text = reached.has(name) ? undefined : modules.get(name);
      reached.add(name);
      if (text !== undefined) said.push(saidInScript(text));
    }
  }
  return { policies: [...policies].sort() };
}
