import { expect, test } from 'vitest';
import { indexedCopy, withoutNotes } from '#search/integration.ts';
import { decodeKhmer, encodeKhmer } from '#search/khmer.ts';

/** The words of the indexed copy, read back. */
function read(html: string) {
  return decodeKhmer((indexedCopy(html) ?? '').replace(/<[^>]+>/g, '')).text;
}

test('indexes Khmer in tokens', () => {
  expect(indexedCopy('<main data-pagefind-body><p>កុមារ</p></main>')).toContain(
    `<p>${encodeKhmer('កុមារ')} </p>`,
  );
});

test('indexes nothing of a page that does not ask for it', () => {
  expect(indexedCopy('<main><p>កុមារ</p></main>')).toBeUndefined();
});

test('leaves out what nobody reads there: scripts, styles, drawings, what is marked', () => {
  const hidden =
    '<script>a</script><style>b</style><svg><title>c</title></svg><template>d</template><p data-pagefind-ignore>e</p>';
  expect(read(`<main data-pagefind-body><p>one</p>${hidden}<p>two</p></main>`)).toBe('one two');
});

test('keeps words apart that stand in two elements side by side', () => {
  const html = '<ul><li>ក</li><li>ខ</li></ul><table><tr><th>គ</th><td>ឃ</td></tr></table><h2>ង</h2><p>ច</p>';
  expect(read(`<main data-pagefind-body>${html}</main>`)).toBe('ក ខ គ ឃ ង ច');
});

test('leaves what stands outside the body of the page as it is', () => {
  const html =
    '<html lang="km"><head><title>កុមារ</title></head><body><nav>កុមារ</nav><main data-pagefind-body>x</main></body></html>';
  const copy = indexedCopy(html) ?? '';
  expect(copy).toContain('<title>កុមារ</title>');
  expect(copy).toContain('<nav>កុមារ</nav>');
  expect(copy).toContain('lang="km"');
});

test('takes from a page what it tells the index, and nothing else', () => {
  const html =
    '<main data-pagefind-body><h1 data-pagefind-meta="title" id="a">x</h1><p data-page="1">data-pagefind-body</p></main>';
  expect(withoutNotes(html)).toBe('<main><h1 id="a">x</h1><p data-page="1">data-pagefind-body</p></main>');
});
