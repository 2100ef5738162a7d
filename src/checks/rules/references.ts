/** Whatever a lesson names exists: questions, figures, sources, terms, helplines, people, drawings. */
import { castIds, moods } from '#drawings/cast.ts';
import { pictureIds } from '#drawings/pictures.ts';
import { attributesOf, isAuthoringWord, type Reference } from '#schemas/authoring.ts';
import { situationSchema } from '#schemas/situation.ts';
import type { Content, ContentFile, Kind } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { attribute, goodData, goodLessons, idList, placeOf, wordsIn } from '../lessonFiles.ts';
import { lineOfNode, type Node } from '../mdxTexts.ts';
import { sourceIndex } from '../text.ts';

export const referencesRule: Rule = (content) => {
  const statistics = sourcesOfStatistics(content);
  const known: Partial<Record<Reference, Set<string>>> = {
    statistics: idsOf(content, 'statistic'),
    source: idsOf(content, 'source'),
    term: idsOf(content, 'term'),
    helpline: idsOf(content, 'helpline'),
    cast: new Set(castIds),
    castList: new Set(castIds),
    mood: new Set(moods),
    drawing: new Set(pictureIds),
  };
  return [
    ...content.files.flatMap((file) => [
      ...checkWords(file, known),
      ...checkNumbers(file, known.helpline ?? new Set()),
    ]),
    ...goodData(content, 'situation', situationSchema)
      .filter(({ data }) => !known.helpline?.has(data.first))
      .map(({ file, data }) =>
        finding(
          file.file,
          file.lineOf(['first']),
          `“${data.first}” is no helpline. There are: ${[...(known.helpline ?? [])].join(', ')}.`,
        ),
      ),
    ...goodLessons(content).flatMap(({ file, data }) => [
      ...checkQuestions(
        file,
        data.questions.map(({ id }) => id),
      ),
      ...checkSources(statistics, file, data.sources),
    ]),
  ];
};

function idsOf({ files }: Content, kind: Kind) {
  return new Set(files.filter((file) => file.kind === kind).map(({ name }) => name));
}

function checkWords(file: ContentFile, known: Partial<Record<Reference, Set<string>>>): Finding[] {
  return wordsIn(file).flatMap((node) => {
    const { name: word = null } = node;
    if (!isAuthoringWord(word)) return [];
    return Object.entries(attributesOf(word, placeOf(file))).flatMap(([name, { refersTo }]) => {
      const ids = known[refersTo];
      if (!ids) return [];
      return idList(attribute(node, name))
        .filter((id) => !ids.has(id))
        .map((id) =>
          at(
            file,
            node,
            `<${word} ${name}> names “${id}”, which is not there. There are: ${[...ids].join(', ')}.`,
          ),
        );
    });
  });
}

/** `[[child-helpline]]` in a text stands for a number. */
function checkNumbers(file: ContentFile, helplines: Set<string>): Finding[] {
  return file.texts.flatMap((text) =>
    [...text.text.matchAll(/\[\[([^\]]*)\]\]/g)]
      .filter(([, id = '']) => !helplines.has(id))
      .map(({ 0: whole, index }) =>
        finding(
          file.file,
          file.lineAt(sourceIndex(text, index)),
          `${whole} is no helpline. There are: ${[...helplines].join(', ')}.`,
        ),
      ),
  );
}

function checkQuestions(file: ContentFile, ids: string[]): Finding[] {
  const placed = wordsIn(file).filter(({ name }) => name === 'Question');
  const unknown = placed
    .filter((node) => !ids.includes(attribute(node, 'id')))
    .map((node) =>
      at(
        file,
        node,
        `<Question id="${attribute(node, 'id')}" /> is no question of this lesson. There are: ${ids.join(', ')}.`,
      ),
    );
  const misplaced = ids.flatMap((id, index) => {
    const times = placed.filter((node) => attribute(node, 'id') === id).length;
    if (times === 1) return [];
    const what = times === 0 ? 'stands nowhere in the text' : `stands ${times} times in the text`;
    return [
      finding(
        file.file,
        file.lineOf(['questions', index]),
        `Question “${id}” ${what}; place <Question id="${id}" /> once.`,
      ),
    ];
  });
  return [...unknown, ...misplaced];
}

function checkSources(statistics: Map<string, string>, file: ContentFile, listed: string[]): Finding[] {
  const used = new Set(
    wordsIn(file).flatMap((node) => {
      if (node.name === 'Fact') return attribute(node, 'source');
      return node.name === 'Figure'
        ? idList(attribute(node, 'stats')).flatMap((id) => statistics.get(id) ?? [])
        : [];
    }),
  );
  const line = file.lineOf(['sources']);
  return [
    ...[...used]
      .filter((id) => !listed.includes(id))
      .map((id) => finding(file.file, line, `Add “${id}” to sources: the text uses it.`)),
    ...listed
      .filter((id) => !used.has(id))
      .map((id) =>
        finding(file.file, line, `Remove “${id}” from sources, or use it in a <Fact> or <Figure>.`),
      ),
  ];
}

/** Statistic → the source that its words name. */
function sourcesOfStatistics({ files }: Content): Map<string, string> {
  return new Map(
    files
      .filter(({ kind }) => kind === 'statistic')
      .flatMap(({ name, data }) => {
        const { source } = (data ?? {}) as { source?: string };
        return source ? [[name, source]] : [];
      }),
  );
}

function at(file: ContentFile, node: Node, message: string) {
  return finding(file.file, lineOfNode(node), message);
}

function finding(file: string, line: number, message: string): Finding {
  return { file, line, rule: 'references', message, level: 'error' };
}
