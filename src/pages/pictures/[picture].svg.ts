/** The picture of a lesson, as a file: nobody loads it who does not come near it. */
import type { APIRoute } from 'astro';
import { asFile } from '#drawings/palette.ts';
import { picture, pictureIds, type PictureId } from '#drawings/pictures.ts';

interface Props {
  id: PictureId;
}

export function getStaticPaths() {
  return pictureIds.map((id) => ({ params: { picture: id }, props: { id } }));
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(asFile(picture(props.id)), { headers: { 'content-type': 'image/svg+xml' } });
