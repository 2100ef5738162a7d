/** How a page falls into blocks of text: the same for the index, and for the marks on the page. */

/** Elements within a line of text. Every other one begins and ends a block. */
export const inlineTags = new Set(
  'a abbr b bdi cite code data em i mark q s small span strong sub sup time u var wbr'.split(' '),
);

/** Not read by anybody. */
export const silentTags = new Set(['script', 'style', 'svg', 'template', 'noscript']);
