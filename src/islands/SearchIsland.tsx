/** The search page: results as one types, spoken count, narrowing, clean excerpts, help first. */
import { useRef, useState } from 'react';
import { located, siteRoot } from '#i18n/addresses.ts';
import type { Locale } from '#i18n/locales.ts';
import type { WordForms } from '#library/wordForms.ts';
import { useOnWaking } from '#questions/useOnWaking.ts';
import { answersTo, type Answer } from '#search/answers.ts';
import type { Pieces } from '#search/excerpt.ts';
import { longestQuery, type Engine, type Found, type Results } from '#search/found.ts';
import { carryQuery } from './query.ts';
import { carryMarks, takeQuery, type CarriedMarks } from './searched.ts';
import { loadFrom } from './searchFiles.ts';

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
  again: string;
  more: string;
  nearby: string;
  /** Holds `{query}` and `{instead}`. */
  instead: string;
  answers: string;
  site: string;
}

interface Props {
  locale: Locale;
  labels: SearchLabels;
  /** To narrow to; none where all is one course. */
  courses: { id: string; title: string }[];
  /** Where to look when nothing was found. */
  elsewhere: { name: string; address: string }[];
  answers: Answer[];
  /** Words that are the same to a reader. */
  forms: WordForms;
}

type State =
  | { step: 'idle' }
  | { step: 'loading' | 'failed'; query: string }
  | { step: 'done'; query: string; results: Results; found: Found[]; read: number; nearby: string[] };

/** Results shown before “more”. */
const pageSize = 10;

export default function SearchIsland({ locale, labels, courses, elsewhere, answers, forms }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const engine = useRef<Promise<Engine>>(undefined);
  const from = useRef('');
  const marker = useRef('');
  const narrow = useRef<HTMLDetailsElement>(null);
  const asked = useRef(0);
  const [state, setState] = useState<State>({ step: 'idle' });

  /** Its code and, with the first question, its files; a failure is forgotten. */
  function startEngine(): Promise<Engine> {
    engine.current ??= loadEngine(locale, forms).catch((error: unknown) => {
      engine.current = undefined;
      throw error;
    });
    return engine.current;
  }

  /** The latest question wins: answers that come late are dropped. */
  async function ask() {
    if (!form.current) return;
    const { query, course, facilitator } = readForm(form.current);
    carryQuery(query, from.current, course);
    const turn = ++asked.current;
    const isLatest = () => turn === asked.current;
    if (query === '') {
      setState({ step: 'idle' });
      return;
    }
    // Old results stay while new ones are on their way: nothing jumps while one types.
    setState((before) => (before.step === 'done' ? before : { step: 'loading', query }));
    try {
      const { search, suggest } = await startEngine();
      const results = await search({ query, course, from: from.current, facilitator });
      const found = await results.read(0, pageSize);
      const nearby = found.length > 0 ? [] : await suggest(query).catch(() => []);
      if (isLatest()) setState({ step: 'done', query, results, found, read: pageSize, nearby });
      if (found.length === 0) return;
      // Fetched here, it is at hand on the page that a result leads to. Named here, or the bundler would leave it out.
      const { address, highlight } = await import('./highlight.ts');
      marker.current = highlight.length > 0 ? address : '';
    } catch {
      if (isLatest()) setState({ step: 'failed', query });
    }
  }

  async function askFor(word: string) {
    const box = form.current && control(form.current, 'query');
    if (box) box.value = word;
    box?.focus();
    await ask();
  }

  async function showMore() {
    if (state.step !== 'done') return;
    const { results, found, read } = state;
    const turn = asked.current;
    try {
      const more = await results.read(read, read + pageSize);
      if (turn === asked.current) setState({ ...state, found: [...found, ...more], read: read + pageSize });
    } catch {
      if (turn === asked.current) setState({ step: 'failed', query: state.query });
    }
  }

  /** What the tab remembers, or a link names, is asked for at once. */
  function start() {
    const carried = takeQuery();
    const element = form.current;
    if (!element) return;
    from.current = carried.from;
    const box = control(element, 'query');
    // What somebody typed before the island woke is newer than what the tab remembers.
    if (box?.value === '') box.value = carried.query;
    const narrowed = [...element.querySelectorAll<HTMLInputElement>('input[name="course"]')];
    for (const choice of narrowed) choice.checked = choice.value === carried.course;
    if (!narrowed.some(({ checked }) => checked) && narrowed[0]) narrowed[0].checked = true;
    // What narrows a search must be in sight.
    if (narrow.current) narrow.current.open = carried.course !== '';
    if (box?.value) void ask();
    else {
      box?.focus();
      startEngine().catch(() => undefined); // Ready before the first letter; a failure is told when it matters.
    }
  }

  useOnWaking(() => {
    start();
    if (form.current) form.current.dataset['awake'] = '';
    // A link with `#q=` on this very page.
    const again = () => {
      const box = form.current && control(form.current, 'query');
      if (!box || !location.hash.startsWith('#q=')) return;
      box.value = '';
      start();
    };
    window.addEventListener('hashchange', again); // The island stays as long as its page.
  });

  const query = state.step === 'idle' ? '' : state.query;
  const named = query === '' ? [] : answersTo(query, answers);
  const courseTitle = (id: string) => courses.find((course) => course.id === id)?.title ?? labels.site;
  return (
    <div className="search">
      <form
        ref={form}
        method="dialog"
        role="search"
        autoComplete="off"
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
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
          />
          <button className="button">{labels.button}</button>
        </p>
        {/* Folded up, so that the first results are in sight on a small screen; not there where there is one course. */}
        {courses.length > 0 && (
          <details ref={narrow} className="narrow">
            <summary>{labels.course}</summary>
            <fieldset className="chips" aria-label={labels.course}>
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
          </details>
        )}
      </form>
      {named.length > 0 && <Answers answers={named} label={labels.answers} />}
      <p role="status" className="search-status">
        {say(state, labels)}
      </p>
      {state.step === 'done' && state.found.length > 0 && (
        <>
          <ol className="results">
            {state.found.map((found) => (
              <Result
                key={found.address}
                found={found}
                course={courseTitle(found.course)}
                onOpen={() => carryMarks(marksOf(found, query, marker.current))}
              />
            ))}
          </ol>
          {state.results.count > state.read && (
            <button type="button" className="button is-quiet" onClick={() => void showMore()}>
              {labels.more}
            </button>
          )}
        </>
      )}
      {state.step === 'done' && state.nearby.length > 0 && (
        <p className="nearby">
          {labels.nearby}{' '}
          {state.nearby.map((word) => (
            <button key={word} type="button" className="button is-quiet" onClick={() => void askFor(word)}>
              {word}
            </button>
          ))}
        </p>
      )}
      {state.step === 'failed' && (
        <button type="button" className="button" onClick={() => void ask()}>
          {labels.again}
        </button>
      )}
      {(state.step === 'failed' || (state.step === 'done' && state.found.length === 0)) && (
        <>
          {state.step === 'done' && <p>{labels.noneHint}</p>}
          <ul className="link-list">
            {elsewhere.map(({ name, address }) => (
              <li key={address}>
                <a href={located(address)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small">{labels.private}</p>
    </div>
  );
}

/** Only the code of one language is loaded. */
async function loadEngine(locale: Locale, forms: WordForms): Promise<Engine> {
  if (locale === 'km') {
    const { khmerEngine } = await import('#search/khmer.ts');
    return khmerEngine(loadFrom(`${siteRoot}search/km/`), forms);
  }
  const { englishEngine } = await import('#search/english.ts');
  return englishEngine(loadFrom(`${siteRoot}search/en/`));
}

function Answers({ answers, label }: { answers: Answer[]; label: string }) {
  return (
    <ul className="answers" aria-label={label}>
      {answers.map(({ title, text, address, contact }) => (
        <li key={address}>
          <a className="answer-title" href={located(address)}>
            {title}
          </a>
          <p>{text}</p>
          {contact && (
            <a className="call" href={contact.address} rel="noreferrer">
              {contact.label}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The query, and all that was marked for it: other forms of the word, other spellings. */
function marksOf({ title, heading, text, address }: Found, query: string, code: string): CarriedMarks {
  const marked = [...title, ...heading, ...text].flatMap((piece) => (piece.marked ? piece.text : []));
  return { page: located(address.replace(/#.*/, '')), words: [...new Set([query, ...marked])], code };
}

function Result({ found, course, onOpen }: { found: Found; course: string; onOpen: () => void }) {
  const { title, heading, text, address } = found;
  return (
    <li>
      <a href={located(address)} onClick={onOpen} onAuxClick={onOpen}>
        <span>
          <Marked pieces={title} />
        </span>
      </a>
      <p className="eyebrow">
        <span>
          {course}
          {heading.length > 0 && (
            <>
              {' › '}
              <Marked pieces={heading} />
            </>
          )}
        </span>
      </p>
      <p>
        <Marked pieces={text} />
      </p>
    </li>
  );
}

function Marked({ pieces }: { pieces: Pieces }) {
  return pieces.map(({ text, marked }, index) =>
    // Pieces have no names; their order is all there is.
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
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
      const { query, results, found, read } = state;
      // Pages that answered by accident were read and left out.
      const count = results.count - (Math.min(read, results.count) - found.length);
      const sentence = count === 0 ? labels.none : count === 1 ? labels.countOne : labels.count;
      const filled = sentence.replace('{count}', String(count)).replace('{query}', () => query);
      if (results.instead === undefined || count === 0) return filled;
      const { instead } = results;
      return labels.instead.replace('{query}', () => query).replace('{instead}', () => instead);
    }
    default:
      return state satisfies never;
  }
}

/** What nobody sees, and what turns text around, is not part of a word. */
const unseen = /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

function readForm(form: HTMLFormElement) {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.slice(0, longestQuery).replace(unseen, '').trim() : '';
  };
  return { query: text('query'), course: text('course'), facilitator: data.has('facilitator') };
}

function control(form: HTMLFormElement, name: string) {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
}
