/** The authors' words for the wall: what is asked and told is only marked, and figures come without their tables. */
import { authoring } from '../authoring.ts';
import AskHere from './AskHere.astro';
import FigureHere from './FigureHere.astro';
import TellHere from './TellHere.astro';

export const wallAuthoring = {
  ...authoring,
  Question: AskHere,
  Story: TellHere,
  Figure: FigureHere,
  h2: 'h2',
  h3: 'h3',
};
