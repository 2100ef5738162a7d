/** Serves the finished site by a real nginx with the file that we make for it, and a certificate that nobody else trusts. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { nginxFile } from '#security/hostFiles.ts';
import type { Answer } from './observatory.ts';

/** Path of an nginx; undefined where there is none. @throws in CI, where nothing may be left out. */
export function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
  if (!found && process.env['CI']) throw new Error('CI needs an nginx: install nginx-light.');
  return found;
}

export interface Serving {
  /** Where it listens, for programs that take an address. */
  origin: string;
  /** File of the certificate, for those that must trust it. */
  certificate: string;
  /** The process that began; those that serve are its children. */
  pid: number;
  ask: (path: string, options?: { plain?: boolean; method?: string; headers?: Record<string, string> }) => Promise<Answer>;
  stop: () => void;
} // prettier-ignore

/** Starts it for an address; requests go to this machine whatever the address says. */
export async function serve(nginx: string, site: URL): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const at = (name: string) => join(folder, name);
  const [http, https] = [await freePort(), await freePort()];
  makeCertificate(at('key.pem'), at('certificate.pem'), site.hostname);
  writeFileSync(
    at('site.conf'),
    nginxFile(site, {
      root: resolve('dist'),
      certificate: at('certificate.pem'),
      key: at('key.pem'),
      http: `127.0.0.1:${http}`,
      https: `127.0.0.1:${https}`,
    }),
  );
  writeFileSync(at('nginx.conf'), settings(nginx, folder));
  mkdirSync(at('logs'));
  execFileSync(nginx, ['-t', '-p', folder, '-c', at('nginx.conf')], { stdio: 'pipe' });
  const server = spawn(nginx, ['-p', folder, '-c', at('nginx.conf')], { stdio: 'ignore' });
  const isSecure = site.protocol === 'https:';
  await listening(isSecure ? https : http);
  const ca = readFileSync(at('certificate.pem'));
  return {
    origin: isSecure ? `https://127.0.0.1:${https}` : `http://127.0.0.1:${http}`,
    certificate: at('certificate.pem'),
    pid: server.pid ?? 0,
    ask: (path, { plain = !isSecure, method = 'GET', headers = {} } = {}) =>
      answerTo(plain ? httpRequest : httpsRequest, {
        host: '127.0.0.1',
        port: plain ? http : https,
        path,
        method,
        headers: { host: site.hostname, accept: 'text/html', ...headers },
        ...(plain ? {} : { ca, servername: site.hostname }),
      }),
    stop: () => {
      server.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What stands around the file of ours on Debian, but that one process serves: what it takes is told for one core. */
function settings(nginx: string, folder: string): string {
  // It tells how it was built on the channel for errors.
  const { stderr: built } = spawnSync(nginx, ['-V'], { encoding: 'utf8' });
  const types = join(dirname(/--conf-path=(\S+)/.exec(built)?.[1] ?? '/etc/nginx/nginx.conf'), 'mime.types');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, name)};`,
  );
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  include ${types};
  default_type application/octet-stream;
${temporary.join('\n')}
  include ${join(folder, 'site.conf')};
}
`;
}

function makeCertificate(key: string, certificate: string, hostname: string): void {
  const names = ['-subj', `/CN=${hostname}`, '-addext', `subjectAltName=DNS:${hostname}`];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...names, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const isThere = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('nginx does not answer.');
}

function answerTo(request: typeof httpRequest, options: RequestOptions): Promise<Answer> {
  return new Promise((done, fail) => {
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [
              name,
              Array.isArray(value) ? value.join(', ') : value,
            ]),
          ),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}
