/** The page around a package (`player.ts`): the pages in a frame, and one line that says who is told what. */
import { inPackage } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import { frameName } from '#progress/framed.ts';
import { policyFor } from '#security/policy.ts';
import type { PlayerData } from './player.ts';

export interface Outer {
  locale: Locale;
  /** Neutral, as all that the history of a browser shows. */
  title: string;
  data: PlayerData;
  /** The link to the page that says who can see what. */
  who: { words: string; address: string };
}

/** The browser's own colours: this page has none of the site's styles, but its letters, for not every computer has Khmer ones. */
const looks =
  '@font-face{font-family:Khmer;src:url(fonts/noto-sans-khmer.woff2)format("woff2");font-weight:400 700;unicode-range:U+1780-17FF,U+200B-200C,U+25CC}html{height:100%;color-scheme:light dark}body{display:flex;flex-direction:column;height:100vh;height:100dvh;margin:0;background:Canvas;color:CanvasText}iframe{flex:1;width:100%;border:0}footer{padding:.4rem .75rem;border-top:1px solid GrayText;font:.875rem/1.7 Khmer,system-ui,sans-serif}p{margin:0;display:inline}a{color:LinkText;display:inline-block;padding:.4rem 0}';

/** Works without scripts: the frame shows the first page, and nothing is reported. */
export function outerPage({ locale, title, data, who }: Outer): string {
  const [start = ''] = data.places;
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<link rel="icon" href="tables.svg" type="image/svg+xml">
<style>${looks}</style>
<script type="application/json" id="package">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
<script src="player.js"></script>
</head>
<body>
<iframe src="${inPackage(start)}" name="${frameName}" title="${escaped(title)}"></iframe>
<footer aria-label="${escaped(who.words)}"><p role="status"></p> <a href="${escaped(who.address)}" target="${frameName}">${escaped(who.words)}</a></footer>
</body>
</html>
`;
  const policy = `${policyFor(html, { policies: [] })};frame-src 'self'`;
  return html.replace(
    '<meta charset="utf-8">',
    `$&\n<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
