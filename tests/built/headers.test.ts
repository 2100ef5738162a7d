/** The finished site behind a real server with the file that we make for it, scored by Mozilla's rules. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNginx, serve, type Serving } from './nginx.ts';
import { observe, type Answer, type Asked } from './observatory.ts';

const nginx = findNginx();
const hostname = 'safe-path.test';

/** One of each kind of file. */
const kinds = ['/km/', '/km/students/7/', '/_astro/*.js', '/search/km/directory.json', '/search/km/*/*.txt', '/fonts/noto-sans-khmer.woff2', '/pictures/*.svg', '/sitemap-index.xml']
  .map((path) => (path.includes('*') ? `/${globSync(path.slice(1), { cwd: 'dist' }).sort()[0]?.replaceAll('\\', '/')}` : path)); // prettier-ignore

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

  test.each(kinds)('%s comes with every header', async (path) => {
    const { status, headers } = await server.ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/) as string,
      'strict-transport-security': 'max-age=63072000',
    });
    expect(headers['server']).toBe('nginx');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test('a page is asked for each time, a file named by its text never again, a picture once a week', async () => {
    const kept = await Promise.all(kinds.map(async (path) => (await server.ask(path)).headers['cache-control']));
    const [forEver, week] = ['public, max-age=31536000, immutable', 'public, max-age=604800, stale-while-revalidate=31536000'];
    expect(kept).toEqual(['no-cache', 'no-cache', forEver, 'no-cache', forEver, week, week, 'no-cache']);
  }); // prettier-ignore

  test('“not changed” is answered where it is so', async () => {
    const { headers } = await server.ask('/km/help/');
    const again = await server.ask('/km/help/', { headers: { 'if-none-match': headers['etag'] ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers['cache-control']).toBe('no-cache');
  });

  test('what is not there is told by our page, with the same headers, and not kept', async () => {
    for (const path of ['/no-such-page/', '/_astro/gone.js', '/_headers', '/.htaccess', '/.git/config']) {
      const { status, headers, body } = await server.ask(path);
      expect(status, path).toBe(404);
      expect(body, path).toBe(readFileSync('dist/404.html', 'utf8'));
      expect(headers['cache-control'], path).toBe('no-cache');
      expect(headers['x-frame-options'], path).toBe('DENY');
    }
  });

  test('everybody is led to https on the same host, and to the slash', async () => {
    const plain = await server.ask('/km/help/', { plain: true });
    expect([plain.status, plain.headers['location']]).toEqual([301, `https://${hostname}/km/help/`]);
    const bare = await server.ask('/km/help');
    expect([bare.status, bare.headers['location']]).toEqual([301, '/km/help/']);
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
