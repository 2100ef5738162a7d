// The colours of the drawings. Pages take them from drawings.css (light and dark); share cards, which know no CSS, from here.

/** Role of a colour → its light value. The same values stand in drawings.css as `--draw-<role>`. */
export const palette = {
  s1: '#d7a072', // skin, three tones; each takes the next one as its shade
  s2: '#bc8053',
  s3: '#97603c',
  s4: '#764629',
  h: '#2b2223', // hair, eyes, phones
  g: '#c9c3bc', // grey hair, metal
  w: '#fffaf0', // school shirts, teeth, cups
  z: '#e6dac5', // white in the shade, walls
  n: '#3a4c70', // school skirts and trousers
  p: '#b5336b', // lotus (pink)
  m: '#f0c6d2', // lotus, pale
  t: '#d28f26', // turmeric
  u: '#fbe3a6', // turmeric, pale: sun, lamp, open door
  r: '#23696c', // river
  q: '#b9dad4', // river, pale
  v: '#6b9a55', // leaves
  f: '#46754d', // leaves in the shade
  a: '#c5d69a', // grass
  o: '#b07c51', // wood
  b: '#7d5338', // wood in the shade
  y: '#d9ebec', // sky
  e: '#f3e0bb', // the path
  k: '#b5473f', // the red of krama and roof tiles
} as const;

export type Role = keyof typeof palette;

/** Softer colours of scenes at dusk. The same values stand in scenes.css. */
export const dusk: Partial<Record<Role, string>> = {
  s1: '#bf8d64',
  s2: '#a77149',
  s3: '#875535',
  g: '#a8a39d',
  w: '#ded5c6',
  z: '#b8ad9b',
  p: '#9d3763',
  m: '#8a5a6b',
  t: '#b57f2b',
  u: '#d3ab64',
  q: '#5a7f7c',
  v: '#557c48',
  a: '#66764f',
  o: '#8c6343',
  y: '#596d79',
  e: '#a8906a',
  k: '#9b4841',
};

/** For share cards: the same drawing with its colours written into it. */
export function withColours(svg: string): string {
  return svg
    .replace(/class="d-(\w+)( d-l)?"/g, (whole: string, role: string, isLine: string | undefined) => {
      if (!isRole(role)) return whole;
      return isLine === undefined ? `fill="${palette[role]}"` : `fill="none" stroke="${palette[role]}"`;
    })
    .replace(/class="(?:portrait|scene)"/, 'stroke-linecap="round" stroke-linejoin="round"');
}

/** The same drawing as a file of its own, by day and at dusk: a picture in a page is asked for only when somebody comes near it. */
export function asFile(svg: string, evening: Partial<Record<Role, string>> = dusk): string {
  const roles = new Set(
    [...svg.matchAll(/class="d-(\w+)/g)].flatMap(([, role = '']) => (isRole(role) ? role : [])),
  );
  const rules = (colours: Partial<Record<Role, string>>) =>
    [...roles].flatMap((role) => (colours[role] ? `.d-${role}{color:${colours[role]}}` : [])).join('');
  const atDusk = rules(evening);
  const styles =
    'svg{stroke-linecap:round;stroke-linejoin:round}[class]{fill:currentColor}.d-l{fill:none;stroke:currentColor}' +
    `${rules(palette)}${atDusk && `@media(prefers-color-scheme:dark){${atDusk}}`}`;
  return svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/ class="(?:scene|portrait)"| aria-hidden="true"/g, '')
    .replace('>', `><style>${styles}</style>`);
}

function isRole(name: string): name is Role {
  return Object.hasOwn(palette, name);
}
