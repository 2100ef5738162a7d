/** The authors' words for the wall: what is asked and told is only marked, and figures come without their tables. */
import type { AuthoringWord } from '#schemas/authoring.ts';
import { authoring } from '../authoring.ts';
import AskHere from './AskHere.astro';
import FigureHere from './FigureHere.astro';
import TellHere from './TellHere.astro';

const ours = { Question: AskHere, Story: TellHere, Figure: FigureHere } satisfies Partial<
  Record<AuthoringWord, unknown>
>;

export const wallAuthoring = { ...authoring, ...ours, h2: 'h2', h3: 'h3' };
