import { afterEach, expect, test, vi } from 'vitest';
import { saveFile } from '#islands/saveFile.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a file that the browser first asks about is still there to be read; a minute later nothing is', async () => {
  vi.useFakeTimers();
  const made: Blob[] = [];
  const clicked: string[] = [];
  const revoked: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void revoked.push(address));
  const link = { href: '', download: '', click: () => clicked.push(`${link.download} ${link.href}`) };
  vi.stubGlobal('document', { createElement: () => link });
  saveFile('police.csv', 'ក,1', 'text/csv');
  expect(clicked).toEqual(['police.csv blob:1']);
  expect(made[0]?.type).toBe('text/csv');
  expect(await made[0]?.text()).toBe('ក,1');
  vi.advanceTimersByTime(30_000);
  expect(revoked).toEqual([]);
  vi.advanceTimersByTime(30_000);
  expect(revoked).toEqual(['blob:1']);
});
