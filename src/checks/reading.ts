/** How easily a Khmer lesson reads: the length of its sentences, against a target for its readers. */
import { courseIds, type CourseId } from '#schemas/course.ts';
import type { Content, ContentFile } from './content.ts';
import { sentencesIn, type Sentence } from './sentences.ts';

interface Target {
  /** Half of the sentences are no longer than this. */
  median: number;
  /** No sentence is longer. */
  most: number;
}

/**
 * In words as Node counts them. For students from the plan of the site. Caregivers read less often than the police do,
 * many of them aloud to others; police work with laws, whose sentences are long.
 */
export const targets: Record<CourseId, Target> = {
  students: { median: 15, most: 30 },
  caregivers: { median: 18, most: 35 },
  police: { median: 22, most: 45 },
};

/** Of one lesson, what its learners read or what its facilitator reads. */
export interface Reading {
  file: ContentFile;
  part: 'learners' | 'facilitator';
  target: Target;
  sentences: Sentence[];
}

/** Both parts of each Khmer lesson. Who leads a lesson for students is a grown-up, and reads as caregivers do. */
export function readings({ files }: Content): Reading[] {
  return files.flatMap((file) => {
    const course = courseIds.find((id) => id === file.course);
    if (file.kind !== 'lesson' || file.locale !== 'km' || !course) return [];
    return (['learners', 'facilitator'] as const).map((part): Reading => ({
      file,
      part,
      target: targets[part === 'facilitator' && course === 'students' ? 'caregivers' : course],
      sentences: file.texts
        .filter(({ isProse, path }) => isProse && (path[0] === 'facilitator') === (part === 'facilitator'))
        .flatMap(sentencesIn),
    }));
  });
}

/** The number below which a share of them lies: 0.5 for the median. */
export function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
