/** Icons of the installed course. */
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { appIcon, appIconIds, appIconSizes, type AppIconId } from '#drawings/appIcons.ts';

interface Props {
  id: AppIconId;
  size: number;
}

export function getStaticPaths() {
  return appIconIds.flatMap((id) =>
    appIconSizes.map((size) => ({ params: { icon: `${id}-${size}` }, props: { id, size } })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { id, size } }) => {
  const picture = await sharp(Buffer.from(appIcon(id)), { density: 72 * 8 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
