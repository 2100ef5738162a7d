/**
 * The words authors may use in a lesson, and what each may be told. Listed once: the content check refuses all others,
 * and `components/authoring.ts` gives each its component (the compiler asks for it).
 */

/** What an attribute refers to: the content check looks it up. */
export type Reference =
  | 'question'
  | 'statistics'
  | 'source'
  | 'term'
  | 'helpline'
  | 'cast'
  | 'castList'
  | 'mood'
  | 'drawing'
  | 'text';

/** Where a word stands: in a lesson, or on a page of `content/<lang>/pages/`. */
export type Place = 'lesson' | 'page';

interface Attribute {
  refersTo: Reference;
  optional?: true;
  /** Told in this place alone: a lesson's picture stands in its front matter, a page has several. */
  only?: Place;
}

export const authoringWords = {
  Question: { id: { refersTo: 'question' } },
  Figure: { stats: { refersTo: 'statistics' }, title: { refersTo: 'text' } },
  Picture: { drawing: { refersTo: 'drawing', only: 'page' }, alt: { refersTo: 'text', only: 'page' } },
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
  'Picture', 'KeyPoint', 'Steps', 'Say', 'DontSay', 'Term', 'Help', 'LeavePractice', 'Helpline',
]; // prettier-ignore

/** What a word may be told in this place. */
export function attributesOf(word: AuthoringWord, place: Place): Record<string, Attribute> {
  const attributes: Record<string, Attribute> = authoringWords[word];
  return Object.fromEntries(Object.entries(attributes).filter(([, { only = place }]) => only === place));
}

export function isAuthoringWord(name: string | null): name is AuthoringWord {
  return name !== null && Object.hasOwn(authoringWords, name);
}
