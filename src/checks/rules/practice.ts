/** A published lesson lets one practise: every objective, in several kinds of questions, beside somebody in a story. */
import { storySchema } from '#schemas/story.ts';
import type { Locale } from '#i18n/locales.ts';
import type { LessonData } from '#schemas/lesson.ts';
import type { Content, ContentFile } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { goodData, goodLessons, wordsIn } from '../lessonFiles.ts';

const fewestQuestions = 6;
const fewestTypes = 3;
/** So many questions practise an objective, or one choice of the story. */
const fewestForObjective = 2;

export const practiceRule: Rule = (content) => {
  const stories = new Map(goodData(content, 'story', storySchema).map((story) => [story.file.file, story]));
  return goodLessons(content)
    .filter(({ data }) => !data.draft)
    .flatMap(({ file, data }) => {
      const story = stories.get(file.file.replace('.mdx', '.story.yaml'));
      const chosen = story?.data.scenes.flatMap(({ choices = [] }) => choices) ?? [];
      return [
        ...objectives(
          file,
          data,
          chosen.flatMap((choice) => choice.objectives ?? []),
        ),
        ...questions(file, data),
        ...people(file),
        ...older(file, data),
        ...pictured(file, data),
        ...noted(file, data),
      ];
    })
    .concat(strayChoices(content));
};

function objectives(file: ContentFile, { objectives, questions }: LessonData, chosen: string[]): Finding[] {
  return objectives.flatMap(({ id }, index) => {
    const asked = questions.filter((question) => question.objectives?.includes(id)).length;
    if (asked >= fewestForObjective || chosen.includes(id)) return [];
    const message = `The objective “${id}” is practised by ${asked} of the questions. Let ${fewestForObjective} questions, or a choice of the story, name it under \`objectives:\`.`;
    return [finding(file, file.lineOf(['objectives', index]), message)];
  });
}

function questions(file: ContentFile, { questions }: LessonData): Finding[] {
  const types = new Set(questions.map(({ type }) => type)).size;
  if (questions.length >= fewestQuestions && types >= fewestTypes) return [];
  const message = `${questions.length} questions of ${types} types. A lesson has at least ${fewestQuestions} of ${fewestTypes}.`;
  return [finding(file, file.lineOf(['questions']), message)];
}

/** Somebody to walk beside: `<Scenario>` or `<Story />`. */
function people(file: ContentFile): Finding[] {
  const has = wordsIn(file).some(({ name }) => name === 'Scenario' || name === 'Story');
  return has ? [] : [finding(file, 1, 'Tell of somebody: a lesson has a <Scenario> or a <Story />.')];
}

function older(file: ContentFile, data: LessonData): Finding[] {
  if (file.course !== 'students' || data.older !== undefined) return [];
  const message = 'Say under `older:` what is different for readers of 15 to 17.';
  return [finding(file, 1, message)];
}

/** A lesson with a picture places it once. */
function pictured(file: ContentFile, data: LessonData): Finding[] {
  const places = wordsIn(file).filter(({ name }) => name === 'Picture').length;
  if (places === (data.picture ? 1 : 0)) return [];
  const message = data.picture
    ? 'Place <Picture /> once in the text: where the eye may rest, or where the story is told.'
    : 'There is a <Picture /> and no `picture:` in the front matter.';
  return [finding(file, 1, message)];
}

/** Words of a hard subject. */
const hard: Record<Locale, RegExp> = {
  en: /\b(?:abus|sexual|exploit|blackmail|rape|naked|nude|violen)/iu,
  km: /រំលោភ|ផ្លូវភេទ|កេងប្រវ័ញ្ច|អាសអាភាស|អាក្រាត|ហិង្សា/u,
};

/** Before a hard subject stand a calm word and the choice to skip it. */
function noted(file: ContentFile, data: LessonData): Finding[] {
  if (data.contentNote !== undefined) return [];
  const text = file.texts.find(
    ({ path, locale, text: words }) => path[0] !== 'facilitator' && hard[locale].test(words),
  );
  if (!text) return [];
  const message = `Say a calm word first, under \`contentNote:\`: this lesson speaks of “${hard[text.locale].exec(text.text)?.[0] ?? ''}”.`;
  return [finding(file, text.line, message)];
}

/** A choice of a story that names an objective its lesson does not have. */
function strayChoices(content: Content): Finding[] {
  const lessons = new Map(goodLessons(content).map((lesson) => [lesson.file.file, lesson]));
  return goodData(content, 'story', storySchema).flatMap(({ file, data }) => {
    const lesson = lessons.get(file.file.replace('.story.yaml', '.mdx'));
    if (!lesson) return [];
    const ids = lesson.data.objectives.map(({ id }) => id);
    return data.scenes.flatMap(({ choices = [] }, scene) =>
      choices.flatMap((choice, index) =>
        (choice.objectives ?? [])
          .filter((id) => !ids.includes(id))
          .map((id) =>
            finding(
              file,
              file.lineOf(['scenes', scene, 'choices', index]),
              `“${id}” is no objective of the lesson. There are: ${ids.join(', ')}.`,
            ),
          ),
      ),
    );
  });
}

function finding({ file }: ContentFile, line: number, message: string): Finding {
  return { file, line, rule: 'practice', message, level: 'error' };
}
