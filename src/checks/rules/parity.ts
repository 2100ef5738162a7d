/** What is published is in every language, with the same questions, options, keys and figures. */
import { localeTags } from '#i18n/locales.ts';
import type { LessonData } from '#schemas/lesson.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { attribute, goodLessons, wordsIn } from '../lessonFiles.ts';

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
  const byPath = Map.groupBy(goodLessons(content), ({ file }) => withoutLocale(file.file));
  return [...byPath.values()].flatMap(([first, ...others]) =>
    first ? others.flatMap((other) => compare(first.file, first.data, other.file, other.data)) : [],
  );
}

function compare(fileA: ContentFile, a: LessonData, fileB: ContentFile, b: LessonData): Finding[] {
  const parts: [string, string, string, number][] = [
    ['draft', String(a.draft), String(b.draft), fileB.lineOf(['draft'])],
    ['minutes', String(a.minutes), String(b.minutes), fileB.lineOf(['minutes'])],
    ['sources', a.sources.join(), b.sources.join(), fileB.lineOf(['sources'])],
    [
      'number of objectives',
      String(a.objectives.length),
      String(b.objectives.length),
      fileB.lineOf(['objectives']),
    ],
    ['minutes of the plan', planOf(a), planOf(b), fileB.lineOf(['facilitator', 'plan'])],
    ['components in the text', bodyOf(fileA), bodyOf(fileB), bodyLine(fileB)],
  ];
  const found = parts
    .filter(([, one, two]) => one !== two)
    .map(([what, one, two, line]) =>
      finding(fileB.file, line, `The ${what} differ: here “${two}”, in content/${fileA.file} “${one}”.`),
    );
  return [...found, ...compareQuestions(fileA, a, fileB, b)];
}

function compareQuestions(fileA: ContentFile, a: LessonData, fileB: ContentFile, b: LessonData): Finding[] {
  const idsA = a.questions.map(({ id }) => id).join(', ');
  const idsB = b.questions.map(({ id }) => id).join(', ');
  if (idsA !== idsB) {
    return [
      finding(
        fileB.file,
        fileB.lineOf(['questions']),
        `The question ids differ: here “${idsB}”, in content/${fileA.file} “${idsA}”.`,
      ),
    ];
  }
  return b.questions.flatMap((question, index) => {
    const here = keysOf(question);
    const there = keysOf(a.questions[index]);
    return here === there
      ? []
      : [
          finding(
            fileB.file,
            fileB.lineOf(['questions', index]),
            `Question “${question.id}” differs in type, options or keys: here “${here}”, in content/${fileA.file} “${there}”.`,
          ),
        ];
  });
}

function keysOf(question: LessonData['questions'][number] | undefined): string {
  if (!question) return '';
  if (question.type === 'true-false') return `true-false ${question.key}`;
  return `${question.type} ${question.options.map(({ id, key }) => (key ? `${id}*` : id)).join(' ')}`;
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
