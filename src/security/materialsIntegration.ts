/** Stops the build where code of a package reaches the reader that the list of licences does not name, or where one no longer does. */
import type { AstroIntegration } from 'astro';
import { packagesInScripts } from '#library/materials.ts';

export function knownMaterials(): AstroIntegration {
  const found = new Set<string>();
  return {
    name: 'known-materials',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'packages-in-scripts',
                applyToEnvironment: ({ name }: { name: string }) => name === 'client',
                generateBundle(_, bundle) {
                  for (const file of Object.values(bundle))
                    if (file.type === 'chunk')
                      for (const [id, { renderedLength }] of Object.entries(file.modules))
                        if (renderedLength > 0) found.add(packageOf(id) ?? '');
                },
              },
            ],
          },
        });
      },
      'astro:build:done': () => {
        found.delete('');
        const fault = faultOf([...found], packagesInScripts);
        if (fault !== undefined) throw new Error(fault);
      },
    },
  };
}

/** The package that a module belongs to; undefined for our own. */
export function packageOf(id: string): string | undefined {
  const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
  return name ?? (id.startsWith('\0vite/') ? 'vite' : undefined);
}

/** What is wrong with the list, in words. */
export function faultOf(found: string[], listed: string[]): string | undefined {
  const place = 'packagesInScripts of src/library/materials.ts';
  const missing = found.filter((name) => !listed.includes(name));
  const gone = listed.filter((name) => !found.includes(name));
  if (missing.length > 0) return `Add to ${place}, for its code reaches the reader: ${missing.join(', ')}.`;
  return gone.length > 0 ? `Remove from ${place}: ${gone.join(', ')}.` : undefined;
}
