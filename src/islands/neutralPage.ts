/** Draws the neutral page over the one that is shown, within the moment: no network, no style sheet, no HTML in strings. */
import { located } from '#i18n/addresses.ts';
import {
  neutralIcon,
  neutralLanguage,
  neutralLooks,
  neutralTitle,
  sums,
  sumsTitle,
  tableFactors,
  tableNumbers,
} from '#drawings/neutralPage.ts';

export interface DrawnPage {
  body: HTMLElement;
  /** Its text, for what may be added at its end. */
  main: HTMLElement;
}

/**
 * Falls silent, and covers what is shown. The page below is hidden, not taken apart: a try of leaving brings it back as it was,
 * answers half given and all (`practising.ts`). Whoever leaves in earnest removes it.
 */
export function drawNeutralPage(): DrawnPage {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
  if ('speechSynthesis' in window) speechSynthesis.cancel();
  const root = document.documentElement;
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const heading = element('h1', neutralTitle);
  const main = element('main', heading, tables(), element('h2', sumsTitle), folded());
  const body = element('body', main);
  for (const sheet of document.styleSheets) sheet.disabled = true;
  document.body.hidden = true;
  root.append(body);
  root.style.cssText = neutralLooks['html'] ?? '';
  root.lang = neutralLanguage;
  document.title = neutralTitle;
  if (icon) icon.href = located(neutralIcon);
  root.hidden = false;
  scrollTo(0, 0);
  // Whoever listens hears at once where they are.
  heading.tabIndex = -1;
  heading.focus();
  return { body, main };
}

function tables(): HTMLElement {
  const tableOf = (number: number) =>
    element(
      'section',
      element('h2', `× ${number}`),
      element(
        'ul',
        ...tableFactors.map((factor) =>
          element('li', `${factor} × ${number} = `, element('b', String(factor * number))),
        ),
      ),
    );
  return element('div', ...tableNumbers.map(tableOf));
}

function folded(): HTMLElement {
  return element(
    'div',
    ...sums.map(([one, other]) =>
      element('details', element('summary', `${one} × ${other} = ?`), element('b', String(one * other))),
    ),
  );
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.style.cssText = neutralLooks[name] ?? '';
  made.append(...children);
  return made;
}
