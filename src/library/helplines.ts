/** The numbers people can call. No page takes one from anywhere else. */
import { getCollection } from 'astro:content';
import type { HelplineData } from '#schemas/helpline.ts';
import { fillNumbers } from './numbers.ts';
import { remembered } from './remembered.ts';

export interface Helpline extends HelplineData {
  id: string;
}

/** All published helplines, the most general first. */
export const allHelplines = remembered(async (): Promise<readonly Helpline[]> => {
  const entries = await getCollection('helplines');
  return entries.map(({ id, data }) => ({ id, ...data })).sort((a, b) => a.order - b.order);
});

/** @throws when there is no helpline of that id. */
export async function helpline(id: string): Promise<Helpline> {
  const found = (await allHelplines()).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`content/helplines/ has no “${id}”.`);
  return found;
}

/** What to print for a helpline: its number, or the name of its site. */
export function shownContact({ contact }: Helpline): string {
  return contact.display ?? contact.phone ?? new URL(contact.url ?? '').host.replace(/^www\./, '');
}

const shownById = remembered(
  async () => new Map((await allHelplines()).map((line) => [line.id, shownContact(line)])),
);

/** What puts the numbers into data, for whoever cannot wait for them. */
export type Filled = <Data>(data: Data) => Data;

export async function numberFiller(): Promise<Filled> {
  const shown = await shownById();
  return (data) => fillNumbers(data, shown);
}

/** Data whose texts say `[[child-helpline]]`, with the numbers in their places. */
export async function withNumbers<Data>(data: Data): Promise<Data> {
  return (await numberFiller())(data);
}

/** The address a tap on the number opens. */
export function dialAddress({ contact }: Helpline): string {
  return contact.phone ? `tel:${contact.phone}` : (contact.url ?? '');
}
