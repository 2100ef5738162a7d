/** Tabs and histories give nobody away, and an objective says what one can do. */
import type { Locale } from '#i18n/locales.ts';
import { assessmentSchema } from '#schemas/assessment.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { goodData, goodLessons } from '../lessonFiles.ts';

const telling: Record<Locale, RegExp> = {
  en: /abus|sex|exploit|threat|blackmail|extort|rape|groom|naked|nude|violen|traffick|victim|complain/i,
  km: /រំលោភ|ផ្លូវភេទ|កេងប្រវ័ញ្ច|គំរាម|អាសអាភាស|អាក្រាត|ជួញដូរ|ហិង្សា|ជនរងគ្រោះ/u,
};

/** How objectives begin. A good verb that is missing here: add it. */
const verbs: Record<Locale, RegExp> = {
  en: /^(add|agree|answer|apply|ask|avoid|block|build|call|change|check|choose|close|compare|decide|describe|distinguish|draft|draw|explain|find|give|help|identify|inform|keep|know|lead|leave out|list|listen|make|match|name|notice|offer|open|plan|practise|prepare|protect|put|recite|recognise|record|refer|refuse|remember|report|request|respond|rewrite|say|separate|set|show|spot|stand by|start|state|stop|support|take|talk|tell|turn|use|write)\b/i,
  km: /^(ចេះ|រើស|ឱ្យកុមារជ្រើសរើស|ប្រាប់|ពន្យល់|រៀបរាប់|រៀបចំ|រៀប|និយាយ|ដឹង|ស្គាល់|គូរ|គូស|រក|ជួយ|ធ្វើ|ជ្រើស|បែងចែក|ញែក|សរសេរ|កត់|ត្រៀម|ស្តាប់|ឆ្លើយ|សួរ|ហៅ|ចែក|បង្ហាញ|រាយការណ៍|រាយ|ប្រើ|ចៀសវាង|បដិសេធ|រក្សា|ជូនដំណឹង|ការពារ|បើក|បញ្ចប់|បញ្ជូន|ព្រាង|ផ្តល់|ផ្ដល់|សម្គាល់|ចាំ|គ្រោង|អនុវត្ត|ថែ|តែង|ដាក់|លើកឡើង|លើក|ចាប់ផ្តើម|ចាប់ផ្ដើម|បញ្ឈប់|ទប់|កំណត់|ស្នើ|ប្រៀបធៀប|សម្រេច|យក|ព្រមព្រៀង|ពិនិត្យ|មើល|សន្យា|សម្ភាស|សង្កេត|កុំ|ពិភាក្សា|ហ្វឹកហាត់|ហាត់|អាន|វាយតម្លៃ|ទុក|បំបែក|រំឭក|បកស្រាយ|នៅក្បែរ)/u,
};

/** What a title is by itself. */
export const ownTitlesRule: Rule = (content) => [...neutralTitles(content), ...objectives(content)];

function neutralTitles(content: Content): Finding[] {
  return content.files
    .filter(({ kind }) => kind === 'lesson' || kind === 'page' || kind === 'story')
    .flatMap(({ file, locale, data, lineOf }) => {
      const { shortTitle } = (data ?? {}) as { shortTitle?: unknown };
      const word =
        typeof shortTitle === 'string' && locale ? telling[locale].exec(shortTitle)?.[0] : undefined;
      return word
        ? [
            finding(
              file,
              lineOf(['shortTitle']),
              `“${word}” gives the reader away in the browser's tab and history. Choose a neutral short title.`,
            ),
          ]
        : [];
    });
}

function objectives(content: Content): Finding[] {
  return [...goodLessons(content), ...goodData(content, 'assessment', assessmentSchema)]
    .flatMap(({ file, data }) =>
      data.objectives.map(({ text }, index) => ({ file, text, path: ['objectives', index, 'text'] })),
    )
    .filter(({ file, text }) => file.locale && !verbs[file.locale].test(text))
    .map(({ file, text, path }) =>
      finding(
        file.file,
        file.lineOf(path),
        `Begin the objective with a verb that can be seen done: “${text.slice(0, 30)}…”. Verbs are listed in src/checks/rules/titles.ts.`,
      ),
    );
}

/** Two pages with one title cannot be told apart in search results. */
export const doubleTitlesRule: Rule = ({ files }) => {
  const seen = new Map<string, string>();
  return files.flatMap(({ file, kind, locale, data, lineOf }) => {
    if (kind !== 'lesson' && kind !== 'page') return [];
    const { title } = (data ?? {}) as { title?: unknown };
    if (typeof title !== 'string') return [];
    const key = `${locale}:${title}`;
    const first = seen.get(key);
    seen.set(key, first ?? file);
    return first
      ? [finding(file, lineOf(['title']), `content/${first} has the same title. Give this page its own.`)]
      : [];
  });
};

function finding(file: string, line: number, message: string): Finding {
  return { file, line, rule: 'titles', message, level: 'error' };
}
