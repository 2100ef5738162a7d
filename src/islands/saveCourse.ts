/** Where a course can be saved: shows what fits, saves, goes on, brings a newer one, removes, and helps it onto the home screen. */
import { stopWorker } from '#offline/forgetting.ts';
import { isWorkerWaiting, askToTidy, letWorkerIn, startWorker } from '#offline/registering.ts';
import { sizeWords } from '#offline/pack.ts';
import { remove, save, stoppedAt, updateOf, type Progress, type Trouble } from '#offline/saving.ts';
import { canSave, readShelf } from '#offline/shelf.ts';
import { isKept, keepOnDevice } from '#progress/storage.ts';

type State = Trouble | 'offer' | 'ask' | 'loading' | 'saved' | 'newer' | 'updated';

/** Chromium's offer to install; other browsers have it in their menus only. */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>;
}

function run(card: HTMLElement) {
  const pack = card.dataset['pack'] ?? '';
  const bytes = Number(card.dataset['bytes']);
  let stopping = new AbortController();
  let progress: Progress = { done: 0, all: bytes };
  const one = <Found extends HTMLElement>(selector: string) => card.querySelector<Found>(selector);
  const words = (name: string) => one('[data-says]')?.dataset[name] ?? '';

  function show(state: State, said: State | 'removed' = state) {
    const pressed = card.contains(document.activeElement);
    for (const part of card.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = !part.dataset['when']?.split(' ').includes(state);
    const status = one('[data-says]');
    if (status) status.textContent = withSizes(words(said), progress);
    card.dataset['state'] = state;
    // The button that was pressed is gone: whoever goes by keys or by ear is not thrown back to the top of the page.
    if (pressed && document.activeElement?.closest('[hidden]')) status?.focus();
    if (state === 'saved' || state === 'newer') offerHome();
  }

  function tell(now: Progress) {
    progress = now;
    const bar = one<HTMLProgressElement>('progress');
    if (bar) bar.value = now.done / now.all;
    const line = one('[data-loaded]');
    if (line) line.textContent = withSizes(line.dataset['loaded'] ?? '', now);
  }

  async function begin() {
    const had = (await readShelf()).some(({ id, has }) => id === pack && has);
    stopping = new AbortController();
    show('loading');
    one('[data-do="stop"]')?.focus();
    const isMine = isKept() || (await keepOnDevice());
    // Asked for while somebody is pressing: later browsers would refuse it.
    void navigator.storage?.persist?.().catch(() => false);
    const trouble = isMine ? await save(pack, tell, stopping.signal) : 'failed';
    if (trouble) return show(trouble);
    try {
      await startWorker();
    } catch {
      return show('failed');
    }
    show(had ? 'updated' : 'saved');
  }

  async function takeAway() {
    await remove(pack);
    if ((await readShelf()).length === 0) await stopWorker();
    progress = { done: 0, all: bytes };
    show('offer', 'removed');
  }

  const acts: Record<string, () => unknown> = {
    ask: () => {
      if (isKept()) return begin();
      show('ask');
      one('[data-when="ask"] [tabindex]')?.focus();
      return undefined;
    },
    no: () => {
      show('offer');
      one('[data-do="ask"]')?.focus();
    },
    save: begin,
    stop: () => stopping.abort(),
    remove: takeAway,
    reload: async () => {
      await letWorkerIn();
      location.reload();
    },
    install: () => void installing?.prompt(),
  };

  card.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    acts[button?.dataset['do'] ?? '']?.();
  });
  card.addEventListener('change', offerHome);

  /** What browsers read when somebody puts the page on the home screen. Only then is it in the page. */
  function offerHome() {
    const chosen = one<HTMLInputElement>('[data-home] input:checked');
    if (!chosen || document.body.dataset['course'] === undefined) return;
    inHead('link', 'manifest', chosen.value);
    inHead('link', 'apple-touch-icon', chosen.dataset['icon'] ?? '');
    inHead('meta', 'apple-mobile-web-app-title', words('name'));
  }

  async function start() {
    const saved = (await readShelf()).find(({ id }) => id === pack);
    const stopped = await stoppedAt(pack);
    if (stopped) tell(stopped);
    card.hidden = false;
    if (!saved?.has) return show(stopped ? 'stopped' : 'offer');
    show('saved');
    // After a kill switch there is none.
    await startWorker();
    const update = await updateOf(pack);
    if (!update) {
      if (await isWorkerWaiting()) await letWorkerIn();
      return askToTidy();
    }
    const missing = one('[data-missing]');
    if (missing) missing.textContent = sizeWords(update.weight);
    show('newer');
  }

  // A browser that says it can, and then cannot, offers nothing.
  start().catch(() => undefined);
}

let installing: InstallEvent | undefined;
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installing = event as InstallEvent;
  for (const part of document.querySelectorAll<HTMLElement>('[data-prompt]')) part.hidden = false;
  for (const part of document.querySelectorAll<HTMLElement>('[data-how]')) part.hidden = true;
});

function inHead(tag: 'link' | 'meta', name: string, value: string) {
  const key = tag === 'link' ? 'rel' : 'name';
  const element = document.head.querySelector(`${tag}[${key}="${name}"]`) ?? document.createElement(tag);
  element.setAttribute(key, name);
  element.setAttribute(tag === 'link' ? 'href' : 'content', value);
  document.head.append(element);
}

function withSizes(message: string, { done, all }: Progress): string {
  return message.replace('{done}', sizeWords(done, all)).replace('{size}', sizeWords(all));
}

const cards = document.querySelectorAll<HTMLElement>('[data-pack]');
if (canSave()) cards.forEach(run);
else for (const part of document.querySelectorAll<HTMLElement>('[data-cannot]')) part.hidden = false;
