/** The list of sections in the bar of a talk: a link to the slide that begins each. The same on the wall and in the speaker's window. */

export interface Sections {
  /** Says which one is shown, by the index of the slide. */
  mark: (at: number) => void;
  toggle: () => void;
  /** Returns whether it was open. */
  close: () => boolean;
}

export function sectionsIn(bar: HTMLElement): Sections {
  const list = bar.querySelector<HTMLDetailsElement>('.talk-sections');
  const links = [...(list?.querySelectorAll('a') ?? [])];
  let current = links[0];
  return {
    mark(at) {
      current = links.filter((link) => Number(link.hash.slice(1)) <= at + 1).pop();
      for (const link of links)
        if (link === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
    },
    toggle() {
      if (!list) return;
      list.open = !list.open;
      (list.open ? current : list.querySelector('summary'))?.focus();
    },
    close() {
      const wasOpen = list?.open === true;
      if (list) list.open = false;
      return wasOpen;
    },
  };
}
