/**
 * Pages of the finished site for somewhere else: a folder of a learning platform, a sandbox, a stick. Every address is seen from
 * the page, folders are named by their `index.html`, what is not taken along is not linked, and nothing is kept by a worker.
 * The policy of each page is as strict as on the web.
 */
import { load, type CheerioAPI } from 'cheerio';
import { inPackage, neutralAddress } from '#i18n/addresses.ts';
import { reached, type Site } from '#offline/packs.ts';
import { policyFor } from '#security/policy.ts';
import { releaseScripts } from '#security/scripts.ts';

/** What is said otherwise away from the web. */
export interface PackedWords {
  /** On every page: a sentence that is not true there → one that is. */
  instead: [was: string, is: string][];
  /** Added where “Clear everything” says what it did. */
  cleared: string;
  /** Beside a number or another site that was tapped; holds `{address}`. */
  outside: string;
  /** Page → what is said first on it. */
  first: Map<string, { title: string; text: string }>;
}

/** A page as it stands between the web and the package: its addresses are still those of the web. */
interface Taken {
  address: string;
  page: CheerioAPI;
}

/**
 * Name in the package → bytes: the pages and all that they load.
 * @param data addresses of files that scripts of these pages fetch.
 * @param extra files that are made for the package, such as its search index: address → text.
 * @throws when a page, or a file that it names, is not there.
 */
export function packPages(
  site: Site,
  addresses: string[],
  data: string[],
  words: PackedWords,
  extra: (pages: Map<string, string>) => Map<string, string>,
): Map<string, Uint8Array> {
  const kept = new Set(addresses);
  const taken = addresses.map((address): Taken => {
    // The record is kept by the page around, and is to hear at once who came.
    const whole = releaseScripts(textOf(site, address));
    const page = load(words.instead.reduce((html, [was, is]) => html.replaceAll(was, () => is), whole));
    strip(page, site, kept);
    unlink(page, kept);
    speak(page, words, address);
    return { address, page };
  }); // prettier-ignore
  const htmls = new Map(taken.map(({ address, page }) => [address, page.html()]));
  const files = new Map<string, Uint8Array>();
  const add = (address: string, text: string) => files.set(inPackage(address), Buffer.from(text));
  const lighter: Site = new Map([
    ...site,
    ...[...htmls].map(([address, html]) => [address, Buffer.from(html)] as const),
  ]);
  for (const path of reached(lighter, addresses))
    files.set(inPackage(path), site.get(path) ?? new Uint8Array());
  for (const path of data) add(path, textOf(site, path));
  for (const [path, text] of extra(htmls)) add(path, text);
  for (const { address, page } of taken) add(address, settled(page, address));
  return files;
}

/** Takes out what belongs to the web alone: other addresses of the page, other languages, saving, the search where there is none. */
function strip($: CheerioAPI, site: Site, kept: Set<string>) {
  $('link[rel="canonical"], link[rel="alternate"], link[rel="manifest"], meta[property="og:image"]').remove();
  $('.language, [data-pack], [data-cannot]').remove();
  const search = $('form[data-search]');
  if (!kept.has(search.attr('data-search') ?? '')) search.remove();
  for (const script of $('script[src]')) {
    const path = $(script).attr('src') ?? '';
    const text = textOf(site, path);
    // The one that registers a worker.
    if (/\bcreatePolicy\(/.test(text)) $(script).remove();
  }
  for (const preload of $('link[rel="modulepreload"], link[rel="preload"]'))
    if (!site.has($(preload).attr('href') ?? '')) $(preload).remove();
  narrowNothing($);
}

/** A package holds one course: there is nothing to narrow a search to. */
function narrowNothing($: CheerioAPI) {
  for (const island of $('[data-island="search"]')) {
    const props = JSON.parse($(island).attr('data-props') ?? '{}') as Record<string, unknown>;
    $(island).attr('data-props', JSON.stringify({ ...props, courses: [] }));
    $(island).find('details').remove();
  }
}

/** Links that lead out of the browser or to another site. */
const outside = 'a:is([href^="tel:"], [href^="sms:"], [href^="https:"])';

/** A link to a page that is not here becomes its words; where it is all that a line or a list says, the line goes. */
function unlink($: CheerioAPI, kept: Set<string>) {
  for (const link of $('a[href^="/"]')) {
    const anchor = $(link);
    if (kept.has((anchor.attr('href') ?? '').replace(/#.*/, ''))) continue;
    const around = anchor.parent();
    const isAlone = around.is('li, p, nav') && around.text().trim() === anchor.text().trim();
    if (isAlone) removeWithEmpty($, around);
    else if (around.is('nav, .choices') || anchor.is('.search-link')) anchor.remove();
    else anchor.replaceWith($('<span>').attr('class', anchor.attr('class')).append(anchor.contents()));
  }
  $('span.term, span.button').removeAttr('class');
  // The page around would let no other site into its frame, and has the session. Numbers too: where a server's policy names what
  // may be framed (Kolibri's does), dialling in a frame puts an error in the place of the page.
  $(outside).attr('target', '_blank').attr('rel', 'noopener noreferrer');
}

function removeWithEmpty($: CheerioAPI, element: ReturnType<CheerioAPI>) {
  const around = element.parent();
  element.remove();
  if (around.is('ul, ol, nav, div') && around.text().trim() === '' && around.find('img, svg, input').length === 0)
    removeWithEmpty($, around);
} // prettier-ignore

function speak($: CheerioAPI, { cleared, outside: words, first }: PackedWords, address: string) {
  if ($(outside).length > 0) $('html').attr('data-outside', words);
  for (const button of $('[data-forgotten]'))
    $(button).attr('data-forgotten', `${$(button).attr('data-forgotten')} ${cleared}`);
  const note = first.get(address);
  if (note)
    $('main .prose')
      .first()
      .prepend($('<p>').text(note.text))
      .prepend($('<h2>').text(note.title));
} // prettier-ignore

const addressed = ['href', 'src', 'data-search'];

/** The finished page: addresses seen from it, and the policy of what it holds now. */
function settled($: CheerioAPI, address: string): string {
  const root = '../'.repeat(address.split('/').length - 2);
  const isOurs = (value: string) => value.startsWith('/') && !value.startsWith('//');
  for (const name of addressed)
    for (const element of $(`[${name}^="/"]`)) {
      const value = $(element).attr(name) ?? '';
      if (isOurs(value)) $(element).attr(name, root + inPackage(value));
    }
  for (const element of $('style, script:not([src])')) {
    const text = $(element).text();
    const seen = text
      .replaceAll('url(/', `url(${root}`)
      .replaceAll(`\`${neutralAddress}\``, `\`${root}${inPackage(neutralAddress)}\``);
    if (seen !== text) $(element).text(seen);
  }
  $('html').attr('data-root', root === '' ? './' : root);
  const policy = $('meta[http-equiv="content-security-policy"]');
  if (policy.length === 0 && address !== neutralAddress) throw new Error(`dist${address} has no policy.`);
  // What registers a worker is not taken along, so no page needs leave for it.
  policy.attr('content', policyFor($.html(), { policies: [] }));
  return $.html();
}

function textOf(site: Site, address: string): string {
  const bytes = site.get(address);
  if (!bytes) throw new Error(`dist${address} is missing: build the site anew.`);
  return Buffer.from(bytes).toString('utf8');
}
