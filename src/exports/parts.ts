/** Questions as the page around a package knows them: their parts by place, in the forms of SCORM 1.2. No words, no reasons. */
import type { QuestionKey } from '#progress/record.ts';
import { gapsOf } from '#questions/gap/score.ts';
import { printOf } from '#questions/print.ts';
import type { Response } from '#questions/result.ts';
import type { Question } from '#questions/schemas.ts';

/** How SCORM 1.2 calls a kind of answer. */
export type Interaction = 'choice' | 'true-false' | 'sequencing' | 'matching';

export interface PartedQuestion {
  key: QuestionKey;
  print: string;
  interaction: Interaction;
  /** Ids that a response names, or the left side of its pairs. */
  parts: string[];
  /** The right side of its pairs; none where a response has no pairs. */
  targets?: string[];
  /** The right response. */
  right: Response;
  /** Ids of the objectives that it practises. */
  objectives: string[];
}

/**
 * Undefined for what has no right answer: what somebody wrote or felt there is nobody's business, and what the page around does
 * not know of it can neither tell nor keep.
 * @param lesson `students/7`.
 */
export function partedQuestion(lesson: string, question: Question): PartedQuestion | undefined {
  const parts = partsOf(question);
  return (
    parts && {
      key: `${lesson}#${question.id}` as QuestionKey,
      print: printOf(question),
      objectives: question.objectives ?? [],
      ...parts,
    }
  );
}

type Parts = Pick<PartedQuestion, 'interaction' | 'parts' | 'targets' | 'right'>;

function partsOf(question: Question): Parts | undefined {
  switch (question.type) {
    case 'choice':
    case 'choice-multiple':
      return { interaction: 'choice', ...options(question.options) };
    case 'spot':
      return { interaction: 'choice', ...options(question.lines) };
    case 'true-false':
      return { interaction: 'true-false', parts: ['true', 'false'], right: [String(question.key)] };
    case 'order': {
      const parts = question.items.map(({ id }) => id);
      return { interaction: 'sequencing', parts, right: parts };
    }
    case 'match': {
      const parts = question.pairs.map(({ id }) => id);
      return {
        interaction: 'matching',
        parts,
        targets: parts,
        right: parts.map((id) => `${id}=${id}`),
      };
    }
    case 'sort':
      return {
        interaction: 'matching',
        parts: question.items.map(({ id }) => id),
        targets: question.groups.map(({ id }) => id),
        right: question.items.map(({ id, group }) => `${id}=${group}`),
      };
    case 'gap': {
      const gaps = gapsOf(question.text);
      return {
        interaction: 'matching',
        parts: gaps,
        targets: question.words.map(({ id }) => id),
        right: gaps.map((id) => `${id}=${id}`),
      };
    }
    case 'say':
    case 'confidence':
      return undefined;
    default:
      return question satisfies never;
  }
}

function options(all: { id: string; key: boolean }[]) {
  return { parts: all.map(({ id }) => id), right: all.filter(({ key }) => key).map(({ id }) => id) };
}
