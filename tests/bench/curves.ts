/** Curves over the size of a site, as small pictures: both axes grow tenfold from line to line, so that a straight slope is steady growth. */
import { figureNames, namesOf, sizes, type Figures } from './kept.ts';

export interface Curve {
  figure: string;
  svg: string;
}

interface Line {
  name: string;
  points: { x: number; y: number }[];
}

const [width, height] = [480, 300];
const edge = { left: 58, right: 96, top: 34, bottom: 40 };
/** From where on growth is judged: below, what any site costs weighs more than its lessons. */
const judgedFrom = 200;

/** A curve for each figure that was measured at more than one size. */
export function curvesOf(rows: Figures[]): Curve[] {
  const size = sizes.find((name) => rows.some((row) => name in row));
  if (!size) return [];
  return figureNames(rows).flatMap((figure) => {
    const lines = linesOf(rows, size, figure);
    return lines.some(({ points }) => points.length > 1) ? [{ figure, svg: draw(figure, size, lines) }] : [];
  });
}

function linesOf(rows: Figures[], size: string, figure: string): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const name = namesOf(row).filter((key) => key !== size).map((key) => row[key]).join(', '); // prettier-ignore
    const [x, y] = [Number(row[size]), Number(row[figure])];
    if (!(x > 0 && y > 0)) continue; // Nothing has no place where each line is ten times the last.
    const line = lines.get(name) ?? { name, points: [] };
    line.points.push({ x, y });
    lines.set(name, line);
  }
  for (const { points } of lines.values()) points.sort((a, b) => a.x - b.x);
  return [...lines.values()];
}

function draw(figure: string, size: string, lines: Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const across = scale(all.map(({ x }) => x), edge.left, width - edge.right); // prettier-ignore
  const up = scale(all.map(({ y }) => y), height - edge.bottom, edge.top); // prettier-ignore
  const names = placed(lines, (y) => up.at(y));
  const parts = [
    ...across.tens.map((ten) => `<path class="grid" d="M${across.at(ten)} ${edge.top}V${height - edge.bottom}"/>`),
    ...up.tens.map((ten) => `<path class="grid" d="M${edge.left} ${up.at(ten)}H${width - edge.right}"/>`),
    ...up.tens.map((ten) => `<text x="${edge.left - 6}" y="${up.at(ten) + 4}" text-anchor="end">${short(ten)}</text>`),
    ...[...new Set(all.map(({ x }) => x))].map((x) => `<text x="${across.at(x)}" y="${height - edge.bottom + 16}" text-anchor="middle">${short(x)}</text>`),
    ...lines.flatMap(({ points }, index) => steady(points, across, up, index)),
    ...lines.map(({ points }, index) => `<path class="line l${index % 4}" d="M${points.map(({ x, y }) => `${across.at(x)} ${up.at(y)}`).join('L')}"/>`),
    ...lines.flatMap(({ name, points }, index) => points.map(({ x, y }) => `<circle class="dot l${index % 4}" cx="${across.at(x)}" cy="${up.at(y)}" r="3.5"><title>${escaped(name)}, ${x} ${size}: ${y}</title></circle>`)),
    ...names.map(({ name, at, index }) => `<text class="name l${index % 4}" x="${width - edge.right + 8}" y="${at + 4}">${escaped(name)}</text>`),
  ];
  const title = `${figure}, by ${size}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<style>
text{font:12px system-ui,sans-serif;fill:#333}.title{font-weight:700}.grid{stroke:#ddd}.steady{stroke-dasharray:3 4;opacity:.6}.line,.steady{fill:none;stroke-width:2}
.l0{stroke:#1b6e4a}.l1{stroke:#b3541e}.l2{stroke:#2f5fa8}.l3{stroke:#7a3f91}.dot,.name{stroke:none}.dot.l0,.name.l0{fill:#1b6e4a}.dot.l1,.name.l1{fill:#b3541e}.dot.l2,.name.l2{fill:#2f5fa8}.dot.l3,.name.l3{fill:#7a3f91}
@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}.l0{stroke:#6fd3a5}.l1{stroke:#f0a070}.l2{stroke:#8fb8f5}.l3{stroke:#d3a0e8}.dot,.name{stroke:none}.dot.l0,.name.l0{fill:#6fd3a5}.dot.l1,.name.l1{fill:#f0a070}.dot.l2,.name.l2{fill:#8fb8f5}.dot.l3,.name.l3{fill:#d3a0e8}}
</style>
<text class="title" x="${edge.left}" y="18">${escaped(title)}</text>
${parts.join('\n')}
</svg>
`;
} // prettier-ignore

/** Where it would lead if it grew as the size does, from where growth is judged. */
function steady(points: Line['points'], across: Scale, up: Scale, index: number): string[] {
  const [from, to] = [points.find(({ x }) => x >= judgedFrom), points.at(-1)];
  if (!from || !to || to.x === from.x) return [];
  const highest = Math.min(to.x, (from.x * up.most) / from.y);
  const end = `${across.at(highest)} ${up.at((from.y * highest) / from.x)}`;
  return [`<path class="steady l${index % 4}" d="M${across.at(from.x)} ${up.at(from.y)}L${end}"/>`];
}

interface Scale {
  at: (value: number) => number;
  tens: number[];
  most: number;
}

function scale(values: number[], from: number, to: number): Scale {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => Math.round(from + ((Math.log10(value) - least) / (most - least)) * (to - from)),
    tens: Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)),
    most: 10 ** most,
  };
}

/** Names stand at the ends of their lines, but not on each other. */
function placed(lines: Line[], at: (y: number) => number) {
  const wanted = lines
    .map(({ name, points }, index) => ({ name, index, at: at(points.at(-1)?.y ?? 1) }))
    .sort((a, b) => a.at - b.at);
  let last = -Infinity;
  for (const name of wanted) name.at = last = Math.max(name.at, last + 15);
  return wanted;
}

function short(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : `${Math.round(value * 1e6) / 1e6}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
