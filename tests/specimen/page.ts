/** A page with the hardest Khmer in every kind of element, in the styles of the finished site. */
import { html } from '../site.ts';

/** The lowest stack and the highest sign: a line that holds these holds all. */
export const hardest = 'ញ្ចូប៊ឺ';

/** What is hard to shape, to break and to keep apart. */
export const samples = [
  'ស្ត្រី សាស្ត្រា អង្គ្រង កញ្ជ្រោង សង្គ្រោះ មន្ត្រី កន្ត្រៃ បញ្ច្រាស ឥន្ទ្រីយ៍', // two subscripts
  'ប៊ឺហ្គឺ ស៊ី ម៉ឺន ហ្វ៊ីលីពីន ង៉ឺត ស៊ឹង ប៉ី ញ៉ាំ ស៊ាំ ខ្ញុំ ញញឹម', // shifters under and over vowels
  'កុំ កាំ កោះ កុះ កេះ កៅ កឿ កៀ ក៏ ក៍ ក័យ ធម៌ ចា៎ះ ណ៎ះ ជយោ', // vowels around the letter, signs above
  'ឥឡូវ ឦសាន ឧត្តម ឪពុក ឫស ឬ ឭ ឮ ឯង ឰដ៏ ឱ្យ ឳ', // independent vowels
  'បណ្តាញទូរស័ព្ទជំនួយកុមារនៅកម្ពុជា ព្រះរាជអាជ្ញាប្រចាំសាលាដំបូង លក្ខន្តិកៈសម្រាប់មន្ត្រីរាជការ', // long compounds
  'ហៅ 1280 ឬ 117 ភ្លាម! មាត្រា 15 នៃ CEOP (UNICEF 2022) ក្នុង Facebook ផង 52% នៃ 1,980 នាក់', // Khmer, Latin, digits
  'ខ្លីៗ ផ្សេងៗ ។ល។ រួចហើយ។ ចប់៕ បី៖ «ទេ» 100៛ ០១២៣៤៥៦៧៨៩', // ៗ ។ ៕ ៖
];

export interface Kind {
  name: string;
  html: (text: string) => string;
  /** Controls of one line; all other text may wrap. */
  lines: 1 | 2;
  /** Whether something is drawn around the text: the ink has to stay inside. */
  boxed: boolean;
}

const text = (name: string, html: Kind['html'], lines: 1 | 2 = 2): Kind => ({
  name,
  html,
  lines,
  boxed: false,
});
const boxed = (name: string, html: Kind['html'], lines: 1 | 2 = 2): Kind => ({
  name,
  html,
  lines,
  boxed: true,
});

/** Every kind of element that holds text. The box, or else the element, is marked `data-box`. */
export const kinds: Kind[] = [
  ...['h1', 'h2', 'h3', 'p'].map((tag) => text(tag, (t) => `<${tag} data-box>${t}</${tag}>`)),
  ...['lead', 'small', 'eyebrow', 'speaker', 'scenario-title', 'question-instruction', 'search-status'].map((name) =>
    text(`.${name}`, (t) => `<p class="${name}" data-box>${t}</p>`),
  ),
  text('li', (t) => `<ul><li data-box>${t}</li></ul>`),
  text('.ticks li', (t) => `<ul class="ticks"><li data-box>${t}</li></ul>`),
  text('.steps li', (t) => `<div class="steps"><ol><li data-box>${t}</li></ol></div>`),
  text('.key-points li', (t) => `<div class="key-points"><ol><li data-box>${t}</li></ol></div>`),
  text('.key point', (t) => `<div class="aside is-key-point"><p data-box>${t}</p></div>`),
  text('figcaption', (t) => `<figure class="figure"><figcaption data-box>${t}</figcaption></figure>`),
  text('th', (t) => `<div class="table-scroll"><table><tr><th data-box>${t}</th></tr></table></div>`),
  text('td', (t) => `<div class="table-scroll"><table><tr><td data-box>${t}</td></tr></table></div>`),
  text('legend', (t) => `<div class="question"><fieldset><legend data-box>${t}</legend></fieldset></div>`),
  text('.chips legend', (t) => `<fieldset class="chips"><legend data-box>${t}</legend></fieldset>`),
  text('dt', (t) => `<dl class="glossary"><div><dt data-box>${t}</dt></div></dl>`),
  text('.card a', (t) => `<div class="card"><h3><a href="#" data-box>${t}</a></h3></div>`),
  text('.results a', (t) => `<ul class="results"><li><a href="#" data-box>${t}</a></li></ul>`),
  text('.crumbs a', (t) => `<nav class="crumbs"><ol><li><a href="#" data-box>${t}</a></li></ol></nav>`),
  text('.foot a', (t) => `<footer class="foot"><ul><li><a href="#" data-box>${t}</a></li></ul></footer>`),
  boxed('button', (t) => `<button class="button" data-box><span>${t}</span></button>`),
  boxed('quiet button', (t) => `<button class="button is-quiet" data-box><span>${t}</span></button>`),
  text('summary', (t) => `<div class="question"><details><summary data-box>${t}</summary></details></div>`),
  boxed('.bar-link', (t) => `<div class="bar"><a class="bar-link help" href="#" data-box><span>${t}</span></a></div>`),
  text('.site-name', (t) => `<div class="masthead"><a class="site-name" href="#" data-box>${t}</a></div>`),
  boxed('.option', (t) => `<label class="option" data-box><input type="radio"><span>${t}</span></label>`),
  boxed('.chip', (t) => `<label class="chip" data-box><input type="radio"><span>${t}</span></label>`),
  boxed('.door', (t) => `<a class="door" href="#" data-box><strong>${t}</strong></a>`),
  boxed('.help-now', (t) => `<a class="help-now" href="#" data-box><span>${t}</span></a>`),
  boxed('.call', (t) => `<a class="call" href="#" data-box><span>${t}</span></a>`),
  boxed('.onward-next', (t) => `<nav class="onward"><a class="onward-next" href="#" data-box><span>${t}</span></a></nav>`),
  text('.measure-value', (t) => `<div class="measure"><p class="measure-value" data-box>${t}</p></div>`),
  boxed('input', (t) => `<form class="search-box"><input type="search" value="${t}" data-box></form>`, 1),
  boxed('select', (t) => `<select data-box><option>${t}</option></select>`, 1),
]; // prettier-ignore

/** Pages whose styles, taken together, are all that the site has: each carries only what it uses. */
const styled = [
  '/km/students/1/',
  '/km/students/7/',
  '/km/caregivers/6/',
  '/km/police/4/',
  '/km/',
  '/km/search/',
  '/km/glossary/',
  '/km/help/',
  '/km/sources/',
  '/km/students/',
  '/km/students/check/',
];

export function specimenPage(): string {
  const styles = styled.map((page) => /<style>([\s\S]*?)<\/style>/.exec(html(page))?.[1] ?? '');
  const cells = kinds.map(({ name, html, lines }) => {
    const content = Array.from({ length: lines }, () => hardest).join('<br>');
    return `<div class="cell" data-kind="${name}">${html(content)}</div>`;
  });
  // A picture can only be so high.
  const sheets = Array.from({ length: Math.ceil(cells.length / 10) }, (_, sheet) =>
    cells.slice(sheet * 10, sheet * 10 + 10),
  );
  return `<!doctype html><html lang="km"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Specimen</title><style>${[...new Set(styles)].join('')}</style>
    <style>.cell, #samples { padding: 1.5rem 1rem }</style>
    <main><section id="samples">${samples.map(everywhere).join('')}</section>${sheets.map((sheet) => `<div class="sheet">${sheet.join('')}</div>`).join('')}</main></html>`;
}

/** A sample as heading, text, button and in a table. */
function everywhere(sample: string): string {
  return `<h2>${sample}</h2><p>${sample} <b>${sample}</b></p><button class="button">${sample}</button>
    <div class="table-scroll"><table><tr><th>${sample}</th><td>${sample}</td></tr></table></div>`;
}
