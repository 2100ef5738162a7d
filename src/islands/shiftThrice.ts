/**
 * Shift, pressed three times by itself, leaves. The count is shown beside the way out, so that nobody leaves unawares, and
 * read out; it is drawn here, for the pages have no byte to spare for it.
 */

/** From one press to the next, in milliseconds. */
const patience = 5000;

const needed = 3;

export function onShiftThrice(link: HTMLElement, leave: () => void): void {
  const box = document.createElement('div');
  box.setAttribute('role', 'status');
  box.style.position = 'absolute'; // Empty, it takes no room.
  let presses = 0;
  /** Whether Shift is down and nothing else was pressed or clicked with it: capital letters are no wish to leave. */
  let isAlone = false;
  let forgetting = 0;

  function count(now: number) {
    if (now === presses) return;
    presses = now;
    if (presses === 0) return box.remove();
    link.after(box);
    // Readers of screens tell what changes in a place they know, not what it came with.
    setTimeout(() => show(box, link, presses));
  }

  function reset() {
    isAlone = false;
    count(0);
  }

  addEventListener('keydown', (event) => {
    if (event.repeat && event.key === 'Shift') return;
    isAlone =
      event.key === 'Shift' && !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isAlone) reset();
    // The last press leaves as it goes down; those before it count as they come up, when it is plain that they stood alone.
    else if (presses === needed - 1) {
      reset();
      leave();
    }
  });
  addEventListener('keyup', ({ key }) => {
    if (key !== 'Shift' || !isAlone) return;
    isAlone = false;
    count(presses + 1);
    clearTimeout(forgetting);
    forgetting = window.setTimeout(reset, patience);
  });
  addEventListener('pointerdown', reset);
}

function show(box: HTMLElement, link: HTMLElement, presses: number) {
  box.textContent = '';
  const dots = document.createElement('span');
  dots.setAttribute('aria-hidden', 'true');
  dots.style.cssText = 'font-size:.75em;letter-spacing:.2em';
  dots.textContent = '●'.repeat(presses) + '○'.repeat(needed - presses);
  const words = document.createElement('span');
  words.textContent = `${presses}/${needed} ${link.title}`;
  words.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  box.append(dots, words);
  box.style.cssText = `position:absolute;left:${link.offsetLeft}px;top:${link.offsetTop + link.offsetHeight + 2}px;padding:0 .75em;border:2px solid;border-radius:.75rem;background:Canvas;color:CanvasText;line-height:1.8;pointer-events:none`;
}
