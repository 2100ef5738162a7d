import { allViews } from './allQuestionViews.ts';
import { lessonQuestion } from './lessonQuestion.tsx';

/** A question of any type, for the build to draw. */
export default lessonQuestion(allViews);
