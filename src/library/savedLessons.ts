/** While an author writes: a lesson or a story that is saved is on the page at once. Astro watches only what is in its store. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Files that are saved together, as by a change of branch, are told of once. */
const together = 20;

export function savedLessons(contentDir: string): AstroIntegration {
  const dir = fileURLToPath(new URL(contentDir, `file://${process.cwd()}/`)).replaceAll('\\', '/').replace(/\/$/, '');
  return {
    name: 'saved-lessons',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let waiting: NodeJS.Timeout | undefined;
        const tell = () => {
          waiting = undefined;
          for (const { name, hot } of Object.values(server.environments)) {
            if (name === 'client') hot.send({ type: 'full-reload', path: '*' });
            else hot.send('astro:content-changed', {});
          }
        };
        const saved = (path: string) => {
          const place = path.replaceAll('\\', '/');
          const isOfLesson = /^\/[^/]+\/(?!pages\/)[^/]+\/[^/]+(?:\.mdx|\.story\.yaml)$/.test(place.slice(dir.length));
          if (place.startsWith(dir) && isOfLesson) waiting ??= setTimeout(tell, together);
        };
        server.watcher.add(dir);
        server.watcher.on('change', saved).on('add', saved).on('unlink', saved);
      },
    },
  };
} // prettier-ignore
