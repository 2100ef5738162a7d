/** What stands above all results when the query names it: a helpline, the help page, a word of the glossary. */
import { longestQuery } from './found.ts';
import { matchesOf } from './match.ts';
import { unitsOf, type Unit } from './units.ts';

export interface Answer {
  /** All that somebody may type for it: its name in both languages, its number, short forms. */
  names: string[];
  title: string;
  /** One or two sentences. */
  text: string;
  address: string;
  /** Help, and not a word to learn. */
  isHelp: boolean;
  /** A number to call, or a site to open. */
  contact?: { label: string; address: string };
}

/** Answers shown. */
const most = 3;

/** Those that the query names, in their order: wholly, or by a beginning long enough to mean it. */
export function answersTo(query: string, answers: Answer[]): Answer[] {
  const typed = unitsOf(query.slice(0, longestQuery));
  if (typed.length === 0) return [];
  return answers
    .filter((answer) => namesOf(answer).some((name) => isNamed(typed, name, answer.isHelp)))
    .slice(0, most);
}

/** The units of an answer's names; made once, for they are asked for with every letter. */
function namesOf(answer: Answer): Unit[][] {
  const known = unitsOfNames.get(answer);
  if (known) return known;
  const names = answer.names.map(unitsOf);
  unitsOfNames.set(answer, names);
  return names;
}

const unitsOfNames = new WeakMap<Answer, Unit[][]>();

function isNamed(typed: Unit[], name: Unit[], isHelp: boolean): boolean {
  const number = digitsOf(name);
  if (number !== '' && number === digitsOf(typed)) return true;
  const begun = matchesOf(typed, name).some(({ start }) => start === name[0]?.start);
  if (begun && (isLong(typed) || (typed.length === name.length && isWhole(typed, name)))) return true;
  // “I want to call 1280”: somebody who needs help need not know how to search.
  return isHelp && matchesOf(name, typed).some(({ whole }) => whole);
}

/** Four clusters or letters tell names apart; the first two or three are shared by many. */
function isLong(units: Unit[]): boolean {
  const [first] = units;
  return units.length > 3 || (first !== undefined && /^\P{Script=Khmer}{4}/u.test(first.key));
}

function isWhole(typed: Unit[], name: Unit[]): boolean {
  return typed[typed.length - 1]?.key === name[name.length - 1]?.key;
}

/** A telephone number however it is spaced; '' for what is more than a number. */
function digitsOf(units: Unit[]): string {
  return units.every(({ key }) => /^\d+$/.test(key)) ? units.map(({ key }) => key).join('') : '';
}
