/** What every page does in the browser besides its islands: leaving, the search box, answers given too early. */
import { neutralAddress } from '#i18n/addresses.ts';
import { forgetSaved } from '#offline/forgetting.ts';
import { forgetEverything } from '#progress/storage.ts';
import { carryQuery, takeMarks } from './query.ts';

/** Three times Shift within this many milliseconds leaves the site. */
const shiftWindow = 2000;

/** Forgets all that this tab kept and replaces the page, so that Back does not show it. */
function leave() {
  try {
    sessionStorage.clear();
    sessionStorage.setItem('left', '1'); // Read by guard.js; says nothing about what was read.
  } catch {
    // Blocked storage holds nothing to forget.
  }
  document.documentElement.hidden = true;
  location.replace(neutralAddress);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-leave]') : null;
  if (!link) return;
  event.preventDefault();
  leave();
});

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-forget]') : null;
  if (!button) return;
  void Promise.all([forgetEverything(), forgetSaved()]).then(() => {
    // What was a button says that it is done, also to those who listen.
    const said = document.createElement('p');
    said.textContent = button.dataset['forgotten'] ?? '';
    said.tabIndex = -1;
    button.replaceWith(said);
    said.focus();
  });
});

let presses: number[] = [];
document.addEventListener('keydown', (event) => {
  if (event.repeat) return;
  if (event.key !== 'Shift') {
    presses = [];
    return;
  }
  presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < shiftWindow);
  if (presses.length >= 3) leave();
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.dataset['search'] !== undefined) {
    event.preventDefault();
    const typed = new FormData(form).get('query');
    carryQuery(typeof typed === 'string' ? typed : '', form.dataset['course']);
    location.assign(form.dataset['search']);
  }
});

if (document.querySelector('article[data-lesson]')) void import('./lesson.ts');

// The search page names the file: importing it here would cost every page a request.
const { code, words } = takeMarks();
if (code)
  void import(/* @vite-ignore */ code).then(({ highlight }: { highlight: (words: string[]) => void }) =>
    highlight(words),
  );
