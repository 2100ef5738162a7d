import { parcelFolder } from '#offline/pack.ts';

/**
 * What a host should say with each answer: the one source of all files for hosts (`hostFiles.ts`). The policy of a page
 * stands in the page; here is only what a page cannot say of itself. See decisions/0015.
 */
export interface Header {
  name: string;
  value: string;
  /** Stands as a comment in the files for hosts. */
  why: string;
  /** Only what opens as a page obeys it; with anything else it may be left out. */
  isForPages: boolean;
}

/** Everything a browser may be asked to let a page do, and what none of ours asks for. */
const unused = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation',
  'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment',
  'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
]; // prettier-ignore

/**
 * With every answer.
 * @param site address of this copy, where it is known. Only an address with `https:` is told to stay with it: a box on a
 * local network or a folder on a stick would be out of reach for two years.
 */
export function headersFor(site: URL | undefined): Header[] {
  const everywhere = [
    forPages('Content-Security-Policy', "frame-ancestors 'none'", 'No other site shows ours in a frame, where a click could be stolen. The rest of the policy stands in each page.'),
    forPages('X-Frame-Options', 'DENY', 'The same, for browsers that know no frame-ancestors.'),
    header('X-Content-Type-Options', 'nosniff', 'A file is what its type says, and nothing that its bytes look like.'),
    forPages('Referrer-Policy', 'no-referrer', 'Whoever follows a link from here is not known to come from here.'),
    forPages('Permissions-Policy', [...unused.map((name) => `${name}=()`), 'fullscreen=(self)'].join(', '), 'No page may ask for the camera, the place or anything else; slides may fill the screen.'),
    header('Cross-Origin-Resource-Policy', 'same-origin', 'No other site builds our files into its pages.'),
  ]; // prettier-ignore
  if (site?.protocol !== 'https:') return everywhere;
  return [
    ...everywhere,
    forPages('Cross-Origin-Opener-Policy', 'same-origin', 'A page that opened ours cannot reach into it.'),
    header('Strict-Transport-Security', 'max-age=63072000', 'Nobody between reader and host sees which page is read: two years of https only.'),
  ]; // prettier-ignore
}

function header(name: string, value: string, why: string): Header {
  return { name, value, why, isForPages: false };
}

function forPages(name: string, value: string, why: string): Header {
  return { name, value, why, isForPages: true };
}

/**
 * What no browser opens as a page: programs, and what they read. A lesson asks for thirty of these, and nginx says every
 * header of each in full, HTTP/2 or not.
 */
export const readByPrograms = ['/_astro/', '/fonts/', '/packs/', '/search/'];

/** How long a browser may use what it has without asking. */
export interface Keeping {
  /** Folder of the finished site; `*` is any one name. */
  folder: string;
  value: string;
}

/**
 * Pages, and all that is not below: a browser asks each time, and is answered with “not changed” where it is so. A network
 * of caches before the host may answer for one minute without asking: a million readers then ask the host as often as a
 * thousand do, and a number to call is never older than that. Decision 0022.
 */
export const askAgain = 'max-age=0, s-maxage=60, must-revalidate';

/** The name changes with the text. */
const forEver = 'public, max-age=31536000, immutable';
const forAWeek = 'public, max-age=604800, stale-while-revalidate=31536000';

export const keeping: Keeping[] = [
  { folder: '/_astro/', value: forEver },
  { folder: parcelFolder, value: forEver },
  { folder: '/search/*/*/', value: forEver },
  { folder: '/fonts/', value: forAWeek },
  { folder: '/pictures/', value: forAWeek },
  { folder: '/cast/', value: forAWeek },
  { folder: '/cards/', value: forAWeek },
  { folder: '/qr/', value: forAWeek },
  { folder: '/app/', value: forAWeek },
];

/**
 * Folders in which the build lays each text compressed beside itself, as `.gz`, for a host that can send it so: a course that
 * is saved would else be compressed anew for each phone. Only what is named by its text: of a page that somebody mends on the
 * host, an old copy would stay. Decision 0022.
 */
export const compressedFolders = ['/_astro/', parcelFolder];
