/** The licences of all that others made and that reaches the reader, in full. */
import type { APIRoute } from 'astro';
import { materials } from '#library/materials.ts';

export const GET: APIRoute = () => {
  const texts = materials().map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n${'-'.repeat(72)}\n${text}\n`,
  );
  return new Response(texts.join(`\n\n`), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
