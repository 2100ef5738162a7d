/**
 * The window for whoever leads: it shows what the wall says of itself, and hands every press to it. So the two cannot disagree, however
 * fast somebody presses; and either may be loaded anew.
 */
import { isOwnAddress } from '#i18n/ownAddress.ts';
import { advance, readWatch, shownTime, standing, type PlanPart, type Watch } from '#room/clock.ts';
import { forward, readPlace, type Place } from '#room/deck.ts';
import { leave } from './leaving.ts';
import { hasLeftIn, leaveTogether } from './otherWindow.ts';
import { sectionsIn } from './sections.ts';
import { readSlides, showParts } from './slides.ts';
import { commandOf, isCommand, type Command } from './talkKeys.ts';

export function speak(talk: HTMLElement): void {
  const wall = opener as Window | null;
  const { elements, deck } = readSlides(talk);
  const one = (selector: string) => talk.querySelector<HTMLElement>(selector);
  const [box, bar] = [one('.desk'), one('.talk-bar')];
  if (!wall || !box || !bar) return;
  const words = bar.dataset;
  const sections = sectionsIn(bar);
  const plan = JSON.parse(words['plan'] ?? '[]') as PlanPart[];
  const parts = [...box.querySelectorAll<HTMLElement>('[data-plan-parts] > li')];
  let place: Place | undefined;
  let watch: Watch | undefined;
  let size: [width: number, height: number, type: number] = [1024, 668, 38.4];
  let heardAt = 0;
  let drawn = '';
  let isFollowing = false;

  leaveTogether();
  document.documentElement.classList.add('presenting', 'is-speaker');
  box.hidden = bar.hidden = false;
  for (const name of ['full', 'speaker', 'keys', 'count'])
    bar.querySelector(`[data-do="${name}"]`)?.setAttribute('hidden', '');

  function ask(command: Command) {
    if (talk.isConnected) post({ talk: 'ask', command });
  }

  /** The wall shows another lesson, or another language: this window goes there too, once it is certain to get there. */
  async function follow(deck: unknown) {
    if (isFollowing || !isOwnAddress(deck)) return;
    isFollowing = true;
    try {
      const { ok } = await fetch(deck);
      if (ok && talk.isConnected) location.replace(`${deck}#speaker`);
    } catch {
      // It is tried again when the wall says where it is; until then this window says that the slides have moved on.
    }
    isFollowing = false;
  }

  function post(message: Record<string, unknown>) {
    try {
      wall?.postMessage(message, location.origin);
    } catch {
      // It shows another site now.
    }
  }

  function show(isBlack: boolean) {
    if (!place) return;
    preview(one('[data-preview="now"]'), place, isBlack);
    const next = forward(deck, place);
    preview(one('[data-preview="next"]'), next === place ? undefined : next, false);
    for (const number of talk.querySelectorAll('.desk-place, .talk-place'))
      number.textContent = `${place.at + 1} / ${elements.length}`;
    sections.mark(place.at);
    showNotes();
    bar?.querySelector('[data-do="black"]')?.setAttribute('aria-pressed', String(isBlack));
  }

  /** Those of the slide; where it has none, what the plan says of the part that is due. */
  function showNotes() {
    const own = [...((place && elements[place.at])?.querySelectorAll('.slide-notes > li') ?? [])];
    const due = [...(box?.querySelectorAll('[data-plan-parts] > .is-due > span') ?? [])];
    const told = (own.length > 0 ? own : due).map(({ textContent }) => textContent).filter(Boolean);
    const notes = one('[data-notes]');
    one('[data-noted]')?.toggleAttribute('hidden', told.length === 0);
    if (!notes || notes.textContent === told.join('')) return;
    notes.textContent = '';
    for (const text of told) notes.appendChild(document.createElement('li')).textContent = text;
  }

  /** A slide as the wall shows it, only smaller. */
  function preview(frame: HTMLElement | null, at: Place | undefined, isBlack: boolean) {
    if (!frame) return;
    const slide = at && elements[at.at]?.cloneNode(true);
    frame.classList.toggle('is-black', isBlack);
    frame.textContent = ''; // `replaceChildren` is younger than some browsers that we promise.
    if (!at || !(slide instanceof HTMLElement)) return;
    slide.removeAttribute('id');
    slide.classList.add('is-now');
    for (const link of slide.querySelectorAll('a')) link.tabIndex = -1;
    showParts(slide, at);
    const [width, height, type] = size;
    const scale = frame.clientWidth / width;
    frame.style.height = `${height * scale}px`;
    frame.style.fontSize = `${type * scale}px`;
    frame.append(slide);
  }

  function showTime() {
    if (!watch) return;
    const { elapsed, isRunning } = advance(watch, Date.now());
    const { part, leftInPart, left, over, isOver } = standing(plan, elapsed);
    const rest = isOver ? (over === 0 ? words['used'] : words['over']) : words['left'];
    const fill = (text = '', minutes = 0) => text.replace('{minutes}', String(minutes));
    const title = plan[part]?.title ?? '';
    const lines: [string, string][] = [
      ['.desk-clock', `${shownTime(elapsed)}${isRunning ? '' : ` · ${words['resting'] ?? ''}`}`],
      ['.desk-due', isOver ? '' : fill(words['due'], leftInPart).replace('{title}', () => title)],
      ['.desk-left', fill(rest, isOver ? over : left)],
      ['.desk-day', new Date().toTimeString().slice(0, 5)],
    ]; // prettier-ignore
    for (const [selector, text] of lines) {
      const line = one(selector);
      if (line && line.textContent !== text) line.textContent = text;
    }
    parts.forEach((each, index) => each.classList.toggle('is-due', index === part));
    showNotes();
    bar?.querySelector('[data-do="time"]')?.setAttribute('aria-pressed', String(isRunning));
  }

  let isBlack = false;
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin || source !== wall || typeof data !== 'object' || data === null) return;
    const message = data as Record<string, unknown>;
    if (message['talk'] !== 'state' || !talk.isConnected) return;
    // Numbers of another deck say nothing here.
    if (message['deck'] !== location.pathname) return void follow(message['deck']);
    const [width, height, type] = Array.isArray(message['size']) ? (message['size'] as unknown[]).map(Number) : [];
    if (width && height && type) size = [width, height, type];
    place = readPlace(deck, message['place']) ?? place;
    watch = readWatch(message['watch']) ?? watch;
    isBlack = message['isBlack'] === true;
    heardAt = Date.now();
    showTime();
    // It is told every second, and drawn when something is new.
    const news = JSON.stringify([place, isBlack, size]);
    if (news !== drawn) show(isBlack);
    drawn = news;
  }); // prettier-ignore

  addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, altKey, metaKey, repeat } = event;
    if (!talk.isConnected || ctrlKey || altKey || metaKey || repeat) return;
    if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest('a, button, summary'))
      return;
    if (key === 'Escape' && sections.close()) return bar.querySelector('summary')?.focus();
    const now = place && deck[place.at];
    const command = commandOf(event, now && place && place.shown >= now.parts ? now.ways.length : 0);
    if (!command || command === 'full' || command === 'speaker' || command === 'keys') return;
    event.preventDefault();
    if (command === 'sections') sections.toggle();
    else ask(command);
  });
  // The language is the wall's, too.
  for (const other of document.querySelectorAll<HTMLAnchorElement>('.bar a[hreflang]'))
    other.addEventListener('click', (event) => {
      event.preventDefault();
      post({ talk: 'ask', language: other.hreflang });
    });
  let pressedAt = -500;
  talk.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : talk;
    const way = target.closest('.is-ways a');
    const section = target.closest<HTMLAnchorElement>('.talk-sections a');
    if (section || target.closest('.preview')) event.preventDefault();
    const isEcho = event.detail > 0 && event.timeStamp - pressedAt < 250;
    const command = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    if (!way && !section && !command) return;
    pressedAt = event.timeStamp;
    if (isEcho) return;
    if (section) {
      sections.close();
      section.blur();
      ask(`slide-${Number(section.hash.slice(1))}`);
    } else if (isCommand(command)) ask(command);
    else if (way) ask(`way-${[...(way.closest('ul')?.querySelectorAll('a') ?? [])].indexOf(way as HTMLAnchorElement)}`);
  }); // prettier-ignore
  addEventListener('resize', () => show(isBlack));

  /** Says hello until it is heard, and again and again: the wall may have been loaded anew. */
  const greet = () => {
    if (!talk.isConnected) return;
    if (hasLeftIn(wall)) return leave();
    post({ talk: 'hello' });
    showTime();
    const isAlone = wall.closed || (heardAt > 0 && Date.now() - heardAt > 4000);
    const due = one('.desk-due');
    if (isAlone && due) due.textContent = box.dataset['alone'] ?? '';
  };
  setInterval(greet, 500);
  greet();
}
