// The pencils of the house: every drawing is made of these few shapes.
import type { Role } from './palette.ts';

/** A flat shape. */
export function fill(role: Role, path: string): string {
  return `<path class="d-${role}" d="${path}"/>`;
}

/** A round-ended line; a wide one makes an arm, `h0` makes a dot. `more` holds further attributes. */
export function line(role: Role, width: number, path: string, more = ''): string {
  return `<path class="d-${role} d-l" stroke-width="${width}"${more && ` ${more}`} d="${path}"/>`;
}

export function disc(role: Role, x: number, y: number, radius: number): string {
  return `<circle class="d-${role}" cx="${x}" cy="${y}" r="${radius}"/>`;
}

export function oval(role: Role, x: number, y: number, rx: number, ry: number): string {
  return `<ellipse class="d-${role}" cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"/>`;
}

/** Places a drawing: its origin goes to x, y. */
export function at(x: number, y: number, size: number, drawing: string): string {
  const scale = size === 1 ? '' : `scale(${size})`;
  return `<g transform="translate(${x} ${y})${scale}">${drawing}</g>`;
}

/**
 * A krama along a line: cotton, threads across it, threads along it. Three strokes make the check,
 * so that no `<pattern>` with an id is needed in pages that hold a drawing twice.
 */
export function krama(role: Role, width: number, path: string): string {
  const thread = width / 4;
  return (
    `<g class="d-${role} d-l" stroke-linecap="butt" stroke-opacity=".55">` +
    `<path class="d-w d-l" stroke-opacity="1" stroke-width="${width}" d="${path}"/>` +
    `<path stroke-width="${width}" stroke-dasharray="${thread}" d="${path}"/>` +
    `<path stroke-width="${width / 2}" d="${path}"/></g>`
  );
}
