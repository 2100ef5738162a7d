/** `npm run check:content`: says in a second what is wrong in `content/`. */
import { globSync } from 'node:fs';
import { printFinding } from '#checks/finding.ts';
import { checkFolder } from '#checks/folder.ts';

const dir = process.env['CONTENT_DIR'] ?? 'content';
const findings = await checkFolder(dir, new Date().toISOString().slice(0, 10));
const files = globSync('**/*.{mdx,yaml}', { cwd: dir });
for (const finding of findings) console.log(printFinding(finding));

const errors = findings.filter(({ level }) => level === 'error').length;
console.log(`${files.length} files, ${errors} errors, ${findings.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
