/** The search page: results as one types, spoken count, narrowing, clean excerpts. */
import { useEffect, useRef, useState } from 'react';
import { loadIndex, search, type Found } from '#search/client.ts';
import { carryQuery, takeQuery } from './query.ts';

export interface SearchLabels {
  label: string;
  button: string;
  private: string;
  course: string;
  everywhere: string;
  facilitator: string;
  /** These hold `{count}` and `{query}`. */
  count: string;
  countOne: string;
  none: string;
  noneHint: string;
  loading: string;
  failed: string;
  more: string;
  site: string;
}

interface Props {
  labels: SearchLabels;
  courses: { id: string; title: string }[];
  /** Where to look when nothing was found. */
  elsewhere: { name: string; address: string }[];
}

type State = { step: 'idle' | 'loading' | 'failed' } | { step: 'done'; query: string; found: Found[] };

/** Results shown before “more”. */
const pageSize = 10;

export default function SearchIsland({ labels, courses, elsewhere }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef(0);
  const [state, setState] = useState<State>({ step: 'idle' });
  const [shown, setShown] = useState(pageSize);

  /** The latest question wins: answers that come late are dropped. */
  async function ask() {
    if (!form.current) return;
    const { query, course, facilitator } = readForm(form.current);
    carryQuery(query, course);
    const turn = ++asked.current;
    if (query === '') {
      setState({ step: 'idle' });
      return;
    }
    setState((before) => (before.step === 'done' ? before : { step: 'loading' }));
    try {
      const found = await search({ query, course, facilitator });
      if (turn !== asked.current) return;
      setShown(pageSize);
      setState({ step: 'done', query, found });
    } catch {
      if (turn === asked.current) setState({ step: 'failed' });
    }
  }

  useEffect(() => {
    const { query, course } = takeQuery();
    const element = form.current;
    if (!element) return;
    const box = control(element, 'query');
    // What somebody typed before the island woke is newer than what the tab remembers.
    if (box?.value === '') box.value = query;
    const narrowed = [...element.querySelectorAll<HTMLInputElement>('input[name="course"]')];
    for (const choice of narrowed) choice.checked = choice.value === course;
    if (!narrowed.some(({ checked }) => checked) && narrowed[0]) narrowed[0].checked = true;
    if (box?.value) void ask();
    else {
      box?.focus();
      loadIndex().catch(() => undefined); // Ready before the first letter; a failure is told when it matters.
    }
    const again = () => void ask();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, []);

  return (
    <div className="search">
      <form
        ref={form}
        method="dialog"
        role="search"
        autoComplete="off"
        data-awake=""
        onInput={() => void ask()}
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <p className="search-box">
          <input
            type="search"
            name="query"
            aria-label={labels.label}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button className="button">{labels.button}</button>
        </p>
        <fieldset className="chips">
          <legend>{labels.course}</legend>
          {[{ id: '', title: labels.everywhere }, ...courses].map(({ id, title }) => (
            <label key={id} className="chip">
              <input type="radio" name="course" value={id} defaultChecked={id === ''} />
              <span>{title}</span>
            </label>
          ))}
          <label className="chip">
            <input type="checkbox" name="facilitator" />
            <span>{labels.facilitator}</span>
          </label>
        </fieldset>
      </form>
      <p role="status" className="search-status">
        {say(state, labels)}
      </p>
      {state.step === 'done' && state.found.length > 0 && (
        <>
          <ol className="results">
            {state.found.slice(0, shown).map((result) => (
              <Result key={result.address} result={result} site={labels.site} />
            ))}
          </ol>
          {state.found.length > shown && (
            <button type="button" className="button is-quiet" onClick={() => setShown(shown + pageSize)}>
              {labels.more}
            </button>
          )}
        </>
      )}
      {state.step === 'done' && state.found.length === 0 && (
        <>
          <p>{labels.noneHint}</p>
          <ul className="link-list">
            {elsewhere.map(({ name, address }) => (
              <li key={address}>
                <a href={address}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small">{labels.private}</p>
    </div>
  );
}

function Result({ result, site }: { result: Found; site: string }) {
  return (
    <li>
      <a href={result.address}>{result.title}</a>
      <p className="eyebrow">
        {result.course || site}
        {result.heading && ` › ${result.heading}`}
      </p>
      <p>
        {result.pieces.map(({ text, marked }, index) =>
          // Pieces have no names; their order is all there is.
          marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </p>
    </li>
  );
}

function say(state: State, labels: SearchLabels): string {
  switch (state.step) {
    case 'idle':
      return '';
    case 'loading':
      return labels.loading;
    case 'failed':
      return labels.failed;
    case 'done': {
      const { query, found } = state;
      const sentence = found.length === 0 ? labels.none : found.length === 1 ? labels.countOne : labels.count;
      return sentence.replace('{count}', String(found.length)).replace('{query}', query);
    }
    default:
      return state satisfies never;
  }
}

function readForm(form: HTMLFormElement) {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return { query: text('query'), course: text('course'), facilitator: data.has('facilitator') };
}

function control(form: HTMLFormElement, name: string) {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
}
