/**
 * To try the way out before it is needed: shows what leaving shows, and forgets nothing. Whoever has to leave in the middle of it is as
 * safe: the tables are there.
 */
import { drawNeutralPage } from './neutralPage.ts';

for (const box of document.querySelectorAll<HTMLElement>('[data-practise]')) {
  const said = box.querySelector('[role="status"]');
  const { back = '', done = '' } = box.dataset;
  box.querySelector('[hidden]')?.removeAttribute('hidden');
  box.querySelector('button')?.addEventListener('click', () =>
    practise(back, () => {
      if (said) said.textContent = done;
      box.scrollIntoView({ block: 'center' });
      box.focus({ preventScroll: true });
    }),
  );
}

/** @param back What the one link at the end of the tables says, in the language of the page. */
function practise(back: string, onReturn: () => void) {
  const root = document.documentElement;
  const { title, body: shown } = document;
  const { lang } = root;
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const address = icon?.href ?? '';
  const { body, main } = drawNeutralPage();
  const link = document.createElement('a');
  link.href = location.pathname;
  link.lang = lang;
  link.textContent = back;
  link.style.cssText = 'display:inline-block;padding:.75rem 0;color:inherit';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    body.remove();
    shown.hidden = false;
    for (const sheet of document.styleSheets) sheet.disabled = false;
    root.style.cssText = '';
    root.lang = lang;
    document.title = title;
    if (icon) icon.href = address;
    onReturn();
  });
  main.append(link);
}
