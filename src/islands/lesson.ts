/** Notes which lesson was opened last, for “where was I”. */
import { today, withSeen } from '#progress/record.ts';
import { changeRecord } from '#progress/storage.ts';

export async function noteLesson(): Promise<void> {
  const { lesson } = document.querySelector<HTMLElement>('article[data-lesson]')?.dataset ?? {};
  if (lesson) await changeRecord((record) => withSeen(record, lesson, today()));
}
