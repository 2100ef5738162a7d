/** The signs of Moodle XML: texts that come back as they went in, whatever stands in them. */

/** `<name><text>…</text></name>`. @param inside XML. */
export function element(name: string, inside: string, attributes = ''): string {
  return `<${name}${attributes}>${inside}</${name}>`;
}

/** A text that Moodle takes as it is: names, tags, the right sides of pairs. */
export function plain(name: string, text: string): string {
  return element(name, textOf(legal(text)));
}

/**
 * A text that Moodle shows as a part of a page.
 * @param html made by `paragraph` and its like, which escape.
 * @param more XML that belongs into the same element.
 */
export function rich(name: string, html: string, attributes = '', more = ''): string {
  return element(name, textOf(html) + more, `${attributes} format="html"`);
}

/** A text within HTML. */
export function escaped(text: string): string {
  return legal(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A paragraph. */
export function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

/** What is said to the parts of a question, where Moodle has no place beside each. */
export function reasons(parts: { text: string; feedback: string }[]): string {
  const entries = parts.map(({ text, feedback }) => `<dt>${escaped(text)}</dt><dd>${escaped(feedback)}</dd>`);
  return parts.length > 0 ? `<dl>${entries.join('')}</dl>` : '';
}

/** What XML allows: no control signs, no half of a pair; a line ends as its parser would end it anyway. */
export function legal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

/** `<text>…</text>`. The one thing that would end its section is cut in two. */
export function textOf(text: string): string {
  return element('text', `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}
