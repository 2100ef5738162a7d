/**
 * Reads Moodle XML back into our questions, by what Moodle's own importer looks for (question/format/xml/format.php and
 * `import_from_xml` of the types), and by nothing of what wrote it. An element that Moodle does not know is an error.
 */
import { load, type CheerioAPI } from 'cheerio';

type Node = ReturnType<CheerioAPI>;

export interface Read {
  type: string;
  name: string;
  idNumber: string;
  tags: string[];
  hint: string | undefined;
  grade: number;
  /** What is asked, a paragraph each. */
  asked: string[];
  /** The last of it in pieces: words, and gaps by the place of the right option, from 1. */
  pieces: ({ text: string } | { place: number })[];
  /** What is said afterwards to each part. */
  reasons: { text: string; feedback: string }[];
  /** Links under it: address → words. */
  links: [string, string][];
  /** In their order: text, share of the point or place, what is said; the other half of a pair. */
  answers: { text: string; fraction: number; feedback: string; right: string }[];
  single: boolean;
  shuffled: boolean;
}

export interface ReadCategory {
  type: 'category';
  path: string[];
  idNumber: string;
  info: string;
}

const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback', 'shownumcorrect'];

/** What each type may have beside what all have. */
const known: Record<string, string[]> = {
  multichoice: ['single', 'shuffleanswers', 'answernumbering', 'showstandardinstruction', 'answer', ...combined],
  truefalse: ['answer'],
  matching: ['shuffleanswers', 'subquestion', ...combined],
  ordering: [
    'layouttype', 'selecttype', 'selectcount', 'gradingtype', 'showgrading', 'numberingstyle', 'answer', ...combined,
  ],
  gapselect: ['shuffleanswers', 'selectoption', ...combined],
}; // prettier-ignore

const everywhere = [
  'name', 'questiontext', 'generalfeedback', 'defaultgrade', 'penalty', 'hidden', 'idnumber', 'hint', 'tags',
]; // prettier-ignore

/** All questions of a file, and the categories between them. @throws where Moodle would read less than what stands there. */
export function readMoodle(xml: string): (Read | ReadCategory)[] {
  const $ = load(xml, { xml: true });
  const quiz = $.root().children();
  if (quiz.length !== 1 || !quiz.is('quiz')) throw new Error('A file has one <quiz>.');
  return quiz
    .children()
    .toArray()
    .map((element) => {
      const question = $(element);
      if (!question.is('question')) throw new Error(`<${element.name}> between the questions.`);
      const type = question.attr('type') ?? '';
      return type === 'category' ? readCategory(question) : readQuestion($, question, type);
    });
}

function readCategory(question: Node): ReadCategory {
  // As `split_category_path` does: a stroke that has none beside it divides.
  const path = textOf(question.children('category')).split(/(?<!\/)\/(?!\/)/);
  return {
    type: 'category',
    path: path.map((name) => name.replaceAll('//', '/').trim()),
    idNumber: question.children('idnumber').text(),
    info: load(htmlOf(question.children('info'))).text(),
  };
}

function readQuestion($: CheerioAPI, question: Node, type: string): Read {
  const allowed = known[type];
  if (!allowed) throw new Error(`Moodle's core has no question type “${type}”.`);
  for (const child of question.children().toArray())
    if (![...everywhere, ...allowed].includes(child.name))
      throw new Error(`Moodle does not read <${child.name}> of a question of the type ${type}.`);
  const after = load(htmlOf(question.children('generalfeedback')));
  const hint = question.children('hint');
  const all = (name: string) => question.children(name).toArray().map((element) => $(element)); // prettier-ignore
  return {
    type,
    name: textOf(question.children('name')),
    idNumber: question.children('idnumber').text(),
    tags: question.children('tags').children('tag').toArray().map((tag) => textOf($(tag))),
    hint: hint.length > 0 ? paragraphsOf(htmlOf(hint)).join('\n') : undefined,
    grade: Number(question.children('defaultgrade').text()),
    asked: paragraphsOf(htmlOf(question.children('questiontext'))),
    pieces: piecesOf(htmlOf(question.children('questiontext'))),
    reasons: after('dt')
      .toArray()
      .map((part) => ({ text: after(part).text(), feedback: after(part).next('dd').text() })),
    links: after('a')
      .toArray()
      .map((link) => [after(link).attr('href') ?? '', after(link).text()]),
    answers: [
      ...all('answer').map((answer) => ({
        // True and false are words of Moodle's own.
        text: type === 'truefalse' ? textOf(answer) : paragraphsOf(htmlOf(answer)).join(''),
        fraction: Number(answer.attr('fraction')),
        feedback: answer.children('feedback').length > 0 ? paragraphsOf(htmlOf(answer.children('feedback'))).join('') : '',
        right: '',
      })),
      ...all('subquestion').map((pair) => ({
        text: paragraphsOf(htmlOf(pair)).join(''),
        fraction: 0,
        feedback: '',
        right: textOf(pair.children('answer')),
      })),
      ...all('selectoption').map((option) => ({
        text: load(textOf(option)).text(),
        fraction: Number(option.children('group').text()),
        feedback: '',
        right: '',
      })),
    ],
    single: question.children('single').text() !== 'false',
    shuffled: ['1', 'true'].includes(question.children('shuffleanswers').text()),
  }; // prettier-ignore
}

/** What stands in `<text>`, without the space around it, as Moodle takes it. */
function textOf(node: Node): string {
  const text = node.children('text');
  if (text.length !== 1) throw new Error(`<${nameOf(node)}> has ${text.length} texts.`);
  if (text.children().length > 0) throw new Error(`<${nameOf(node)}> has elements in its text.`);
  return text.text().trim();
}

function htmlOf(node: Node): string {
  if (node.attr('format') !== 'html') throw new Error(`<${nameOf(node)}> does not say that it is HTML.`);
  return textOf(node);
}

/** @throws where anything but paragraphs came out of it. */
function paragraphsOf(html: string): string[] {
  const $ = load(html, null, false);
  const parts = $.root().children().toArray();
  if (parts.some((part) => part.name !== 'p') || $('p').children().length > 0 || $.root().contents().length !== parts.length)
    throw new Error(`More than paragraphs: ${html}`);
  return parts.map((part) => $(part).text());
} // prettier-ignore

function nameOf(node: Node): string {
  return String(node.prop('tagName'));
}

/** As `initialise_question_instance` does: gaps are looked for in the HTML as it is written, in all of it. */
function piecesOf(html: string): Read['pieces'] {
  const fragments = html.split(/\[\[(\d+)\]\]/);
  const first = fragments[0]?.split('<p>').at(-1) ?? '';
  return [first, ...fragments.slice(1)].flatMap<Read['pieces'][number]>((piece, at) => {
    if (at % 2 === 1) return [{ place: Number(piece) }];
    const text = load(piece.replace(/<\/p>$/, ''), null, false).text();
    return text === '' ? [] : [{ text }];
  });
}
