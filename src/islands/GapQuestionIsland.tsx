import Gap from '#questions/gap/View.tsx';
import { lessonQuestion } from './lessonQuestion.tsx';

export default lessonQuestion({ gap: Gap });
