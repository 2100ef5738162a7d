/** Checks the content before Astro reads it: a build stops, `npm run dev` shows the error over the page. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { printFinding, type Finding } from './finding.ts';
import { checkFolder, type Known } from './folder.ts';
import { readKept, writeKept } from './keeping.ts';

/** MDX can run code while building, so this comes first: a lesson with code in it is refused before it is run. */
export function contentChecks(contentDir: string): AstroIntegration {
  const dir = fileURLToPath(new URL(contentDir, `file://${process.cwd()}/`));
  let known: Known = new Map();
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command === 'preview' || command === 'sync') return;
        const kept = fileURLToPath(new URL('content-checks.json', config.cacheDir));
        known = readKept(kept);
        const errors = await report(dir, logger, known);
        writeKept(kept, known);
        if (command === 'build' && errors.length > 0) {
          throw new Error(`${errors.length} errors in the content (listed above).`);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = async () => {
          const errors = await report(dir, logger, known);
          if (errors.length === 0) return;
          const message = errors.map(printFinding).join('\n');
          server.environments.client.hot.send({ type: 'error', err: { message, stack: '' } });
        };
        // One after the other: a file that is saved while others are looked at is looked at after them.
        let last = Promise.resolve();
        const show = (path: string) => {
          if (!path.replaceAll('\\', '/').startsWith(dir.replace(/\/$/, ''))) return;
          last = last.then(check);
        };
        server.watcher.on('change', show).on('add', show).on('unlink', show);
      },
    },
  };
}

async function report(dir: string, logger: AstroIntegrationLogger, known: Known): Promise<Finding[]> {
  const findings = await checkFolder(dir, new Date().toISOString().slice(0, 10), known);
  for (const finding of findings) {
    if (finding.level === 'error') logger.error(printFinding(finding));
    else logger.warn(printFinding(finding));
  }
  return findings.filter(({ level }) => level === 'error');
}
