/** What scoring says about one response. QTI: outcome; xAPI: result. */
export interface Result {
  /** True when the response is wholly right; for what is not scored, when there is one. */
  success: boolean;
  /** Points reached, 0 to `max`. */
  raw: number;
  /** 0 for what is not scored. */
  max: number;
  /** Ids of the feedback to give; the texts are the page's reasons. */
  feedback: string[];
  /** What of the response may be kept, where that is not all of it. */
  kept?: Response;
}

/** What the learner gave: ids of chosen options, ids in order, or pairs such as `item=group`. */
export type Response = string[];
