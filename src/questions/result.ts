/** What scoring says about one response. QTI: outcome; xAPI: result. */
export interface Result {
  /** True when the response is wholly right. */
  success: boolean;
  /** Points reached, 0 to `max`. */
  raw: number;
  max: number;
  /** Ids of the feedback to give, one for each thing the learner chose; the texts are the page's reasons. */
  feedback: string[];
}

/** What the learner gave: ids of the chosen options, in page order. */
export type Response = string[];
