/** What a reader finds on a finished page, section by section: all that stands in `<main>`. Runs after the build. */
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { isForTrainers } from '#i18n/addresses.ts';
import { inlineTags, silentTags } from './blocks.ts';

export interface Section {
  /** Id of the heading, or of the element it opens; empty where there is none. */
  anchor: string;
  heading: string;
  /** Verbatim; a line for each block of the page. */
  text: string;
}

export interface SearchPage {
  address: string;
  title: string;
  /** `students`, or '' outside courses. */
  course: string;
  /** For whoever leads a lesson; learners' search leaves it out. */
  facilitator: boolean;
  /** The first holds the page's title and what stands before the next heading. */
  sections: Section[];
}

/** The node types of the DOM, of which two are looked at. */
type Node = ReturnType<CheerioAPI>[number];

/** Undefined for a page that is not to be found: without `<main>`, marked `noindex`, or the search page itself. */
export function readPage(html: string, address: string): SearchPage | undefined {
  const $ = load(html);
  const main = $('main')[0];
  if (!main || $('meta[name="robots"][content*="noindex"], [data-unfound]').length > 0) return undefined;
  $('.only-still').remove(); // For those without scripts, who have no search.
  const sections = [newSection('', '')];
  const asides: string[] = [];
  let block = '';

  function endBlock() {
    const text = block.replace(/\s+/g, ' ').trim();
    block = '';
    const section = sections.at(-1);
    if (text && section) section.text += section.text ? `\n${text}` : text;
  }

  function walk(node: Node) {
    const { type }: { type: string } = node; // The names of the types are an enum of a package that is not ours.
    if (type === 'text' && 'data' in node) block += node.data;
    if (type !== 'tag' || !('children' in node && 'name' in node) || silentTags.has(node.name)) return;
    // What is not shown is not found: it is for somebody who saves a course, or has one.
    if ('hidden' in node.attribs) return;
    if (node.name === 'nav') {
      for (const link of $(node).find('a')) asides.push($(link).text().replace(/\s+/g, ' ').trim());
      return;
    }
    const isBlock = !inlineTags.has(node.name);
    if (isBlock) endBlock();
    if (/^(?:h[1-6]|dt)$/.test(node.name)) {
      const heading = headingOf(node);
      const first = sections[0];
      const anchor = anchorOf(node);
      // The title opens the page's first section; what stands above it (lesson 7, 30 minutes) is found, but not shown first.
      if (node.name === 'h1' && first) {
        asides.push(...first.text.split('\n').filter(Boolean));
        Object.assign(first, { heading, text: '' });
      }
      // A term that has an address is a section; one that only labels a line is not.
      else if (anchor || node.name !== 'dt') sections.push(newSection(anchor || lastAnchor(), heading));
      else block = heading;
      return;
    }
    for (const child of node.children) walk(child);
    if (isBlock) endBlock();
  }

  /** What is read of a heading: no drawings, and lines apart. */
  function headingOf(node: Node): string {
    const words = $(node).clone();
    words.find([...silentTags].join()).remove();
    words.find('br').replaceWith(' ');
    return words.text().replace(/\s+/g, ' ').trim();
  }

  /** The heading's own id, or that of the element whose first heading it is: a term's, a helpline's. */
  function anchorOf(node: Node): string {
    const own = $(node).attr('id');
    if (own) return own;
    const around = $(node).closest('[id]:not(main)');
    return around.find('h2, h3, h4, h5, h6, dt')[0] === node ? (around.attr('id') ?? '') : '';
  }

  function lastAnchor() {
    return sections.at(-1)?.anchor ?? '';
  }

  walk(main);
  endBlock();
  // Links to other pages are found too, but no excerpt begins with them.
  const last = sections.at(-1);
  if (last) last.text = [last.text, ...asides].filter(Boolean).join('\n');
  const [, , course = ''] = address.split('/');
  return {
    address,
    title: $('meta[property="og:title"]').attr('content') ?? sections[0]?.heading ?? '',
    course: $('body').attr('data-course') === course ? course : '',
    facilitator: isForTrainers(address),
    sections,
  };
}

function newSection(anchor: string, heading: string): Section {
  return { anchor, heading, text: '' };
}
