import { lessonQuestion } from './lessonQuestion.tsx';
import { usualViews } from './questionViews.tsx';

/** A question of a type that most lessons ask. */
export default lessonQuestion(usualViews);
