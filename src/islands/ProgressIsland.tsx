/** “My learning”: what this phone remembers, how far each course is, moving to another phone, and forgetting it all. */
import { useEffect, useState } from 'react';
import { keepOnDevice } from '#progress/keeping.ts';
import { mergeRecords } from '#progress/merging.ts';
import { emptyRecord, type LearnerRecord } from '#progress/record.ts';
import { isKept } from '#progress/kept.ts';
import { changeRecord, loadRecord, recordChanged } from '#progress/storage.ts';
import { askedIn, summarise } from '#progress/summary.ts';
import { fromCode, toCode } from '#progress/transfer.ts';
import { saveFile } from './saveFile.ts';
import { useAwake } from './useAwake.ts';

export interface ProgressLabels {
  keepTitle: string;
  keepText: string;
  keep: string;
  kept: string;
  cannot: string;
  courses: string;
  /** Hold `{done}` and `{all}`. */
  lessons: string;
  questions: string;
  practice: string;
  move: string;
  moveText: string;
  makeCode: string;
  code: string;
  file: string;
  takeIn: string;
  fromFile: string;
  codeHint: string;
  taken: string;
  notTaken: string;
}

interface Props {
  courses: {
    title: string;
    address: string;
    lessons: { id: string; title: string; address: string; asked: string }[];
  }[];
  practiceAddress: string;
  labels: ProgressLabels;
}

export default function ProgressIsland({ courses, practiceAddress, labels }: Props) {
  const [record, setRecord] = useState<LearnerRecord>(emptyRecord);
  const [onDevice, setOnDevice] = useState(false);
  const [said, setSaid] = useState('');
  const [code, setCode] = useState('');
  const isAwake = useAwake();

  useEffect(() => {
    const follow = async () => {
      setOnDevice(isKept());
      setRecord(await loadRecord());
    };
    const listen = () => void follow();
    listen();
    window.addEventListener(recordChanged, listen);
    return () => window.removeEventListener(recordChanged, listen);
  }, []);

  async function keep() {
    const isKeeping = await keepOnDevice().catch(() => false);
    setSaid(isKeeping ? labels.kept : labels.cannot);
  }

  async function takeIn(text: string) {
    const given = fromCode(text);
    if (given) await changeRecord((mine) => mergeRecords(mine, given));
    setSaid(given ? labels.taken : labels.notTaken);
  }

  /** As it is now: whoever is quick must not take along a record that was not read yet. */
  async function codeNow() {
    return toCode(await loadRecord());
  }

  async function save() {
    saveFile('my-learning.txt', await codeNow(), 'text/plain');
  }

  return (
    <div className="my-progress">
      <p role="status">{said}</p>
      <h2>{labels.courses}</h2>
      {courses.map(({ title, address, lessons }) => {
        const rows = lessons.map((lesson) => ({
          ...lesson,
          ...summarise(record, askedIn(lesson.id, lesson.asked)),
        }));
        const done = rows.filter(({ all, answered }) => answered === all).length;
        return (
          <section key={address}>
            <h3>
              <a href={address}>{title}</a>
            </h3>
            <p>{fill(labels.lessons, { done, all: rows.length })}</p>
            <ul>
              {rows
                .filter(({ answered }) => answered > 0)
                .map((row) => (
                  <li key={row.id}>
                    <a href={row.address}>{row.title}</a>{' '}
                    {fill(labels.questions, { done: row.answered, all: row.all })}
                  </li>
                ))}
            </ul>
          </section>
        );
      })}
      <h2>{labels.keepTitle}</h2>
      <p>{onDevice ? labels.kept : labels.keepText}</p>
      <p>
        {onDevice ? (
          <a className="button" href={practiceAddress}>
            {labels.practice}
          </a>
        ) : (
          <button type="button" disabled={!isAwake} className="button" onClick={() => void keep()}>
            {labels.keep}
          </button>
        )}
      </p>
      <h2>{labels.move}</h2>
      <p>{labels.moveText}</p>
      <p className="choices">
        <button
          type="button"
          disabled={!isAwake}
          className="button is-quiet"
          onClick={() => void codeNow().then(setCode)}
        >
          {labels.makeCode}
        </button>
        <button type="button" disabled={!isAwake} className="button is-quiet" onClick={() => void save()}>
          {labels.file}
        </button>
      </p>
      {code && (
        <label className="own">
          <span>{labels.code}</span>
          <textarea readOnly rows={4} value={code} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get('code');
          void takeIn(typeof text === 'string' ? text : '');
        }}
      >
        <label className="own">
          <span>{labels.codeHint}</span>
          <textarea name="code" rows={2} autoComplete="off" spellCheck={false} />
        </label>
        <p className="choices">
          <button disabled={!isAwake} className="button is-quiet">
            {labels.takeIn}
          </button>
          <label className="button is-quiet">
            {labels.fromFile}
            <input
              className="unseen"
              type="file"
              accept=".txt,text/plain"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) void file.text().then(takeIn, () => setSaid(labels.notTaken));
              }}
            />
          </label>
        </p>
      </form>
    </div>
  );
}

function fill(message: string, values: Record<string, number>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
