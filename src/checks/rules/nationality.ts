/** No nationality is named on pages for students and caregivers: a label teaches prejudice and hides the people we know. */
import type { Locale } from '#i18n/locales.ts';
import { findingIn, type Finding, type Rule } from '../finding.ts';

const words: Record<Locale, RegExp> = {
  en: /\b(chinese|vietnamese|thais?|laotian|asians?|western(?:er|ers)?|europeans?|americans?|british|french|germans?|russians?|korean|koreans|japanese|indians?|nigerians?|australians?|filipinos?|malaysians?|indonesians?)\b/iu,
  // ចិន must not be the beginning of another word such as ចិន្តា.
  km: /(?:ជនជាតិ|ជន|មនុស្ស|ភ្ញៀវ)?(?:ចិន(?!្|ដា)|វៀតណាម|ថៃ(?!្)|ឡាវ|អាមេរិក|បារាំងសែស|អង់គ្លេសម្នាក់|រុស្ស៊ី|កូរ៉េ|ជប៉ុន|អឺរ៉ុប|លោកខាងលិច|បស្ចិមប្រទេស)/u,
};

export const nationalityRule: Rule = ({ files }) =>
  files
    .filter(({ course }) => course === 'students' || course === 'caregivers')
    .flatMap((file) =>
      file.texts.flatMap((text): Finding[] => {
        const named = words[text.locale].exec(text.text);
        if (!named) return [];
        const message = `Remove “${named[0]}”: no nationality is named here.`;
        return [
          findingIn(file, text, [named.index, named.index + named[0].length], {
            rule: 'nationality',
            message,
          }),
        ];
      }),
    );
