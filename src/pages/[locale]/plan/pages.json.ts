/** Where each lesson begins in the printed guide of its course: empty until `npm run export:print` has made the guides. */
import type { APIRoute } from 'astro';
import { localeTags } from '#i18n/locales.ts';

export function getStaticPaths() {
  return localeTags.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = () => Response.json({});
