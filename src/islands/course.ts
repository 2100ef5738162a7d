/** On a course's page: which lessons are done, and which was opened last. Their words stand in the page already. */
import { askedIn, lastSeen, summarise } from '#progress/summary.ts';
import { loadRecord, recordChanged } from '#progress/storage.ts';

async function mark() {
  const record = await loadRecord();
  const course = document.body.dataset['course'] ?? '';
  for (const card of document.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const { lesson = '', questions: asked = '' } = card.dataset;
    const questions = askedIn(lesson, asked);
    const { all, answered } = summarise(record, questions);
    const words = card.querySelector<HTMLElement>('[data-done]');
    if (!words) continue;
    const message = answered === all ? words.dataset['done'] : words.dataset['some'];
    words.hidden = answered === 0;
    words.textContent = (message ?? '').replace('{answered}', String(answered)).replace('{all}', String(all));
    words.classList.toggle('is-done', answered === all);
  }
  const onward = document.querySelector<HTMLAnchorElement>('[data-onward]');
  const last = document.querySelector<HTMLElement>(`[data-lesson="${lastSeen(record, course) ?? ''}"]`);
  const link = last?.querySelector('a');
  if (!onward || !link) return;
  onward.href = link.href;
  onward.textContent = (onward.dataset['onward'] ?? '').replace('{title}', link.textContent.trim());
  onward.hidden = false;
}

void mark();
window.addEventListener(recordChanged, () => void mark());
// Coming back to a page that the browser kept whole.
window.addEventListener('pageshow', ({ persisted }) => persisted && void mark());
