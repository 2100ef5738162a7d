/** A small, complete, good content in memory, and ways to break one thing in it. */
import { expect, test } from 'vitest';
import { parseFile, type Content, type ContentFile } from '#checks/content.ts';
import type { Finding, Rule } from '#checks/finding.ts';
import { addressesRule } from '#checks/rules/addresses.ts';
import { agreementRule } from '#checks/rules/agreement.ts';
import { blameRule } from '#checks/rules/blame.ts';
import { coverageRule } from '#checks/rules/coverage.ts';
import { helplinesRule } from '#checks/rules/helplines.ts';
import { khmerRule } from '#checks/rules/khmer.ts';
import { kitRule } from '#checks/rules/kit.ts';
import { lengthRule } from '#checks/rules/length.ts';
import { markupRule } from '#checks/rules/markup.ts';
import { mdxRule } from '#checks/rules/mdx.ts';
import { nationalityRule } from '#checks/rules/nationality.ts';
import { numbersRule } from '#checks/rules/numbers.ts';
import { parityRule } from '#checks/rules/parity.ts';
import { practiceRule } from '#checks/rules/practice.ts';
import { readingRule } from '#checks/rules/reading.ts';
import { referencesRule } from '#checks/rules/references.ts';
import { schemaRule } from '#checks/rules/schema.ts';
import { signsRule } from '#checks/rules/signs.ts';
import { spellingRule } from '#checks/rules/spelling.ts';
import { storiesRule } from '#checks/rules/stories.ts';
import { termsRule } from '#checks/rules/terms.ts';
import { doubleTitlesRule, ownTitlesRule } from '#checks/rules/titles.ts';
import { storyFiles } from './storyFixture.ts';

/** Path below `content/` → what the file holds. */
export type Files = Record<string, string>;

export const today = '2026-11-21';
export const lessonEn = 'en/students/07-calm.mdx';
export const lessonKm = 'km/students/07-calm.mdx';
export const pageEn = 'en/pages/about.mdx';
export const term = 'glossary/grooming.yaml';
export const helpline = 'helplines/child-helpline.yaml';
export const source = 'sources/dh.yaml';
export const statistic = 'statistics/J67.yaml';
export const spelling = 'spelling.yaml';
export const coverage = 'coverage.yaml';

/** 700 words: with the others enough for one sitting. */
const filler = 'We walk this road together, calmly. '.repeat(117).trim();

export const goodFiles: Files = {
  [lessonEn]: `---
title: A calm afternoon
shortTitle: 'Lesson 7: A calm afternoon'
summary: Three steps that help.
objectives:
  - { id: steps, text: Say the three steps in your own words. }
  - { id: person, text: Name one person you trust. }
minutes: 30
readers: Ages 12–17
contentNote: You may stop at any time.
sources: [dh]
review: machine-drafted
lastReviewed: 2026-11-21
keyPoints:
  - Stop replying.
  - Tell one person you trust.
  - It is never your fault.
nextStep: Say one name aloud, or call [[child-helpline]].
questions:
  - id: first-step
    type: choice
    objectives: [steps]
    stem: What comes first?
    options:
      - id: stop
        text: Stop replying
        key: true
        feedback: Yes. Silence gives you time.
      - id: pay
        text: Pay a little
        feedback: Many hope for that. It brings a new demand.
  - id: keep
    type: choice-multiple
    objectives: [steps]
    stem: What is worth keeping?
    hint: Two of three.
    options:
      - { id: name, text: The user name, key: true, feedback: Yes. It helps those who look. }
      - { id: date, text: The date, key: true, feedback: Yes. A date is easy to forget. }
      - { id: picture, text: The picture, feedback: Nobody needs it. }
  - id: trouble
    type: true-false
    objectives: [person]
    stem: If I tell, I will be in trouble.
    key: false
    feedback:
      'true': Many feel so.
      'false': Right. You will be protected.
  - id: waking
    type: true-false
    objectives: [person]
    stem: I may wake somebody at night.
    key: true
    feedback: { 'true': Yes. Most would rather be woken., 'false': It feels so. They would rather know. }
  - id: alone
    type: true-false
    objectives: [steps]
    stem: I have to do it alone.
    key: false
    feedback: { 'true': It can feel so., 'false': Right. Two carry more than one. }
  - id: whose
    type: true-false
    objectives: [steps]
    stem: The one who threatens is to blame.
    key: true
    feedback: { 'true': Yes. Always., 'false': Many feel guilty. It is the other who does wrong. }
older: Those who are older may lead.
facilitator:
  overview: Learners practise three steps.
  plan:
    - { minutes: 5, title: Welcome, text: Show where help is. }
    - { minutes: 20, title: The steps, text: Do the activity. }
    - { minutes: 5, title: Close, text: Thank everybody. }
  prepare:
    - Read the lesson.
  say:
    - You may leave the room.
  close:
    - Thank you.
  asked:
    - { question: Must I tell?, answer: No. You may. }
    - { question: Who hears it?, answer: Those who help. }
    - { question: What if nobody believes me?, answer: Tell the next one. }
  adapt:
    - { for: Ages 12-14, text: Act it out. }
    - { for: Ages 15-17, text: Talk about friends. }
  activity:
    title: Three cards
    materials: Paper
    steps:
      - Write a step on each card.
      - Put them in order.
  ifAChildTells:
    - Stop gently.
    - Listen.
    - Say that you believe the child.
---

Here is why it matters.

## The steps

<Question id="first-step" />

<Figure stats="J67" title="Who was threatened" />

<Fact source="dh" section="2.5">Most tell a friend first.</Fact>

<Scenario title="Before the night" cast="sokha maly">

<Line who="sokha" mood="worried">There is a message.</Line>

<Line who="maly">I am with you.</Line>

</Scenario>

<Story />

<Question id="keep" />

<Say>

- I believe you.

</Say>

Some know <Term id="grooming">slow kindness</Term>, and some call <Helpline id="child-helpline" />.

<Question id="trouble" />

<Question id="waking" />

<Question id="alone" />

<Question id="whose" />

${filler}
`,

  [lessonKm]: `---
title: រសៀលដ៏ស្ងប់
shortTitle: 'មេរៀនទី 7៖ រសៀលដ៏ស្ងប់'
summary: ជំហានបីដែលជួយអ្នក។
objectives:
  - { id: steps, text: ប្រាប់ជំហានទាំងបីតាមពាក្យរបស់អ្នក។ }
  - { id: person, text: រកមនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។ }
minutes: 30
readers: អាយុ 12–17 ឆ្នាំ
contentNote: អ្នកអាចឈប់ពេលណាក៏បាន។
sources: [dh]
review: machine-drafted
lastReviewed: 2026-11-21
keyPoints:
  - ឈប់ឆ្លើយ។
  - ប្រាប់មនុស្សម្នាក់ដែលអ្នកទុកចិត្ត។
  - អ្នកមិនមានកំហុសទេ។
nextStep: និយាយឈ្មោះមនុស្សម្នាក់ ឬហៅ [[child-helpline]]។
questions:
  - id: first-step
    type: choice
    objectives: [steps]
    stem: តើធ្វើអ្វីមុនគេ?
    options:
      - id: stop
        text: ឈប់ឆ្លើយ
        key: true
        feedback: ត្រូវហើយ។ ភាពស្ងៀមស្ងាត់ផ្តល់ពេលឱ្យអ្នក។
      - id: pay
        text: បង់ប្រាក់បន្តិច
        feedback: មនុស្សជាច្រើនសង្ឃឹមដូច្នេះ។ តែគេនឹងទារទៀត។
  - id: keep
    type: choice-multiple
    objectives: [steps]
    stem: តើអ្វីគួររក្សាទុក?
    hint: ពីរក្នុងចំណោមបី។
    options:
      - { id: name, text: ឈ្មោះគណនី, key: true, feedback: ត្រូវហើយ។ វាជួយអ្នកស្វែងរក។ }
      - { id: date, text: កាលបរិច្ឆេទ, key: true, feedback: ត្រូវហើយ។ កាលបរិច្ឆេទងាយភ្លេច។ }
      - { id: picture, text: រូបភាព, feedback: គ្មាននរណាត្រូវការវាទេ។ }
  - id: trouble
    type: true-false
    objectives: [person]
    stem: បើខ្ញុំប្រាប់គេ ខ្ញុំនឹងមានបញ្ហា។
    key: false
    feedback:
      'true': មនុស្សជាច្រើនគិតដូច្នេះ។
      'false': ត្រូវហើយ។ គេនឹងការពារអ្នក។
  - id: waking
    type: true-false
    objectives: [person]
    stem: ខ្ញុំអាចដាស់គេពេលយប់បាន។
    key: true
    feedback: { 'true': បាន។ គេចង់ឱ្យអ្នកដាស់។, 'false': គិតដូច្នេះក៏មាន។ តែគេចង់ដឹង។ }
  - id: alone
    type: true-false
    objectives: [steps]
    stem: ខ្ញុំត្រូវធ្វើម្នាក់ឯង។
    key: false
    feedback: { 'true': អាចគិតដូច្នេះបាន។, 'false': ត្រូវហើយ។ ពីរនាក់ស្រាលជាង។ }
  - id: whose
    type: true-false
    objectives: [steps]
    stem: អ្នកគំរាមជាអ្នកខុស។
    key: true
    feedback: { 'true': ត្រូវហើយ។, 'false': អ្នកខ្លះគិតដូច្នេះ។ តែគេជាអ្នកខុស។ }
older: អ្នកធំជាងអាចនាំមុខ។
facilitator:
  overview: អ្នករៀនហាត់ជំហានបី។
  plan:
    - { minutes: 5, title: ស្វាគមន៍, text: បង្ហាញកន្លែងជំនួយ។ }
    - { minutes: 20, title: ជំហាន, text: ធ្វើសកម្មភាព។ }
    - { minutes: 5, title: បញ្ចប់, text: អរគុណដល់ទាំងអស់គ្នា។ }
  prepare:
    - អានមេរៀន។
  say:
    - អ្នកអាចចេញពីបន្ទប់បាន។
  close:
    - សូមអរគុណ។
  asked:
    - { question: តើខ្ញុំត្រូវតែប្រាប់ទេ?, answer: មិនត្រូវទេ។ អ្នកអាចប្រាប់។ }
    - { question: តើនរណាដឹង?, answer: អ្នកដែលជួយ។ }
    - { question: ចុះបើគេមិនជឿ?, answer: ប្រាប់អ្នកបន្ទាប់។ }
  adapt:
    - { for: អាយុ 12-14 ឆ្នាំ, text: សម្តែងសាច់រឿង។ }
    - { for: អាយុ 15-17 ឆ្នាំ, text: និយាយអំពីមិត្ត។ }
  activity:
    title: កាតបី
    materials: ក្រដាស
    steps:
      - សរសេរជំហានមួយលើកាតនីមួយៗ។
      - រៀបតាមលំដាប់។
  ifAChildTells:
    - ឈប់ថ្នមៗ។
    - ស្តាប់។
    - និយាយថាអ្នកជឿកុមារ។
---

នេះជាមូលហេតុដែលវាសំខាន់។

## ជំហាន

<Question id="first-step" />

<Figure stats="J67" title="អ្នកដែលរងការគំរាម" />

<Fact source="dh" section="2.5">ភាគច្រើនប្រាប់មិត្តមុន។</Fact>

<Scenario title="មុនយប់" cast="sokha maly">

<Line who="sokha" mood="worried">មានសារមួយ។</Line>

<Line who="maly">ខ្ញុំនៅជាមួយអ្នក។</Line>

</Scenario>

<Story />

<Question id="keep" />

<Say>

- ខ្ញុំជឿអ្នក។

</Say>

អ្នកខ្លះហៅ <Helpline id="child-helpline" /> ហើយអ្នកខ្លះស្គាល់<Term id="grooming">ការលួងលោម</Term>។

<Question id="trouble" />

<Question id="waking" />

<Question id="alone" />

<Question id="whose" />
`,

  ...storyFiles,

  'en/students/course.yaml': `title: For students
summary: Short lessons.
readers: Ages 12–17
invitation: I am 12 to 17
takes: Half an hour.
afterwards: [Say three steps., Name one person., Find help.]
`,

  'km/students/course.yaml': `title: សម្រាប់សិស្ស
summary: មេរៀនខ្លីៗ។
readers: អាយុ 12–17 ឆ្នាំ
invitation: ខ្ញុំអាយុ 12 ដល់ 17 ឆ្នាំ
takes: កន្លះម៉ោង។
afterwards: [ប្រាប់បីជំហាន។, រកមនុស្សម្នាក់។, រកជំនួយ។]
`,

  [pageEn]: `---
title: About this site
shortTitle: About
summary: Who made it.
review: machine-drafted
lastReviewed: 2026-11-21
---

<KeyPoint>It is free.</KeyPoint>
`,

  'km/pages/about.mdx': `---
title: អំពីគេហទំព័រនេះ
shortTitle: អំពី
summary: អ្នកដែលបង្កើតវា។
review: machine-drafted
lastReviewed: 2026-11-21
---

<KeyPoint>វាឥតគិតថ្លៃ។</KeyPoint>
`,

  [term]: `en:
  term: grooming of children
  definition: When someone wins trust in order to abuse it.
  avoid: [child seduction, C.P.]
km:
  term: ការលួងលោមកុមារ
  also: [លួងលោម]
  mark: proposed
  definition: ពេលនរណាម្នាក់ធ្វើឱ្យកុមារទុកចិត្ត។
  avoid: [សម្អិតសម្អាង]
note: A reviewer must confirm the term; child seduction is what some reports say.
`,

  [helpline]: `tier: A
order: 1
name: { en: Child Helpline, km: ទូរស័ព្ទជំនួយកុមារ }
for: { en: Any worry, km: រឿងព្រួយបារម្ភ }
contact:
  phone: '1280'
  url: https://helpline.example
hours: { en: Day and night, km: យប់ថ្ងៃ }
cost: { en: Free, km: ឥតគិតថ្លៃ }
languages: { en: Khmer, km: ភាសាខ្មែរ }
source: The fact sheet
checked: 2026-11-21
confirmed: false
owner: The content team
`,

  'helplines/aple.yaml': `tier: A
order: 2
name: { en: APLE, km: អង្គការ APLE }
for: { en: A crime against a child, km: បទល្មើសលើកុមារ }
contact:
  phone: '092311511'
hours: { en: Not stated, km: មិនបានប្រាប់ }
cost: { en: Not stated, km: មិនបានប្រាប់ }
languages: { en: Khmer, km: ភាសាខ្មែរ }
source: The fact sheet
checked: 2026-11-21
confirmed: false
owner: The content team
`,

  [source]: `kind: report
title: { en: A survey, km: ការស្ទង់មតិ }
short: { en: Survey 2022, km: ការស្ទង់មតិ 2022 }
publisher: { en: Several, km: ច្រើន }
year: 2022
note: { en: A survey at home., km: ការស្ទង់មតិតាមផ្ទះ។ }
`,

  'sources/tdh.yaml': `kind: report
title: { en: Another survey, km: ការស្ទង់មតិមួយទៀត }
short: { en: Survey 2020, km: ការស្ទង់មតិ 2020 }
publisher: { en: Several, km: ច្រើន }
year: 2020
note: { en: A survey on the road., km: ការស្ទង់មតិតាមផ្លូវ។ }
`,

  [statistic]: `statement: { en: Were threatened online, km: ត្រូវគេគំរាមតាមអនឡាញ }
who: { en: children aged 12–17, km: កុមារអាយុ 12–17 ឆ្នាំ }
year: 2020
source: dh
section: 2.2.1
`,

  [coverage]: `- id: steps
  course: students
  says: Three steps help.
  support: [2.2.1]
  objectives: [students/7#steps]
`,

  [spelling]: `- right: ឱ្យ
  wrong: [ឲ្យ, អោយ]
  why: Formal writing prefers it.
- right: មនុស្ស
  wrong: [មនុស]
  why: It ends in ស្ស.
`,

  'statistics/B33.yaml': `statement: { en: Have access, km: មានអ៊ីនធឺណិត }
who: { en: children aged 12–17, km: កុមារអាយុ 12–17 ឆ្នាំ }
year: 2020
source: dh
section: 1.1
`,
};

export const statisticsCsv = `id,value,unit,base_n,population,statement,source_section
J67,21,children,992,children,Threatened online,DH 2.2.1
B33,81,%,992,children,Have access,DH 1.1
`;

export const cautionsCsv = `id,caution
J67,Base under 50: show counts
B33,CONFLICT: another section says otherwise
`;

/** The good files, one of them with `from` (which must stand there once) replaced. */
export function changed(file: string, from: string, to: string, files: Files = goodFiles): Files {
  const text = files[file];
  const times = text?.split(from).length ?? 0;
  if (text === undefined || times !== 2) throw new Error(`“${from}” stands ${times - 1} times in ${file}.`);
  return { ...files, [file]: text.replace(from, () => to) };
}

/** The good files, one of them under another name. */
export function renamed(from: string, to: string, files: Files = goodFiles): Files {
  const { [from]: text = '', ...others } = files;
  return { ...others, [to]: text };
}

export function without(file: string, files: Files = goodFiles): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== file));
}

export function contentOf(files: Files, tables = { statisticsCsv, cautionsCsv }): Content {
  const paths = Object.keys(files).sort();
  return { files: paths.map((path) => parseOnce(path, files[path] ?? '')), ...tables };
}

const parsed = new Map<string, ContentFile>();

/** Most files are the same in every test. */
function parseOnce(path: string, text: string): ContentFile {
  const key = `${path}\n${text}`;
  const file = parsed.get(key) ?? parseFile(path, text);
  parsed.set(key, file);
  return file;
}

/** By the name under which each speaks. `rules.test.ts` sees to it that the content check asks them all. */
const rules = {
  schema: schemaRule,
  mdx: mdxRule,
  markup: markupRule,
  addresses: addressesRule,
  parity: parityRule,
  references: referencesRule,
  terms: termsRule,
  nationality: nationalityRule,
  blame: blameRule,
  numbers: numbersRule,
  helplines: helplinesRule,
  stories: storiesRule,
  practice: practiceRule,
  coverage: coverageRule,
  kit: kitRule,
  khmer: khmerRule,
  signs: signsRule,
  spelling: spellingRule,
  agreement: agreementRule,
  reading: readingRule,
  titles: (content, today) => [...ownTitlesRule(content, today), ...doubleTitlesRule(content, today)],
  length: lengthRule,
} satisfies Record<string, Rule>;

type RuleName = keyof typeof rules;

/** What one rule says of these files; what it would mend is another matter. */
export function findings(files: Files, rule: RuleName, day = today): Finding[] {
  return rules[rule](contentOf(files), day).map(({ file, line, rule, message, level }) => ({
    file,
    line,
    rule,
    message,
    level,
  }));
}

/** What one rule would write into the files, as `old → new`. */
export function fixes(files: Files, rule: RuleName): string[] {
  return rules[rule](contentOf(files), today).flatMap(({ file, fix }) =>
    fix ? [`${(files[file] ?? '').slice(fix.at, fix.end)} → ${fix.to}`] : [],
  );
}

/** The line on which `text` stands, which must be one. */
export function lineOf(files: Files, file: string, text: string): number {
  const lines = (files[file] ?? '')
    .split('\n')
    .flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  const [line] = lines;
  if (line === undefined || lines.length > 1)
    throw new Error(`“${text}” stands on ${lines.length} lines of ${file}.`);
  return line;
}

/** A finding as a test expects it. `where` is a line, or text that stands on that line. */
export function error(
  files: Files,
  rule: RuleName,
  file: string,
  where: string | number,
  says: string,
): Finding {
  const line = typeof where === 'number' ? where : lineOf(files, file, where);
  return { file, line, rule, level: 'error', message: expect.stringContaining(says) as string };
}

/** One thing that an author gets wrong, and what is said to it. */
interface Mistake {
  title: string;
  /** The English lesson, unless something else is said. */
  file?: string;
  from: string;
  to: string;
  where: string | number;
  says: string;
}

/** A test for each mistake: the rule says exactly one thing, in the right file, on the right line. */
export function testMistakes(rule: RuleName, mistakes: Mistake[]) {
  for (const { title, file = lessonEn, from, to, where, says } of mistakes) {
    test(title, () => {
      const files = changed(file, from, to);
      expect(findings(files, rule)).toEqual([error(files, rule, file, where, says)]);
    });
  }
}

/** A test for each change that a rule must let pass. */
export function testWelcome(
  rule: RuleName,
  changes: { title: string; file?: string; from: string; to: string }[],
) {
  for (const { title, file = lessonEn, from, to } of changes) {
    test(title, () => {
      expect(findings(changed(file, from, to), rule)).toEqual([]);
    });
  }
}
