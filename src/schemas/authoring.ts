/**
 * The words authors may use in a lesson, and what each may be told. Listed once: the content check refuses all others,
 * and `components/authoring.ts` gives each its component (the compiler asks for it).
 */

/** What an attribute refers to: the content check looks it up. */
export type Reference =
  'question' | 'statistics' | 'source' | 'term' | 'helpline' | 'cast' | 'castList' | 'mood' | 'text';

interface Attribute {
  refersTo: Reference;
  optional?: true;
}

export const authoringWords = {
  Question: { id: { refersTo: 'question' } },
  Figure: { stats: { refersTo: 'statistics' }, title: { refersTo: 'text' } },
  Picture: {},
  Fact: { source: { refersTo: 'source' }, section: { refersTo: 'text', optional: true } },
  KeyPoint: {},
  Scenario: { title: { refersTo: 'text' }, cast: { refersTo: 'castList' } },
  Line: { who: { refersTo: 'cast' }, mood: { refersTo: 'mood', optional: true } },
  Story: {},
  Steps: {},
  Say: {},
  DontSay: {},
  Term: { id: { refersTo: 'term' } },
  Help: {},
  LeavePractice: {},
  Helpline: { id: { refersTo: 'helpline' } },
} satisfies Record<string, Record<string, Attribute>>;

export type AuthoringWord = keyof typeof authoringWords;

/** Words that a page of `content/<lang>/pages/` may use as well; the others need a lesson around them. */
export const pageWords: AuthoringWord[] = [
  'KeyPoint', 'Steps', 'Say', 'DontSay', 'Term', 'Help', 'LeavePractice', 'Helpline',
]; // prettier-ignore

export function attributesOf(word: AuthoringWord): Record<string, Attribute> {
  return authoringWords[word];
}

export function isAuthoringWord(name: string | null): name is AuthoringWord {
  return name !== null && Object.hasOwn(authoringWords, name);
}
