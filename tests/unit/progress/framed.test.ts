import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyRecord, withAttempt, type LearnerRecord, type QuestionKey } from '#progress/record.ts';
import { attemptOf, recordOf, right } from './fixture.ts';

const key = 'students/7#keep';
const own = 'https://school.example';

/** As much of a page in a package, and of the page around it, as the storage asks for. */
let told: { message: { tells: string; record?: string; place?: string }; to: string }[];
let session: Map<string, string>;
let page: EventTarget & { name: string; parent: object; location: object };
const around = {
  postMessage: (message: { tells: string }, to: string) => told.push({ message, to }),
};

beforeEach(() => {
  told = [];
  session = new Map([
    ['record', 'of another tab'],
    ['query', '{}'],
    ['moodle', 'its own'],
  ]);
  page = Object.assign(new EventTarget(), { name: 'safe-path-lesson', parent: around, location: {} });
  vi.stubGlobal('window', page);
  vi.stubGlobal('self', { origin: own });
  vi.stubGlobal('document', { documentElement: { dataset: { root: '../../../' } } });
  vi.stubGlobal('location', {
    href: `${own}/files/12/km/students/7/index.html`,
    pathname: '/files/12/km/students/7/index.html',
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => session.get(name) ?? null,
    setItem: (name: string, value: string) => session.set(name, value),
    removeItem: (name: string) => session.delete(name),
    clear: () => session.clear(),
  });
  vi.stubGlobal('localStorage', { getItem: () => '1' }); // The site was said to be theirs at this address once.
  vi.resetModules();
});

/** Other files share these modules, and read where they are as they are loaded. */
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

function reply(record: LearnerRecord | string, source: unknown = around, origin = own) {
  const data = { record: typeof record === 'string' ? record : JSON.stringify(record) };
  page.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
}

const open = async () => ({
  ...(await import('#progress/storage.ts')),
  ...(await import('#progress/kept.ts')),
});

test('asks the page around for the record, once, and says where it is', async () => {
  const { loadRecord, isKept } = await open();
  const loading = Promise.all([loadRecord(), loadRecord()]);
  expect(told).toEqual([{ message: { tells: 'opened', place: '/km/students/7/' }, to: own }]);
  const record = recordOf({ [key]: attemptOf() });
  reply(record);
  expect(await loading).toEqual([record, record]);
  expect(isKept()).toBe(false);
});

test('believes nobody else', async () => {
  const { loadRecord } = await open();
  const loading = loadRecord();
  reply(recordOf({ [key]: attemptOf() }), {}, own);
  reply(recordOf({ [key]: attemptOf() }), around, 'https://elsewhere.example');
  page.dispatchEvent(Object.assign(new Event('message'), { data: null, source: around, origin: own }));
  page.dispatchEvent(Object.assign(new Event('message'), { data: { record: 1 }, source: around, origin: own }));
  reply(emptyRecord);
  expect(await loading).toEqual(emptyRecord);
}); // prettier-ignore

test('begins with nothing where the page around gives what is no record', async () => {
  const { loadRecord } = await open();
  const loading = loadRecord();
  reply('<b>');
  expect(await loading).toEqual(emptyRecord);
});

test('changes that come at once are both kept, and told to the page around alone', async () => {
  const { changeRecord } = await open();
  const answer = (question: QuestionKey) => (before: LearnerRecord) => withAttempt(before, question, right, 20_000);
  const both = Promise.all([changeRecord(answer('students/7#one')), changeRecord(answer('students/7#two'))]);
  reply(emptyRecord);
  await both;
  const last = JSON.parse(told.at(-1)?.message.record ?? '') as LearnerRecord;
  expect(Object.keys(last.attempts).sort()).toEqual(['students/7#one', 'students/7#two']);
  expect(told.every(({ to }) => to === own)).toBe(true);
  expect(session.get('record')).toBe('of another tab');
}); // prettier-ignore

test('clearing takes away what is ours, there and in the tab, and leaves what the platform keeps', async () => {
  const { changeRecord, forgetEverything, loadRecord } = await open();
  // An answer that waits for the page around is told first, and does not come back.
  const both = Promise.all([
    changeRecord((before) => withAttempt(before, key, right, 20_000)),
    forgetEverything(),
  ]);
  reply(recordOf({ [key]: attemptOf() }));
  await both;
  expect(told.at(-1)?.message).toEqual({ tells: 'cleared' });
  expect(await loadRecord()).toEqual(emptyRecord);
  expect([...session]).toEqual([['moodle', 'its own']]);
});

test('in a sandbox, where no page has an origin, it speaks to its parent all the same', async () => {
  vi.stubGlobal('self', { origin: 'null' });
  const { loadRecord } = await open();
  const loading = loadRecord();
  expect(told[0]?.to).toBe('*');
  reply(emptyRecord, around, 'null');
  expect(await loading).toEqual(emptyRecord);
});

test.each([
  ['it was opened by itself', () => (page.parent = page)],
  ['another page framed it', () => (page.name = '')],
])('keeps the record in the tab where %s', async (_, change) => {
  change();
  session.set('record', JSON.stringify(recordOf({ [key]: attemptOf() })));
  const { loadRecord, changeRecord } = await open();
  expect((await loadRecord()).attempts[key]).toEqual(attemptOf());
  await changeRecord(() => emptyRecord);
  expect(JSON.parse(session.get('record') ?? '')).toEqual(emptyRecord);
  expect(told).toEqual([]);
});

test('addresses are seen from where the package stands, and folders named by their file', async () => {
  const { inPackage, located, placeOf, siteRoot } = await import('#i18n/addresses.ts');
  expect(siteRoot).toBe('/files/12/');
  expect(located('/km/help/#now')).toBe('/files/12/km/help/index.html#now');
  expect(located('/km/students/check/questions.json')).toBe('/files/12/km/students/check/questions.json');
  expect(placeOf('/files/12/km/help/index.html')).toBe('/km/help/');
  expect(inPackage('/tables/')).toBe('tables/index.html');
});
