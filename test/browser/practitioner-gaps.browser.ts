import { expect, expectAccessible, test } from './site.js';

test('of a day that nothing recorded reaches, that alone is said', async ({ page, signedIn }) => {
  await signedIn('Thu Nguyễn', '/profile?on=2099-01-01');
  await expect(page.getByText('Nothing is known of 1 January 2099.')).toBeVisible();
  await expect(page.getByText('requirements met')).toHaveCount(0);
  await expectAccessible(page);
});

test('each gap has its next step beside it, with a place to book @phone', async ({ page, signedIn }) => {
  await signedIn('Thu Nguyễn', '/profile');
  const gap = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await expect(gap('Information sharing')).toContainText(
    'Next: Information sharing and consent: Monday 2 November 2026, 09:30',
  );
  await expect(gap('Information sharing')).toContainText('You have a place.');
  await expect(gap('Home visiting')).toContainText(
    /Next: Home visiting with its assessment: Monday 23 November 2026, 13:15/,
  );
  await expect(gap('How children and young people respond to change')).toContainText(
    'Next: Disability awareness with its assessment: Thursday 12 November 2026, 09:30',
  );
  await expect(gap('Identify transitions')).toContainText(
    'Next: The same session as for How children and young people respond to change, above, closes this too.',
  );
  await expect(page.getByRole('button', { name: 'Book a place on Disability awareness' })).toHaveCount(1);
  await gap('Home visiting').getByRole('button', { name: 'Book a place on Home visiting' }).click();
  await expect(page.getByText('You have a place on Home visiting, 23 November 2026 at 13:15.')).toBeFocused();
  await expect(gap('Home visiting')).toContainText('You have a place.');
  await expect(gap('Listening and building empathy')).not.toContainText('Next:');
  await expectAccessible(page);
  const booked = gap('Home visiting');
  await booked.getByText('Give your place back').click();
  await booked.getByLabel('Why do you give it back?').fill('On leave that week');
  await booked.getByRole('button', { name: 'Give my place back' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'You gave back your place' })).toBeFocused();
});
