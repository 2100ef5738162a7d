/**
 * Islands: pieces of a page that stand in it drawn, and wake when they are needed. Astro's own start each by an element of
 * theirs, which weighs more than a view; this is all that ours use of it. Decision 0023.
 */
import type { ComponentType } from 'react';

/** What gives a drawn island its component, and a file whose default is one. Pages without islands name neither. */
type Loaded = Promise<[typeof import('./hydrating.ts'), { default: ComponentType<never> }]>;

interface Waking {
  /** “seen”: each as it comes into view; what nobody reaches is not asked for. */
  when?: 'at once' | 'seen';
  /** Parts that stay as they are drawn: prop → selector. */
  keeps?: Record<string, string>;
}

/**
 * Wakes the islands of one name: `<div data-island="search" data-props={JSON.stringify(props)}>` around the component, which
 * Astro draws without its help.
 */
export function wake(name: string, load: () => Loaded, { when = 'at once', keeps = {} }: Waking = {}): void {
  for (const island of document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)) {
    const start = () => void rouse(island, load, keeps);
    if (when === 'at once') start();
    else onceSeen(island, start);
  }
}

async function rouse(island: HTMLElement, load: () => Loaded, keeps: Record<string, string>, isFirst = true) {
  try {
    const [{ hydrateIsland }, { default: Island }] = await load();
    const { props } = island.dataset;
    // Whoever is still asleep has this.
    delete island.dataset['props'];
    if (props !== undefined) hydrateIsland(island, Island, JSON.parse(props) as object, keeps);
  } catch (problem) {
    console.error(problem);
    // The line was cut: once more in a moment, then when somebody touches it, or the line is there again.
    const again = () => {
      island.removeEventListener('click', again);
      removeEventListener('online', again);
      void rouse(island, load, keeps, false);
    };
    if (isFirst) return void setTimeout(again, 1000);
    island.addEventListener('click', again);
    addEventListener('online', again);
  }
}

/** The island itself takes no room (`display: contents`): what stands in it is looked at. */
function onceSeen(island: HTMLElement, start: () => void) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    start();
  });
  for (const child of island.children) observer.observe(child);
}
