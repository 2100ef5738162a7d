/**
 * `npm run bench:edit -- 2000`: how long an author waits in `npm run dev` from saving a lesson to the page that shows it, on a
 * site of so many lessons; and that a mistake is said with its file and line.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeContent } from '../scale/site.ts';
import { median } from './report.ts';

const lessons = Number(process.argv[2] ?? 2000);
const times = Number(process.argv[3] ?? 5);
const root = join(process.env['SCALE_DIR'] ?? join(tmpdir(), 'safe-path-scale'), `edit-${lessons}`);
const port = Number(process.env['EDIT_PORT'] ?? 4391);
const file = join(root, 'content/en/students/07-if-someone-threatens-you.mdx');
const address = `http://127.0.0.1:${port}/en/students/7/`;

mkdirSync(root, { recursive: true });
writeContent(join(root, 'content'), lessons);
const original = readFileSync(file, 'utf8');
const dev = spawn(
  process.execPath,
  [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)],
  {
    env: { ...process.env, CONTENT_DIR: join(root, 'content'), CACHE_DIR: join(root, 'cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  },
);
let said = '';
dev.stdout.on('data', (text: Buffer) => (said += text.toString()));
dev.stderr.on('data', (text: Buffer) => (said += text.toString()));
try {
  const started = performance.now();
  await until(async () => (await page()).includes('</html>'), 600_000);
  console.log(`first page after ${seconds(started)} s`);
  const waits: number[] = [];
  for (let time = 1; time <= times; time++) {
    const mark = `Changed ${'again '.repeat(time).trim()}.`;
    const saved = performance.now();
    writeFileSync(file, original.replace('\n## ', `\n${mark}\n\n## `));
    await until(async () => (await page()).includes(mark), 60_000);
    waits.push(performance.now() - saved);
    console.log(`${seconds(saved)} s`);
    await new Promise((settled) => setTimeout(settled, 3000));
  }
  console.log(`from saving to the page: ${(median(waits) / 1000).toFixed(2)} s (median of ${times})`);
  said = '';
  const saved = performance.now();
  writeFileSync(file, original.replace('\n## ', '\n# '));
  await until(() => Promise.resolve(/07-if-someone-threatens-you\.mdx:\d+ {2}\[mdx\]/.test(said)), 60_000);
  console.log(`from saving to the mistake: ${seconds(saved)} s`);
} finally {
  writeFileSync(file, original);
  dev.kill();
}

async function page(): Promise<string> {
  try {
    return await (await fetch(address)).text();
  } catch {
    return '';
  }
}

async function until(isDone: () => Promise<boolean>, most: number) {
  const begun = performance.now();
  while (!(await isDone())) {
    if (performance.now() - begun > most)
      throw new Error(`Nothing after ${most / 1000} s. ${said.slice(-2000)}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(2);
}
