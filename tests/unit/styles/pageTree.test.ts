import { expect, test } from 'vitest';
import { pageTree, parsed, scanned, type PageElement } from '#styles/pageTree.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="km"><head>${head}</head><body>${body}</body></html>`;

function shown(elements: PageElement[] | undefined): string[] | undefined {
  return elements?.map(
    ({ tag, id, classes, course, parent, before }) =>
      `${tag}#${id}.${classes.join('.')} ${course} in ${parent?.tag}#${parent?.id} after ${before?.tag}#${before?.id}`,
  );
}

test.each([
  '<main id="text" data-course="police"><p class="lead small">1 <b>2</b></p><p>3</p></main>',
  '<p>1<br>2<img src="a" alt="x > y"></p><hr><ul><li>1</li><li><p>2</p></li></ul>',
  `<p title='class="b"' class="a">1</p><p class=c id=d>2</p>`,
  '<svg viewBox="0 0 1 1"><defs><linearGradient id="g"/></defs><g class="a"><path d=""/><use href="#g"/></g></svg><p>1</p>',
  '<table><thead><tr><th>1</th></tr></thead><tbody><tr><td>2</td></tr></tbody></table>',
  '<script>if (a < b) "<p>"</script><style>p > b{}</style><noscript><p>1</p></noscript><textarea><b></textarea><p>2</p>',
  '<!-- <p> --><dl><div><dt>1</dt><dd>2</dd></div></dl><details><summary>1</summary><p>2</p></details>',
])('reads the elements of %s as a browser does', (body) => {
  expect(shown(scanned(page(body)))).toEqual(shown(parsed(page(body))));
});

test('puts what comes after the end of a page at the end of its body', () => {
  const html = `${page('<p>1</p>')}<script>1</script><script>2</script>`;
  expect(shown(scanned(html))).toEqual(shown(parsed(html)));
});

test.each([
  '<p>1<div>2</div></p>',
  '<p>1<p>2',
  '<ul><li>1<li>2</ul>',
  '<table><tr><td>1</td></tr></table>',
  '<table><p>1</p></table>',
  '<a href="/">1<a href="/">2</a></a>',
  '<b><i>1</b></i>',
  '<div/><p>1</p>',
])('leaves %s to a parser: the tags do not say what the elements are', (body) => {
  expect(scanned(page(body))).toBeUndefined();
  expect(shown(pageTree(page(body)).elements)).toEqual(shown(parsed(page(body))));
});

test('leaves a page without its head or body to a parser', () => {
  expect(scanned('<html><p>1</p></html>')).toBeUndefined();
  expect(scanned('<p>1</p>')).toBeUndefined();
});

test('lists elements by name, id and class', () => {
  const { having } = pageTree(page('<p class="a b" id="c">1</p><p>2</p>'));
  expect(['p', '.a', '.b', '#c', '.c', 'a'].map((name) => having.get(name)?.length)).toEqual([2, 1, 1, 1, undefined, undefined]);
}); // prettier-ignore
