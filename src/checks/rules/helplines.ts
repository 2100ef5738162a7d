/** A number that nobody has looked at for long may no longer answer. */
import { helplineSchema } from '#schemas/helpline.ts';
import type { Finding, Rule } from '../finding.ts';

const daysUntilStale = 180;

export const helplinesRule: Rule = ({ files }, today) =>
  files
    .filter(({ kind }) => kind === 'helpline')
    .flatMap(({ file, data, lineOf }): Finding[] => {
      const checked = helplineSchema.safeParse(data).data?.checked;
      if (!checked) return []; // The schema rule speaks of it.
      const age = (Date.parse(today) - Date.parse(checked)) / 86_400_000;
      const finding = { file, line: lineOf(['checked']), rule: 'helplines' };
      if (age < 0) return [{ ...finding, message: `The day ${checked} has not come yet.`, level: 'error' }];
      if (age <= daysUntilStale) return [];
      const message = `Last checked ${Math.floor(age)} days ago. Call or compare the documents, then write today's day.`;
      return [{ ...finding, message, level: 'warning' }];
    });
