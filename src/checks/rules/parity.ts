/** What is published is in every language, with the same questions, options, keys and figures. */
import { localeTags } from '#i18n/locales.ts';
import { typeOf, type Question } from '#questions/schemas.ts';
import { assessmentSchema, type AssessmentData } from '#schemas/assessment.ts';
import type { LessonData } from '#schemas/lesson.ts';
import { storySchema, type StoryData } from '#schemas/story.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { attribute, goodData, goodLessons, wordsIn } from '../lessonFiles.ts';

export const parityRule: Rule = (content) => [...missingFiles(content), ...differences(content)];

function missingFiles({ files }: Content): Finding[] {
  const translated = files.filter(({ locale }) => locale !== undefined);
  const there = new Set(translated.map(({ file }) => file));
  return translated.flatMap(({ file, locale }) =>
    localeTags
      .filter((tag) => tag !== locale && !there.has(`${tag}/${withoutLocale(file)}`))
      .map((tag) =>
        finding(
          file,
          1,
          `Write content/${tag}/${withoutLocale(file)} too: what we publish is in every language.`,
        ),
      ),
  );
}

function differences(content: Content): Finding[] {
  return [
    ...pairs(goodLessons(content), compare),
    ...pairs(goodData(content, 'story', storySchema), compareStories),
    ...pairs(goodData(content, 'assessment', assessmentSchema), compareAssessments),
  ];
}

/** Compares what is in the first language with the same in each other. */
function pairs<Data>(
  all: { file: ContentFile; data: Data }[],
  compareTwo: (fileA: ContentFile, a: Data, fileB: ContentFile, b: Data) => Finding[],
): Finding[] {
  const byPath = Map.groupBy(all, ({ file }) => withoutLocale(file.file));
  return [...byPath.values()].flatMap(([first, ...others]) =>
    first ? others.flatMap((other) => compareTwo(first.file, first.data, other.file, other.data)) : [],
  );
}

function compare(fileA: ContentFile, a: LessonData, fileB: ContentFile, b: LessonData): Finding[] {
  const parts: [string, string, string, number][] = [
    ['draft', String(a.draft), String(b.draft), fileB.lineOf(['draft'])],
    ['minutes', String(a.minutes), String(b.minutes), fileB.lineOf(['minutes'])],
    ['sources', a.sources.join(), b.sources.join(), fileB.lineOf(['sources'])],
    ['objectives', idsOf(a.objectives), idsOf(b.objectives), fileB.lineOf(['objectives'])],
    ['parts for facilitators', facilitatorOf(a), facilitatorOf(b), fileB.lineOf(['facilitator'])],
    ['picture', String(a.picture?.drawing), String(b.picture?.drawing), fileB.lineOf(['picture'])],
    ['note for older readers', String(a.older !== undefined), String(b.older !== undefined), 1],
    ['minutes of the plan', planOf(a), planOf(b), fileB.lineOf(['facilitator', 'plan'])],
    ['components in the text', bodyOf(fileA), bodyOf(fileB), bodyLine(fileB)],
  ];
  const found = parts
    .filter(([, one, two]) => one !== two)
    .map(([what, one, two, line]) =>
      finding(fileB.file, line, `The ${what} differ: here “${two}”, in content/${fileA.file} “${one}”.`),
    );
  return [...found, ...compareQuestions(fileA, a.questions, fileB, b.questions, ['questions'])];
}

/** The same scenes, people, choices and help, whatever is said in them. */
function compareStories(fileA: ContentFile, a: StoryData, fileB: ContentFile, b: StoryData): Finding[] {
  const there = a.scenes.map(graphOf);
  const here = b.scenes.map(graphOf);
  const at = Array.from({ length: Math.max(there.length, here.length) }, (_, index) => index).find(
    (index) => there[index] !== here[index],
  );
  if (at === undefined) return [];
  const message = `The story differs: here “${here[at] ?? 'nothing'}”, in content/${fileA.file} “${there[at] ?? 'nothing'}”.`;
  return [finding(fileB.file, fileB.lineOf(['scenes', at]), message)];
}

function graphOf({ id, lines, choices = [], ending }: StoryData['scenes'][number]): string {
  const said = lines.map(({ who = 'told', mood }) => `${who} ${mood}`).join(', ');
  const next = choices
    .map(({ id, to, objectives = [] }) => [id, '→', to, ...objectives].join(' '))
    .join(', ');
  return `${id}: ${said}; ${next || `help: ${ending?.help.join(', ')}`}`;
}

function compareAssessments(
  fileA: ContentFile,
  a: AssessmentData,
  fileB: ContentFile,
  b: AssessmentData,
): Finding[] {
  const frame = ({ passMark, each, objectives }: AssessmentData) =>
    `pass mark ${passMark}, ${each} each: ${objectives.map(({ id, lesson }) => `${id} (${lesson})`).join(', ')}`;
  if (frame(a) !== frame(b))
    return [
      finding(
        fileB.file,
        1,
        `The assessment differs: here “${frame(b)}”, in content/${fileA.file} “${frame(a)}”.`,
      ),
    ];
  return b.objectives.flatMap(({ questions }, index) =>
    compareQuestions(fileA, a.objectives[index]?.questions ?? [], fileB, questions, [
      'objectives',
      index,
      'questions',
    ]),
  );
}

function compareQuestions(
  fileA: ContentFile,
  a: Question[],
  fileB: ContentFile,
  b: Question[],
  path: PropertyKey[],
): Finding[] {
  const idsA = a.map(({ id }) => id).join(', ');
  const idsB = b.map(({ id }) => id).join(', ');
  if (idsA !== idsB) {
    const message = `The question ids differ: here “${idsB}”, in content/${fileA.file} “${idsA}”.`;
    return [finding(fileB.file, fileB.lineOf(path), message)];
  }
  return b.flatMap((question, index) => {
    const here = structureOf(question);
    const there = structureOf(a[index]);
    const message = `Question “${question.id}” differs in type, options or keys: here “${here}”, in content/${fileA.file} “${there}”.`;
    const practised = [question, a[index]].map((one) => one?.objectives?.join(', ') ?? 'none');
    const others = `Question “${question.id}” practises other objectives: here “${practised[0]}”, in content/${fileA.file} “${practised[1]}”.`;
    return [...(here === there ? [] : [message]), ...(practised[0] === practised[1] ? [] : [others])].map(
      (text) => finding(fileB.file, fileB.lineOf([...path, index]), text),
    );
  });
}

function structureOf(question: Question | undefined): string {
  return question ? typeOf(question).structure(question) : '';
}

function idsOf(parts: { id: string }[]) {
  return parts.map(({ id }) => id).join(', ');
}

function facilitatorOf({ facilitator }: LessonData) {
  const { prepare, say, close, activity, asked, adapt, ifAChildTells } = facilitator;
  const lists = { prepare, say, close, steps: activity.steps, asked, adapt, ifAChildTells };
  return Object.entries(lists)
    .map(([name, list]) => `${name} ${list.length}`)
    .join(', ');
}

function planOf({ facilitator }: LessonData) {
  return facilitator.plan.map(({ minutes }) => minutes).join(' + ');
}

/** Inline words may move within a sentence from one language to the other, so they are compared as a set. */
function bodyOf(file: ContentFile) {
  const words = wordsIn(file).map((node) =>
    [node.name, ...['id', 'stats', 'source', 'cast', 'who'].map((name) => attribute(node, name))]
      .filter(Boolean)
      .join(' '),
  );
  const isInline = (word: string) => /^(Term|Helpline) /.test(word);
  return [...words.filter((word) => !isInline(word)), ...new Set(words.filter(isInline).sort())].join('; ');
}

function bodyLine(file: ContentFile) {
  return wordsIn(file)[0]?.position?.start.line ?? 1;
}

function withoutLocale(file: string) {
  return file.slice(file.indexOf('/') + 1);
}

function finding(file: string, line: number, message: string): Finding {
  return { file, line, rule: 'parity', message, level: 'error' };
}
