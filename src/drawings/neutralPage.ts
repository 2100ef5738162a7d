/**
 * The page people land on when they leave, told once: `pages/tables.astro` writes it, `islands/neutralPage.ts` draws it at
 * once where no network is needed. It is useful by itself and says nothing about where it belongs.
 */

export const neutralLanguage = 'km';
export const neutralTitle = 'តារាងគុណ';
export const neutralIcon = '/tables.svg';

/** A table each. */
export const tableNumbers = [2, 3, 4, 5, 6, 7, 8, 9, 10];
export const tableFactors = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** To practise: the answer is folded away. */
export const sumsTitle = 'ហាត់គុណ';
export const sums = [
  [3, 4],
  [6, 7],
  [9, 6],
  [8, 8],
  [7, 9],
  [4, 8],
] as const;

/**
 * How its elements look, by their names: the drawn page may have no style sheet, for the policy knows it not. System
 * colours follow the phone, light or dark.
 */
export const neutralLooks: Record<string, string> = {
  html: 'color-scheme:light dark',
  body: 'margin:0;padding:1rem;font:1rem/1.6 system-ui,sans-serif',
  main: 'max-width:60rem;margin:0 auto',
  h1: 'font-size:1.5rem;outline:0',
  h2: 'margin:0;font-size:1.125rem',
  div: 'display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:1.5rem;margin:1rem 0',
  ul: 'margin:0;padding:0;list-style:none',
  summary: 'padding:.6rem 0;cursor:pointer',
};
