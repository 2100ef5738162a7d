import type { Translate } from '#i18n/translate.ts';

/** The interface texts of the search, resolved at build. */
export function searchLabels(t: Translate) {
  return {
    label: t('search.label'),
    button: t('search.button'),
    private: t('search.private'),
    course: t('search.course'),
    everywhere: t('search.everywhere'),
    facilitator: t('search.facilitator'),
    count: t('search.count'),
    countOne: t('search.countOne'),
    none: t('search.none'),
    noneHint: t('search.noneHint'),
    loading: t('search.loading'),
    failed: t('search.failed'),
    again: t('search.again'),
    more: t('search.more'),
    nearby: t('search.nearby'),
    instead: t('search.instead'),
    answers: t('search.answers'),
    site: t('search.site'),
  };
}
