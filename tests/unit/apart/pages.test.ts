import type { AstroPrerenderer } from 'astro';
import { expect, onTestFinished, test, vi } from 'vitest';
import { withHelp, type Bundle } from '#apart/pages.ts';

/** A bundle with one kind of page: it says who made it, and what it was given. */
const module = `
let internals, options;
export const app = {
  manifest: { routes: [{ routeData: { route: '/[page]', component: 'a.astro', says: 'hello' } }] },
  setInternals: (given) => (internals = given),
  setOptions: (given) => (options = given),
  async render(request, { routeData }) {
    if (request.url.endsWith('/broken')) throw new Error('No such lesson.');
    if (request.url.endsWith('/empty')) return new Response(null, { status: 404 });
    const style = internals.pagesByKeys.get('/[page]&a.astro').styles[0];
    if (request.url.endsWith('/bare')) return new Response('<p>1</p>', { headers: { 'content-type': 'text/html' } });
    const said = [process.pid, request.url, routeData.says, style, options.settings.scripts[0]].join();
    return new Response(said, { headers: { 'content-type': 'text/calm' } });
  },
};`;
const bundle: Bundle = {
  entry: `data:text/javascript,${encodeURIComponent(module)}`,
  pages: [['/[page]&a.astro', { styles: ['red'] }]],
  scripts: ['guard'],
};

/** Astro's own maker of pages, for a site of so many. */
function astro(count: number) {
  const own = {
    name: 'own',
    setup: vi.fn(() => Promise.resolve()),
    getStaticPaths: () => Promise.resolve(new Array<never>(count)),
    render: vi.fn(() => Promise.resolve(new Response('own'))),
    teardown: vi.fn(() => Promise.resolve()),
  };
  return own satisfies AstroPrerenderer;
}

async function start(count: number) {
  const own = astro(count);
  const maker = withHelp(own, () => bundle, 2);
  await maker.setup?.();
  await maker.getStaticPaths();
  onTestFinished(async () => void (await maker.teardown?.()));
  const make = async (path: string, more = {}) => {
    const options = { routeData: { route: '/[page]', component: 'a.astro' }, ...more };
    const made = await maker.render(new Request(`https://safe-path.test${path}`), options as Parameters<typeof maker.render>[1]);
    return made as Response;
  };
  return { own, make, maker };
} // prettier-ignore

test('pages of a large site are made in other processes, several at a time, with what belongs to them', async () => {
  const { make, own } = await start(4000);
  const made = await Promise.all(['/1', '/2', '/3', '/4'].map((path) => make(path)));
  const texts = await Promise.all(made.map((page) => page.text()));
  const makers = new Set(texts.map((text) => text.split(',')[0]));
  expect(makers.size).toBe(2);
  expect(makers).not.toContain(String(process.pid));
  expect(texts[2]).toMatch(/^\d+,https:\/\/safe-path\.test\/3,hello,red,guard$/);
  expect(made[0]?.headers.get('content-type')).toBe('text/calm');
  expect(own.render).not.toHaveBeenCalled();
});

test('what has no body has none, and keeps what it says', async () => {
  const { make } = await start(4000);
  const empty = await make('/empty');
  expect([empty.status, empty.body]).toEqual([404, null]);
});

test('a page that cannot be made stops the build with its reason', async () => {
  const { make } = await start(4000);
  await expect(make('/broken')).rejects.toThrow('No such lesson.');
});

test.each([
  ['the site is small', 3999, bundle, {}],
  ['Astro wants to know more of them than they are', 4000, bundle, { collectMetadata: true }],
])('Astro makes pages itself where %s', async (_, count, given, more) => {
  const own = astro(count);
  const maker = withHelp(own, () => given, 2);
  await maker.getStaticPaths();
  onTestFinished(async () => void (await maker.teardown?.()));
  const options = { routeData: { route: '/[page]', component: 'a.astro' }, ...more } as Parameters<typeof maker.render>[1];
  const made = (await maker.render(new Request('https://safe-path.test/1'), options)) as Response;
  expect(await made.text()).toBe('own');
}); // prettier-ignore

test('a page that came without styles is made once more by Astro', async () => {
  const { own, make } = await start(4000);
  expect(await (await make('/bare')).text()).toBe('own');
  expect(own.render).toHaveBeenCalledTimes(1);
});

test('a build of any size stops where Astro keeps its pages otherwise than we know', async () => {
  const unknown = () => {
    throw new Error('Astro has another version.');
  };
  await expect(withHelp(astro(1), unknown, 2).getStaticPaths()).rejects.toThrow('another version');
});

test('Astro is told of beginning and end, and then the others are gone', async () => {
  const { own, make, maker } = await start(4000);
  const id = Number.parseInt(await (await make('/1')).text(), 10);
  process.kill(id, 0);
  await maker.teardown?.();
  await vi.waitFor(() => expect(() => process.kill(id, 0)).toThrow());
  expect([own.setup, own.teardown].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});
