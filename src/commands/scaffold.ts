/** A new lesson, whole and valid, for its author to write over. It is a draft until both languages are finished. */
import { stringify } from 'yaml';
import { localeTags, type Locale } from '#i18n/locales.ts';

export interface NewLesson {
  course: string;
  number: number;
  /** Words for the file name, `settings`. */
  words: string;
  /** Today, `2026-11-21`. */
  today: string;
}

/** Path below `content/` and text of the lesson in every language. */
export function scaffoldLesson(lesson: NewLesson): { file: string; text: string }[] {
  const name = `${String(lesson.number).padStart(2, '0')}-${lesson.words}`;
  return localeTags.map((locale) => ({
    file: `${locale}/${lesson.course}/${name}.mdx`,
    text: `---\n${stringify(frontMatter(lesson, locale), { lineWidth: 0 })}---\n\n${body[locale]}`,
  }));
}

function frontMatter({ number, today }: NewLesson, locale: Locale) {
  const w = words[locale];
  return {
    title: `${w.lesson} ${number}`,
    shortTitle: `${w.lesson} ${number}`,
    summary: w.summary,
    objectives: w.objectives.map((text, index) => ({ id: objectiveIds[index], text })),
    minutes: 30,
    readers: w.readers,
    sources: ['dh'],
    review: 'machine-drafted',
    lastReviewed: today,
    draft: true,
    keyPoints: w.keyPoints,
    nextStep: w.nextStep,
    questions: [
      {
        id: 'first-question',
        type: 'choice',
        objectives: [...objectiveIds],
        stem: w.stem,
        options: [
          { id: 'right', text: w.right, key: true, feedback: w.rightFeedback },
          { id: 'tempting', text: w.tempting, feedback: w.temptingFeedback },
        ],
      },
    ],
    older: w.older,
    facilitator: {
      overview: w.overview,
      plan: [
        { minutes: 5, title: w.plan[0], text: w.planText },
        { minutes: 20, title: w.plan[1], text: w.planText },
        { minutes: 5, title: w.plan[2], text: w.planText },
      ],
      prepare: [w.prepare],
      say: [w.say],
      close: [w.close],
      asked: w.asked.map((question) => ({ question, answer: w.answer })),
      adapt: w.adapt.map((reader) => ({ for: reader, text: w.change })),
      activity: { title: w.activity, materials: w.materials, steps: w.steps },
      ifAChildTells: w.tells,
    },
  };
}

const objectiveIds = ['first-objective', 'find-help'] as const;

const words = {
  en: {
    lesson: 'Lesson',
    summary: 'One sentence for cards and search results.',
    objectives: ['Say one thing in your own words.', 'Find help on any page.'],
    readers: 'Ages 12–17',
    keyPoints: ['The first point.', 'The second point.', 'It is never your fault.'],
    nextStep: 'One small step for today.',
    stem: 'What is asked?',
    right: 'The right option',
    rightFeedback: 'Yes. Say why.',
    tempting: 'A tempting option',
    temptingFeedback: 'Say why it is tempting, and what would serve better. Never blame.',
    overview: 'The lesson in two or three sentences.',
    plan: ['Welcome', 'The lesson', 'Close'],
    planText: 'What happens.',
    prepare: 'Read the lesson; know who can help near you.',
    say: 'You may leave the room at any time. Nobody will ask why.',
    older: 'What is different for readers of 15 to 17.',
    close: 'Thank you. If something weighs on you, come to me or call [[child-helpline]].',
    asked: ['A question that will come.', 'Another one.', 'A hard one.'],
    answer: 'An honest answer. “We do not know” is one.',
    adapt: ['Ages 12–14', 'Ages 15–17'],
    change: 'What to do in another way.',
    activity: 'An activity without devices',
    materials: 'Paper and pencils',
    steps: ['First.', 'Then.'],
    tells: [
      'Listen. Find a quiet place.',
      'Say: I believe you. It is not your fault.',
      'Do not promise secrecy. Call [[child-helpline]] for advice.',
    ],
  },
  km: {
    lesson: 'មេរៀនទី',
    summary: 'សរសេរមួយឃ្លា សម្រាប់កាត និងលទ្ធផលស្វែងរក។',
    objectives: ['ប្រាប់រឿងមួយតាមពាក្យរបស់ខ្លួន។', 'រកជំនួយឱ្យឃើញនៅគ្រប់ទំព័រ។'],
    readers: 'អាយុ 12–17 ឆ្នាំ',
    keyPoints: ['ចំណុចទីមួយ។', 'ចំណុចទីពីរ។', 'វាមិនមែនជាកំហុសរបស់អ្នកទេ។'],
    nextStep: 'ជំហានតូចមួយសម្រាប់ថ្ងៃនេះ។',
    stem: 'សួរអំពីអ្វី?',
    right: 'ចម្លើយត្រូវ',
    rightFeedback: 'ត្រូវហើយ។ ប្រាប់មូលហេតុ។',
    tempting: 'ចម្លើយដែលគួរឱ្យចង់ជ្រើស',
    temptingFeedback: 'ប្រាប់ថាហេតុអ្វីគេចង់ជ្រើស ហើយធ្វើអ្វីល្អជាង។ កុំបន្ទោស។',
    overview: 'សង្ខេបមេរៀនពីរបីឃ្លា។',
    plan: ['ស្វាគមន៍', 'មេរៀន', 'បញ្ចប់'],
    planText: 'សរសេរអំពីសកម្មភាព។',
    prepare: 'អានមេរៀន ហើយដឹងថានរណាអាចជួយនៅក្បែរអ្នក។',
    say: 'អ្នកអាចចេញពីបន្ទប់ពេលណាក៏បាន។ គ្មាននរណាសួរថាហេតុអ្វីទេ។',
    older: 'ប្រាប់ថា អ្វីខុសគ្នាសម្រាប់អ្នកអានអាយុ 15–17 ឆ្នាំ។',
    close: 'សូមអរគុណ។ បើមានរឿងអ្វីធ្ងន់ក្នុងចិត្ត មករកខ្ញុំ ឬហៅ [[child-helpline]]។',
    asked: ['សំណួរមួយដែលគេអាចសួរ។', 'សំណួរមួយទៀត។', 'សំណួរពិបាកមួយ។'],
    answer: 'ឆ្លើយឱ្យត្រង់។ «យើងមិនដឹងទេ» ក៏ជាចម្លើយដែរ។',
    adapt: ['អាយុ 12–14 ឆ្នាំ', 'អាយុ 15–17 ឆ្នាំ'],
    change: 'ប្រាប់អ្វីដែលត្រូវធ្វើខុសពីធម្មតា។',
    activity: 'សកម្មភាពមិនប្រើឧបករណ៍',
    materials: 'ក្រដាស និងខ្មៅដៃ',
    steps: ['ទីមួយ។', 'បន្ទាប់មក។'],
    tells: [
      'ស្តាប់។ រកកន្លែងស្ងាត់។',
      'និយាយថា៖ ខ្ញុំជឿអ្នក។ វាមិនមែនជាកំហុសរបស់អ្នកទេ។',
      'កុំសន្យាថាលាក់ទុក។ ហៅ [[child-helpline]] សុំយោបល់។',
    ],
  },
} satisfies Record<Locale, object>;

const body: Record<Locale, string> = {
  en: `Two lines that say why this matters to the reader.

## One idea

Say it in short sentences.

<Fact source="dh" section="1.4">A sourced fact, in your own words.</Fact>

<Question id="first-question" />
`,
  km: `សរសេរពីរបន្ទាត់ ប្រាប់អ្នកអានថាហេតុអ្វីរឿងនេះសំខាន់។

## គំនិតមួយ

សរសេរឃ្លាខ្លីៗ។

<Fact source="dh" section="1.4">សរសេរការពិតមួយដែលមានប្រភព តាមពាក្យរបស់យើង។</Fact>

<Question id="first-question" />
`,
};
