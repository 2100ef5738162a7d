/** Every package of every lesson and course, made in memory from the finished site: whole, strict, small enough, always the same. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { kolibri } from '#exports/kolibri.ts';
import { countPackages, packages, type Package } from '#exports/packages.ts';
import type { PlayerData } from '#exports/player.ts';
import { scorm12, scormFiles } from '#exports/scorm12.ts';
import { zip } from '#exports/zip.ts';
import { readSuspended, roomForSuspended, writeSuspended } from '#exports/suspended.ts';
import { translator } from '#i18n/translate.ts';
import type { Attempt, LearnerRecord } from '#progress/record.ts';
import { finishedSite } from '../finished.ts';

const finished = finishedSite();

/** What was found in a package; the package itself is too large to keep them all. */
interface Examined {
  name: string;
  title: string;
  files: string[];
  data: PlayerData;
  manifest: string;
  /** Of its zip. */
  bytes: number;
  hash: string;
  faults: Record<'lost' | 'web' | 'loose' | 'silent', string[]>;
}

const all: Examined[] = [];
let first: Package | undefined;

beforeAll(async () => {
  for await (const one of packages(finished)) {
    first ??= one;
    all.push(examine(one));
  }
}, 240_000);

function examine(one: Package): Examined {
  const pages = documents(one);
  const files = scormFiles(one);
  const zipped = zip(files);
  return {
    name: `${one.locale}/${one.id}`,
    title: one.title,
    files: [...one.files.keys()].sort(),
    data: dataOf(one),
    manifest: text(files.get('imsmanifest.xml')),
    bytes: zipped.length,
    hash: createHash('sha256').update(zipped).digest('hex'),
    faults: {
      lost: lost(one, pages),
      web: ofTheWeb(one, pages),
      loose: loose(one),
      silent: pages.get(`${one.locale}/phone/index.html`)?.('main').text().includes(translator(one.locale)('scorm.phone')) ? [] : ['phone'],
    },
  };
} // prettier-ignore

function faultsOf(kind: keyof Examined['faults']): string[] {
  return all.flatMap(({ name, faults }) => faults[kind].map((fault) => `${name}: ${fault}`));
}

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

/** Pages of a package as documents. */
function documents({ files }: Package): Map<string, CheerioAPI> {
  const pages = [...files.keys()].filter((file) => file.endsWith('.html'));
  return new Map(pages.map((file) => [file, load(text(files.get(file)))]));
}

function dataOf({ files }: Package): PlayerData {
  return JSON.parse(load(text(files.get('index.html')))('#package').text()) as PlayerData;
}

/** Addresses of ours, wherever they stand in data. */
const inData = /"(\/(?:[a-z0-9-]+\/)*(?:#[\w-]+)?)"/g;

/** What in a package leads nowhere, or out of it. */
function lost({ files }: Package, pages: Map<string, CheerioAPI>): string[] {
  const place = (from: string, address: string) => posix.join(posix.dirname(from), address);
  const isThere = (from: string, address: string) => {
    const [path = '', hash = ''] = address.split('#');
    const file = path === '' ? from : place(from, path);
    if (!files.has(file)) return false;
    return hash === '' || pages.get(file)?.(`[id="${hash}"]`).length === 1;
  };
  const found: string[] = [];
  for (const [file, $] of pages) {
    const links = $('[href], [src], [data-search]');
    for (const element of links)
      for (const name of ['href', 'src', 'data-search']) {
        const address = $(element).attr(name);
        if (address === undefined || /^(?:tel|sms):\+?\d+$/.test(address)) continue;
        const isAway = address.startsWith('https://') && $(element).is('a[target="_blank"][rel~="noopener"]');
        if (!isAway && !isThere(file, address)) found.push(`${file}: ${name} ${address}`);
      }
    for (const [, url = ''] of $.html().matchAll(/url\(([^#)][^)]*)\)/g))
      if (!isThere(file, url)) found.push(`${file}: url ${url}`);
    for (const island of $('[data-island]'))
      for (const [, address = ''] of ($(island).attr('data-props') ?? '').matchAll(inData))
        if (!isThere('x', `${address.slice(1).replace(/(^|\/)(?=#|$)/, '$1index.html')}`)) found.push(`${file}: data ${address}`);
  }
  for (const [file, bytes] of files) {
    if (file.endsWith('.json'))
      for (const [, address = ''] of text(bytes).matchAll(inData))
        if (!isThere('x', address.slice(1).replace(/(^|\/)(?=#|$)/, '$1index.html'))) found.push(`${file}: data ${address}`);
    if (file.startsWith('_astro/'))
      for (const [, other = ''] of text(bytes).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
        if (!files.has(`_astro/${other}`)) found.push(`${file}: ${other}`);
  }
  return found;
} // prettier-ignore

/** What is not there but should be, or is there but belongs to the web. */
function ofTheWeb({ locale }: Package, pages: Map<string, CheerioAPI>): string[] {
  const promise = translator(locale)('question.kept');
  return [...pages].flatMap(([file, $]) => {
    if (/^(?:tables\/)?index\.html$/.test(file)) return [];
    const isHere = (selector: string) => $(selector).length > 0;
    const root = '../'.repeat(file.split('/').length - 1);
    const wrong = [
      !isHere(`a[data-leave][href="${root}tables/index.html"]`) && 'no way out',
      !isHere(`.bar a.help[href="${root}${locale}/help/index.html"]`) && 'no way to help',
      !isHere('[data-forget]') && 'no clearing',
      $('html').attr('data-root') !== root && 'another root',
      isHere('[data-pack], [hreflang], link[rel="manifest"], link[rel="canonical"], iframe') && 'something of the web',
      /facilitate|\/sw\.js|createPolicy|safe-path\.example/.test($.html()) && 'an address of the web',
      $('main').text().includes(promise) && 'a promise that is not true here',
    ];
    return wrong.flatMap((fault) => (fault ? [`${file}: ${fault}`] : []));
  });
} // prettier-ignore

/** Pages that let a program run that is not named by its hash, or ask anybody else for anything. */
function loose({ files }: Package): string[] {
  return [...files].flatMap(([file, bytes]) => {
    if (!file.endsWith('.html') || file === 'tables/index.html') return [];
    const html = text(bytes);
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const inline = [...html.matchAll(/<(script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g)].filter(
      ([, , attributes = '']) => !/ src=|application\/json/.test(attributes),
    );
    const unnamed = inline.filter(
      ([, , , code = '']) => !policy.includes(createHash('sha256').update(code).digest('base64')),
    );
    const isStrict = policy.startsWith("default-src 'none';") && !/unsafe|https?:|\*/.test(policy);
    const calls = /\ssrc="(?:https?:)?\/\/|<link [^>]*href="(?:https?:)?\/\//.test(html);
    return inline.length === 0 || unnamed.length > 0 || !isStrict || calls ? [`${file}: ${policy.slice(0, 200)}`] : [];
  });
} // prettier-ignore

test('there is one for every lesson and every course in both languages', () => {
  expect(all).toHaveLength(countPackages(finished));
  expect(all.length).toBe(finished.courses.reduce((sum, { lessons }) => sum + lessons.length + 1, 0));
});

test('no link, file or address in data leads nowhere or out of any package', () => {
  expect(faultsOf('lost')).toEqual([]);
});

test('the search for what is lost can fail', () => {
  if (!first) throw new Error('There is no package.');
  const files = new Map(first.files);
  const victim = [...files.keys()].find((file) => file.startsWith('_astro/View')) ?? '';
  files.delete(victim);
  files.delete(`${first.locale}/help/index.html`);
  const broken = { ...first, files };
  const what = lost(broken, documents(broken));
  expect(what.some((line) => line.includes('help/index.html'))).toBe(true);
  expect(what.some((line) => line.includes(victim.slice(7)))).toBe(true);
});

test('every page keeps the way out, the way to help and “clear everything”, and has nothing of the web alone', () => {
  expect(faultsOf('web')).toEqual([]);
});

test('no page lets a program run that is not named by its hash, or asks anybody else for anything', () => {
  expect(faultsOf('loose')).toEqual([]);
});

test('names are ASCII, and each package says with what it may be shared', () => {
  for (const { files } of all) {
    for (const file of files) expect(file).toMatch(/^[\w./-]+$/);
    expect(files).toEqual(expect.arrayContaining(['index.html', 'licences.txt', 'fonts/LICENSE.txt']));
  }
});

test('whoever opened it in a platform is told what that sees', () => {
  expect(faultsOf('silent')).toEqual([]);
});

/** All answered, as wordily as can be: the worst for what a platform keeps. */
function everything({ questions, pool, course, lessons }: PlayerData): LearnerRecord {
  const attempts = questions.map(({ key, print, right, parts, interaction }): [string, Attempt] => {
    const widest = interaction === 'choice' ? parts : right;
    return [key, { response: widest, success: true, raw: 7, max: 7, tries: 63, print, day: 20_000, box: 5 }];
  });
  const asked = pool.flatMap(({ questions: ids }) => ids);
  const test = {
    raw: 1 * pool.length, max: 2 * pool.length, day: 20_000, asked, objectives: Object.fromEntries(pool.map(({ id }) => [id, [1, 2] as [number, number]])),
  }; // prettier-ignore
  return {
    version: 1,
    attempts: Object.fromEntries(attempts),
    seen: Object.fromEntries(lessons.map(({ id }) => [id, 20_000])),
    tests: pool.length > 0 ? { [course]: { before: test, after: test } } : {},
  };
}

test('all that can be kept of any package has room in what a platform keeps, and comes back as it was', () => {
  const lengths = all.map(({ name, data }) => {
    const session = {
      record: everything(data),
      stories: data.lessons.filter(({ story }) => story).map(({ id }) => id),
    };
    const kept = writeSuspended(data, session);
    expect(readSuspended(data, kept), name).toEqual(session);
    return { name, length: kept.length };
  });
  const longest = lengths.reduce((a, b) => (a.length > b.length ? a : b));
  console.log(`The longest of what a platform keeps: ${longest.length} characters (${longest.name}).`);
  expect(longest.length).toBeLessThanOrEqual(roomForSuspended);
});

test('the page around knows every question that has a right answer, and not that others are asked', () => {
  const asked = finished.courses.flatMap(({ lessons }) =>
    lessons.flatMap(({ id, questions }) => questions.map(({ id: name, type }) => ({ key: `${id}#${name}`, type }))),
  );
  const isFelt = ({ type }: { type: string }) => type === 'say' || type === 'confidence';
  const known = new Set(all.flatMap(({ data }) => data.questions.map(({ key }): string => key)));
  expect(asked.filter(isFelt).length).toBeGreaterThan(0);
  expect([...known].sort()).toEqual([...new Set(asked.filter((question) => !isFelt(question)).map(({ key }) => key))].sort());
}); // prettier-ignore

test('what the page around knows holds no words of a question and no reasons', () => {
  for (const { data } of all) {
    const told = JSON.stringify({ ...data, words: {} });
    expect(told).toMatch(/^[\x20-\x7e]+$/);
    expect(told).not.toContain('feedback');
  }
});

/**
 * The schemas as they were published. libxml takes two things in them for mistakes: a wildcard after elements that it could
 * also stand for, and the namespace of `xml:` as a default. Both are made narrower here: what is valid so is valid by the originals.
 */
const schemas = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'].map((name) => ({
  fileName: name,
  contents: readFileSync(`tests/fixtures/scorm12/${name}`, 'utf8')
    .replaceAll('namespace="##any"', 'namespace="##other"')
    .replace('xmlns="http://www.w3.org/XML/1998/namespace"', ''),
})); // prettier-ignore

/** One schema that knows all three languages of a manifest. */
const driver = `<?xml version="1.0"?><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
<xsd:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</xsd:schema>`;

async function faultsIn(manifests: { fileName: string; contents: string }[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: manifests,
    schema: { fileName: 'driver.xsd', contents: driver },
    preload: schemas,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

test('every manifest is valid by the schemas of SCORM 1.2, and names every file', async () => {
  const manifests = all.map(({ name, manifest }) => ({
    fileName: `${name.replace('/', '-')}.xml`,
    contents: manifest,
  }));
  expect(await faultsIn(manifests)).toEqual([]);
  for (const { manifest, files, title } of all) {
    const $ = load(manifest, { xml: true });
    const named = $('file').toArray().map((file) => $(file).attr('href')); // prettier-ignore
    expect(named).toEqual(files);
    expect($('organization > title').text()).toBe(title);
  }
}, 120_000);

test('a manifest with another version, another kind of resource or a lost part is refused', async () => {
  const good = all[0]?.manifest ?? '';
  const bad = [
    good.replace('scormtype="sco"', 'scormtype="quiz"'),
    good.replace('<organizations', '<organisations').replace('</organizations', '</organisations'),
    good.replace(' identifier="item"', ''),
    good.replace('<imsmd:lom>', '<imsmd:lom><imsmd:nothing/>'),
  ];
  for (const [at, contents] of bad.entries())
    expect(await faultsIn([{ fileName: `bad-${at}.xml`, contents }]), String(at)).not.toEqual([]);
}, 120_000);

test('two runs give the same zips, byte for byte', async () => {
  const again: Record<string, string> = {};
  for await (const { path, bytes } of scorm12.make(finished))
    again[path] = createHash('sha256').update(bytes).digest('hex');
  expect(again).toEqual(Object.fromEntries(all.map(({ name, hash }) => [`scorm/${name}.zip`, hash])));
  const sizes = all.map(({ bytes }) => bytes).sort((a, b) => a - b);
  const middle = sizes[sizes.length >> 1];
  console.log(`Bytes of a package: ${sizes[0]} at least, ${middle} in the middle, ${sizes.at(-1)} at most.`);
}, 240_000);

test('an app for Kolibri is the same package without its manifest', async () => {
  const course = finished.courses[0];
  if (!course) throw new Error('There is no course.');
  const some = { ...finished, courses: [{ ...course, lessons: course.lessons.slice(0, 1) }] };
  const names: string[] = [];
  for await (const { path, bytes } of kolibri.make(some)) {
    names.push(path);
    const files = Object.keys(unzipSync(bytes));
    expect(files).toContain('index.html');
    expect(files).not.toContain('imsmanifest.xml');
  }
  expect(names).toEqual([`kolibri/km/${course.id}-1.zip`, `kolibri/km/${course.id}.zip`]);
  expect(kolibri.count(some)).toBe(2);
}, 60_000);
