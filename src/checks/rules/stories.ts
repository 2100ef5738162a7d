/** A story stands beside its lesson, the lesson opens it once, and its endings name help that there is. */
import { assessmentSchema } from '#schemas/assessment.ts';
import { storySchema } from '#schemas/story.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { goodData, goodLessons, lessonNumber, wordsIn } from '../lessonFiles.ts';
import { lineOfNode } from '../mdxTexts.ts';

export const storiesRule: Rule = (content) => [...placed(content), ...helpOf(content), ...lessonsOf(content)];

/** `<Story />` once in a lesson that has one, and in no other. */
function placed(content: Content): Finding[] {
  const stories = new Set(
    content.files
      .filter(({ kind }) => kind === 'story')
      .map(({ file }) => file.replace('.story.yaml', '.mdx')),
  );
  return goodLessons(content).flatMap(({ file }) => {
    const [first, second] = wordsIn(file).filter(({ name }) => name === 'Story');
    const beside = `content/${file.file.replace('.mdx', '.story.yaml')}`;
    if (!stories.has(file.file))
      return first
        ? [finding(file.file, lineOfNode(first), `<Story /> opens ${beside}, which is not there.`)]
        : [];
    if (!first) return [finding(file.file, 1, `Place <Story /> once in the text: ${beside} waits for it.`)];
    return second ? [finding(file.file, lineOfNode(second), 'Place <Story /> once, not twice.')] : [];
  });
}

function helpOf(content: Content): Finding[] {
  const helplines = content.files.filter(({ kind }) => kind === 'helpline').map(({ name }) => name);
  return goodData(content, 'story', storySchema).flatMap(({ file, data }) =>
    data.scenes.flatMap(({ ending }, scene) =>
      (ending?.help ?? [])
        .filter((id) => !helplines.includes(id))
        .map((id) =>
          finding(
            file.file,
            file.lineOf(['scenes', scene, 'ending', 'help']),
            `“${id}” is no helpline. There are: ${helplines.join(', ')}.`,
          ),
        ),
    ),
  );
}

/** The lesson of a story, and the lessons that an assessment sends back to, are there. */
function lessonsOf(content: Content): Finding[] {
  const lessons = content.files.filter(({ kind }) => kind === 'lesson');
  const numbered = [
    ...lessons.map(({ locale, course, name }) => ({ locale, course, number: lessonNumber(name) })),
    ...(content.elsewhere ?? []),
  ];
  const there = new Set(lessons.map(({ file }) => file));
  const alone = content.files
    .filter(({ kind }) => kind === 'story')
    .map(({ file }) => ({ file, lesson: file.replace('.story.yaml', '.mdx') }))
    .filter(({ lesson }) => !there.has(lesson))
    .map(({ file, lesson }) => finding(file, 1, `There is no lesson content/${lesson} beside this story.`));
  const lost = goodData(content, 'assessment', assessmentSchema).flatMap(({ file, data }) => {
    const numbers = numbered
      .filter(({ locale, course }) => locale === file.locale && course === file.course)
      .map(({ number }) => number);
    return data.objectives
      .map(({ lesson }, index) => ({ lesson, line: file.lineOf(['objectives', index, 'lesson']) }))
      .filter(({ lesson }) => !numbers.includes(lesson))
      .map(({ lesson, line }) =>
        finding(file.file, line, `There is no lesson ${lesson} in content/${file.locale}/${file.course}/.`),
      );
  });
  return [...alone, ...lost];
}

function finding(file: string, line: number, message: string): Finding {
  return { file, line, rule: 'stories', message, level: 'error' };
}
