import { expect, test } from 'vitest';
import {
  address,
  cardAddress,
  codeAddress,
  inLocale,
  isForTrainers,
  located,
  neutralAddress,
  placeOf,
  siteRoot,
} from '#i18n/addresses.ts';
import { isOwnAddress } from '#i18n/ownAddress.ts';
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

test('gives a sheet for trainers the card of what it belongs to', () => {
  expect(cardAddress('/km/students/7/sheet/')).toBe('/cards/km-students-7.png');
  expect(cardAddress('/en/police/test/')).toBe('/cards/en-police.png');
  for (const sheet of ['posters/five-steps', 'voting-cards', 'tally'])
    expect(cardAddress(`/km/${sheet}/`)).toBe('/cards/km.png');
});

test('tells sheets for trainers from pages for readers', () => {
  expect(['/km/students/7/sheet/', '/en/police/test/', '/km/posters/help/'].map(isForTrainers)).not.toContain(
    false,
  );
  expect(['/km/help/', '/km/students/7/', '/km/worksheet/', '/km/sheet/1/'].map(isForTrainers)).not.toContain(
    true,
  );
});

test('names the QR code of a page by its address', () => {
  expect(codeAddress('/km/students/7/story/')).toBe('/qr/km-students-7-story.svg');
  expect(codeAddress('/km/')).toBe('/qr/km.svg');
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
