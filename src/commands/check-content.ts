/** `npm run check:content`: says in a second what is wrong in `content/`. */
import { readContent } from '#checks/content.ts';
import { printFinding } from '#checks/finding.ts';
import { checkContent } from '#checks/rules.ts';

const content = readContent(process.env['CONTENT_DIR'] ?? 'content');
const findings = checkContent(content, new Date().toISOString().slice(0, 10));
for (const finding of findings) console.log(printFinding(finding));

const errors = findings.filter(({ level }) => level === 'error').length;
console.log(`${content.files.length} files, ${errors} errors, ${findings.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
