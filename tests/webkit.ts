/** WebKitGTK by its WebDriver, in plain requests: the engine of Safari, in a window that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Debian has it in `webkit2gtk-driver`, which brings `MiniBrowser` along; a window needs a screen, or `xvfb`. */
const driver = process.env['WEBKIT_DRIVER'] ?? inPath('WebKitWebDriver');
const browser = globSync('/usr/{lib,libexec}/{,*/}webkit2gtk-4.*/MiniBrowser')[0];
const screen = process.env['DISPLAY'] ?? inPath('xvfb-run');

function inPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** Why it cannot be tried here; undefined where it can, and in CI, where it must be there. */
export function whyNoWebKit(): string | undefined {
  return (driver && browser && screen) || process.env['CI']
    ? undefined
    : 'There is no WebKit here: install webkit2gtk-driver and xvfb.';
}

export interface WebKit {
  go: (address: string) => Promise<void>;
  back: () => Promise<void>;
  /** What a function body returns, in the page. */
  ask: (body: string, ...values: unknown[]) => Promise<unknown>;
  /** Asks again until the answer is true. */
  until: (body: string, ...values: unknown[]) => Promise<void>;
  click: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Opens one. The caller closes it. */
export async function openWebKit(): Promise<WebKit> {
  if (!driver || !browser || !screen) throw new Error('Install webkit2gtk-driver and xvfb.');
  const port = await freePort();
  const command = process.env['DISPLAY'] ? [driver] : [screen, '-a', driver];
  const [program = '', ...options] = [...command, `--port=${port}`];
  const running = spawn(program, options, { stdio: 'ignore', detached: true });
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  try {
    await untilTrue(() =>
      send('GET', '/status').then(
        () => true,
        () => false,
      ),
    );
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId } = (await send('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string };
    return driven((method, path, body) => send(method, `/session/${sessionId}${path}`, body), running);
  } catch (error) {
    stop(running);
    throw error;
  }
}

function driven(
  send: (method: string, path: string, body?: object) => Promise<unknown>,
  running: ChildProcess,
): WebKit {
  const ask = (body: string, ...values: unknown[]) =>
    send('POST', '/execute/sync', { script: body, args: values });
  const find = async (selector: string) => {
    const found = await send('POST', '/element', { using: 'css selector', value: selector });
    return Object.values(found as Record<string, string>)[0] ?? '';
  };
  return {
    ask,
    go: async (address) => void (await send('POST', '/url', { url: address })),
    back: async () => void (await send('POST', '/back', {})),
    until: (body, ...values) => untilTrue(async () => (await ask(body, ...values)) === true),
    click: async (selector) => void (await send('POST', `/element/${await find(selector)}/click`, {})),
    type: async (selector, text) =>
      void (await send('POST', `/element/${await find(selector)}/value`, { text })),
    close: async () => {
      await send('DELETE', '').catch(() => null);
      stop(running);
    },
  };
}

/** The driver, and with it the screen it was given. */
function stop({ pid }: ChildProcess) {
  if (pid) process.kill(-pid, 'SIGTERM');
}

async function untilTrue(holds: () => Promise<boolean>) {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(100)) if (await holds()) return;
  throw new Error('It did not come true within twenty seconds.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
