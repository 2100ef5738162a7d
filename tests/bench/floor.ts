/**
 * The floor: the smallest page that does the same. The words of a lesson and its first five questions, one inline style, one
 * inline script that answers. No design, no way out, no search, nothing kept: what these cost is the distance to it.
 */
import { load } from 'cheerio';
import { html, questionsOf, type QuestionData } from '../site.ts';

/** What the floor asks: options with a right one among them. */
interface Asked {
  stem: string;
  options: { text: string; isRight: boolean; feedback: string }[];
}

const style =
  'body{font:1.06rem/1.6 system-ui;max-width:40rem;margin:auto;padding:1rem}label{display:block;padding:.6rem}p:empty{display:none}';

/** As a form is sent, the words of the chosen option appear. */
const script =
  'addEventListener("submit",e=>{e.preventDefault();const f=e.target,c=f.querySelector(":checked");if(c)f.lastElementChild.textContent=(c.dataset.r?"✓ ":"✗ ")+c.dataset.f})';

/** @param address a lesson: `/km/students/7/`. */
export function floorOf(address: string): string {
  const page = load(html(address));
  page('main').find('.question, nav, script, style, svg, template, .sources, [hidden]').remove();
  const blocks = page('main')
    .find('h1, h2, h3, p, li')
    .toArray()
    .map((element) => ({ name: element.tagName, text: page(element).text().replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
  const words = blocks.map(({ name, text }) => `<${name}>${escaped(text)}</${name}>`).join('');
  const forms = questionsOf(address).flatMap(toAsked).slice(0, 5).map(formOf).join('');
  const { lang = 'en' } = page('html').attr() ?? {};
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(page('h1').text())}</title><style>${style}</style>${words}${forms}<script>${script}</script>`;
}

function toAsked(question: QuestionData): Asked[] {
  switch (question.type) {
    case 'choice':
    case 'choice-multiple':
      return [
        {
          stem: question.stem,
          options: question.options.map(({ text, key, feedback }) => ({ text, isRight: key, feedback })),
        },
      ];
    case 'spot':
      return [
        {
          stem: question.stem,
          options: question.lines.map(({ text, key, feedback }) => ({ text, isRight: key, feedback })),
        },
      ];
    default:
      // Other ways of asking cost the floor as much as a choice does: their words, as options.
      return [{ stem: question.stem, options: [true, false].map((isRight) => ({ text: String(isRight), isRight, feedback: question.stem })) }];
  }
} // prettier-ignore

function formOf({ stem, options }: Asked, index: number): string {
  const labels = options.map(
    ({ text, isRight, feedback }, at) =>
      `<label><input type=radio name=o value=${at}${isRight ? ' data-r=1' : ''} data-f="${escaped(feedback)}"> ${escaped(text)}</label>`,
  );
  return `<form id=q${index + 1}><h3>${escaped(stem)}</h3>${labels.join('')}<button>OK</button><p></p></form>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
