/** The house list of spellings, for whoever needs it: this check, and the search, which finds the other spellings too. */
import { spellingsSchema, type Spelling } from '#schemas/spelling.ts';
import type { Content } from './content.ts';

/** The entries of `content/spelling.yaml`; none where it is missing or wrong, of which the schema rule speaks. */
export function spellingsOf({ files }: Content): Spelling[] {
  return files
    .filter(({ kind }) => kind === 'spelling')
    .flatMap(({ data }) => spellingsSchema.safeParse(data).data ?? []);
}
