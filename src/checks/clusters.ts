/** What a cluster of Khmer may hold: the order of its signs, and which stand together. */
import { khnormal } from 'khmer-normalizer';
import { clusterPattern, hiddenCharacters } from '#i18n/khmer.ts';

export interface Cluster {
  /** As it was typed, but for invisible characters. */
  cluster: string;
  from: number;
  to: number;
}

/** The clusters of a text and where they stand. */
export function clustersIn(text: string): Cluster[] {
  return [...text.matchAll(new RegExp(clusterPattern, 'gu'))].map(({ 0: typed, index }) => ({
    cluster: typed.replace(hiddenCharacters, ''),
    from: index,
    to: index + typed.length,
  }));
}

/** The signs of a cluster in the order of the standard; both subscript TAs, which are drawn alike, as ្ត. */
export function inOrder(cluster: string): string {
  return khnormal(cluster);
}

/** The cluster with no sign and no subscript twice in a row. */
export function withoutDoubles(cluster: string): string {
  return cluster.replace(/([\u17B6-\u17D2\u17DD])\1+/gu, '$1').replace(/(\u17D2[\u1780-\u17B3])\1+/gu, '$1');
}

/**
 * What no cluster has, when its signs are in order, and what to do. None of it is in a list of 20,000 Khmer words, but
 * for calls such as យ៉េៈ, which no page of ours needs.
 */
const flaws: [RegExp, string][] = [
  [/^[^\u1780-\u17B3]/u, 'no letter to stand on. Write the letter before it, or remove the sign'],
  [/\u17D2(?![\u1780-\u17B3])/u, 'a coeng (្, U+17D2) without the letter that belongs below. Write the letter, or remove it'],
  [/\u17D2[\u179D\u179E\u17A1\u17A3-\u17AA\u17AC-\u17B3]/u, 'a subscript that Khmer does not have. Type it again'],
  [/(\u17D2.)\1/u, 'one subscript twice. Remove one'],
  [/(?:\u17D2.){3}/u, 'three subscripts, and a letter carries two at most. Remove one'],
  [/([\u17B6-\u17D1\u17DD])\1/u, 'one sign twice. Remove one'],
  [/[\u17B6-\u17C5].*[\u17B6-\u17C5]/u, 'two vowels. Remove one'],
  [/[\u17C9\u17CA].*[\u17C9\u17CA]/u, 'two of ៉ and ៊. Remove one'],
  [/[\u17CB\u17CD-\u17D1\u17DD].*[\u17CB\u17CD-\u17D1\u17DD]/u, 'two signs above. Remove one'],
  [/^[\u17A5-\u17B3].*[\u17B6-\u17C6\u17C8-\u17D1]/u, 'a vowel or a sign on a letter that is a vowel already. Remove it, or write អ for the letter'],
  [/^(?!.*[ងញនបមយរលវ]).*\u17C9/u, '៉ on a letter that does not take it (only ង ញ ន ប ម យ រ ល វ do). Write ៊, or remove it'],
  [/^(?!.*[បសហអ]).*\u17CA/u, '៊ on a letter that does not take it (only ប ស ហ អ do). Write ៉, or remove it'],
  [/[\u17B6-\u17C6].*\u17CB/u, '់ together with a vowel. Remove one: ់ stands on the last letter of a syllable'],
  [/[\u17B6-\u17C6].*\u17D0/u, '័ together with a vowel. Remove one'],
  [/[\u17B7-\u17BA\u17BC-\u17C5].*\u17C6/u, 'ំ together with another vowel than ា or ុ. Remove one'],
  [/[\u17B6\u17B9\u17BA\u17BC-\u17C6].*\u17CD/u, '៍ together with a vowel that does not take it. Remove one'],
  [/^(?![កដ]\u17CF$).*\u17CF/u, '៏, which stands only in ក៏ and ដ៏. Write ៍ (not sounded) or ់ (short)'],
  [/[\u17B6-\u17C6\u17CB\u17CD-\u17D1].*\u17C8/u, 'ៈ after a vowel or a sign. Write ះ, or remove one'],
  [/[\u17C7\u17C8]./u, 'something after ះ or ៈ, which end a syllable. Type it again'],
]; // prettier-ignore

/** What is wrong with a cluster whose signs are in order, and what to do; undefined where nothing is. */
export function flawOf(cluster: string): string | undefined {
  return cluster === 'ៗ' ? undefined : flaws.find(([flaw]) => flaw.test(cluster))?.[1];
}
