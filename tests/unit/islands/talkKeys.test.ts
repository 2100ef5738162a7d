import { expect, test } from 'vitest';
import { commandOf, isCommand } from '#islands/talkKeys.ts';

const typed = (key: string, code = '') => ({ key, code });

test.each([
  ['ArrowRight', 'next'], ['PageDown', 'next'], [' ', 'next'], ['Enter', 'next'], ['ArrowLeft', 'back'], ['PageUp', 'back'],
  ['Home', 'first'], ['End', 'last'], ['b', 'black'], ['B', 'black'], ['.', 'black'], ['t', 'time'], ['f', 'full'], ['g', 'sections'], ['?', 'keys'],
])('%j asks for %s', (key, command) => {
  expect(commandOf(typed(key), 0)).toBe(command);
}); // prettier-ignore

test('a Khmer keyboard asks for the same by the places of its keys', () => {
  expect(commandOf(typed('ប', 'KeyB'), 0)).toBe('black');
  expect(commandOf(typed('ត', 'KeyT'), 0)).toBe('time');
  expect(commandOf(typed('។', 'Period'), 0)).toBe('black');
});

test('where choices wait, letters take them, as many as there are', () => {
  expect(commandOf(typed('b', 'KeyB'), 3)).toBe('way-1');
  expect(commandOf(typed('ច', 'KeyC'), 3)).toBe('way-2');
  expect(commandOf(typed('d', 'KeyD'), 3)).toBeUndefined();
  expect(commandOf(typed('.', 'Period'), 3)).toBe('black');
});

test('other keys are left alone, Shift among them', () => {
  for (const key of ['Shift', 'Tab', 'Escape', 'x', 'é', 'F5', 'constructor'])
    expect(commandOf(typed(key), 0), key).toBeUndefined();
});

test('a message is no command unless it is one of ours', () => {
  expect(isCommand('next')).toBe(true);
  expect(isCommand('way-2')).toBe(true);
  expect(isCommand('slide-108')).toBe(true);
  for (const wrong of ['way-', 'way-10', 'slide-', 'slide-12345', 'slide--1', 'leave', '', null, 5, {}])
    expect(isCommand(wrong)).toBe(false);
});
