/**
 * Counts hands, or cards, for the options of one question, and shows them as bars: on the trainer's page and on slides.
 * Its words and its looks stand in the page: `components/HandCount.astro`.
 */
import { changeRoom, loadRoom } from '#progress/roomStorage.ts';
import { recordChanged } from '#progress/storage.ts';
import {
  handsFor,
  keptOf,
  leastPeople,
  moments,
  peopleIn,
  putBack,
  shownOf,
  withHands,
  type Asking,
  type Counts,
  type Kept,
  type Moment,
} from '#room/counts.ts';
import { roomKey, type RoomOption } from '#room/roomQuestion.ts';
import { readRoom, writeRoom } from '#room/roomRecord.ts';

export interface CountedQuestion {
  course: string;
  lesson: number | 'test';
  question: string;
  options: RoomOption[];
  /** Where nothing is said: one hand each; about oneself, where no answer is the right one. */
  asking?: Asking;
}

export interface HandCount {
  /** Reads again what is kept: a file was taken in. */
  refresh: () => Promise<void>;
  /** From counting to bars for the wall, and back. */
  show: (isShown: boolean) => void;
}

/** Whole names: the build keeps the styles of those that it finds in a script. */
const looks: Record<Moment, { bar: string; sample: string }> = {
  before: { bar: 'hands-bar is-before', sample: 'hands-sample is-before' },
  after: { bar: 'hands-bar is-after', sample: 'hands-sample is-after' },
};

/** @param onShow told when bars are shown in place of the controls, and when no longer. */
export function countHands(
  box: HTMLElement,
  asked: CountedQuestion,
  onShow: (isShown: boolean) => void = () => undefined,
): HandCount {
  const { options } = asked;
  const asking = asked.asking ?? (options.some(({ isKey }) => isKey) ? 'one' : 'sure');
  const key = roomKey(asked.course, asked.lesson, asked.question);
  const name = `when ${key}`;
  let counts: Counts = {};
  let moment: Moment = 'before';
  let isShown = false;
  let isKeyShown = false;
  let past: Kept[] = [];
  /** Until it is known what was counted earlier, a tap would write over it. */
  let isRead = false;

  const rows = options.map((option) => {
    const values = { letter: option.letter };
    const less = button('−', () => step(option, -1), 'hands-step');
    less.setAttribute('aria-label', word('less', values));
    const more = button('+', () => step(option, 1), 'hands-step');
    more.setAttribute('aria-label', word('more', values));
    const field = make('input', 'hands-field');
    Object.assign(field, { type: 'number', min: '0', max: '999', inputMode: 'numeric', autocomplete: 'off' });
    field.setAttribute('aria-label', word('hands', values));
    field.addEventListener('input', () => set(option, Number(field.value)));
    field.addEventListener('focus', () => field.select());
    const bars = make('span', 'hands-bars');
    const row = make('li', 'hands-option');
    const letter = make('span', 'hands-letter', option.letter);
    const control = make('span', 'hands-control');
    control.append(less, field, more);
    row.append(letter, make('span', 'hands-text', option.text), control, bars);
    return { option, row, field, bars, letter };
  });

  const when = make('fieldset', 'hands-when');
  when.append(make('legend', 'unseen', word('when')));
  for (const each of moments) {
    const label = make('label', 'chip');
    const radio = make('input');
    Object.assign(radio, { type: 'radio', name, value: each, checked: each === moment });
    radio.addEventListener('change', () => {
      moment = each;
      past = [];
      draw();
    });
    label.append(radio, word(each));
    when.append(label);
  }

  const list = make('ul', 'hands-options');
  list.append(...rows.map(({ row }) => row));
  const people = make('p', 'hands-people');
  const held = make('p', 'hands-held');
  held.setAttribute('role', 'status');
  const said = make('p', 'unseen');
  said.setAttribute('role', 'status');
  const legend = make('p', 'hands-legend');
  const showing = button(word('show'), () => show(!isShown), 'button');
  const keys = button(word('key'), () => {
    isKeyShown = true;
    draw();
    said.textContent = options.flatMap(({ letter, isKey }) => (isKey ? [word('isKey', { letter })] : [])).join(' ');
  }, 'button is-quiet'); // prettier-ignore
  const undo = button(word('undo'), goBack, 'button is-quiet');
  const acts = make('p', 'choices hands-acts');
  acts.append(showing, keys, undo);
  box.textContent = '';
  box.classList.add('hands');
  box.append(when, list, people, legend, held, said, acts);

  function step(option: RoomOption, by: number) {
    set(option, handsFor(counts[key]?.[moment], option.id) + by);
  }

  function set(option: RoomOption, number: number) {
    if (!isRead) return;
    past = [...past.slice(-99), keptOf(counts, [key])];
    const change = (before: Counts) => withHands(before, key, moment, option.id, number);
    keep(change);
    said.textContent = `${option.letter}: ${handsFor(counts[key]?.[moment], option.id)}`;
  }

  function goBack() {
    const last = past.pop();
    if (last) keep((now) => putBack(now, last));
  }

  function keep(change: (counts: Counts) => Counts) {
    counts = change(counts);
    void changeRoom((text) => {
      const room = readRoom(text);
      return writeRoom({ ...room, counts: change(room.counts) });
    });
    draw();
  }

  function show(next: boolean) {
    if (next === isShown) return;
    isShown = next;
    draw();
    onShow(isShown);
    showing.focus();
  }

  function draw() {
    const counted = counts[key] ?? {};
    const now = counted[moment] ?? {};
    const shown = shownOf(counted, asking);
    // A bar as long as the row is everybody.
    const all = Math.max(1, ...moments.map((each) => peopleIn(shown[each] ?? {}, asking)));
    for (const { option, row, field, bars, letter } of rows) {
      const number = handsFor(now, option.id);
      if (field.value !== String(number) && !(field === document.activeElement && field.value === '' && number === 0))
        field.value = String(number);
      row.classList.toggle('is-key', isKeyShown && option.isKey);
      letter.textContent = isKeyShown && option.isKey ? `✓ ${option.letter}` : option.letter;
      bars.textContent = '';
      if (isShown)
        for (const each of moments) {
          const hands = shown[each];
          if (hands) bars.append(barOf(each, handsFor(hands, option.id), all));
        }
    } // prettier-ignore
    people.textContent = word('answers', { count: peopleIn(now, asking) });
    undo.disabled = past.length === 0;
    keys.hidden = isKeyShown || !options.some(({ isKey }) => isKey);
    showing.textContent = word(isShown ? 'back' : 'show');
    box.classList.toggle('is-shown', isShown);
    const reasons = moments.flatMap((each) => {
      const why = shown.held[each];
      return why === undefined ? [] : [word(why, { when: word(each), least: leastPeople[asking] })];
    });
    const isEmpty = !shown.before && !shown.after && reasons.length === 0;
    const why = isEmpty ? word('none') : reasons.join(' ');
    if (!isShown) held.textContent = '';
    else if (held.textContent !== why) held.textContent = why;
    legend.textContent = '';
    for (const each of moments) if (isShown && shown[each]) legend.append(sampleOf(each));
  }

  function barOf(each: Moment, number: number, all: number): HTMLElement {
    const bar = make('span', looks[each].bar);
    const length = make('span', 'hands-length');
    length.style.inlineSize = `${(number / all) * 100}%`;
    bar.append(make('span', 'unseen', `${word(each)}: `), length, make('b', 'hands-number', String(number)));
    return bar;
  }

  function sampleOf(each: Moment): HTMLElement {
    const sample = make('span', looks[each].sample);
    sample.append(make('span', 'hands-length'), word(each));
    return sample;
  }

  // Letters count while somebody is in here and counts; a slide must not hear these. All other keys are the slide's.
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key.toLowerCase() === 'z' && !event.altKey) {
        event.preventDefault();
        goBack();
      }
      return;
    }
    if (event.key === 'Escape' && isShown) {
      event.stopPropagation();
      return show(false);
    }
    // On a Khmer keyboard the key that is called A.
    const [, pressed = ''] = /^(?:Key)?([a-z])$/i.exec(/^[a-z]$/i.test(event.key) ? event.key : event.code) ?? [];
    const row = rows.find(({ option }) => option.letter === pressed.toUpperCase());
    if (row && !isShown) {
      event.preventDefault();
      event.stopPropagation();
      step(row.option, event.shiftKey ? -1 : 1);
    }
    return undefined;
  }); // prettier-ignore

  async function refresh() {
    ({ counts } = readRoom(await loadRoom()));
    isRead = true;
    past = [];
    draw();
  }

  // Everything was cleared at the foot of the page.
  window.addEventListener(recordChanged, function follow() {
    if (box.isConnected) void refresh();
    else window.removeEventListener(recordChanged, follow);
  });
  void refresh();
  return { refresh, show };
}

/** Words of the page, with values in place of `{name}`. */
function word(name: string, values: Record<string, string | number> = {}): string {
  const text = document.querySelector<HTMLElement>('[data-hand-words]')?.dataset[name] ?? '';
  return text.replace(/\{(\w+)\}/g, (place, value: string) => String(values[value] ?? place));
}

function button(text: string, press: () => void, looks: string): HTMLButtonElement {
  const made = make('button', looks, text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, looks = '', text = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = looks;
  made.textContent = text;
  return made;
} // prettier-ignore
