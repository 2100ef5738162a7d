import { expect, test } from 'vitest';
import {
  address,
  cardAddress,
  inLocale,
  isOwnAddress,
  located,
  neutralAddress,
  placeOf,
  siteRoot,
} from '#i18n/addresses.ts';
import { hostileAddresses } from '../../hostileTexts.ts';
import { isLocale, localeTags, otherLocales } from '#i18n/locales.ts';

test('joins the parts of an address, with a slash at the end', () => {
  expect(address('km')).toBe('/km/');
  expect(address('en', 'search')).toBe('/en/search/');
  expect(address('km', 'students', 7)).toBe('/km/students/7/');
});

test('names the same page in another language, and changes nothing but the language', () => {
  expect(inLocale('/km/students/7/', 'en')).toBe('/en/students/7/');
  expect(inLocale('/km/', 'en')).toBe('/en/');
  expect(inLocale('/en/km/', 'km')).toBe('/km/km/');
});

test('names the card of a page by its address', () => {
  expect(cardAddress('/km/students/7/')).toBe('/cards/km-students-7.png');
  expect(cardAddress('/km/')).toBe('/cards/km.png');
  expect(cardAddress('/')).toBe('/cards/index.png');
});

test('gives the page for leaving an address that says nothing', () => {
  expect(neutralAddress).toBe('/tables/');
});

test('knows its languages, and what is none', () => {
  expect(localeTags).toEqual(['km', 'en']);
  expect(otherLocales('km')).toEqual(['en']);
  expect(isLocale('km')).toBe(true);
  expect([isLocale('fr'), isLocale(''), isLocale(undefined)]).toEqual([false, false, false]);
});

test('takes no property of every object for a language', () => {
  expect([isLocale('toString'), isLocale('constructor')]).toEqual([false, false]);
});

test.each(['/', '/km/', '/km/students/7/', '/en/help/#numbers', '/en/glossary/#កុមារ'])(
  'knows %s as ours',
  (own) => {
    expect(isOwnAddress(own)).toBe(true);
  },
);

test.each(hostileAddresses)('does not take %j for an address of ours', (foreign) => {
  expect(isOwnAddress(foreign)).toBe(false);
});

test('on the web an address is what it is', () => {
  expect(siteRoot).toBe('/');
  expect(located('/km/help/#now')).toBe('/km/help/#now');
  expect(placeOf('/km/students/7/')).toBe('/km/students/7/');
});
