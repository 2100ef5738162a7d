/** The organiser's page: takes numbers from marked sheets, or from hands that were counted, and says what they say. */
import type { AskedData } from '#library/askedQuestions.ts';
import { changeRoom, loadRoom } from '#progress/roomStorage.ts';
import { recordChanged } from '#progress/storage.ts';
import {
  handsFor,
  leastPeople,
  moments,
  mostHands,
  peopleIn,
  type Counts,
  type Moment,
} from '#room/counts.ts';
import { withHandsTaken, type Hand, type Numbered } from '#room/handsTaken.ts';
import {
  percentOf,
  questionsIn,
  reportOf,
  sheetKinds,
  slipsOf,
  type Blueprint,
  type Line,
  type MarkedTest,
  type Score,
  type SheetKind,
} from '#room/report.ts';
import { roomKey, roomQuestion, type RoomQuestion } from '#room/roomQuestion.ts';
import { readRoom, writeRoom } from '#room/roomRecord.ts';

interface Pool {
  objectives: { questions: AskedData[] }[];
}

function run(page: HTMLElement) {
  const course = page.dataset['report'] ?? '';
  const all = <Found extends HTMLElement>(selector: string) => [...page.querySelectorAll<Found>(selector)];
  const one = <Found extends HTMLElement>(selector: string) => page.querySelector<Found>(selector);
  const present = one<HTMLInputElement>('[data-present]');
  const formOf = (moment: Moment) => one<HTMLSelectElement>(`[data-form="${moment}"]`);
  const sheetsOf = (moment: Moment) => one<HTMLInputElement>(`[data-sheets="${moment}"]`);
  const fieldsOf = (moment: Moment) => all<HTMLInputElement>(`[data-right="${moment}"]`);
  const rows = all('tr[data-a]').map(({ dataset: { a = '', b = '' } }): Numbered => ({ a, b }));
  const blueprints = all('tr[data-line]:not([data-line=""])').map((row): Blueprint => ({
    id: row.dataset['line'] ?? '',
    questions: (row.dataset['questions'] ?? '').split(' '),
  }));

  function worded(name: string, values: Record<string, string | number> = {}): string {
    return fill(page.dataset[name] ?? '', values);
  }

  function say(text: string) {
    const said = one('[data-said]');
    if (said && said.textContent !== text) said.textContent = text;
  }

  /** The name that a field's question has in form A. */
  function questionOf(field: HTMLElement): string {
    return field.closest('tr')?.dataset['a'] ?? '';
  }

  function formNow(moment: Moment): SheetKind {
    return sheetKinds.find((kind) => kind === formOf(moment)?.value) ?? 'A';
  }

  function read(): MarkedTest {
    const test: MarkedTest = {};
    const people = numberIn(present);
    if (people !== undefined) test.present = people;
    for (const moment of moments) {
      const form = formNow(moment);
      const sheets = numberIn(sheetsOf(moment));
      const right = fieldsOf(moment).flatMap((field): [string, number][] => {
        const number = numberIn(field);
        return number === undefined ? [] : [[questionOf(field), number]];
      });
      test[moment] = { form, ...(sheets !== undefined && { sheets }), right: Object.fromEntries(right) };
    }
    return test;
  }

  function write(test: MarkedTest) {
    if (present) present.value = textOf(test.present);
    for (const moment of moments) {
      const marked = test[moment];
      const [form, sheets] = [formOf(moment), sheetsOf(moment)];
      if (form && marked) form.value = marked.form;
      if (sheets) sheets.value = textOf(marked?.sheets);
      for (const field of fieldsOf(moment)) {
        const id = questionOf(field);
        field.value = textOf(marked && id in marked.right ? handsFor(marked.right, id) : undefined);
      }
    }
  }

  function draw(test: MarkedTest) {
    const slips = moments.flatMap((moment) => {
      const marked = test[moment];
      const wrong = new Set(marked ? slipsOf(marked, Object.keys(marked.right)) : []);
      return fieldsOf(moment).flatMap((field, index) => {
        const isSlip = wrong.has(questionOf(field));
        field.setAttribute('aria-invalid', String(isSlip));
        return isSlip ? [index + 1] : [];
      });
    });
    say(slips.length > 0 ? worded('slips', { numbers: [...new Set(slips)].join(', ') }) : '');
    // Nothing is said of numbers that cannot be.
    const report = reportOf(blueprints, slips.length > 0 ? {} : test);
    for (const moment of moments) {
      const { form, sheets } = test[moment] ?? {};
      says(moment, sheets === undefined ? '' : `${form === 'AB' ? 'A + B' : form} · ${sheets}`);
    }
    says('present', textOf(test.present));
    const lines: [string, Line][] = [['', report.all], ...report.objectives.map((line): [string, Line] => [line.id, line])];
    for (const [id, line] of lines) drawLine(id, line);
    const note = one('[data-note]');
    if (note) note.hidden = !lines.some(([, { held }]) => held.before === 'difference');
  } // prettier-ignore

  function says(name: string, text: string) {
    const place = one(`[data-says="${name}"]`);
    if (place) place.textContent = text;
  }

  function drawLine(id: string, line: Line) {
    const cells = all('tr[data-line]').find((row) => row.dataset['line'] === id)?.querySelectorAll('td') ?? [];
    const [before, after, change] = cells;
    const asked = blueprints.flatMap((one) => (id === '' || id === one.id ? one.questions : [])).length;
    drawScore(before, line, 'before', asked);
    drawScore(after, line, 'after', asked);
    const why = line.change ?? (line.before && line.after && 'unlike');
    if (change) change.textContent = why ? (page.dataset[why] ?? '') : '';
  } // prettier-ignore

  /** @param asked how many questions the line has, marked or not. */
  function drawScore(cell: HTMLElement | undefined, line: Line, moment: Moment, asked: number) {
    if (!cell) return;
    const [score, held] = [line[moment], line.held[moment]];
    cell.textContent = score ? scoreIn(score) : held ? (page.dataset[held] ?? '') : '';
    if (!score) return;
    const marked = questionsIn(score);
    if (marked < asked) {
      const part = document.createElement('span');
      part.className = 'report-part';
      part.textContent = fill(page.dataset['part'] ?? '', { marked, all: asked });
      cell.append(' ', part);
    }
    const bar = document.createElement('span');
    bar.className = 'report-bar';
    const full = document.createElement('span');
    full.className = 'report-full';
    full.style.inlineSize = `${(score.right / score.of) * 100}%`;
    bar.append(full);
    cell.append(bar);
  }

  function scoreIn(score: Score): string {
    const percent = percentOf(score);
    const name = percent === undefined ? 'score' : 'percent';
    return fill(page.dataset[name] ?? '', { ...score, percent: percent ?? '' });
  }

  /** Only what changed here: another tab may have filled in the rest. */
  async function keep(test: MarkedTest, changed: readonly (keyof MarkedTest)[]) {
    draw(test);
    const parts = Object.fromEntries(changed.map((part) => [part, test[part]])) as MarkedTest;
    await changeRoom((text) => {
      const room = readRoom(text);
      return writeRoom({
        ...room,
        marked: { ...room.marked, [course]: { ...room.marked[course], ...parts } },
      });
    });
  }

  /** Hands that were counted for the questions of the forms; the rest stays as it was written. */
  async function takeHands() {
    const answer = await fetch(page.dataset['address'] ?? '');
    if (!answer.ok) throw new Error(String(answer.status));
    const pool = (await answer.json()) as Pool;
    const questions = pool.objectives.flatMap((objective) => objective.questions).flatMap((one) => roomQuestion(one) ?? []);
    const { counts } = readRoom(await loadRoom());
    const test = read();
    const said: string[] = [];
    let taken = 0;
    for (const moment of moments) {
      const found = withHandsTaken(test[moment] ?? { form: formNow(moment), right: {} }, rows, (id) => handsOf(questions, counts, id, moment));
      if (found) test[moment] = found.marked;
      else said.push(worded('otherForm', { when: page.dataset[moment] ?? '' }));
      taken += found?.taken ?? 0;
    }
    write(test);
    await keep(test, moments);
    if (taken > 0) said.unshift(worded('tookHands', { count: taken }));
    say(said.join(' ') || worded('noHands'));
  } // prettier-ignore

  /** Of hands for all that fits nobody can tell who had all of it; too few are not shown here either. */
  function handsOf(questions: RoomQuestion[], counts: Counts, id: string, moment: Moment): Hand | undefined {
    const question = questions.find((one) => one.id === id);
    const hands = counts[roomKey(course, 'test', id)]?.[moment] ?? {};
    const key = question?.options.find(({ isKey }) => isKey);
    const people = peopleIn(hands, 'one');
    const isCounted = question?.asking === 'one' && key !== undefined && people >= leastPeople.one;
    return isCounted ? { people, right: handsFor(hands, key.id) } : undefined;
  }

  async function start() {
    const test = readRoom(await loadRoom()).marked[course] ?? {};
    write(test);
    draw(test);
  }

  page.addEventListener('input', ({ target }) => {
    const { right, sheets, form } = target instanceof HTMLElement ? target.dataset : {};
    void keep(read(), [moments.find((moment) => [right, sheets, form].includes(moment)) ?? 'present']);
  });
  page.addEventListener('click', (event) => {
    const act = event.target instanceof Element ? event.target.closest('button')?.dataset['do'] : undefined;
    if (act === 'print') print();
    if (act === 'hands') void takeHands().catch(() => say(worded('failed')));
    if (act === 'clear') {
      write({});
      void keep({}, ['present', ...moments]);
    }
  });
  window.addEventListener(recordChanged, () => void start());
  void start();
}

/** Undefined where nothing, or no number of people, was typed. */
function numberIn(field: HTMLInputElement | null): number | undefined {
  const number = Number(field?.value);
  return field?.value && Number.isInteger(number) && number >= 0 && number <= mostHands ? number : undefined;
}

function textOf(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

function fill(message: string, values: Partial<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

for (const page of document.querySelectorAll<HTMLElement>('[data-report]')) run(page);
