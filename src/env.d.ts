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
