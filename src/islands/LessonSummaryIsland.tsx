/** At the end of a lesson: how many questions were answered, in words, and a way to forget the answers. */
import { useEffect, useState } from 'react';
import { withoutLesson, type QuestionKey } from '#progress/record.ts';
import { loadRecord, recordChanged, saveRecord } from '#progress/storage.ts';
import { summarise, type LessonSummary } from '#progress/summary.ts';

export interface SummaryLabels {
  title: string;
  none: string;
  /** These hold `{answered}`, `{all}` and `{correct}`. */
  some: string;
  all: string;
  kept: string;
  clear: string;
}

interface Props {
  lesson: string;
  keys: QuestionKey[];
  labels: SummaryLabels;
}

export default function LessonSummaryIsland({ lesson, keys, labels }: Props) {
  const [summary, setSummary] = useState<LessonSummary>({ all: keys.length, answered: 0, correct: 0 });

  useEffect(() => {
    const follow = () => setSummary(summarise(loadRecord(), keys));
    follow();
    window.addEventListener(recordChanged, follow);
    return () => window.removeEventListener(recordChanged, follow);
  }, [keys]);

  function forget() {
    saveRecord(withoutLesson(loadRecord(), lesson));
    location.reload(); // Every question starts anew, as if never answered.
  }

  return (
    <section className="summary" aria-labelledby="summary">
      <h2 id="summary">{labels.title}</h2>
      <p role="status">{say(summary, labels)}</p>
      <p className="small">{labels.kept}</p>
      {summary.answered > 0 && (
        <button type="button" className="button is-quiet" onClick={forget}>
          {labels.clear}
        </button>
      )}
    </section>
  );
}

function say({ all, answered, correct }: LessonSummary, labels: SummaryLabels) {
  const sentence = answered === 0 ? labels.none : answered < all ? labels.some : labels.all;
  return sentence
    .replace('{answered}', String(answered))
    .replace('{all}', String(all))
    .replace('{correct}', String(correct));
}
