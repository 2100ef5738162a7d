import { expect, test } from 'vitest';
import { changed, error, findings, helpline } from './fixture.ts';

function checkedOn(day: string) {
  return changed(helpline, 'checked: 2026-11-21', `checked: ${day}`);
}

test('warns of a number that nobody has checked for more than 180 days, and says what to do', () => {
  const files = checkedOn('2026-05-24');
  expect(findings(files, 'helplines')).toEqual([
    {
      ...error(
        files,
        'helplines',
        helpline,
        'checked:',
        "Last checked 181 days ago. Call or compare the documents, then write today's day.",
      ),
      level: 'warning',
    },
  ]);
});

test('says nothing of a number checked 180 days ago', () => {
  expect(findings(checkedOn('2026-05-25'), 'helplines')).toEqual([]);
});

test('says nothing of a number checked today', () => {
  expect(findings(checkedOn('2026-11-21'), 'helplines')).toEqual([]);
});

test('refuses a day that has not come yet', () => {
  const files = checkedOn('2026-11-22');
  expect(findings(files, 'helplines')).toEqual([
    error(files, 'helplines', helpline, 'checked:', 'The day 2026-11-22 has not come yet.'),
  ]);
});

test('warns of every helpline when time has passed', () => {
  const said = findings(checkedOn('2026-11-21'), 'helplines', '2027-11-21');
  expect(said.map(({ file, level }) => [file, level])).toEqual([
    ['helplines/aple.yaml', 'warning'],
    [helpline, 'warning'],
  ]);
});

test('leaves a helpline without a day, or of tier B, to the schema', () => {
  const withoutDay = changed(helpline, 'checked: 2026-11-21\n', '');
  const tierB = changed(helpline, 'tier: A', 'tier: B', checkedOn('2020-01-01'));
  expect(findings(withoutDay, 'helplines')).toEqual([]);
  expect(findings(tierB, 'helplines')).toEqual([]);
});
