import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { headersFor } from '#security/headers.ts';
import { apacheFile, headersFile, nginxFile } from '#security/hostFiles.ts';
import { hostFiles } from '#security/hostIntegration.ts';

const open = new URL('https://safe-path.test');
const box = new URL('http://box.lan');

test('asks to stay with https only where the address of the copy has it', () => {
  const names = (site: URL | undefined) => headersFor(site).map(({ name }) => name);
  expect(names(open)).toContain('Strict-Transport-Security');
  for (const site of [box, undefined]) {
    expect(names(site)).not.toContain('Strict-Transport-Security');
    // Browsers complain of it where there is no https.
    expect(names(site)).not.toContain('Cross-Origin-Opener-Policy');
    for (const file of [headersFile(site, []), apacheFile(site), nginxFile(site ?? box)]) {
      expect(file).not.toMatch(/Strict-Transport|upgrade-insecure|https:\/\//);
    }
  }
});

test('every file for hosts says every header', () => {
  for (const { name, value } of headersFor(open)) {
    expect(headersFile(open, [])).toContain(`\n  ${name}: ${value}\n`);
    expect(apacheFile(open)).toContain(`\n  Header always set ${name} "${value}"\n`);
    expect(nginxFile(open)).toContain(`\n  add_header ${name} "${value}" always;\n`);
  }
});

test('every place of nginx with headers of its own says how long to keep, and what holds for any file: it inherits nothing', () => {
  const places = [...nginxFile(open).matchAll(/^ {2}location [^{]*\{\n([\s\S]*?)^ {2}\}/gm)].map(([, inside = '']) => inside);
  const speaking = places.filter((inside) => inside.includes('add_header'));
  expect(speaking).toHaveLength(2);
  for (const inside of speaking) {
    expect(inside).toContain('add_header Cache-Control $safe_path_keeping always;');
    for (const { name, value, isForPages } of headersFor(open))
      expect(inside.includes(`add_header ${name} "${value}" always;`), name).toBe(!isForPages);
  }
}); // prettier-ignore

test('Apache knows a page again that it had compressed: it renames the version and forgets that it did', () => {
  const [, sign = '', by = ''] =
    /RequestHeader edit\* If-None-Match "(.*)" "(.*)"$/m.exec(apacheFile(open)) ?? [];
  const plain = (text: string) => text.replaceAll('\\"', '"');
  expect('"b015-661-gzip", "c1"'.replaceAll(plain(sign), plain(by))).toBe('"b015-661", "c1"');
});

test('no value breaks out of its line or its quotes', () => {
  for (const { name, value, why } of headersFor(open)) {
    expect(name).toMatch(/^[A-Za-z-]+$/);
    expect(value).not.toMatch(/["\\\n$]/);
    expect(why).not.toContain('\n');
    expect(value.length).toBeLessThan(1900); // Cloudflare Pages takes 2,000 characters a line.
  }
});

test('Netlify and Cloudflare Pages are told of each folder once, for both join what is said twice', () => {
  const file = headersFile(open, ['/_astro/', '/pictures/', '/search/km/1a2b3c4d/', '/km/students/']);
  const paths = file.split('\n').filter((line) => line.startsWith('/'));
  expect(paths).toEqual(['/*', '/_astro/*', '/search/km/1a2b3c4d/*', '/pictures/*']);
  expect(file.slice(0, file.indexOf('/_astro/*'))).not.toContain('Cache-Control');
});

test('nginx keeps no log of who read what', () => {
  expect(nginxFile(open).match(/access_log off;/g)).toHaveLength(2);
  expect(nginxFile(box).match(/access_log off;/g)).toHaveLength(1);
  expect(nginxFile(open)).toContain('error_log /dev/null crit;');
});

test('leads to https where the address has it, and there only', () => {
  expect(nginxFile(open)).toContain('return 301 https://$host$request_uri;');
  expect(nginxFile(open)).toContain('/etc/letsencrypt/live/safe-path.test/fullchain.pem');
  expect(apacheFile(open)).toContain('RewriteRule ^ https://safe-path.test%{REQUEST_URI} [R=301,L]');
  expect(nginxFile(box)).not.toContain('ssl');
});

test('writes both files into the finished site, with the folders that are there, and compresses what never changes', () => {
  const dir = mkdtempSync(join(tmpdir(), 'dist-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'search/km/1a2b3c4d'), { recursive: true });
  mkdirSync(join(dir, '_astro'));
  writeFileSync(join(dir, '_astro/page.0a1b2c3d.js'), 'let some;');
  // A parcel comes with its copy.
  mkdirSync(join(dir, 'packs/parcels'), { recursive: true });
  writeFileSync(join(dir, 'packs/parcels/a.json'), '{}');
  writeFileSync(join(dir, 'packs/parcels/a.json.gz'), 'made before');
  const done = hostFiles('https://safe-path.test').hooks['astro:build:done'] as unknown as (options: object) => void;
  done({ dir: pathToFileURL(`${dir}/`) });
  expect(readFileSync(join(dir, '_headers'), 'utf8')).toBe(headersFile(open, ['/_astro/', '/packs/parcels/', '/search/km/1a2b3c4d/']));
  expect(readFileSync(join(dir, '.htaccess'), 'utf8')).toBe(apacheFile(open));
  expect(gunzipSync(readFileSync(join(dir, '_astro/page.0a1b2c3d.js.gz'))).toString()).toBe('let some;');
  expect(readFileSync(join(dir, 'packs/parcels/a.json.gz'), 'utf8')).toBe('made before');
}); // prettier-ignore
