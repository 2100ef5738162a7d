/**
 * The bar stays at the top of the page; who pinches to zoom, or has the keyboard open, may look at another part of it. So
 * the bar goes along, as wide as what is seen and as large as without zoom.
 */
export function keepInView(bar: HTMLElement): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const place = () => {
    const { scale } = seen;
    const x = Math.max(0, seen.offsetLeft);
    const y = Math.max(0, seen.offsetTop);
    const isWhole = Math.abs(scale - 1) < 0.01 && x < 1 && y < 1;
    bar.style.transformOrigin = isWhole ? '' : '0 0';
    bar.style.transform = isWhole ? '' : `translate(${x}px, ${y}px) scale(${1 / scale})`;
  };
  // Who was quicker than this file is zoomed in already.
  place();
  seen.addEventListener('resize', place);
  seen.addEventListener('scroll', place);
}
