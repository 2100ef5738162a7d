/** At the end of a lesson: how many questions were answered, which are left, and a way to forget the answers. */
import { useEffect, useState } from 'react';
import { withoutLesson } from '#progress/record.ts';
import { isKept } from '#progress/kept.ts';
import { changeRecord, loadRecord, recordChanged } from '#progress/storage.ts';
import { askedIn, summarise, type LessonSummary } from '#progress/summary.ts';

export interface SummaryLabels {
  title: string;
  none: string;
  /** These hold `{answered}` and `{all}`; the last two `{correct}` and `{scored}`. */
  some: string;
  all: string;
  right: string;
  left: string;
  question: string;
  kept: string;
  keptHere: string;
  clear: string;
}

interface Props {
  lesson: string;
  /** Ids and prints, `first-step:k3x9a1 paying:…`: a list of objects would weigh three times as much in the page. */
  asked: string;
  labels: SummaryLabels;
}

export default function LessonSummaryIsland({ lesson, asked, labels }: Props) {
  const questions = askedIn(lesson, asked);
  const [summary, setSummary] = useState<LessonSummary>();
  const [onDevice, setOnDevice] = useState(false);

  useEffect(() => {
    const follow = async () => {
      setOnDevice(isKept());
      setSummary(summarise(await loadRecord(), askedIn(lesson, asked)));
    };
    const listen = () => void follow();
    listen();
    window.addEventListener(recordChanged, listen);
    return () => window.removeEventListener(recordChanged, listen);
  }, [lesson, asked]);

  async function forget() {
    await changeRecord((record) => withoutLesson(record, lesson));
    location.reload(); // Every question starts anew, as if never answered.
  }

  const left = summary && summary.answered > 0 ? summary.left : [];
  return (
    <section className="summary" aria-labelledby="summary">
      <h2 id="summary">{labels.title}</h2>
      <p role="status">{summary ? say(summary, labels) : labels.none}</p>
      {left.length > 0 && (
        <p>
          {labels.left}{' '}
          {left.map((key) => {
            const number = questions.findIndex((question) => question.key === key) + 1;
            return (
              <a key={key} className="left" href={`#q-${key.slice(key.indexOf('#') + 1)}`}>
                {labels.question} {number}
              </a>
            );
          })}
        </p>
      )}
      <p className="small">{onDevice ? labels.keptHere : labels.kept}</p>
      {summary && summary.answered > 0 && (
        <button type="button" className="button is-quiet" onClick={() => void forget()}>
          {labels.clear}
        </button>
      )}
    </section>
  );
}

function say({ all, answered, scored, correct }: LessonSummary, labels: SummaryLabels) {
  if (answered === 0) return labels.none;
  const sentences = [answered < all ? labels.some : labels.all, ...(scored > 0 ? [labels.right] : [])];
  return sentences
    .join(' ')
    .replace('{answered}', String(answered))
    .replace('{all}', String(all))
    .replace('{correct}', String(correct))
    .replace('{scored}', String(scored));
}
