/** Turns a finished page into what is printed: without policy and scripts, with our fonts, numbers and a code in the margin. */
import { readFileSync } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';
import { parse } from 'postcss';
import { renderSVG } from 'uqr';
import type { Sheet } from './sheets.ts';

const style = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const fonts = style('sheetFonts.css');
const margins = style('sheetMargins.css');
const siteSheet = style('siteSheet.css');

/** Pages laid out for paper to the last line: they carry their own code, and a margin of ours would push a line over. */
const laidOut: Sheet['kind'][] = ['poster', 'certificate', 'cards'];

/** Pages of the site that were made for a screen first. */
const ofScreen: Sheet['kind'][] = ['handout', 'story', 'guide', 'guides', 'help'];

/** Taken home by children and parents: decision 0017. */
const carried: Sheet['kind'][] = ['handout', 'story', 'help'];

/** A page as it is printed. @param origin of the finished site, without a slash at the end. */
export function forPaper(html: string, sheet: Sheet, origin: string): string {
  const page = load(html);
  strip(page);
  if (!laidOut.includes(sheet.kind)) page('.code').remove(); // One stands in our margin, on every sheet.
  if (isCarried(sheet)) unlink(page);
  if (ofScreen.includes(sheet.kind)) writeBlanks(page);
  const styles = [
    fonts,
    ...(ofScreen.includes(sheet.kind) ? [siteSheet] : []),
    ...(laidOut.includes(sheet.kind) ? [] : [margins, `@page{${margin(sheet, targetOf(sheet), origin)}}`]),
  ];
  page('head').append(`<style>${important(styles.join(''))}</style>`);
  return page.html();
}

/** A sheet that may lie open at home names the site nowhere in letters. Of questions and tests, whoever leads keeps the rest. */
export function isCarried({ kind, choice }: Pick<Sheet, 'kind' | 'choice'>): boolean {
  return carried.includes(kind) || (choice !== undefined && !/^(?:key|guide)\b/.test(choice));
}

/**
 * The guides of a course as one document: its contents, then each guide from a new sheet, with its own code in the margin.
 * @param guides address and HTML of each, in their order. @param pages where each begins; none while that is not known yet.
 */
export function joinGuides(
  sheet: Sheet,
  guides: { address: string; lesson: number; html: string }[],
  words: { title: string; contents: string; page: string },
  origin: string,
  pages: ReadonlyMap<string, number>,
): string {
  const [first] = guides;
  if (!first) throw new Error(`${sheet.address} has no guide to print.`);
  const joined = load(first.html);
  const others = guides.map(({ html }) => load(html));
  // The pages of a course share their styles; where one has some of its own, they are parts of the same cascade.
  const shared = [...new Set(others.map((page) => page('head style').text()))];
  strip(joined);
  joined('head style').remove();
  joined('title').text(words.title);
  const main = joined('main').empty();
  const rows: string[] = [];
  const codes: string[] = [];
  others.forEach((page, index) => {
    const { address, lesson } = guides[index] ?? first;
    const place = placeOf(lesson);
    strip(page);
    page('.code').remove();
    prefixIds(page, `${place}-`);
    const title = escaped(page('h1').first().text());
    rows.push(
      `<tr><td>${lesson}</td><td><a href="#${place}">${title}</a></td><td>${pages.get(place) ?? '000'}</td></tr>`,
    );
    codes.push(`@page ${place}{${margin(sheet, address, origin)}}#${place}{page:${place};break-before:page}`);
    main.append(page('article').first().attr('id', place));
  });
  main.prepend(
    `<section class="guides-contents"><h1>${escaped(words.title)}</h1><table><thead><tr>` +
      `<th scope="col" colspan="2">${escaped(words.contents)}</th><th scope="col">${escaped(words.page)}</th>` +
      `</tr></thead><tbody>${rows.join('')}</tbody></table></section>`,
  );
  const own = [fonts, siteSheet, margins, `@page{${margin(sheet, sheet.address, origin)}}`, ...codes];
  joined('head').append(`<style>${shared.join('')}</style><style>${important(own.join(''))}</style>`);
  return joined.html();
}

/** The id of a lesson's guide in the guides of its course. */
export function placeOf(lesson: number): string {
  return `lesson-${lesson}`;
}

/** Takes out policy, scripts and addresses for machines; what only a finger can use; waiting for a scroll. */
function strip(page: CheerioAPI) {
  page('meta[http-equiv], script, link').remove();
  // “Skip this lesson”, “Start”.
  page('.lesson-head .note a, .scenario a.button').closest('p').remove();
  page('[loading="lazy"]').removeAttr('loading');
}

/** Links to our own pages become words: in the file too, nothing may name the site. */
function unlink(page: CheerioAPI) {
  page('a[href^="/"]').each((_, link) => {
    page(link).replaceWith(`<span>${page(link).html() ?? ''}</span>`);
  });
  page('meta[property], meta[name="description"]').remove();
}

/** A list to open shows nothing on paper: a line to write on instead, and once below them all what one may choose. */
function writeBlanks(page: CheerioAPI) {
  page('.question fieldset:has(select)').each((_, form) => {
    const fields = page(form);
    const options = fields
      .find('select')
      .first()
      .find('option[value!=""]')
      .map((_, option) => `<li>${page(option).html() ?? ''}</li>`)
      .get();
    fields.find('select').replaceWith('<span class="blank"></span>');
    fields.append(`<ul class="offered">${options.join('')}</ul>`);
  });
}

function prefixIds(page: CheerioAPI, prefix: string) {
  page('[id]').each((_, element) => {
    page(element).attr('id', prefix + (page(element).attr('id') ?? ''));
  });
  page('[href^="#"]').each((_, link) => {
    page(link).attr('href', `#${prefix}${(page(link).attr('href') ?? '').slice(1)}`);
  });
  page('[aria-labelledby]').each((_, element) => {
    page(element).attr('aria-labelledby', prefix + (page(element).attr('aria-labelledby') ?? ''));
  });
}

/** What stands in the margin of a sheet: where it is from, in letters and as a code. */
function margin(sheet: Sheet, address: string, origin: string): string {
  const short = address.replace(/^\/|\/$/g, '');
  const words = isCarried(sheet) ? short : `${origin.replace(/^https?:\/\//, '')}/${short}`;
  return `@bottom-left{content:"${words}"}@bottom-right{content:url("${code(origin + address)}")}`;
}

/** What the code of a sheet opens. To whoever answers questions on paper: not their key, but what they learnt. */
function targetOf(sheet: Sheet): string {
  return isCarried(sheet) ? sheet.address.replace(/(?:sheet|test)\/$/, '') : sheet.address;
}

/** A QR code as an address of itself, 18 mm wide: half a millimetre a dot, for cheap phones and old printers. */
function code(text: string): string {
  const svg = renderSVG(text, { ecc: 'M', border: 2 }).replace('<svg ', '<svg width="18mm" height="18mm" ');
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Rules that win over those for print in finished pages, which are important too. */
function important(css: string): string {
  const root = parse(css);
  root.walkDecls((declaration) => {
    const { parent } = declaration;
    // Faces of fonts know no importance.
    if (parent?.type !== 'atrule' || !('name' in parent) || parent.name !== 'font-face')
      declaration.important = true;
  });
  return root.toString();
}
