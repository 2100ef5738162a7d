/** The paper of a card: warm ground, a krama edge, the accent of the course. */

export const paper = '#fbf6ec';

export function cardGround(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="${paper}"/><rect width="24" height="630" fill="${colour}"/>${check(colour)}</svg>`;
}

function check(colour: string): string {
  return `<defs><pattern id="k" width="40" height="40" patternUnits="userSpaceOnUse"><rect width="40" height="40" fill="${colour}" opacity=".12"/><rect width="20" height="40" fill="${colour}" opacity=".4"/><rect width="40" height="20" fill="${colour}" opacity=".4"/></pattern></defs><rect x="24" y="590" width="1176" height="40" fill="url(#k)"/>`;
}
