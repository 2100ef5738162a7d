/** Never a word of blame: what a child did, or did not do, is not asked as a reproach. What hurts may be quoted to be left out. */
import type { Locale } from '#i18n/locales.ts';
import { findingIn, type Finding, type Rule } from '../finding.ts';
import { wordsIn } from '../lessonFiles.ts';
import type { ContentFile } from '../content.ts';
import type { Text } from '../text.ts';

const reproaches: Record<Locale, RegExp> = {
  en: /\b(?:why did(?:n['’]t| not)? you|you should(?:n['’]t| not)? have|your own fault|you (?:only )?have yourself to blame|you asked for it)\b/iu,
  km: /ហេតុអ្វី(?:ក៏|បាន)?(?:ជា)?(?:អ្នក|កូន|ចៅ|ក្មួយ|ប្អូន|ឯង)(?:មិន|ទៅ|ធ្វើ|ផ្ញើ)|(?:កំហុស|ខុស)មកពី(?:អ្នក|កូន|ចៅ|ក្មួយ|ប្អូន)ឯង|សមមុខហើយ/u,
};

/** What somebody says, and what one may choose: people do say such things, and the feedback answers. */
const saidByOthers = new Set(['options', 'items', 'pairs', 'words', 'lines', 'choices', 'examples']);

export const blameRule: Rule = ({ files }) =>
  files.flatMap((file) => {
    const leftOut = placesToLeaveOut(file);
    return file.texts
      .filter(({ isProse, line }) => isProse && !leftOut.some(([from, to]) => line >= from && line <= to))
      .filter((text) => !isSaidByOthers(text))
      .flatMap((text): Finding[] => {
        // As long as it was, so that places stay.
        const own = text.text.replace(/"[^"]*"|“[^”]*”|«[^»]*»/gu, (quoted) => ' '.repeat(quoted.length));
        const found = reproaches[text.locale].exec(own);
        if (!found) return [];
        const message = `“${found[0]}” blames. Say what helps instead, or quote it among what to leave out.`;
        return [
          findingIn(file, text, [found.index, found.index + found[0].length], { rule: 'blame', message }),
        ];
      });
  });

/** First and last lines of every `<DontSay>`. */
function placesToLeaveOut(file: ContentFile): [number, number][] {
  return wordsIn(file)
    .filter(({ name }) => name === 'DontSay')
    .map(({ position }) => [position?.start.line ?? 0, file.lineAt(position?.end.offset ?? 0)]);
}

function isSaidByOthers({ path }: Text): boolean {
  return path.some((key) => saidByOthers.has(String(key))) && path.at(-1) !== 'feedback';
}
