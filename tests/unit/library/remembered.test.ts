import { expect, test, vi } from 'vitest';
import { forget, lastFew, remembered } from '#library/remembered.ts';

test('asks once for each key', () => {
  const make = vi.fn((key: string) => [key]);
  const get = remembered(make);
  expect(get('a')).toBe(get('a'));
  expect(get('b')).toEqual(['b']);
  expect(make).toHaveBeenCalledTimes(2);
});

test('asks once where there is no key, also while the first answer is on its way', async () => {
  const make = vi.fn(() => Promise.resolve([1]));
  const get = remembered(make);
  const [one, other] = await Promise.all([get(), get()]);
  expect(one).toBe(other);
  expect(make).toHaveBeenCalledOnce();
});

test('forgets everything when the content was read anew', () => {
  let content = 'old';
  const [one, other] = [remembered(() => content), remembered((key: string) => key + content)];
  expect([one(), other('a')]).toEqual(['old', 'aold']);
  content = 'new';
  expect([one(), other('a')]).toEqual(['old', 'aold']);
  forget();
  expect([one(), other('a')]).toEqual(['new', 'anew']);
});

test('of what is large only the last few are held', () => {
  const make = vi.fn((key: string) => [key]);
  const get = lastFew(2, make);
  expect([get('a'), get('b'), get('a'), get('b')]).toEqual([['a'], ['b'], ['a'], ['b']]);
  expect(make).toHaveBeenCalledTimes(2);
  get('c');
  expect(get('b')).toEqual(['b']);
  expect(make).toHaveBeenCalledTimes(3);
  expect(get('a')).toEqual(['a']);
  expect(make).toHaveBeenCalledTimes(4);
});
