/** What scoring says about one response. QTI: outcome; xAPI: result. */
export interface Result {
  /** True when the response is wholly right. */
  success: boolean;
  /** Points reached, 0 to `max`. */
  raw: number;
  max: number;
  /** What is said back, one text for each thing the learner chose. */
  feedback: string[];
}

/** What the learner gave: ids of the chosen options, in page order. */
export type Response = string[];
