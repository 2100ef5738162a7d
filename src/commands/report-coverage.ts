/** `npm run report:coverage`: what the reports ask for and where it is taught; how far lessons have been read by people. */
import { readContent } from '#checks/content.ts';
import { covered, figuresIn, reviewed } from '#checks/coverage.ts';

const content = readContent(process.env['CONTENT_DIR'] ?? 'content');
const entries = covered(content);

console.log('## What the two reports ask for, and where it is practised\n');
table(
  ['asked for', 'in the reports', 'lessons', 'questions', 'choices in stories', 'figures'],
  entries.map(({ entry, lessons, questions, choices, figures }) => [
    `${entry.course}: ${entry.says}`,
    entry.support.join('; '),
    lessons.join(', '),
    String(questions.length),
    String(choices.length),
    figures.join(' ') || '–',
  ]),
);
const bare = entries.filter(({ questions, choices }) => questions.length + choices.length === 0);
console.log(
  `\n${entries.length} entries, ${bare.length} of them practised by nothing${bare.length > 0 ? `: ${bare.map(({ entry }) => entry.id).join(', ')}` : ''}.`,
);

console.log('\n## How far each lesson has been read\n');
table(
  [
    'lesson',
    'language',
    'state',
    'last changed',
    'words',
    'words a sentence (median, most)',
    'terms still proposed',
  ],
  reviewed(content).map(({ lesson, locale, review, lastReviewed, words, sentence, openTerms }) => [
    lesson, locale, review, lastReviewed, String(words),
    sentence ? `${sentence.median}, ${sentence.most}` : '–',
    openTerms.join(', ') || '–',
  ]), // prettier-ignore
);
const lessons = content.files.filter(({ kind, locale }) => kind === 'lesson' && locale === 'en');
console.log(
  `\n${lessons.length} lessons, ${content.files.filter(({ kind, locale }) => kind === 'story' && locale === 'en').length} stories, ${new Set(lessons.flatMap(figuresIn)).size} statistics shown.`,
);
if (bare.length > 0) process.exitCode = 1;

function table(head: string[], rows: string[][]) {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}
