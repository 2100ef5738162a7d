/** Makes the index of a language in a process of its own. */
import { answerEach } from '#apart/process.ts';
import type { Locale } from '#i18n/locales.ts';
import { writeIndex } from './indexing.ts';

answerEach((given) => {
  const { root, locale } = given as { root: string; locale: Locale };
  return writeIndex(root, locale);
});
