/** Checks the content before Astro reads it: a build stops, `npm run dev` shows the error over the page. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readContent } from './content.ts';
import { printFinding, type Finding } from './finding.ts';
import { checkContent } from './rules.ts';

/** MDX can run code while building, so this comes first: a lesson with code in it is refused before it is run. */
export function contentChecks(contentDir: string): AstroIntegration {
  const dir = fileURLToPath(new URL(contentDir, `file://${process.cwd()}/`));
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'preview' || command === 'sync') return;
        const errors = report(dir, logger);
        if (command === 'build' && errors.length > 0) {
          throw new Error(`${errors.length} errors in the content (listed above).`);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const show = (path: string) => {
          if (!path.replaceAll('\\', '/').startsWith(dir.replace(/\/$/, ''))) return;
          const errors = report(dir, logger);
          if (errors.length === 0) return;
          const message = errors.map(printFinding).join('\n');
          server.environments.client.hot.send({ type: 'error', err: { message, stack: '' } });
        };
        server.watcher.on('change', show).on('add', show).on('unlink', show);
      },
    },
  };
}

function report(dir: string, logger: AstroIntegrationLogger): Finding[] {
  const findings = checkContent(readContent(dir), new Date().toISOString().slice(0, 10));
  for (const finding of findings) {
    if (finding.level === 'error') logger.error(printFinding(finding));
    else logger.warn(printFinding(finding));
  }
  return findings.filter(({ level }) => level === 'error');
}
