/**
 * The last look at a finished page, whatever made it: nothing in it runs, sends or leads where no page of ours does. The
 * content check has looked at the sources already; this sees what the parsers of the build made of them.
 */

/** Elements that bring foreign things into a page, or turn all of it. Drawings are inline, so `svg` is welcome. */
const foreign = /^(?:iframe|frame|frameset|object|embed|applet|base|portal|math|foreignobject|animate|set)$/i;

const tag = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const attribute = /([^\s"'=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;

/** Ours, by its path; or a place on the same page. */
const own = /^(?:\/(?!\/)|#)[^\\]*$/;
/** Helplines, and the page's own whole address for cards and languages. */
const away =
  /^(?:https:\/\/[a-z0-9.-]+(?:[/:][^\\]*)?|http:\/\/[a-z0-9.-]+[/:][^\\]*|tel:\+?\d+|sms:\+?\d+)$/;

/** What in a page must not be there, in words; undefined where nothing is. */
export function harmIn(html: string): string | undefined {
  for (const [whole, name = '', inside = ''] of withoutCode(html).matchAll(tag)) {
    const found = harmOf(name.toLowerCase(), attributesIn(inside));
    if (found !== undefined) return `${found} ${whole.slice(0, 120)}`;
  }
  return undefined;
}

function harmOf(name: string, attributes: Map<string, string>): string | undefined {
  if (foreign.test(name)) return `<${name}> brings foreign things into the page; remove it.`;
  if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh')
    return 'A page that moves on by itself.';
  for (const [key, value] of attributes) {
    if (key === 'style' || /^on[a-z]/.test(key))
      return `${key}="…" in an element; the policy forbids it. Use a class.`;
    if (key === 'srcdoc') return 'srcdoc="…" in an element; remove it.';
    const isPlace = /^(?:src|srcset|poster|data|action|formaction|ping|background|manifest)$/.test(key); // prettier-ignore
    if (isPlace && !own.test(value)) return `${key} leads out of the site.`;
    const isLink = key === 'href' || key === 'xlink:href';
    if (isLink && !own.test(value) && !((name === 'a' || name === 'link') && away.test(value)))
      return `${key} leads where no link of ours leads.`;
  }
  return undefined;
}

function attributesIn(inside: string): Map<string, string> {
  const all = [...inside.matchAll(attribute)].map(
    ([, name = '', a, b, c]): [string, string] => [name.toLowerCase(), a ?? b ?? c ?? ''],
  );
  return new Map(all);
} // prettier-ignore

/** Scripts and styles are named by their hashes, and may speak of anything. */
function withoutCode(html: string): string {
  return html.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/gi, '$1');
}
