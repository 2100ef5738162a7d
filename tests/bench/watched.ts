/** Runs a command and watches what it takes: time, work of the processors, memory of all its processes. Linux alone: `/proc`. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';

export interface Taken {
  seconds: number;
  /** Of all processors together. */
  cpuSeconds: number;
  /** The most that all its processes held together at one time; what some share counts for each. */
  peakMegabytes: number;
  /** The same with what they share counted once (the `Pss` of Linux), looked at every two seconds. */
  peakOnceMegabytes: number;
  /** The most that one of them held. */
  largestMegabytes: number;
}

interface Process {
  parent: number;
  ticks: number;
  bytes: number;
}

const [ticksInSecond, pageSize] = [100, 4096];

/** @throws when it fails; what it said is in the log. */
export async function watched(
  command: string[],
  { cwd, env, log }: { cwd: string; env: Record<string, string>; log: string },
): Promise<Taken> {
  const output = openSync(log, 'w');
  const started = performance.now();
  const [program = '', ...words] = command;
  const child = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
  const ticks = new Map<number, number>();
  let [most, largest, mostOnce] = [0, 0, 0];
  const look = setInterval(() => {
    const tree = treeOf(child.pid ?? 0);
    for (const [id, one] of tree) ticks.set(id, one.ticks);
    const sizes = [...tree.values()].map(({ bytes }) => bytes);
    most = Math.max(most, sizes.reduce((sum, size) => sum + size, 0));
    largest = Math.max(largest, ...sizes);
  }, 50);
  const lookOnce = setInterval(() => {
    const sizes = [...treeOf(child.pid ?? 0).keys()].map(withoutShared);
    mostOnce = Math.max(mostOnce, sizes.reduce((sum, size) => sum + size, 0));
  }, 2000);
  const code = await new Promise<number | null>((resolve) => void child.on('close', resolve));
  clearInterval(look);
  clearInterval(lookOnce);
  closeSync(output);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: see ${log}.`);
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: [...ticks.values()].reduce((sum, one) => sum + one, 0) / ticksInSecond,
    peakMegabytes: most / 1e6,
    peakOnceMegabytes: mostOnce / 1e6,
    largestMegabytes: largest / 1e6,
  };
} // prettier-ignore

/** A process and all that came from it. */
function treeOf(root: number): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? read(name) : undefined;
    if (found) all.set(Number(name), found);
  }
  const isOfTree = (id: number): boolean => id === root || (all.has(id) && isOfTree(all.get(id)?.parent ?? 0));
  return new Map([...all].filter(([id]) => isOfTree(id)));
} // prettier-ignore

/** Undefined for one that has ended meanwhile. */
function read(name: string): Process | undefined {
  try {
    // The name of a program stands in brackets and may hold anything.
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').map(Number);
    const [, pages = 0] = readFileSync(`/proc/${name}/statm`, 'utf8').split(' ').map(Number);
    return { parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0), bytes: pages * pageSize };
  } catch {
    return undefined;
  }
} // prettier-ignore

/** Bytes of a process, of what it shares its part; 0 for one that has ended meanwhile. */
function withoutShared(id: number): number {
  try {
    return 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
