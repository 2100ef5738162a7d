/**
 * The second process of `load.ts`: a class of phones that open one lesson within a minute, and the next one in the minute after.
 * Each has its own connections, six at most as browsers do, and keeps them. Reads a `Class` from its first argument, writes
 * what it `Saw` as JSON.
 */
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Class {
  origin: string;
  phones: number;
  /** In which all of them open a lesson. */
  seconds: number;
  /** What each lesson asks for that the phone has not yet, the page first. */
  lessons: string[][];
}

export interface Saw {
  /** Milliseconds from the first question to the last byte, for each phone and lesson. */
  visits: number[];
  /** Milliseconds of each question. */
  requests: number[];
  bytes: number;
  /** Questions without a good answer. */
  failed: number;
}

const { origin, phones, seconds, lessons } = JSON.parse(process.argv[2] ?? '{}') as Class;
const saw: Saw = { visits: [], requests: [], bytes: 0, failed: 0 };

/** @param isAgain a connection that the server had closed meanwhile is no failure: browsers ask again, once. */
function ask(agent: Agent, path: string, isAgain = false): Promise<void> {
  const began = performance.now();
  return new Promise((done) => {
    const request = get(origin + path, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.on('data', (chunk: Buffer) => (saw.bytes += chunk.length));
      response.on('end', () => {
        saw.requests.push(performance.now() - began);
        if (response.statusCode !== 200) saw.failed += 1;
        done();
      });
    });
    request.on('error', () => {
      if (request.reusedSocket && !isAgain) return done(ask(agent, path, true));
      saw.failed += 1;
      return done();
    });
  });
}

async function phone(number: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  for (const [minute, [page = '/', ...others]] of lessons.entries()) {
    const due = (minute + number / phones) * seconds * 1000;
    await pause(Math.max(0, due - performance.now()));
    const began = performance.now();
    await ask(agent, page);
    await Promise.all(others.map((path) => ask(agent, path)));
    saw.visits.push(performance.now() - began);
  }
  agent.destroy();
}

await Promise.all(Array.from({ length: phones }, (_, number) => phone(number)));
process.stdout.write(JSON.stringify(saw));
