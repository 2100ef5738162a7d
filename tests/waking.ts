/**
 * Runs in the page: opens what is folded and brings island after island into view, so that everything is there to be looked at.
 * How many will not wake.
 */
export async function wakeAll(): Promise<number> {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const late = performance.now() + 20_000;
  for (;;) {
    const [first, ...others] = document.querySelectorAll('[data-island][data-props]');
    if (!first) return 0;
    if (performance.now() > late) return others.length + 1;
    first.firstElementChild?.scrollIntoView();
    await new Promise(requestAnimationFrame);
  }
}
