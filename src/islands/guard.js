// Runs before anything is drawn, on every page but the neutral one: a way out that needs nothing else, and first answers.
// `site.ts` does both better, as soon as it is there.
{
  const root = document.documentElement;
  // Until this line ran, what needs scripts is not shown. Old engines cannot read this file, and data savers take it out.
  root.className = '';
  const { dataset } = root;
  let tab = {};
  try {
    tab = sessionStorage || tab;
  } catch {} // Blocked storage keeps no sign of leaving beyond this page, and no answers either.
  // Somebody who opens the site anew is welcome again. Safari 14 knows only this old name for how a page was reached.
  if (performance.navigation?.type !== 2) delete tab.left;

  const hasKeys = matchMedia('(hover)').matches;
  // A phone that can write Khmer (empty boxes are all alike) does so, until our font is at hand: `styles/fonts.css`.
  const pen = document.createElement('canvas').getContext('2d');
  const [letter, wider] = ['ក', 'ឈ'].map((text) => pen?.measureText(text).width);
  if (letter !== wider) root.style.setProperty('--khmer', hasKeys || tab.font ? 'Khmer now' : 'system-ui');

  // On a lesson all other scripts wait for the first sign that somebody is there; not where there are keys, which may be the
  // way out, nor where a search has left words to be marked.
  let isAwaited = tab.left || tab.marks || hasKeys;
  const wake = () => {
    isAwaited = true;
    if (document.readyState === 'loading' || !dataset.waits) return;
    const { waits } = dataset;
    delete dataset.waits;
    // What a weak signal loses is asked for again at the next sign.
    for (const address of waits.split(' ')) import(address).catch(() => (dataset.waits = waits));
  };
  let asked = [];
  addEventListener('DOMContentLoaded', () => {
    // A quick hand presses before the reasons are there.
    say(...asked);
    if (isAwaited) wake();
  });
  for (const sign of ['pointerdown', 'keydown', 'focusin', 'scroll', 'click']) addEventListener(sign, wake);

  // A page that is kept whole in memory hears that somebody left; Firefox tells it nowhere else.
  const open = (name) => 'BroadcastChannel' in window && new BroadcastChannel(name);
  const channel = open('left');
  const leave = () => {
    // False where `site.ts` heard it, which does all that follows, and draws what is worth staying on.
    if (!dispatchEvent(new Event('leave', { cancelable: true }))) return;
    // In a package the tab is also the platform's.
    if (dataset.root === undefined) for (const name of Object.keys(tab)) delete tab[name];
    tab.left = 1;
    if (channel) channel.postMessage({ page: location.pathname, at: Date.now() });
    const { href } = document.querySelector('[data-leave]') ?? root;
    onpopstate = () => history.replaceState(null, '', href);
    onpopstate();
    for (const part of [...document.head.children]) if (part.name !== 'viewport') part.remove();
    const make = (name) => document.createElement(name);
    const heading = make('h1');
    heading.textContent = document.title = '/title/';
    root.lang = '/language/';
    document.body = make('body');
    document.body.append(heading);
    for (let table = 2; table < 11; table++)
      for (let factor = 1; factor < 11; factor++)
        document.body.append(`${factor} × ${table} = ${factor * table}`, make('br'));
    root.style.colorScheme = 'light dark'; // At night a white page would be seen across the room.
    root.hidden = false;
    scrollTo(0, 0);
    wake();
  };

  // After leaving, Back must not bring the page up again.
  const look = () => (tab.left ? leave() : (root.hidden = false));
  let cameBack = 0;
  if (channel) channel.onmessage = ({ data }) => data.at <= cameBack && leave();
  root.hidden = tab.left;
  onpagehide = () => (root.hidden = true);
  onpageshow = ({ persisted }) => {
    const [mouth, ear] = persisted && channel ? [open('heard'), open('heard')] : [];
    if (!ear) return look();
    // On a busy phone it may be here before it hears what was said. A word to itself, on another channel, comes after that.
    cameBack = Date.now();
    const end = () => {
      clearTimeout(timer);
      mouth.close();
      ear.close();
      look();
    };
    ear.onmessage = end;
    mouth.postMessage('');
    const timer = setTimeout(end, 2000);
  };

  // While its island is still asleep, a question answers by the reasons that stand in the page.
  const say = (form, chosen) => {
    asked = [form, chosen];
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
  addEventListener('click', (event) => {
    const button = event.target.closest?.('button,[data-leave]') ?? {};
    const { form, name, value, dataset } = button;
    if (dataset?.leave === '') {
      event.preventDefault();
      leave();
    }
    // What is pressed before anything listens is pressed again when it does: by the question's island, or by `site.ts`.
    button.isPressed = true;
    if (form) (form.presses = form.presses || []).push(name + '=' + value);
    if (!name) say(form, form?.querySelectorAll('input:checked'));
  });
}
