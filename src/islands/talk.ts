/**
 * Leads through the slides of a lesson: one at a time, a part a press. This window, on the wall, alone decides where the talk stands; the
 * speaker's window asks it, and shows what it says. Nothing is kept but in the tab: in the address and its history entry.
 */
import { advance, newWatch, readWatch, shownTime, standing, toggle, type PlanPart } from '#room/clock.ts';
import {
  backward, beginning, choose, forward, fragmentOf, jump, placeIn, readPlace, type Place,
} from '#room/deck.ts'; // prettier-ignore
import { carried, readCarried } from '#room/otherDeck.ts';
import type { CountedQuestion } from './handCount.ts';
import { leave } from './leaving.ts';
import { hasLeftIn, leaveTogether } from './otherWindow.ts';
import { sectionsIn } from './sections.ts';
import { readSlides, showParts, waysOf } from './slides.ts';
import { commandOf, isCommand, type Command } from './talkKeys.ts';

const talk = document.querySelector<HTMLElement>('[data-talk]');
if (talk && location.hash === '#speaker' && opener)
  void import('./speaker.ts').then(({ speak }) => speak(talk));
else if (talk) lead(talk);

function lead(talk: HTMLElement) {
  const { elements, deck } = readSlides(talk);
  const one = <Kind extends HTMLElement>(selector: string) => talk.querySelector<Kind>(selector);
  const bar = one('.talk-bar');
  const keys = one('.talk-keys');
  const said = one('[data-said]');
  const time = one('.talk-time');
  const number = one('.talk-place');
  if (!bar || !keys) return;
  const words = bar.dataset;
  const sections = sectionsIn(bar);
  /** To the same deck in another language. */
  const others = [...document.querySelectorAll<HTMLAnchorElement>('.bar a[hreflang]')];
  const plan = JSON.parse(words['plan'] ?? '[]') as PlanPart[];
  const kept: unknown = history.state;
  const before = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const keptPlace = readPlace(deck, before['place']);
  const named = placeIn(deck, location.hash);
  const brought = readCarried(deck, location.hash);
  let place =
    keptPlace && fragmentOf(keptPlace) === location.hash ? keptPlace : (brought?.place ?? named ?? beginning);
  let watch = brought?.watch ?? readWatch(before['watch']) ?? newWatch;
  let isBlack = false;
  /** The window for whoever leads, once it has said hello. */
  let speaker: Window | undefined;
  let keeping = 0;
  let saying = 0;
  let pressedAt = -500;
  let pointer = '';

  leaveTogether();
  document.documentElement.classList.add('presenting');
  for (const slide of elements) slide.tabIndex = -1;
  bar.hidden = false;
  const full = bar.querySelector<HTMLElement>('[data-do="full"]');
  if (full) full.hidden = !document.fullscreenEnabled;

  function go(next: Place) {
    if (next === place) return;
    const [from, to] = [elements[place.at], elements[next.at]];
    const hadFocus = from !== to && from?.contains(document.activeElement);
    const wasAt = place.at;
    place = next;
    const hadList = sections.close();
    show();
    // Where hands are counted, letters count again.
    if (hadFocus || hadList)
      (to?.querySelector<HTMLElement>('.counting') ?? to)?.focus({ preventScroll: true });
    if (from !== to) scrollTo(0, 0);
    // What is new is told to those who listen; who presses fast hears only where it ends.
    clearTimeout(saying);
    saying = window.setTimeout(() => say(wasAt === place.at), 150);
    keep();
  }

  function show() {
    const now = elements[place.at];
    for (const slide of elements) slide.classList.toggle('is-now', slide === now);
    talk.classList.toggle('is-black', isBlack);
    talk.classList.toggle('is-awake', true);
    bar?.querySelector('[data-do="black"]')?.setAttribute('aria-pressed', String(isBlack));
    if (number) number.textContent = `${place.at + 1} / ${elements.length}`;
    sections.mark(place.at);
    const count = bar?.querySelector<HTMLElement>('[data-do="count"]');
    if (count) count.hidden = now?.dataset['asks'] === undefined;
    if (now) {
      showParts(now, place);
      fit(now);
    }
    showTime();
    tell();
  }

  function say(isPart: boolean) {
    const slide = elements[place.at];
    const part = isPart ? [...(slide?.querySelectorAll<HTMLElement>('.is-shown') ?? [])].pop() : undefined;
    const marked = slide?.querySelector<HTMLElement>('.is-marked');
    const text = (marked ?? part ?? slide)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
    if (said) said.textContent = isPart ? text : `${slide?.getAttribute('aria-label') ?? ''}. ${text}`;
  }

  function showTime() {
    if (!time) return;
    const { left, over, isOver } = standing(plan, watch.elapsed);
    const rest = isOver ? (over === 0 ? words['used'] : words['over']) : words['left'];
    const text = rest?.replace('{minutes}', String(isOver ? over : left)) ?? '';
    const isIdle = watch.elapsed === 0 && !watch.isRunning;
    time.textContent = isIdle ? '' : `${shownTime(watch.elapsed)} · ${watch.isRunning ? text : (words['resting'] ?? '')}`;
    bar?.querySelector('[data-do="time"]')?.setAttribute('aria-pressed', String(watch.isRunning));
  } // prettier-ignore

  /** Tells the speaker's window how things stand. */
  function tell() {
    const slide = elements[place.at];
    if (!speaker || speaker.closed || !slide) return;
    const type = parseFloat(getComputedStyle(slide.parentElement ?? slide).fontSize);
    const { clientWidth, clientHeight } = talk.querySelector('.slides') ?? slide;
    speaker.postMessage(
      {
        talk: 'state',
        deck: location.pathname,
        place,
        isBlack,
        watch,
        size: [clientWidth, clientHeight, type],
      },
      location.origin,
    );
  }

  /** In the address, for a reload; not at every press, for browsers count how often it changes. */
  function keep() {
    clearTimeout(keeping);
    keeping = window.setTimeout(keepNow, 200);
  }

  function keepNow() {
    clearTimeout(keeping);
    // Whoever has left is gone: the address is not ours any more.
    if (talk.isConnected) history.replaceState({ place, watch }, '', fragmentOf(place));
  }

  function run(command: Command) {
    if (!talk.isConnected) return;
    if (keys && !keys.hidden && command !== 'keys') showKeys(false);
    if (isBlack && (command === 'next' || command === 'back')) command = 'black';
    if (command === 'next') go(forward(deck, place));
    else if (command === 'back') go(backward(deck, place));
    else if (command === 'first') go(jump(deck, 0));
    else if (command === 'last') go(jump(deck, deck.length - 1));
    else if (command === 'keys') showKeys(keys?.hidden === true);
    else if (command === 'full') void toggleFull();
    else if (command === 'speaker') openSpeaker();
    else if (command === 'sections') sections.toggle();
    else if (command === 'black') {
      isBlack = !isBlack;
      show();
    } else if (command === 'time') {
      watch = toggle(watch, Date.now());
      showTime();
      tell();
      keepNow(); // Timers of a covered window sleep up to a second.
    } else {
      const [kind, at] = command.split('-');
      go(kind === 'way' ? choose(deck, place, Number(at)) : jump(deck, Number(at) - 1));
    }
  }

  function showKeys(isShown: boolean) {
    if (!keys) return;
    keys.hidden = !isShown;
    talk.classList.toggle('shows-keys', isShown);
    const button = bar?.querySelector<HTMLElement>('[data-do="keys"]');
    button?.setAttribute('aria-expanded', String(isShown));
    if (isShown) keys.focus({ preventScroll: true });
    else if (keys.contains(document.activeElement)) button?.focus();
  }

  function openSpeaker() {
    const opened = window.open(`${location.pathname}#speaker`, 'speaker', 'popup,width=1100,height=760');
    if (!opened && said && time) said.textContent = time.textContent = words['blocked'] ?? '';
  }

  addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, altKey, metaKey, repeat } = event;
    if (!talk.isConnected || event.defaultPrevented || ctrlKey || altKey || metaKey || repeat) return;
    const element = target instanceof Element ? target : document.body;
    // A clicker turns slides wherever somebody has tapped.
    if (element.closest('input, textarea, select') && !/^Page(?:Up|Down)$/.test(key)) return;
    if ((key === ' ' || key === 'Enter') && element.closest('a, button, summary')) return;
    if (key === 'Escape' && sections.close()) return bar.querySelector('summary')?.focus();
    if (key === 'Escape' && !keys.hidden) return showKeys(false);
    const isAtWays = place.shown >= (deck[place.at]?.parts ?? 0);
    const command = commandOf(event, isAtWays ? (deck[place.at]?.ways.length ?? 0) : 0);
    // On a phone a slide may be longer than the screen: then these two scroll.
    if (!command || (/^Arrow(?:Up|Down)$/.test(key) && isLong())) return;
    event.preventDefault();
    run(command);
  });

  talk.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : talk;
    const button = target.closest<HTMLElement>('[data-do]');
    const link = target.closest<HTMLAnchorElement>('a');
    const to = link?.getAttribute('href') ?? '';
    const isOurs = button !== null || to.startsWith('#');
    // A hand that trembles taps twice; the second tap must not skip what nobody has read.
    const isEcho = event.detail > 0 && event.timeStamp - pressedAt < 250;
    if (isOurs) event.preventDefault();
    if ((isOurs || !link) && event.detail > 0) pressedAt = event.timeStamp; // Keys do not tremble into a tap.
    if (isEcho) return;
    const command = button?.dataset['do'];
    if (command === 'count') void countHands();
    else if (isCommand(command)) run(command);
    else if (link && to.startsWith('#')) {
      const way = waysOf(elements[place.at] ?? talk).indexOf(link);
      go(way >= 0 ? choose(deck, place, way) : (placeIn(deck, to) ?? place));
    } else if (
      !target.closest('a, button, input, summary, .talk-bar, .talk-keys, .counting') &&
      pointer === 'mouse' &&
      String(getSelection()) === ''
    )
      run('next');
  });
  addEventListener('pointerdown', ({ pointerType }) => void (pointer = pointerType));

  let touch: { x: number; y: number } | undefined;
  talk.addEventListener('touchstart', ({ touches: [first, second] }) => {
    const isZoomed = (window.visualViewport?.scale ?? 1) > 1.05;
    touch = first && !second && !isZoomed ? { x: first.clientX, y: first.clientY } : undefined;
  }, { passive: true }); // prettier-ignore
  talk.addEventListener('touchend', ({ changedTouches: [last] }) => {
    if (!touch || !last) return;
    const [x, y] = [last.clientX - touch.x, last.clientY - touch.y];
    if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) run(x < 0 ? 'next' : 'back');
  }); // prettier-ignore

  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin || typeof data !== 'object' || data === null || !talk.isConnected) return;
    const message = data as Record<string, unknown>;
    if (message['talk'] === 'hello' && source && 'closed' in source) {
      speaker = source;
      tell();
    } else if (message['talk'] === 'ask' && source === speaker) {
      if (isCommand(message['command'])) run(message['command']);
      else others.find(({ hreflang }) => hreflang === message['language'])?.click();
    }
  });

  for (const other of others)
    other.addEventListener('click', () => {
      other.hash = carried(deck, place, advance(watch, Date.now()));
    });

  // By the event: the address itself may be written again before it is heard of.
  addEventListener('hashchange', ({ newURL }) => {
    const next = placeIn(deck, new URL(newURL).hash);
    if (next && fragmentOf(next) !== fragmentOf(place)) go(next);
  });
  addEventListener('resize', () => show());
  void document.fonts.ready.then(() => fit(elements[place.at]));

  setInterval(() => {
    if (!talk.isConnected) return;
    if (speaker && hasLeftIn(speaker)) return leave();
    if (!watch.isRunning) return;
    watch = advance(watch, Date.now());
    showTime();
    tell();
  }, 500);
  setInterval(() => watch.isRunning && keep(), 5000);

  async function countHands() {
    const slide = elements[place.at];
    const body = slide?.querySelector('.slide-body');
    if (!slide || !body) return;
    const open = slide.querySelector('.counting');
    slide.classList.toggle('is-counting', !open);
    if (open) return open.remove();
    const box = document.createElement('div');
    box.className = 'counting';
    body.after(box);
    const { countHands: count } = await import('./handCount.ts');
    const { id, ...how } = JSON.parse(slide.dataset['asks'] ?? '{}') as { id: string } & Pick<CountedQuestion, 'options' | 'asking'>;
    const { talk: course = '', lessonNumber = '' } = talk.dataset;
    count(box, { course, lesson: Number(lessonNumber), question: id, ...how });
    // Letters count hands from here on; elsewhere one of them makes the screen black.
    box.tabIndex = -1;
    box.focus({ preventScroll: true });
  } // prettier-ignore

  watch = advance(watch, Date.now());
  show();
  keep();
}

/**
 * Sizes are chosen at build for the widest fonts that systems bring. Where a font is wider still, or a screen narrower than any
 * projector, a slide goes down as far as the back row can read; what is then too much can be scrolled.
 */
function fit(slide: HTMLElement | undefined) {
  const body = slide?.querySelector('.slide-body');
  if (!slide || !body) return;
  const sizes = ['size-1', 'size-2', 'size-3', 'size-4', 'size-5'];
  slide.dataset['size'] ??= sizes.find((name) => slide.classList.contains(name)) ?? '';
  for (const size of sizes.slice(sizes.indexOf(slide.dataset['size']))) {
    for (const other of sizes) slide.classList.toggle(other, other === size);
    if (body.scrollHeight <= body.clientHeight + 1 && body.scrollWidth <= body.clientWidth + 1) return;
  }
}

function isLong(): boolean {
  return document.documentElement.scrollHeight > innerHeight + 1;
}

async function toggleFull() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The browser does not want to.
  }
}
