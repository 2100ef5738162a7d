/** On the page for pages that are not here: shows what is saved, and goes on by itself when the connection is back. */
import { coursePack } from '#offline/pack.ts';
import { readShelf } from '#offline/shelf.ts';

async function showSaved() {
  const shelf = await readShelf();
  const list = document.querySelector<HTMLElement>('[data-saved]');
  for (const { id, has } of shelf) {
    const course = list?.querySelector<HTMLElement>(`[data-course-saved="${coursePack(id)}"]`);
    if (!has || !course || !list) continue;
    course.hidden = false;
    list.hidden = false;
  }
}

showSaved().catch(() => undefined); // Where nothing can be saved, nothing is.

const again = document.querySelector<HTMLElement>('[data-again]');
if (again) {
  again.hidden = false;
  again.addEventListener('click', () => location.reload());
}
window.addEventListener('online', () => location.reload());
