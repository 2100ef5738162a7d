/** Hands that were counted for questions of the test, in place of marks on paper. */
import type { Marked } from './report.ts';

/** What stands under one number in the two forms. */
export interface Numbered {
  a: string;
  b: string;
}

const forms = ['A', 'B'] as const;

type Form = (typeof forms)[number];

/** How many people answered a question, and how many had it right. */
export interface Hand {
  people: number;
  right: number;
}

/**
 * The marks with what was counted; what was not counted stays as it was. A room answers one form with hands, and which one,
 * the counts say: people that answered both would stand for twice as many.
 * @param handsOf undefined where nothing of a question may be taken.
 * @returns undefined where hands were counted for both forms, or marks are there of another one, until somebody chooses.
 */
export function withHandsTaken(
  marked: Marked,
  rows: readonly Numbered[],
  handsOf: (id: string) => Hand | undefined,
): { marked: Marked; taken: number } | undefined {
  const idIn = (form: Form, row: Numbered) => (form === 'A' ? row.a : row.b);
  const isCounted = (form: Form) => rows.some((row) => handsOf(idIn(form, row)));
  const isAll = (form: Form) =>
    rows.every((row) => [row.a, row.b].every((id) => id === idIn(form, row) || !handsOf(id)));
  const isChosen = (form: Form) => form === marked.form;
  const counted = forms.filter(isCounted);
  if (counted.length === 0) return { marked, taken: 0 };
  const told = Object.keys(marked.right).length > 0 ? [] : counted.filter(isAll);
  const form = told.find(isChosen) ?? told[0] ?? counted.find(isChosen);
  if (!form) return undefined;
  const right = { ...marked.right };
  let sheets = marked.sheets ?? 0;
  let taken = 0;
  for (const row of rows) {
    const hand = handsOf(idIn(form, row));
    if (!hand) continue;
    right[row.a] = hand.right;
    sheets = Math.max(sheets, hand.people);
    taken += 1;
  }
  return { marked: { form, sheets, right }, taken };
}
