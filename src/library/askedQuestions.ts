/** Questions as the browser is given them: on their lesson's page, and as data for review and assessments. */
import type { Locale } from '#i18n/locales.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { onScreen, type OnScreen } from '#questions/onScreen.ts';
import { printOf } from '#questions/print.ts';
import type { QuestionLabels } from '#questions/QuestionFrame.tsx';
import { typeOf, type Question } from '#questions/schemas.ts';

/** A part of a question with its verdict in words. */
export interface Reason {
  id: string;
  text: string;
  verdict?: string;
  isKey?: boolean;
  feedback: string;
}

/** All that is needed to ask a question away from its lesson. */
export interface AskedData {
  id: string;
  question: OnScreen<Question>;
  print: string;
  labels: QuestionLabels & Record<string, string>;
  reasons: Reason[];
}

export function askedData(locale: Locale, question: Question): AskedData {
  const t = translator(locale);
  return {
    id: question.id,
    question: onScreen(question),
    print: printOf(question),
    labels: questionLabels(t, question),
    reasons: reasonsOf(t, question),
  };
}

/** The interface texts of a question, resolved at build: no dictionary travels to the browser. */
export function questionLabels(t: Translate, question: Question): QuestionLabels & Record<string, string> {
  return {
    check: t('question.check'),
    reasons: t('question.reasons'),
    instruction: t(typeOf(question).instruction),
    ...ownLabels(t, question),
  };
}

/** Those of its type alone. */
export function ownLabels(t: Translate, question: Question): Record<string, string> {
  const own = Object.entries(typeOf(question).labels).map(([name, key]) => [name, t(key)]);
  return Object.fromEntries(own) as Record<string, string>;
}

/** Every part of a question with its reason, in words. */
export function reasonsOf(t: Translate, question: Question): Reason[] {
  return typeOf(question)
    .explain(question, t)
    .map(({ verdict, ...part }) => ({
      ...part,
      ...(verdict && { verdict: t(verdict.message), isKey: verdict.isKey }),
    }));
}
