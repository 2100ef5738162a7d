/** Puts a server under load from another process, and tells what it did to it. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Serving } from '../built/nginx.ts';

/** @throws where something is missing that only a system can bring. */
export function demandTools(): void {
  if (process.platform !== 'linux') throw new Error('This bench reads /proc, which is on Linux only.');
  if (spawnSync('h2load', ['--version']).error)
    throw new Error('h2load is missing: install nghttp2-client (apt-get install nghttp2-client).');
}

/** What the processes that serve have taken so far. */
export interface Taken {
  /** Of one processor. */
  seconds: number;
  /** At most, of all of them. */
  megabytes: number;
}

export function takenBy({ pid }: Serving): Taken {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const all = children.map((child) => {
    // Fields after the name in brackets, in hundredths of a second: 12 is the program's own, 13 the system's.
    const fields = readFileSync(`/proc/${child}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8')) ?? [];
    return { seconds: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Number(kilobytes) / 1000 };
  });
  return {
    seconds: all.reduce((sum, one) => sum + one.seconds, 0),
    megabytes: all.reduce((sum, one) => sum + one.megabytes, 0),
  };
}

export interface Load {
  /** Asked by each connection in this order, again and again. */
  paths: string[];
  connections: number;
  /** Times that each connection goes through the paths; nginx ends a connection after a thousand questions. */
  rounds: number;
  headers?: Record<string, string>;
  /** Questions in a second, of all connections; as fast as it can where it is not said. */
  rate?: number;
}

export interface Borne {
  /** Answers of any kind, and those among them that were not what was asked for. */
  answers: number;
  failed: number;
  seconds: number;
  bytes: number;
  /** Milliseconds to the end of each answer, sorted. */
  waits: number[];
  /** Seconds of a processor that the server took. */
  processor: number;
}

/** By h2load, with what the address speaks: HTTP/1.1, or HTTP/2 with eight questions open at once on a connection. */
export async function bear(server: Serving, { paths, connections, rounds, headers = {}, rate }: Load): Promise<Borne> {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const [list, log] = [join(folder, 'list'), join(folder, 'log')];
  writeFileSync(list, paths.map((path) => `${server.origin}${path}\n`).join(''));
  const before = takenBy(server);
  const output = await run('h2load', [
    ...(server.origin.startsWith('https:') ? ['-m8'] : ['--h1', '-m1']),
    `-c${connections}`,
    `-n${connections * paths.length * rounds}`,
    ...(rate === undefined ? [] : [`--rps=${rate / connections}`]),
    ...Object.entries({ 'accept-encoding': 'gzip', ...headers }).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    `--log-file=${log}`,
    `-i${list}`,
  ]);
  const processor = takenBy(server).seconds - before.seconds;
  const answers = readFileSync(log, 'utf8').trim().split('\n').map((line) => line.split('\t').map(Number));
  rmSync(folder, { recursive: true });
  // Too many to be spread over one call.
  const began = answers.reduce((first, [start = 0]) => Math.min(first, start), Infinity);
  const ended = answers.reduce((last, [start = 0, , wait = 0]) => Math.max(last, start + wait), 0);
  return {
    answers: answers.length,
    failed: answers.filter(([, status = 0]) => status !== 200 && status !== 304).length,
    seconds: (ended - began) / 1_000_000,
    bytes: Number(/\((\d+)\) total/.exec(output)?.[1]),
    waits: answers.map(([, , wait = 0]) => wait / 1000).sort((a, b) => a - b),
    processor,
  };
} // prettier-ignore

/** What a program says, once it is done. */
export async function run(program: string, options: string[]): Promise<string> {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((done, fail) => child.on('close', done).on('error', fail));
  const text = Buffer.concat(said).toString('utf8');
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}.\n${text}`);
  return text;
}

/** @param share 0.5 for the middle one. @param sorted least first. */
export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
