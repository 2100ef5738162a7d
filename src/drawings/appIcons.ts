/** Pictures for the home screen: things of any school day, which say nothing of the site. Whoever saves a course chooses one. */

export const appIconIds = ['book', 'pencil', 'sun'] as const;

export type AppIconId = (typeof appIconIds)[number];

/** Sides in pixels: two that Android asks for, one that iPhones do. */
export const appIconSizes = [180, 192, 512] as const;

interface Drawn {
  ground: string;
  /** In a square of 100; what matters stands within the circle of 40 around its middle, for phones that cut icons round. */
  shapes: string;
}

const drawn: Record<AppIconId, Drawn> = {
  book: {
    ground: '#3f6fa8',
    shapes:
      '<path d="M50 34c-7-5-15-7-25-7v42c10 0 18 2 25 7 7-5 15-7 25-7V27c-10 0-18 2-25 7z" fill="#fff"/><path d="M50 34v42" stroke="#3f6fa8" stroke-width="3"/><path d="M32 38c4 0 8 1 11 3M32 48c4 0 8 1 11 3M68 38c-4 0-8 1-11 3M68 48c-4 0-8 1-11 3" fill="none" stroke="#9db8d6" stroke-width="3" stroke-linecap="round"/>',
  },
  pencil: {
    ground: '#4a8a5a',
    shapes:
      '<path d="m30 70 4-15 28-28 11 11-28 28z" fill="#ffd166"/><path d="m62 27 5-5c2-2 5-2 7 0l4 4c2 2 2 5 0 7l-5 5z" fill="#f2866a"/><path d="m30 70 4-15 11 11z" fill="#fff3dc"/><path d="m30 70 1.5-5.500 4 4z" fill="#333"/>',
  },
  sun: {
    ground: '#5b7fb5',
    shapes:
      '<circle cx="50" cy="50" r="16" fill="#ffd166"/><path d="M50 20v8M50 72v8M20 50h8M72 50h8M29 29l5.500 5.500M65.500 65.500 71 71M71 29l-5.500 5.500M34.500 65.500 29 71" stroke="#ffd166" stroke-width="5" stroke-linecap="round"/>',
  },
};

/** The whole square, to its edges: phones cut it as they like. */
export function appIcon(id: AppIconId): string {
  const { ground, shapes } = drawn[id];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ground}"/>${shapes}</svg>`;
}

export function appIconAddress(id: AppIconId, size: (typeof appIconSizes)[number]): string {
  return `/app/${id}-${size}.png`;
}
