/** Makes as many certificates as there were people, from the blank one in the page, and the list of their numbers. */
import {
  certificateCode,
  groupLetters,
  sumOf,
  valueOf,
  weights,
  type CertifiedCourse,
} from '#room/certificateCode.ts';
import { fromFragment, toFragment, toSeries, type CertificateSeries } from '#room/certificateSeries.ts';

function run(page: HTMLElement) {
  const course = page.dataset['certificates'] as CertifiedCourse; // The page is built for those alone.
  const one = <Found extends HTMLElement>(selector: string) => page.querySelector<Found>(selector);
  const form = one<HTMLFormElement>('form');
  const sheets = one('[data-sheets]');
  const numbers = one('[data-numbers]');
  const blank = sheets?.firstElementChild?.cloneNode(true);

  function say(name: string, values: Record<string, number> = {}) {
    const said = one('[data-said]');
    if (said) said.textContent = fill(page.dataset[name] ?? '', values);
  }

  function field(name: string) {
    return one<HTMLInputElement>(`[name="${name}"]`);
  }

  function read(): CertificateSeries | undefined {
    const value = (name: string) => field(name)?.value.trim() ?? '';
    return toSeries({ hours: value('hours'), date: value('date'), group: value('group'), count: value('count') });
  } // prettier-ignore

  function write(series: CertificateSeries | undefined) {
    const texts = { hours: '', date: '', group: groupLetters[0], count: '', ...series };
    for (const [name, value] of Object.entries(texts)) {
      const input = field(name);
      if (input) input.value = String(value);
    }
  }

  function draw(series: CertificateSeries | undefined) {
    if (!sheets || !numbers || !blank) return;
    sheets.textContent = '';
    numbers.hidden = !series;
    if (!series) {
      sheets.append(blank.cloneNode(true));
      return;
    }
    const [hours, day] = [fill(page.dataset['hoursLine'] ?? '', { hours: series.hours }), dayOf(series.date)];
    const codes = Array.from({ length: series.count }, (_, index) => certificateCode({ ...series, course, number: index + 1 }));
    for (const code of codes) {
      const sheet = blank.cloneNode(true) as HTMLElement; // The clone of an element.
      fillIn(sheet, { hours, date: day, code });
      sheets.append(sheet);
    }
    const list = numbers.querySelector('ol');
    if (list) {
      list.textContent = '';
      for (const code of codes) {
        const item = textIn('li', code);
        item.className = 'numbers-item';
        list.append(item);
      }
    }
    drawRule(codes[0] ?? '');
    fillIn(numbers, { about: `${day} · ${series.group} · ${hours}` });
    say('ready', { count: series.count });
  } // prettier-ignore

  /** The first number of the list, worked out as anybody can by hand. */
  function drawRule(code: string) {
    const signs = code.replace(/-/g, '').split('');
    const table = numbers?.querySelector('tbody');
    if (!numbers || !table) return;
    table.textContent = '';
    const multiplied = signs.slice(0, -1);
    for (const cells of [
      weights.map(String),
      signs,
      multiplied.map((sign, index) => String(valueOf(sign) * (weights[index] ?? 0))),
    ]) {
      const row = document.createElement('tr');
      row.append(...signs.map((_, index) => textIn('td', cells[index] ?? '')));
      table.append(row);
    }
    const sum = sumOf(multiplied.join(''));
    const values = { sum, times: Math.floor(sum / 11), rest: sum % 11 };
    fillIn(numbers, { sum: `${code}: ${fill(page.dataset['sum'] ?? '', values)}` });
  }

  /** `22 November 2026`. */
  function dayOf(date: string): string {
    const [year, month, day] = date.split('-').map(Number);
    return `${day} ${page.dataset['months']?.split('|')[(month ?? 1) - 1]} ${year}`;
  }

  function follow() {
    const series = read();
    // In place of the address, so that each letter typed is no step back.
    history.replaceState(null, '', series ? `#${toFragment(series)}` : location.pathname);
    if (!series) say('incomplete');
    draw(series);
  }

  function fromAddress() {
    const { hash } = location;
    const series = fromFragment(hash);
    write(series);
    draw(series);
    if (!series) say(hash ? 'broken' : 'incomplete');
    if (!series && hash) history.replaceState(null, '', location.pathname);
  }

  form?.addEventListener('input', follow);
  form?.addEventListener('submit', (event) => event.preventDefault());
  form?.addEventListener('click', (event) => {
    const act = event.target instanceof Element ? event.target.closest('button')?.dataset['do'] : undefined;
    if (act === 'print') print();
    if (act === 'clear') {
      write(undefined);
      follow();
    }
  });
  addEventListener('hashchange', fromAddress);
  fromAddress();
}

function fillIn(sheet: HTMLElement, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) {
    const place = sheet.querySelector(`[data-fills="${name}"]`);
    if (place) place.textContent = value;
  }
}

function textIn(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function fill(message: string, values: Record<string, number>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

for (const page of document.querySelectorAll<HTMLElement>('[data-certificates]')) run(page);
