/** The QR code of a page's whole address, for sheets of paper. */
import type { APIRoute } from 'astro';
import { qrCode } from '#drawings/code.ts';
import { codePaths } from '#library/codes.ts';

interface Props {
  path: string;
}

export const getStaticPaths = codePaths;

export const GET: APIRoute<Props> = ({ props, site }) =>
  new Response(qrCode(new URL(props.path, site).href), { headers: { 'content-type': 'image/svg+xml' } });
