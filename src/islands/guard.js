// Runs before anything is drawn, on every page but the neutral one.
// After leaving, Back must not bring the page up again: the browser keeps it, so it turns away by itself.
((root, left) => {
  // Until this line ran, what needs scripts is not shown. Old engines cannot read this file, and data savers take it out.
  root.className = '';
  // Blocked storage keeps no sign of leaving, and no answers either.
  const kept = (use) => {
    try {
      return use(sessionStorage);
    } catch {}
  };
  const turnAway = () => {
    if (!kept((tab) => tab.getItem(left))) return false;
    root.hidden = true;
    location.replace('/tables/');
    return true;
  };
  // Somebody who opens the site anew is welcome again.
  const [visit] = performance.getEntriesByType('navigation');
  if (!visit || visit.type !== 'back_forward') kept((tab) => tab.removeItem(left));
  turnAway();
  // A page kept whole in memory comes back without running anything but this.
  onpagehide = () => (root.hidden = true);
  onpageshow = (event) => (event.persisted && turnAway()) || (root.hidden = false);
  // A button of a question whose island is still asleep is noted on its form, and pressed again when it wakes.
  const note = (event) => {
    const { form, name, value } = event.target.closest?.('button') ?? {};
    if (form?.method !== 'dialog' || form.dataset.awake !== undefined) return;
    const { presses } = form.dataset;
    form.dataset.presses = (presses ? presses + '\n' : '') + name + '=' + value;
  };
  document.addEventListener('click', note);
})(document.documentElement, 'left');
