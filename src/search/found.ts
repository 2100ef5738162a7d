/** What a search gives, whatever the language and the index. */
import type { Pieces } from './excerpt.ts';

export interface SearchQuery {
  query: string;
  /** A course to narrow to, or '' for everywhere. */
  course: string;
  /** The course the reader comes from, whose pages stand first; or ''. */
  from: string;
  /** Pages for facilitators as well as learners'. */
  facilitator: boolean;
}

export interface Found {
  title: Pieces;
  /** Id of the course, or '' outside courses. */
  course: string;
  /** The section's heading; empty where the page's title is all there is. */
  heading: Pieces;
  text: Pieces;
  address: string;
}

export interface Results {
  /** How many pages answer. */
  count: number;
  /** Those from one place to another, best first; fewer where a page answered by accident. */
  read: (from: number, to: number) => Promise<Found[]>;
  /** What was searched for where the query as typed is nowhere: one letter was forgiven. */
  instead?: string;
}

/** A search of one language. Every function throws when a part of the index cannot be had. */
export interface Engine {
  search: (query: SearchQuery) => Promise<Results>;
  /** Words of the site that are near to what was typed, nearest first. */
  suggest: (query: string) => Promise<string[]>;
}

/** Longer than anything people type; what is pasted beyond is not searched for. */
export const longestQuery = 200;
