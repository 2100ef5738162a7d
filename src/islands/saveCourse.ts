/** Where a course can be saved: shows what fits, saves, goes on, brings a newer one, removes, and helps it onto the home screen. */
import { forgetSaved, stopWorker } from '#offline/forgetting.ts';
import { coursePack, kitPack, sizeWords } from '#offline/pack.ts';
import { askToTidy, isRefusal, isWorkerWaiting, letWorkerIn, startWorker } from '#offline/registering.ts';
import { isWhole, remove, save, stoppedAt, updateOf, type Progress, type Trouble } from '#offline/saving.ts';
import { canSave, readShelf } from '#offline/shelf.ts';
import { isKept } from '#progress/kept.ts';
import { keepOnDevice } from '#progress/keeping.ts';
import { recordChanged } from '#progress/storage.ts';

type State = Trouble | 'offer' | 'ask' | 'loading' | 'saved' | 'newer' | 'updated';

/** Chromium's offer to install; other browsers have it in their menus only. */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>;
}

function run(card: HTMLElement) {
  const own = card.dataset['pack'] ?? '';
  let pack = own;
  const bytes = Number(card.dataset['bytes']);
  let stopping = new AbortController();
  const nothing: Progress = { done: 0, all: bytes, room: bytes };
  let progress = nothing;
  /** What was offered to load, in bytes. */
  let offered = 0;
  const one = <Found extends HTMLElement>(selector: string) => card.querySelector<Found>(selector);
  const words = (name: string) => one('[data-says]')?.dataset[name] ?? '';

  /** @param said What happened, where that is another thing than what can be done now. */
  function show(state: State, said: State | 'removed' = state) {
    const pressed = card.contains(document.activeElement);
    for (const part of card.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = !part.dataset['when']?.split(' ').includes(state);
    const status = one('[data-says]');
    if (status) status.textContent = withSizes(words(said), progress);
    card.dataset['state'] = said === 'removed' ? state : said;
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
    if (card.dataset['state'] === 'loading') return; // A hand that trembles presses twice.
    stopping = new AbortController();
    show('loading');
    one('[data-do="stop"]')?.focus();
    askToStay();
    const had = await versionHere();
    const trouble = await bring(stopping.signal);
    // Of a new version whose list never came, what was offered is missing.
    const old = trouble && had ? { ...nothing, done: bytes - offered } : undefined;
    const at = (await stoppedAt(pack)) ?? old;
    if (at) tell(at);
    // Cleared meanwhile: nothing of it stays.
    if (!isKept() && trouble !== 'lost' && trouble !== 'failed') {
      await forgetSaved();
      return gone();
    }
    // What was here before an update that did not come is as good as before.
    if (trouble) {
      const left = at ? at.all - at.done : 0;
      return had && left > 0 ? offerUpdate(left, trouble) : show(had ? 'saved' : trouble, trouble);
    }
    offered = 0;
    show(had && had !== (await versionHere()) ? 'updated' : 'saved');
  }

  async function bring(signal: AbortSignal): Promise<Trouble | undefined> {
    if (!isKept()) {
      // What keeps answers comes over the same weak line; without it the browser would be blamed.
      if (!(await hasCome()) && !(await hasCome()) && !(await hasCome())) return 'lost';
      if (!(await keepOnDevice())) return 'failed';
    }
    const trouble = await save(pack, tell, signal);
    if (trouble) return trouble;
    try {
      await startWorker();
    } catch (error) {
      return isRefusal(error) ? 'failed' : 'lost';
    }
    // The kit stands for the course from now on.
    if (pack === kitPack(pack)) await remove(coursePack(pack));
    return undefined;
  }

  async function versionHere(): Promise<string | undefined> {
    return (await readShelf()).find(({ id }) => id === pack)?.has;
  }

  function offerUpdate(weight: number, said: State = 'newer') {
    offered = weight;
    const missing = one('[data-missing]');
    if (missing) missing.textContent = sizeWords(weight);
    show('newer', said);
  }

  /** Everything was cleared, here or in another tab. */
  function gone() {
    const state = card.dataset['state'];
    if (isKept() || state === undefined || state === 'offer' || state === 'ask') return;
    stopping.abort();
    progress = nothing;
    show('offer');
  }

  async function takeAway() {
    await remove(pack);
    pack = own;
    if ((await readShelf()).length === 0) await stopWorker();
    progress = nothing;
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
    install: () => {
      const asked = installing?.prompt();
      // It can be asked once only.
      offerInstalling(undefined);
      return asked;
    },
  };

  card.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    void Promise.resolve(acts[button?.dataset['do'] ?? '']?.()).catch(() => show('failed'));
  });
  card.addEventListener('change', offerHome);
  window.addEventListener('storage', gone);
  window.addEventListener(recordChanged, gone);
  // It would open the page that it was put there from: only a course's own page offers it.
  if (document.body.dataset['course'] === undefined) one('[data-home]')?.remove();

  /** What browsers read when somebody puts the page on the home screen. Only then is it in the page. */
  function offerHome() {
    const chosen = one<HTMLInputElement>('[data-home] input:checked');
    if (!chosen) return;
    inHead('link', 'manifest', chosen.value);
    inHead('link', 'apple-touch-icon', chosen.dataset['icon'] ?? '');
    inHead('meta', 'apple-mobile-web-app-title', words('name'));
  }

  async function start() {
    const shelf = await readShelf();
    // Whoever has the kit has the course.
    if (shelf.some(({ id, has }) => has && id === kitPack(own))) pack = kitPack(own);
    const saved = shelf.find(({ id }) => id === pack);
    const stopped = await stoppedAt(pack);
    if (stopped) tell(stopped);
    card.hidden = false;
    if (!saved?.has) return show(stopped ? 'stopped' : 'offer');
    // Browsers may throw something away, and after a kill switch there is no worker: only what opens is called saved.
    const isGood =
      (await isWhole(pack, saved.has)) &&
      (await startWorker().then(
        () => true,
        () => false,
      ));
    if (!isGood) {
      tell(stopped ?? { ...nothing, done: bytes });
      return show('lost');
    }
    show('saved');
    const update = await updateOf(pack);
    if (update) return offerUpdate(update.weight);
    if (await isWorkerWaiting()) await letWorkerIn();
    return askToTidy();
  }

  // A browser that says it can, and then cannot, offers nothing.
  start().catch(() => card.hidden && sayThatItCannot());
}

function hasCome(): Promise<boolean> {
  return Promise.all([
    import('#progress/device.ts'),
    import('#progress/merging.ts'),
    import('#progress/roomStorage.ts'),
  ]).then(
    () => true,
    () => false,
  );
}

/** Browsers throw away what was not asked to stay. Firefox would ask in turn, with our address, and remember the answer for ever. */
function askToStay() {
  if (CSS.supports('-moz-appearance', 'none')) return;
  void navigator.storage?.persist?.().catch(() => false);
}

function sayThatItCannot() {
  for (const part of document.querySelectorAll<HTMLElement>('[data-cannot]')) part.hidden = false;
}

let installing: InstallEvent | undefined;
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offerInstalling(event as InstallEvent);
});

function offerInstalling(event: InstallEvent | undefined) {
  installing = event;
  for (const part of document.querySelectorAll<HTMLElement>('[data-prompt]')) part.hidden = !event;
  for (const part of document.querySelectorAll<HTMLElement>('[data-how]')) part.hidden = !!event;
}

function inHead(tag: 'link' | 'meta', name: string, value: string) {
  const key = tag === 'link' ? 'rel' : 'name';
  const element = document.head.querySelector(`${tag}[${key}="${name}"]`) ?? document.createElement(tag);
  element.setAttribute(key, name);
  element.setAttribute(tag === 'link' ? 'href' : 'content', value);
  document.head.append(element);
}

function withSizes(message: string, { done, all, room }: Progress): string {
  return message
    .replace('{done}', sizeWords(done, all))
    .replace('{size}', sizeWords(all))
    .replace('{room}', sizeWords(room));
}

const cards = document.querySelectorAll<HTMLElement>('[data-pack]');
if (canSave()) cards.forEach(run);
else sayThatItCannot();
