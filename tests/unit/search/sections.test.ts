import { expect, test } from 'vitest';
import { readPage } from '#search/sections.ts';

/** A page of the site with this in its `<main>`. */
function read(main: string, address = '/km/about/', { head = '', body = '' } = {}) {
  return readPage(
    `<html><head>${head}</head><body ${body}><nav>way</nav><main id="main">${main}</main></body></html>`,
    address,
  );
}

/** Its sections in short: `anchor: heading / line / line`. */
function shown(main: string) {
  return (read(main)?.sections ?? []).map(
    ({ anchor, heading, text }) => `${anchor}: ${[heading, ...text.split('\n')].filter(Boolean).join(' / ')}`,
  );
}

test('reads a page: its title, and what stands under each heading', () => {
  expect(read('<h1>Title</h1><p>one</p><h2 id="a">First</h2><p>two</p><p>three</p>')).toEqual({
    address: '/km/about/',
    title: 'Title',
    course: '',
    facilitator: false,
    sections: [
      { anchor: '', heading: 'Title', text: 'one' },
      { anchor: 'a', heading: 'First', text: 'two\nthree' },
    ],
  });
});

test('opens a section at every heading, whatever its rank', () => {
  const headings = [2, 3, 4, 5, 6]
    .map((rank) => `<h${rank} id="r${rank}">${rank}</h${rank}><p>x</p>`)
    .join('');
  expect(shown(headings)).toEqual([': ', 'r2: 2 / x', 'r3: 3 / x', 'r4: 4 / x', 'r5: 5 / x', 'r6: 6 / x']);
});

test('puts what stands above the title at the end: it is found, but not shown first', () => {
  expect(shown('<p>Lesson 7</p><p>30</p><div><h1 id="top">T</h1></div><p>one</p>')).toEqual([
    ': T / one / Lesson 7 / 30',
  ]);
  expect(
    shown('<p>Lesson 7</p><h1>T</h1><p>one</p><nav><a>Next</a></nav><h2 id="a">A</h2><p>two</p>'),
  ).toEqual([': T / one', 'a: A / two / Lesson 7 / Next']);
});

test('leads to the heading’s own id', () => {
  expect(shown('<section id="s"><h2 id="a">A</h2></section>')).toEqual([': ', 'a: A']);
});

test('leads to the element that a heading without id opens', () => {
  expect(shown('<article id="line"><div><h3>1280</h3></div><p>free</p></article>')).toEqual([
    ': ',
    'line: 1280 / free',
  ]);
});

test('leads a second heading of an element, and one outside all, to the section before', () => {
  const main = '<h2 id="a">A</h2><section id="s"><h3>B</h3><h3>C</h3></section><h2>D</h2>';
  expect(shown(main)).toEqual([': ', 'a: A', 's: B', 's: C', 's: D']);
  expect(shown('<section id="s"><h3>B</h3><h3 id="x">X</h3><h3>C</h3></section>')).toEqual([
    ': ',
    's: B',
    'x: X',
    'x: C',
  ]);
  expect(shown('<h2>A</h2>')).toEqual([': ', ': A']);
});

test('opens a section at a term that has an address', () => {
  expect(
    shown(
      '<dl><div id="consent"><dt>consent</dt><dd>to agree</dd></div><dt id="hash">hash</dt><dd>a number</dd></dl>',
    ),
  ).toEqual([': ', 'consent: consent / to agree', 'hash: hash / a number']);
});

test('takes a term without an address for a line of its section', () => {
  expect(shown('<h2 id="a">A</h2><dl><dt>When</dt><dd>always</dd><dt>Cost</dt><dd>none</dd></dl>')).toEqual([
    ': ',
    'a: A / When / always / Cost / none',
  ]);
  expect(shown('<section id="s"><h2>A</h2><dl><dt>When</dt><dd>always</dd></dl></section>')).toEqual([
    ': ',
    's: A / When / always',
  ]);
});

test('puts the names of links to other pages at the end', () => {
  const main =
    '<h1>T</h1><nav><ul><li><a href="/b/">Next  <b>lesson</b></a></li><li><a>Back</a></li></ul></nav><h2 id="a">A</h2><p>x</p>';
  expect(shown(main)).toEqual([': T', 'a: A / x / Next lesson / Back']);
  expect(read('<h1>T</h1><nav><a></a><a>B</a></nav>')?.sections).toEqual([
    { anchor: '', heading: 'T', text: 'B' },
  ]);
});

test('leaves out what nobody reads', () => {
  const silent =
    '<script>a</script><style>b</style><svg><title>c</title></svg><template><p>d</p></template><noscript><p>e</p></noscript><!-- f -->';
  expect(shown(`<p>one ${silent}two</p>${silent}`)).toEqual([': one two']);
  expect(shown('<p>one</p><div class="only-still"><p>for those without scripts</p></div>')).toEqual([
    ': one',
  ]);
});

test('reads what stands in `<main>`, and nothing around it', () => {
  expect(shown('<p>one</p>')).toEqual([': one']);
});

test('keeps a word in one piece through the elements of a line', () => {
  for (const tag of [
    'a',
    'b',
    'strong',
    'em',
    'span',
    'mark',
    'abbr',
    'cite',
    'q',
    'u',
    'i',
    'small',
    'time',
    'bdi',
    'code',
  ])
    expect(shown(`<p>កុ<${tag}>មា</${tag}>រ</p>`), tag).toEqual([': កុមារ']);
  expect(shown('<p>ក<wbr>ខ</p>')).toEqual([': កខ']);
});

test('keeps words apart that stand in two blocks side by side', () => {
  for (const tag of [
    'p',
    'li',
    'div',
    'td',
    'th',
    'dd',
    'label',
    'legend',
    'summary',
    'figcaption',
    'blockquote',
    'button',
    'section',
  ])
    expect(
      shown(`<${tag === 'td' || tag === 'th' ? 'table><tr' : 'div'}><${tag}>ក</${tag}><${tag}>ខ</${tag}>`),
      tag,
    ).toEqual([': ក / ខ']);
  expect(shown('<p>ក<br>ខ</p>')).toEqual([': ក / ខ']);
  expect(shown('<div>ក<p>ខ</p>គ</div>')).toEqual([': ក / ខ / គ']);
});

test('writes a block on one line, with one space where the source has many', () => {
  expect(shown('<p>\n  one\n  two&nbsp; three </p>\n\n<p> </p>')).toEqual([': one two three']);
  expect(shown('<h2 id="a">\n First\n  part </h2>')).toEqual([': ', 'a: First part']);
});

test('reads a heading of many elements whole', () => {
  expect(shown('<h2 id="a"><span>1.</span> Be <em>calm</em></h2>')).toEqual([': ', 'a: 1. Be calm']);
});

test('takes the title that links show, where a page has one', () => {
  expect(
    read('<h1>Long title</h1>', '/km/about/', { head: '<meta property="og:title" content="Short">' })?.title,
  ).toBe('Short');
  expect(read('<p>no title</p>')?.title).toBe('');
});

test('knows the course by the page, and not by the address alone', () => {
  expect(read('x', '/km/students/7/', { body: 'data-course="students"' })?.course).toBe('students');
  expect(read('x', '/km/students/', { body: 'data-course="students"' })?.course).toBe('students');
  expect(read('x', '/km/about/', { body: '' })?.course).toBe('');
  expect(read('x', '/km/about/', { body: 'data-course="students"' })?.course).toBe('');
  expect(read('x', '/km/')?.course).toBe('');
});

test('knows the pages of whoever leads a lesson by their address', () => {
  expect(read('x', '/km/students/7/facilitate/')?.facilitator).toBe(true);
  expect(read('x', '/km/plan/')?.facilitator).toBe(true);
  expect(read('x', '/km/posters/help/')?.facilitator).toBe(true);
  expect(read('x', '/km/tally/')?.facilitator).toBe(true);
  expect(read('x', '/km/students/7/')?.facilitator).toBe(false);
});

test('reads no page that is not to be found', () => {
  expect(read('x', '/km/search/', { head: '<meta name="robots" content="noindex">' })).toBeUndefined();
  expect(
    read('x', '/km/search/', { head: '<meta name="robots" content="nofollow, noindex">' }),
  ).toBeUndefined();
  expect(read('x', '/km/about/', { head: '<meta name="robots" content="nofollow">' })).toBeDefined();
  expect(read('<article data-unfound><h1>Search</h1></article>', '/km/search/')).toBeUndefined();
  expect(readPage('<html><body><p>x</p></body></html>', '/km/')).toBeUndefined();
});

test('reads a heading without its drawings, and its lines apart', () => {
  const html =
    '<main><h1>Title</h1><h2 id="a"><svg><title>Picture</title></svg>Two<br>lines</h2><p>Text</p></main>';
  expect(readPage(html, '/en/students/7/')?.sections[1]?.heading).toBe('Two lines');
});
