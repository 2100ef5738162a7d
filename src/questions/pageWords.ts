/** What is said to answers, in the language of the page. They stand in it once: given to every question, they would be a tenth of its weight. */

export interface PageWords {
  retry: string;
  correct: string;
  incorrect: string;
  /** Holds `{found}` and `{all}`. */
  partly: string;
  empty: string;
}

/** Asked for only in the browser: before an answer, nothing of it is shown. */
export function pageWords(): PageWords {
  const words: Partial<Record<keyof PageWords, string>> = {
    ...document.getElementById('question-words')?.dataset,
  };
  return { retry: '', correct: '', incorrect: '', partly: '', empty: '', ...words };
}
