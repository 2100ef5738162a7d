/**
 * Walks through a story: one scene at a time, and back. Without this file the links do the same by themselves, only each
 * step is an entry in the browser's history; here it leaves none.
 */
for (const story of document.querySelectorAll<HTMLElement>('[data-story]')) walk(story);

function walk(story: HTMLElement) {
  const parts = [...story.querySelectorAll<HTMLElement>('.part')];
  const back = story.querySelector<HTMLButtonElement>('[data-back]');
  const partAt = (hash: string) => parts.find(({ id }) => `#${id}` === hash);
  const [first] = parts;
  /** The scenes so far, and what was chosen to come there. */
  let way: { part: HTMLElement; chosen: string }[] = [];
  let chosenAt = -500;

  function go(next: typeof way) {
    way = next;
    const now = way[way.length - 1];
    for (const part of parts) part.classList.toggle('is-now', part === now?.part);
    story.classList.add('is-awake');
    if (back) back.hidden = way.length < 2;
    // For a platform, where there is one. This file imports nothing: it stands in the page itself.
    if (now?.part.querySelector('.ending')) dispatchEvent(new Event('story-read'));
    const chosen = now?.part.querySelector<HTMLElement>('.part-chosen');
    const words = chosen?.querySelector('b');
    if (chosen && words) {
      chosen.hidden = now?.chosen === '';
      words.textContent = now?.chosen ?? '';
    }
  }

  /** Whoever listens hears where they are, and whoever looks sees it. */
  function arrive() {
    const part = way[way.length - 1]?.part;
    part?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'start' });
  }

  story.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const part = partAt(link?.getAttribute('href') ?? '');
    if (!part) return;
    event.preventDefault();
    // A hand that trembles taps twice; the second tap must not choose in a scene that nobody has read.
    const isEcho = event.detail > 0 && event.timeStamp - chosenAt < 500;
    chosenAt = event.timeStamp;
    if (isEcho) return;
    go(
      part === first
        ? [{ part, chosen: '' }]
        : [...way, { part, chosen: link?.querySelector('span')?.textContent ?? '' }],
    );
    arrive();
  });
  back?.addEventListener('click', () => {
    go(way.slice(0, -1));
    arrive();
  });

  // A choice that was made before this file came stands in the address; it is taken over, and out of the address.
  const early = partAt(location.hash);
  const start = first ? [{ part: first, chosen: '' }] : [];
  go(early && early !== first ? [...start, { part: early, chosen: '' }] : start);
  if (early) history.replaceState(null, '', location.pathname);
}
