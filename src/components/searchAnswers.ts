import { address } from '#i18n/addresses.ts';
import { localeTags, type Locale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translate.ts';
import { glossary, termAddress } from '#library/glossary.ts';
import { allHelplines, dialAddress, shownContact } from '#library/helplines.ts';
import { allSituations, situationAddress } from '#library/situations.ts';
import type { Answer } from '#search/answers.ts';

/** What a query may name: what to do in trouble, helplines, then help, then words of the glossary, those to avoid among their names. */
export async function searchAnswers(locale: Locale, t: Translate): Promise<Answer[]> {
  const lines = (await allHelplines()).map((line): Answer => {
    const { id, name, contact } = line;
    const number = shownContact(line);
    return {
      names: [...localeTags.map((tag) => name[tag]), contact.phone, contact.sms].flatMap(
        (known) => known ?? [],
      ),
      title: name[locale],
      text: line.for[locale],
      address: `${address(locale, 'help')}#${id}`,
      isHelp: true,
      contact: {
        label: contact.phone ? t('help.call', { number }) : t('help.open', { site: number }),
        address: dialAddress(line),
      },
    };
  });
  const situations = (await allSituations()).map((situation): Answer => ({
    names: [...localeTags.map((tag) => situation.title[tag]), ...situation.names],
    title: situation.title[locale],
    text: situation.steps[locale][0] ?? '',
    address: situationAddress(locale, situation),
    isHelp: true,
  }));
  const help: Answer = {
    names: t('search.helpNames').split(' · '),
    title: t('help.title'),
    text: t('help.lead'),
    address: address(locale, 'help'),
    isHelp: true,
  };
  const terms = (await glossary(locale)).map((term): Answer => {
    const { definition } = term[locale];
    return {
      names: [
        ...new Set(localeTags.flatMap((tag) => [term[tag].term, ...term[tag].also, ...term[tag].avoid])),
      ],
      title: term[locale].term,
      text: /^.+?[.។]/u.exec(definition)?.[0] ?? definition,
      address: termAddress(locale, term.id),
      isHelp: false,
    };
  });
  return [...situations, help, ...lines, ...terms];
}
