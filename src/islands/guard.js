// Runs before anything is drawn, on every page but the neutral one.
// After leaving, Back must not bring the page up again. The browser keeps it, so it hides itself, and `leaving.ts` draws
// the neutral page in its place; where that file did not come, the neutral page is asked for by its address.
{
  const root = document.documentElement;
  // Until this line ran, what needs scripts is not shown. Old engines cannot read this file, and data savers take it out.
  root.className = '';
  let tab = {};
  try {
    tab = sessionStorage || tab;
  } catch {} // Blocked storage keeps no sign of leaving beyond this page, and no answers either.
  const look = () => (root.hidden = tab.left);
  // Somebody who opens the site anew is welcome again. Safari 14 knows only this old name for how a page was reached.
  if (performance.navigation?.type !== 2) delete tab.left;
  look();
  // A page kept whole in memory comes back without running anything but this.
  onpagehide = () => (root.hidden = true);
  onpageshow = () => look() && location.replace('/tables/');
  // While its island is still asleep, a question answers by the reasons that stand in the page.
  const say = (form, chosen) => {
    const verdict = form?.querySelector('.verdict');
    if (!verdict || form.dataset.awake === '') return;
    verdict.textContent = '';
    for (const { value } of chosen) {
      // Beside the option's own words: whether it was right, and why.
      const [, ...parts] = form.querySelector(`[data-reason="${value}"]`)?.parentNode.children ?? [];
      for (const part of parts) {
        const words = document.createElement('p');
        words.append(part.cloneNode(true));
        verdict.append(words);
      }
    }
  };
  addEventListener('input', ({ target }) => say(target.form, []));
  addEventListener('click', ({ target }) => {
    const { form, name, value, dataset } = target.closest?.('button,[data-leave]') ?? {};
    // Whoever leaves before `leaving.ts` has come has left all the same; pages in memory go as they do by that file.
    if (dataset?.leave === '') {
      root.hidden = tab.left = 1;
      if ('BroadcastChannel' in window) new BroadcastChannel('left').postMessage({});
    }
    // A button of a question whose island is still asleep: it is pressed again when it wakes.
    if (form) (form.presses = form.presses || []).push(name + '=' + value);
    if (!name) say(form, form?.querySelectorAll('input:checked'));
  });
}
