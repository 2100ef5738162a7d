/** A portrait of the cast as a file: every lesson and story in which somebody speaks loads it once. */
import type { APIRoute } from 'astro';
import { castIds, moods, portrait, type CastId, type Mood } from '#drawings/cast.ts';
import { asFile } from '#drawings/palette.ts';

interface Props {
  who: CastId;
  mood: Mood;
}

export function getStaticPaths() {
  return castIds.flatMap((who) =>
    moods.map((mood) => ({ params: { portrait: `${who}-${mood}` }, props: { who, mood } })),
  );
}

/** Portraits are small and round; they keep their day colours at dusk. */
export const GET: APIRoute<Props> = ({ props: { who, mood } }) =>
  new Response(asFile(portrait(who, mood), {}), { headers: { 'content-type': 'image/svg+xml' } });
