/** A button that prints the page as it is shown. Where no script runs, words in its place say how. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
