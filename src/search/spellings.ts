/** One word, many ways to write it: ឱ្យ and ឲ្យ, Facebook and ហ្វេសប៊ុក. */
import { dependentSign, foldKhmer } from '#i18n/khmer.ts';
import type { WordForms } from '#library/wordForms.ts';

/** Queries asked at once, at most: two names in four forms are sixteen already. */
const most = 12;

/** The query as our pages spell it; then once for each form of the names in it, for of these pages may use any. */
export function spellingsOf(query: string, known: WordForms): string[] {
  const { spellings, names } = folded(known);
  let asked = fold(query);
  for (const { right, wrong } of spellings)
    for (const other of wrong) asked = replaced(asked, other, right, endsCluster);
  let queries = [asked];
  for (const forms of names) {
    queries = queries.flatMap((each) => {
      const found = forms.filter((form) => placesOf(each, form, standsAlone).length > 0);
      const longest = found.sort((a, b) => b.length - a.length)[0];
      if (longest === undefined) return [each];
      const others = forms.filter((form) => form !== longest);
      return [each, ...others.map((form) => replaced(each, longest, form, standsAlone))];
    });
  }
  return [...new Set(queries)].slice(0, most);
}

/** The forms as queries are compared with them; made once, for they are asked for with every letter. */
function folded(known: WordForms): WordForms {
  const made = foldedForms.get(known);
  if (made) return made;
  const forms = {
    spellings: known.spellings.map(({ right, wrong }) => ({ right: fold(right), wrong: wrong.map(fold) })),
    names: known.names.map((group) => group.map(fold)),
  };
  foldedForms.set(known, forms);
  return forms;
}

const foldedForms = new WeakMap<WordForms, WordForms>();

function fold(text: string) {
  return foldKhmer(text).toLowerCase();
}

/** Whether a form may begin or end at a place. */
type Edge = (text: string, at: number) => boolean;

function replaced(text: string, from: string, to: string, edge: Edge): string {
  return placesOf(text, from, edge).reduceRight(
    (all, at) => all.slice(0, at) + to + all.slice(at + from.length),
    text,
  );
}

function placesOf(text: string, form: string, edge: Edge): number[] {
  const places: number[] = [];
  if (form === '') return places;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
    if (edge(text, at) && edge(text, at + form.length)) places.push(at);
  return places;
}

/** A spelling is changed wherever it stands in whole clusters: within a phrase too. */
const endsCluster: Edge = (text, at) => text[at - 1] !== '\u17D2' && !dependentSign.test(text[at] ?? '');

const written = /[\p{L}\p{M}\p{N}]/u;
const khmer = /\p{Script=Khmer}/u;

/** A name changes its script only where it stands by itself: “app” is not in “happy”, nor a part of a Khmer phrase. */
const standsAlone: Edge = (text, at) => {
  const [before = ' ', after = ' '] = [text[at - 1], text[at]];
  return !written.test(before) || !written.test(after) || khmer.test(before) !== khmer.test(after);
};
