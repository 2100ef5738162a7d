/** The finished site behind a real server with the file that we make for it, scored by Mozilla's rules. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNginx, serve, type Serving } from './nginx.ts';
import { observe, type Answer, type Asked } from './observatory.ts';

const nginx = findNginx();
const hostname = 'safe-path.test';

/** One of each kind of file: what opens as a page, and what programs read. */
const opened = ['/km/', '/km/students/7/', '/pictures/*.svg', '/sitemap-index.xml'].map(firstOf);
const read = [
  '/_astro/*.js',
  '/search/km/directory.json',
  '/search/km/*/*.txt',
  '/fonts/noto-sans-khmer.woff2',
  '/packs/parcels/*.json',
  '/packs/versions.json',
].map(firstOf);
const kinds = [...opened, ...read];

function firstOf(path: string): string {
  return path.includes('*') ? `/${globSync(path.slice(1), { cwd: 'dist' }).sort()[0]?.replaceAll('\\', '/')}` : path;
} // prettier-ignore

/** Every address that has a file, and the file. */
const addresses = new Map(
  globSync('**/*.*', { cwd: 'dist' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== '_headers')
    .map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, file]),
);

const askAgain = 'max-age=0, s-maxage=60, must-revalidate';
const forEver = 'public, max-age=31536000, immutable';
const forAWeek = 'public, max-age=604800, stale-while-revalidate=31536000';

/** How long a file may be kept, told by its name alone: for ever if it changes with the text, a week if a drawing. */
function keptFor(path: string): string {
  const hasHash = /^\/(?:_astro\/(?:[\w-]+(?:\.module)?\.[\w-]{8}|[0-9a-f]{8})\.js|packs\/parcels\/[\w-]{43}\.json|search\/\w\w\/[0-9a-f]{8}\/[\w-]+\.(?:txt|json))(?:\.gz)?$/;
  if (hasHash.test(path)) return forEver;
  return /\.(?:svg|png|woff2|webmanifest)$|^\/fonts\//.test(path) && !/^\/[\w-]+\.svg$/.test(path) ? forAWeek : askAgain;
} // prettier-ignore

test('a parcel is named by what it holds, so that it may be kept for ever', () => {
  const parcels = [...addresses].filter(([path]) => /^\/packs\/parcels\/.*\.json$/.test(path));
  expect(parcels.length).toBeGreaterThan(100);
  for (const [path, file] of parcels) {
    const hash = createHash('sha256')
      .update(readFileSync(`dist/${file}`))
      .digest('base64url');
    expect(path).toBe(`/packs/parcels/${hash}.json`);
  }
});

test('only what is named by its text lies there compressed as well, and all of it: the same text', () => {
  const copies = [...addresses.values()].filter((file) => file.endsWith('.gz'));
  const originals = [...addresses].filter(([path]) => /^\/(?:_astro|packs\/parcels)\/.*\.(?:js|json)$/.test(path));
  expect(copies.sort()).toEqual(originals.map(([, file]) => `${file}.gz`).sort());
  for (const copy of copies)
    expect(gunzipSync(readFileSync(`dist/${copy}`)).equals(readFileSync(`dist/${copy.slice(0, -3)}`)), copy).toBe(true);
}); // prettier-ignore

test('Netlify and Cloudflare Pages keep the same files as long, each by one rule', () => {
  const rules = [...readFileSync('dist/_headers', 'utf8').matchAll(/^(\/\S+)\*\n {2}Cache-Control: (.*)$/gm)];
  for (const path of addresses.keys()) {
    const kept = rules.filter(([, folder = '']) => path.startsWith(folder)).map(([, , value]) => value);
    // Pages are asked for each time by both, without being told.
    expect(kept, path).toEqual(keptFor(path) === askAgain ? [] : [keptFor(path)]);
  }
});

describe.skipIf(!nginx)('nginx on a public host (skipped where there is no nginx)', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(nginx ?? '', new URL(`https://${hostname}`));
  });
  afterAll(() => server.stop());

  async function asked(): Promise<Asked> {
    return {
      hostname,
      http: await server.ask('/', { plain: true }),
      https: await server.ask('/km/'),
      cors: await server.ask('/km/', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } }),
    };
  }

  test('is scored A+, with 130 points', async () => {
    const { points, ...score } = observe(await asked());
    expect(points).toEqual({
      'content-security-policy': 10, cookies: 0, 'cross-origin-resource-sharing': 0, 'cross-origin-resource-policy': 10,
      redirection: 0, 'referrer-policy': 5, 'strict-transport-security': 0, 'subresource-integrity': 0,
      'x-content-type-options': 0, 'x-frame-options': 5,
    }); // prettier-ignore
    expect(score).toEqual({ score: 130, grade: 'A+' });
  });

  test('each header counts: without it the score falls', async () => {
    const good = await asked();
    const without = (name: string) => {
      const headers = { ...good.https.headers, [name]: undefined };
      return observe({ ...good, https: { ...good.https, headers } }).score;
    };
    for (const name of ['content-security-policy', 'cross-origin-resource-policy', 'referrer-policy', 'strict-transport-security', 'x-content-type-options'])
      expect(without(name), name).toBeLessThan(130);
    const bare = { ...good.https, body: good.https.body.replace(/<meta http-equiv[^>]*>/, '') };
    expect(observe({ ...good, https: bare }).score).toBeLessThan(130);
    expect(observe({ ...good, http: good.https }).grade).toBe('B+');
  }); // prettier-ignore

  test('a host that takes no headers, such as GitHub Pages, keeps the policies of the pages: B, 75 points', async () => {
    const good = await asked();
    const headers = { 'strict-transport-security': 'max-age=31556952', 'access-control-allow-origin': '*' };
    const { score, grade } = observe({ ...good, https: { ...good.https, headers } });
    expect({ score, grade }).toEqual({ score: 75, grade: 'B' });
  });

  const always = {
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=63072000',
  };

  test.each(opened)('%s comes with every header', async (path) => {
    const { status, headers } = await server.ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      ...always,
      'content-security-policy': "frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/) as string,
    });
    expect(headers['server']).toBe('nginx');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test.each(read)('%s comes without what only a page obeys: thirty times a lesson', async (path) => {
    const { status, headers } = await server.ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject(always);
    for (const name of ['content-security-policy', 'x-frame-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy'])
      expect(headers, name).not.toHaveProperty(name);
  }); // prettier-ignore

  test('every file of the site is kept as long as its name allows: for ever where it has a hash, a drawing for a week, and no page', async () => {
    const wrong: string[] = [];
    const counts: Record<string, number> = { [askAgain]: 0, [forEver]: 0, [forAWeek]: 0 };
    for (const path of addresses.keys()) {
      if (path === '/.htaccess') continue;
      const { status, headers } = await server.ask(path, { method: 'HEAD' });
      const kept = headers['cache-control'] ?? '';
      counts[kept] = (counts[kept] ?? 0) + 1;
      if (status !== 200 || kept !== keptFor(path)) wrong.push(`${path}: ${status}, ${kept}`);
    }
    expect(wrong).toEqual([]);
    for (const [kept, files] of Object.entries(counts)) expect(files, kept).toBeGreaterThan(100);
  });

  test('“not changed” is answered where it is so', async () => {
    const { headers } = await server.ask('/km/help/');
    const again = await server.ask('/km/help/', { headers: { 'if-none-match': headers['etag'] ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers['cache-control']).toBe(askAgain);
  });

  test('what is not there is told by our page, with the same headers, and not kept by browsers', async () => {
    for (const path of [
      '/no-such-page/',
      '/_astro/gone.js',
      '/packs/parcels/gone.json',
      '/_headers',
      '/.htaccess',
      '/.git/config',
    ]) {
      const { status, headers, body } = await server.ask(path);
      expect(status, path).toBe(404);
      expect(body, path).toBe(readFileSync('dist/404.html', 'utf8'));
      expect(headers['cache-control'], path).toBe(askAgain);
      expect(headers['x-frame-options'], path).toBe('DENY');
    }
  });

  test('everybody is led to https on the same host, and to the slash', async () => {
    const plain = await server.ask('/km/help/', { plain: true });
    expect([plain.status, plain.headers['location']]).toEqual([301, `https://${hostname}/km/help/`]);
    const bare = await server.ask('/km/help');
    expect([bare.status, bare.headers['location']]).toEqual([301, '/km/help/']);
  });

  test('a reader who comes back is known again: no certificate is sent twice', async () => {
    const { hostname: host, port } = new URL(server.origin);
    const meet = (version: 'TLSv1.2' | 'TLSv1.3', session?: Buffer) =>
      new Promise<{ isKnown: boolean; session: Buffer }>((done, fail) => {
        const ca = readFileSync(server.certificate);
        const socket = connect({ host, port: Number(port), ca, servername: hostname, maxVersion: version, ...(session && { session }) });
        // With TLS 1.3 the session comes after the first answer.
        socket.on('secureConnect', () => socket.write(`HEAD /km/ HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`));
        socket.on('session', (given) => {
          done({ isKnown: socket.isSessionReused(), session: given });
          socket.destroy();
        });
        // A known one is given no other by TLS 1.2.
        socket.on('data', () => {
          if (!socket.isSessionReused()) return;
          done({ isKnown: true, session: Buffer.of() });
          socket.destroy();
        });
        socket.on('error', fail).on('close', () => fail(new Error('No session was given.')));
      });
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const first = await meet(version);
      expect(first.isKnown, version).toBe(false);
      expect((await meet(version, first.session)).isKnown, version).toBe(true);
    }
  }); // prettier-ignore

  test('what the build compressed is sent as it lies there, its length told before', async () => {
    for (const path of ['/_astro/*.js', '/packs/parcels/*.json'].map(firstOf)) {
      const { headers } = await server.ask(path, { headers: { 'accept-encoding': 'gzip' } });
      expect(headers['content-encoding'], path).toBe('gzip');
      expect(headers['content-length'], path).toBe(String(statSync(`dist${path}.gz`).size));
      expect(headers['content-type'], path).toMatch(/javascript|json/);
      expect(headers['vary'], path).toBe('Accept-Encoding');
      const plain = await server.ask(path);
      expect(plain.headers, path).not.toHaveProperty('content-encoding');
      expect(plain.body, path).toBe(readFileSync(`dist${path}`, 'utf8'));
    }
  });

  test('texts come compressed to a network of caches and to a school’s proxy too', async () => {
    for (const path of ['/km/', ...['/_astro/*.js', '/packs/parcels/*.json'].map(firstOf)]) {
      const { headers } = await server.ask(path, {
        headers: { 'accept-encoding': 'gzip', via: '1.1 proxy' },
      });
      expect(headers['content-encoding'], path).toBe('gzip');
    }
  });

  test('texts come compressed, each with its type', async () => {
    const types: Record<string, string> = {};
    for (const path of kinds) {
      const { headers } = await server.ask(path, { headers: { 'accept-encoding': 'gzip' } });
      types[path.replace(/.*\./, '.')] = headers['content-type'] ?? '';
      const isSmall = !path.endsWith('/') && statSync(`dist${path}`).size < 200;
      if (!path.endsWith('.woff2') && !isSmall) expect(headers['content-encoding'], path).toBe('gzip');
    }
    expect(types).toMatchObject({
      '/km/': 'text/html; charset=utf-8',
      '.js': expect.stringMatching(/^(?:text|application)\/javascript/) as string,
      '.svg': 'image/svg+xml',
      '.woff2': 'font/woff2',
    });
  });
});

describe.skipIf(!nginx)('nginx on a box of a local network (skipped where there is no nginx)', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(nginx ?? '', new URL('http://box.lan'));
  });
  afterAll(() => server.stop());

  test('serves without https, and tells no browser to insist on it', async () => {
    const { status, headers }: Answer = await server.ask('/km/');
    expect(status).toBe(200);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(JSON.stringify(headers)).not.toContain('upgrade-insecure-requests');
  });
});
