// The krama as a strip, for share cards and for print (where backgrounds are dropped).
//
// On pages the same check is an edge drawn by CSS, with `color` set to the course's accent:
//
//   background:
//     repeating-linear-gradient(90deg, var(--thread) 0 4px, transparent 4px 5px, var(--thread) 5px 6px, transparent 6px 8px),
//     repeating-linear-gradient(var(--thread) 0 4px, transparent 4px 5px, var(--thread) 5px 6px, transparent 6px 8px);
//   --thread: color-mix(in srgb, currentcolor 35%, transparent);
//   block-size: 16px;

/**
 * A strip of 640 × 16 in `currentColor`: set `color` around it, or replace the word on a share card.
 * `idPrefix` keeps the pattern's id apart from those of other strips in the document.
 */
export function kramaPattern(idPrefix: string): string {
  const id = `${idPrefix}-krama`;
  return (
    '<svg viewBox="0 0 640 16" width="640" height="16" preserveAspectRatio="xMidYMid slice" aria-hidden="true" class="krama">' +
    `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse">` +
    '<path fill="currentColor" fill-opacity=".35" d="M0 0h4v8H0zM5 0h1v8H5z"/>' +
    '<path fill="currentColor" fill-opacity=".35" d="M0 0h8v4H0zM0 5h8v1H0z"/>' +
    '</pattern>' +
    `<path fill="url(#${id})" d="M0 0h640v16H0z"/></svg>`
  );
}
