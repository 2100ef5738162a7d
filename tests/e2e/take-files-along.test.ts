/** A trainer takes a file from the site into Moodle: with any browser, without scripts. `npm run export` comes first. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readListing } from '#exports/listing.ts';

const listed = readListing('dist-exports');

test.use({ javaScriptEnabled: false });

test('a trainer finds the questions of a lesson, reads how to use them, and gets the very file that was made', async ({
  page,
}) => {
  test.skip(listed.length === 0 && !process.env['CI'], 'Run `npm run export`.');
  const wanted = listed.find(({ path }) => path === 'moodle/km/police-4.xml');
  await page.goto('/km/offline/');
  await page.getByRole('main').getByRole('link', { name: 'ឯកសារសម្រាប់អ្នកសម្របសម្រួល និងសាលារៀន' }).click();
  await expect(page.getByText('Get category from file')).toBeVisible();
  const link = page.locator('a[download="moodle-km-police-4.xml"]');
  await expect(link).toBeHidden();
  // Lessons are folded away; a fold opens without scripts.
  await page.locator('details', { has: link }).locator('summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('moodle-km-police-4.xml');
  const data = readFileSync(await download.path());
  expect(createHash('sha256').update(data).digest('hex')).toBe(wanted?.sha256);
  // The sum that stands on the page is that of the file.
  await expect(page.locator('pre')).toContainText(`${wanted?.sha256}  moodle-km-police-4.xml`);
});
