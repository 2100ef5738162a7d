import { expect, test } from 'vitest';
import { withoutLines, withPlainProps } from '#security/shorter.ts';

test('gives an island its data between single quotes, letter by letter', () => {
  const html = `<div data-island="a" data-props="{&quot;a&quot;:&quot;it's &#38; <b>&quot;}"></div>`;
  expect(withPlainProps(html)).toBe(`<div data-island="a" data-props='{"a":"it&#39;s &#38; <b>"}'></div>`);
});

test('takes out ends of lines between blocks, and leaves those that part words', () => {
  expect(withoutLines('<p>a</p>\n<h2 id="b">b</h2>\n<p><b>c</b>\n<i>d</i></p>\n<b>e</b>')).toBe(
    '<p>a</p><h2 id="b">b</h2><p><b>c</b>\n<i>d</i></p>\n<b>e</b>',
  );
});

test('takes out the stroke that ends an empty element of HTML, and never one that ends a part of a drawing', () => {
  expect(withoutLines('<input type="text" value="a > b"/><svg><path d="M0 0"/></svg>')).toBe(
    '<input type="text" value="a > b"><svg><path d="M0 0"/></svg>',
  );
});
