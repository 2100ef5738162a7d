import Confidence from '#questions/confidence/View.tsx';
import { lessonQuestion } from './lessonQuestion.tsx';

export default lessonQuestion({ confidence: Confidence });
