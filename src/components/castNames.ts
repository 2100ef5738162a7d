/** How the returning people of our stories are called. */
import type { CastId } from '#drawings/cast.ts';
import type { Locale } from '#i18n/locales.ts';

export const castNames: Record<Locale, Record<CastId, string>> = {
  en: {
    dara: 'Dara', sreymom: 'Sreymom', vutha: 'Vutha', sokha: 'Sokha', maly: 'Maly', chan: 'Chan', ratana: 'Ratana',
    grandmother: 'Grandmother', father: 'Father', mother: 'Mother', teacher: 'Teacher', officer: 'Officer',
    'officer-man': 'Officer', 'social-worker': 'Social worker',
  }, // prettier-ignore
  km: {
    dara: 'ដារ៉ា', sreymom: 'ស្រីមុំ', vutha: 'វុទ្ធា', sokha: 'សុខា', maly: 'ម៉ាលី', chan: 'ចាន់', ratana: 'រតនា',
    grandmother: 'លោកយាយ', father: 'ឪពុក', mother: 'ម្តាយ', teacher: 'អ្នកគ្រូ', officer: 'មន្ត្រីនគរបាល',
    'officer-man': 'មន្ត្រីនគរបាល', 'social-worker': 'បុគ្គលិកសង្គមកិច្ច',
  }, // prettier-ignore
};
