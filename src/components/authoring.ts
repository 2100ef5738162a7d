/** The words authors may use in MDX, and their components. The list itself is `schemas/authoring.ts`. */
import type { AuthoringWord } from '#schemas/authoring.ts';
import DontSay from './DontSay.astro';
import Fact from './Fact.astro';
import Figure from './Figure.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Help from './Help.astro';
import Helpline from './Helpline.astro';
import KeyPoint from './KeyPoint.astro';
import LeavePractice from './LeavePractice.astro';
import Line from './Line.astro';
import Picture from './Picture.astro';
import Question from './Question.astro';
import Say from './Say.astro';
import Scenario from './Scenario.astro';
import Story from './Story.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';

const words = {
  Question, Figure, Picture, Fact, KeyPoint, Scenario, Line, Story, Steps, Say, DontSay, Term, Help,
  LeavePractice, Helpline,
} satisfies Record<AuthoringWord, unknown>; // prettier-ignore

/** What MDX is rendered with: the authors' words, and our own headings. */
export const authoring = { ...words, h2: Heading2, h3: Heading3 };
