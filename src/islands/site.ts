/** What every page does in the browser besides its islands: leaving, the search box, answers given too early. */
import { isPacked, placeOf } from '#i18n/addresses.ts';
import { forgetSaved } from '#offline/forgetting.ts';
import { isFramed, tellPlayer } from '#progress/framed.ts';
import { forgetEverything, loadRecord } from '#progress/storage.ts';
import { bringFont } from './bringFont.ts';
import { keepInView } from './inView.ts';
import { noteLesson } from './lesson.ts';
import { hasLeft, leave } from './leaving.ts';
import { carryQuery, takeMarks } from './query.ts';
import { onShiftThrice } from './shiftThrice.ts';

/** Once, when the page stands. */
export function startPage(): void {
  // `guard.js` finds out that somebody leaves, or has left; from here on this file does what follows.
  addEventListener('leave', (event) => {
    event.preventDefault();
    leave();
  });
  if (hasLeft()) leave();
  // In a package the page around this one keeps the record, and learns here where the reader is.
  else if (isFramed()) {
    void loadRecord();
    addEventListener('story-read', () => tellPlayer({ tells: 'story', place: placeOf(location.pathname) }));
  }

  const wayOut = document.querySelector<HTMLElement>('[data-leave]');
  if (wayOut) onShiftThrice(wayOut, leave);
  const bar = wayOut?.parentElement;
  if (bar) keepInView(bar);

  document.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-forget]') : null;
    if (!button) return;
    // In a package nothing of ours was saved, and what others saved at that address is theirs.
    void Promise.all([forgetEverything(), isPacked || forgetSaved()]).then(() => {
      // What was a button says that it is done, also to those who listen.
      const said = document.createElement('p');
      said.textContent = button.dataset['forgotten'] ?? '';
      said.tabIndex = -1;
      button.replaceWith(said);
      said.focus();
    });
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

  if (!isPacked) bringFont();
  else
    void import('./packed.ts').then(({ sayAddresses, sendByPress }) => {
      sendByPress();
      sayAddresses();
    });
  // What was pressed while this file was on its way (`guard.js` noted it) comes after: nothing is to be kept behind it.
  void noteLesson().then(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement & { isPressed?: boolean }>(
      '[data-forget]',
    ))
      if (button.isPressed) button.click();
  });

  // The search page names the file: importing it here would cost every page a request.
  const { code, words } = takeMarks();
  if (code)
    void import(/* @vite-ignore */ code).then(({ highlight }: { highlight: (words: string[]) => void }) =>
      highlight(words),
    );
}
