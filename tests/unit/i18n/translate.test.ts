import { expect, test } from 'vitest';
import { en } from '#i18n/messages/en.ts';
import { km } from '#i18n/messages/km.ts';
import { translator } from '#i18n/translate.ts';

test('speaks the language it was made for', () => {
  expect(translator('en')('site.home')).toBe(en['site.home']);
  expect(translator('km')('site.home')).toBe(km['site.home']);
  expect(translator('km')('site.home')).not.toBe(translator('en')('site.home'));
});

test('puts values where the message has their names', () => {
  expect(translator('en')('figure.count', { count: 20, base: '21' })).toBe('20 of 21');
});

test('keeps a placeholder that nobody filled, so that it is seen', () => {
  expect(translator('en')('figure.count', { count: 20 })).toBe('20 of {base}');
});

test('prints a value of 0', () => {
  expect(translator('en')('figure.count', { count: 0, base: 21 })).toBe('0 of 21');
});

test('takes a value as it is, whatever signs are in it', () => {
  expect(translator('en')('figure.count', { count: '$&', base: '{count}' })).toBe('$& of {count}');
});
