/** What `npm run check:khmer` does: over the content and over the words of the interface, for authors and proofreaders. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCode } from './codeTexts.ts';
import { parseFile, readContent, type Content } from './content.ts';
import { printFile, printFinding, printPlace } from './finding.ts';
import { mend } from './fixing.ts';
import { rareClusters, rareWords } from './rareWords.ts';
import { quantile, readings, type Reading } from './reading.ts';
import { checkKhmer } from './rules.ts';

/** Where everything lies, and who hears what is said. */
export interface Desk {
  contentDir: string;
  /** The folder of the project. */
  root: string;
  /** A day, `2026-11-21`. */
  today: string;
  say: (line: string) => void;
}

/** Where readers see Khmer that is not in `content/`. */
const code = ['src/i18n/messages/km.ts', 'src/components/castNames.ts'];

/** Says what is wrong; true where nothing is that stops a build. */
export function checkAll(desk: Desk): boolean {
  const content = readAll(desk);
  const findings = checkKhmer(content, desk.today);
  for (const finding of findings) desk.say(printFinding(finding));
  const errors = findings.filter(({ level }) => level === 'error').length;
  const safe = findings.filter(({ fix }) => fix).length;
  desk.say(`${content.files.length} files, ${errors} errors, ${findings.length - errors} warnings`);
  if (safe > 0) desk.say(`npm run check:khmer -- --fix mends up to ${safe} of them.`);
  return errors === 0;
}

/** Writes into the files what is safe. */
export function mendAll(desk: Desk): void {
  const content = readAll(desk);
  const lists = content.files.filter(({ kind }) => kind === 'spelling');
  for (const file of content.files) {
    const mended = mend(
      file,
      (source) => (file.kind === 'code' ? parseCode : parseFile)(file.file, source),
      (now) =>
        checkKhmer({ ...content, files: [now, ...lists] }, desk.today).filter(
          (finding) => finding.file === file.file,
        ),
    );
    if (mended === file.source) continue;
    writeFileSync(join(file.kind === 'code' ? desk.root : desk.contentDir, file.file), mended);
    desk.say(`${printFile(file.file)} mended`);
  }
}

/** Lists what stands on the site only once or twice. */
export function listRare(desk: Desk): void {
  const { files } = readAll(desk);
  const clusters = rareClusters(files);
  const words = rareWords(files);
  for (const { written, places } of [...clusters, ...words]) {
    for (const { file, line, around } of places) desk.say(`${printPlace(file, line)}  ${written}  ${around}`);
  }
  desk.say(
    `${clusters.length} clusters stand on the site only once, then ${words.length} words once or twice.`,
  );
}

/** Shows how long the sentences are, lesson by lesson and course by course. */
export function showReading(desk: Desk): void {
  const all = readings(readAll(desk));
  desk.say('sentences  median  90 %  longest  target  lesson');
  for (const reading of all) {
    desk.say(
      readingRow([reading], `${reading.file.file}${reading.part === 'facilitator' ? ' (facilitator)' : ''}`),
    );
  }
  const learners = all.filter(({ part }) => part === 'learners');
  for (const [course, ofCourse] of Map.groupBy(learners, ({ file }) => file.course)) {
    desk.say(readingRow(ofCourse, `course ${course}`));
  }
}

function readingRow(group: Reading[], name: string): string {
  const sentences = group.flatMap(({ file, sentences: own }) =>
    own.map(({ words, at }) => ({ words, file, at })),
  );
  const lengths = sentences.map(({ words }) => words);
  const middle = quantile(lengths, 0.5);
  const longest = Math.max(...lengths, 0);
  const { median, most } = group[0]?.target ?? { median: 0, most: 0 };
  const place = sentences
    .filter(({ words }) => words === longest)
    .map(({ file, at }) => printPlace(file.file, file.lineAt(at)))[0];
  return [
    String(lengths.length).padStart(9),
    String(middle).padStart(6),
    quantile(lengths, 0.9).toFixed(0).padStart(4),
    String(longest).padStart(7),
    `${median}/${most}`.padStart(6),
    `${name}  (longest: ${place})${middle > median || longest > most ? '  over the target' : ''}`,
  ].join('  ');
}

function readAll({ contentDir, root }: Desk): Content {
  const content = readContent(contentDir);
  const files = code.map((file) => parseCode(file, readFileSync(join(root, file), 'utf8')));
  return { ...content, files: [...content.files, ...files] };
}
