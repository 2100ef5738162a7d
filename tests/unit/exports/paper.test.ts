import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { forPaper, joinGuides } from '#exports/paper.ts';
import type { Sheet } from '#exports/sheets.ts';

const origin = 'https://safe.example';

const handout: Sheet = {
  kind: 'handout',
  locale: 'en',
  path: 'print/en/students-7-handout.pdf',
  address: '/en/students/7/',
  course: 'students',
  lesson: 7,
};
const guide: Sheet = { ...handout, kind: 'guide', address: '/en/students/7/facilitate/' };
const questions: Sheet = { ...handout, kind: 'sheet', address: '/en/students/7/sheet/', choice: 'questions' };

function pageOf(body: string, head = '') {
  return `<!doctype html><html lang="en"><head><title>Lesson 7</title>${head}</head><body><main>${body}</main></body></html>`;
}

test('a page loses its policy, its scripts and every waiting for a scroll', () => {
  const head =
    '<meta http-equiv="content-security-policy" content="x"><script>a()</script><link rel="canonical" href="/">';
  const page = load(
    forPaper(pageOf('<img src="/a.svg" loading="lazy"><script src="/b.js"></script>', head), guide, origin),
  );
  expect(page('script, link, meta[http-equiv], [loading]').length).toBe(0);
});

test('what only a finger can use is left out, and a note with a link is not', () => {
  const skip =
    '<div class="lesson-head"><div class="note"><p>Gently.</p><p><a href="/en/">Skip</a></p></div></div>';
  const open = '<div class="scenario"><p>Sokha</p><p><a class="button" href="/en/">Start</a></p></div>';
  const officers = '<aside class="note"><p>Read <a href="/en/officers/">this</a> first.</p></aside>';
  const page = load(forPaper(pageOf(skip + open + officers), guide, origin));
  expect(page('main').text()).toBe('Gently.SokhaRead this first.');
});

test('what is carried home names the site in no letter and no link; numbers stay links', () => {
  const html = forPaper(
    pageOf(
      '<p><a href="/en/help/">Help</a> <a href="tel:1280">1280</a> <a class="code" href="/">safe.example/en</a></p>',
    ),
    handout,
    origin,
  );
  const page = load(html);
  expect(
    page('main a')
      .map((_, link) => page(link).attr('href'))
      .get(),
  ).toEqual(['tel:1280']);
  expect(page('main').text()).toContain('Help');
  expect(page.text()).toContain('content:"en/students/7"');
  // The code alone knows the address.
  expect(html).not.toContain('safe.example');
});

test('whoever leads finds the address in letters', () => {
  expect(forPaper(pageOf(''), guide, origin)).toContain('content:"safe.example/en/students/7/facilitate"');
});

test('the code of questions leads to the lesson; that of their key to the page of both', () => {
  expect(forPaper(pageOf(''), questions, origin)).toContain('content:"en/students/7"');
  expect(forPaper(pageOf(''), { ...questions, choice: 'key' }, origin)).toContain(
    'content:"safe.example/en/students/7/sheet"',
  );
  const test: Sheet = { ...questions, kind: 'test', address: '/en/police/test/' };
  expect(forPaper(pageOf(''), { ...test, choice: 'form-a' }, origin)).toContain('content:"en/police"');
});

test('a list to open becomes a line to write on, and its options are said once', () => {
  const select =
    '<select><option value="">Choose…</option><option value="a">To ask</option><option value="b">To tell</option></select>';
  const page = load(
    forPaper(
      pageOf(
        `<section class="question"><fieldset><label>One${select}</label><label>Two${select}</label></fieldset></section>`,
      ),
      handout,
      origin,
    ),
  );
  expect(page('select').length).toBe(0);
  expect(page('.blank').length).toBe(2);
  expect(
    page('.offered li')
      .map((_, option) => page(option).text())
      .get(),
  ).toEqual(['To ask', 'To tell']);
});

test('a poster keeps its own code and its own margins', () => {
  const html = forPaper(
    pageOf('<p class="code">x</p>'),
    { ...handout, kind: 'poster', address: '/en/posters/help/' },
    origin,
  );
  expect(html).toContain('class="code"');
  expect(html).not.toContain('@page');
});

test('guides are joined in order, each with its own places and its own code, and styles said once', () => {
  const style = '<style>h1{color:red}</style>';
  const article = (title: string) =>
    `<article><h1>${title}</h1><a href="#plan">plan</a><h2 id="plan" aria-labelledby="plan">x</h2></article>`;
  const html = joinGuides(
    { ...handout, kind: 'guides', address: '/en/students/' },
    [
      { address: '/en/students/1/facilitate/', lesson: 1, html: pageOf(article('Asking & telling'), style) },
      { address: '/en/students/2/facilitate/', lesson: 2, html: pageOf(article('Second'), style) },
    ],
    { title: 'Guide', contents: 'Contents', page: 'Page' },
    origin,
    new Map([['lesson-2', 12]]),
  );
  const page = load(html);
  expect(page('title').text()).toBe('Guide');
  expect(
    page('article')
      .map((_, each) => page(each).attr('id'))
      .get(),
  ).toEqual(['lesson-1', 'lesson-2']);
  expect(
    page('h2')
      .map((_, each) => page(each).attr('id'))
      .get(),
  ).toEqual(['lesson-1-plan', 'lesson-2-plan']);
  expect(page('#lesson-2 a').attr('href')).toBe('#lesson-2-plan');
  const rows = page('tbody tr').map((_, row) =>
    page(row)
      .find('td')
      .map((_, cell) => page(cell).text())
      .get()
      .join('|'),
  );
  expect(rows.get()).toEqual(['1|Asking & telling|000', '2|Second|12']);
  expect(html.match(/h1\{color:red\}/g)).toHaveLength(1);
  expect(html).toContain('@page lesson-2');
  expect(html).toContain('safe.example/en/students/2/facilitate');
});
