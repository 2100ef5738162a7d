/** The trainer's page that counts hands: picks a question, shows it on the wall, and takes counts along as a table. */
import type { AskedData } from '#library/askedQuestions.ts';
import { changeRoom, loadRoom } from '#progress/roomStorage.ts';
import { takenOver, together, type Counts } from '#room/counts.ts';
import { fittingCounts, fromTable, toTable, type TableQuestion, type TableWords } from '#room/countsTable.ts';
import { formsOf } from '#room/forms.ts';
import { roomKey, roomQuestion, type RoomQuestion } from '#room/roomQuestion.ts';
import { readRoom, writeRoom } from '#room/roomRecord.ts';
import { countHands, type HandCount } from './handCount.ts';
import { saveFile } from './saveFile.ts';

/** What `questions.json` of a lesson holds, or that of an assessment. */
type Published =
  { questions: AskedData[] } | { each: number; objectives: { id: string; questions: AskedData[] }[] };

/** A lesson, or a form of the test. */
interface Source {
  from: number | 'test';
  name: string;
  questions: RoomQuestion[];
}

function run(page: HTMLElement) {
  const course = page.dataset['pulse'] ?? '';
  const one = <Found extends HTMLElement>(selector: string) => page.querySelector<Found>(selector);
  const sources = one<HTMLSelectElement>('[data-source]');
  const picking = one('[data-picking]');
  const questions = one<HTMLSelectElement>('[data-question]');
  const panel = one('[data-panel]');
  const loaded = new Map<string, Promise<Published>>();
  let source: Source | undefined;
  let count: HandCount | undefined;
  /** Where the signal is weak somebody chooses again; what comes late must not take the place of what was chosen last. */
  let turn = 0;

  function worded(name: string, values: Record<string, number>): string {
    return (page.dataset[name] ?? '').replace(/\{(\w+)\}/g, (_, value: string) => String(values[value]));
  }

  function tell(text: string) {
    const said = one('[data-said]');
    if (said) said.textContent = text;
  }

  function say(name: string) {
    tell(worded(name, {}));
  }

  function load(address: string): Promise<Published> {
    const found = loaded.get(address) ?? fetchJson(address);
    loaded.set(address, found);
    found.catch(() => loaded.delete(address));
    return found;
  }

  async function sourceOf(option: HTMLOptionElement): Promise<Source> {
    const data = await load(option.dataset['address'] ?? '');
    const name = option.text.trim();
    if ('questions' in data) return { from: Number(option.value), name, questions: askable(data.questions) };
    const ids = formsOf(data)[option.value === 'B' ? 'B' : 'A'];
    const all = data.objectives.flatMap((objective) => objective.questions);
    const asked = ids.flatMap((id) => all.filter((question) => question.id === id));
    return { from: 'test', name, questions: askable(asked) };
  }

  async function choose() {
    const mine = ++turn;
    close();
    const option = sources?.selectedOptions[0];
    if (!option?.value || !questions || !picking) return;
    try {
      const found = await sourceOf(option);
      if (mine !== turn) return;
      source = found;
    } catch {
      if (mine === turn) say('failed');
      return;
    }
    tell('');
    questions.textContent = '';
    for (const [index, { stem }] of source.questions.entries()) {
      const short = stem.length > 70 ? `${stem.slice(0, 70)}…` : stem;
      questions.append(new Option(`${index + 1}. ${short}`, String(index)));
    }
    if (source.questions.length === 0) return say('noQuestions');
    picking.hidden = false;
    open(0);
  }

  function close() {
    source = undefined;
    if (picking) picking.hidden = true;
    if (panel) panel.hidden = true;
  }

  function open(index: number) {
    const question = source?.questions[index];
    const stem = one('[data-stem]');
    const asks = one('[data-asks]');
    const old = one('[data-count]');
    if (!source || !question || !panel || !stem || !asks || !old) return;
    // A new box, so that what listened to the old one is gone.
    const box = document.createElement('div');
    box.dataset['count'] = '';
    old.replaceWith(box);
    stem.textContent = question.stem;
    asks.textContent = page.dataset[question.asking] ?? '';
    const { asking, options, id } = question;
    count = countHands(box, { course, lesson: source.from, question: id, options, asking }, onWall);
    if (questions) questions.value = String(index);
    for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-go]'))
      button.disabled = !source.questions[index + Number(button.dataset['go'])];
    panel.hidden = false;
  }

  function onWall(isShown: boolean) {
    document.body.classList.toggle('is-wall', isShown);
    fit();
    if (!isShown) panel?.scrollIntoView({ block: 'start' });
    else scrollTo(0, 0);
  }

  /** The largest type at which all is on the wall; a line of text is never less than a twenty-sixth of its height. */
  function fit() {
    if (!panel) return;
    panel.style.fontSize = '';
    panel.classList.remove('is-tight', 'is-tightest');
    if (!document.body.classList.contains('is-wall')) return;
    const fits = (lines: number) => {
      panel.style.fontSize = `${Math.min(innerHeight / lines, innerWidth / (lines * 0.75))}px`;
      return panel.getBoundingClientRect().bottom + scrollY <= innerHeight - 8;
    };
    for (const looks of ['', 'is-tight', 'is-tightest']) {
      if (looks) panel.classList.add(looks);
      if (fits(26)) break;
    }
    let [large, small] = [14, 26];
    while (small - large > 1) {
      const lines = (large + small) / 2;
      if (fits(lines)) small = lines;
      else large = lines;
    }
    fits(small);
  }

  /** Every question that has counts, with its words. */
  async function countedQuestions(counts: Counts): Promise<TableQuestion[]> {
    const wanted = new Set(Object.keys(counts).map((key) => key.split('#')[0]));
    const options = [...(sources?.options ?? [])].filter((option) => {
      const from = /^\d+$/.test(option.value) ? option.value : 'test';
      return option.value && wanted.has(`${course}/${from}`);
    });
    const found = await Promise.all(options.map(sourceOf));
    const all = found.flatMap(({ from, name, questions }) =>
      questions.map(({ id, ...question }) => ({ key: roomKey(course, from, id), from: name, ...question })),
    );
    // A pool too small for two forms has questions in both.
    const byKey = new Map(all.map((question) => [question.key, question]));
    return [...byKey.values()].filter(({ key }) => key in counts);
  }

  async function save() {
    const { counts } = readRoom(await loadRoom());
    const table = toTable(await countedQuestions(counts), counts, tableWords());
    if (table.split('\n').length < 3) return say('nothing');
    saveFile(`${course}.csv`, table, 'text/csv');
    return say('saved');
  }

  function tableWords(): TableWords {
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', right = ''] = (page.dataset['columns'] ?? '').split('|');
    const hands = document.querySelector<HTMLElement>('[data-hand-words]')?.dataset;
    return {
      columns: [a, b, c, d, e, f, g, right],
      before: hands?.['before'] ?? '',
      after: hands?.['after'] ?? '',
      right: '✓',
    };
  } // prettier-ignore

  async function take(file: File, how: string) {
    const given = file.size <= mostBytes ? fromTable(await file.text().catch(() => '')) : undefined;
    if (!given || !Object.keys(given).some((key) => key.startsWith(`${course}/`))) return say('notTaken');
    const known = await countedQuestions(given);
    const askingOf = new Map(known.map(({ key, asking }) => [key, asking]));
    const { counts, unknown } = fittingCounts(given, known);
    let taken = Object.keys(counts);
    let left: string[] = [];
    await changeRoom((text) => {
      const room = readRoom(text);
      if (how !== 'together') return writeRoom({ ...room, counts: takenOver(room.counts, counts) });
      const sum = together(room.counts, counts, (key) => askingOf.get(key) ?? 'sure');
      ({ taken, left } = sum);
      return writeRoom({ ...room, counts: sum.counts });
    });
    await count?.refresh();
    // What was taken, and what was not.
    const outcome = Object.entries({ taken, left, unknown }).filter(([, keys]) => keys.length > 0);
    const said = outcome.map(([name, keys]) => worded(name, { count: keys.length }));
    return tell(said.join(' ') || worded('taken', { count: 0 }));
  }

  async function clear() {
    await changeRoom((text) => {
      const room = readRoom(text);
      const others = Object.entries(room.counts).filter(([key]) => !key.startsWith(`${course}/`));
      return writeRoom({ ...room, counts: Object.fromEntries(others) });
    });
    await count?.refresh();
    say('cleared');
  }

  sources?.addEventListener('change', () => void choose());
  questions?.addEventListener('change', () => open(Number(questions.value)));
  addEventListener('resize', fit);
  page.addEventListener('change', (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.dataset['take'] === undefined) return;
    const [file] = input.files ?? [];
    if (file) void take(file, input.dataset['take']).catch(() => say('failed'));
    input.value = ''; // The same file may be taken again.
  });
  page.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const { go, do: act } = button?.dataset ?? {};
    if (go !== undefined) {
      open(Number(questions?.value) + Number(go));
      panel?.focus();
    }
    if (act === 'save') void save().catch(() => say('failed'));
    if (act === 'clear') void clear();
    if (act === 'print') print();
  });
}

const mostBytes = 2_000_000;

function askable(asked: AskedData[]): RoomQuestion[] {
  return asked.flatMap((question) => roomQuestion(question) ?? []);
}

async function fetchJson(address: string): Promise<Published> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Published;
}

for (const page of document.querySelectorAll<HTMLElement>('[data-pulse]')) run(page);
