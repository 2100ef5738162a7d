declare namespace App {
  interface Locals {
    /** The lesson that this page shows; set by the lesson routes. */
    lesson: import('#library/lessons.ts').Lesson;
    /** The language of this page, for the words of authors outside lessons. */
    locale: import('#i18n/locales.ts').Locale;
    /** How many sections of the text have been numbered so far. */
    sections?: number;
  }
}

declare module '*?raw' {
  const text: string;
  export default text;
}

declare module 'js-yaml' {
  /** The data that YAML stands for. */
  export function load(text: string): unknown;
}

declare module 'subset-font' {
  /** A font that holds only the letters of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {
      targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
      preserveNameIds?: number[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
