import { person } from './by-heading.js';
import { expect, expectAccessible, test } from './site.js';

test.describe('my team', () => {
  test('four of eleven need attention, two of them for what has lapsed', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis', '/team');
    await expect(page.getByText('On 2 November 2026: 11 people; 2 have something lapsed')).toBeVisible();
    const names = page.getByRole('main').getByRole('heading', { level: 2 }).filter({ hasNotText: 'To check again' });
    await expect(names).toHaveText(['Yusuf Akhtar', 'Imogen Jagger', 'Tendai Okonkwo', 'Zofia Sikora']);
    await expect(person(page, 'Yusuf Akhtar')).toContainText('14 of 15 met');
    await expect(person(page, 'Yusuf Akhtar')).toContainText(
      /Lapsed\s*Early attachment\. .*ran out after 8 September 2026/,
    );
    await expect(person(page, 'Tendai Okonkwo')).toContainText(/Self-rated only\s*Building trust locally/);
    await expect(page.getByText('Nothing to do: nobody’s employer, host, base, line manager or role')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Everybody: 11 people' }).click();
    await expect(names).toHaveCount(11);
    await expect(person(page, 'Ciarán Thackray')).toContainText('16 of 16 met');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Ciarán Thackray' }).click();
    await expect(page.getByText('16 of 16 requirements met')).toBeVisible();
    await expect(page.locator('section').getByRole('heading', { level: 2 })).toHaveText(['Ciarán Thackray', 'Met: 16']);
    await expectAccessible(page);
    await page.goBack();
    await page.goBack();
    await expect(names).toHaveCount(4);
  });

  test('a day to come is in the address, with what will lapse soon', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis', '/team?on=2027-01-31');
    await expect(
      page.getByText('2 would have something lapsed, 2 would have something that would lapse by 1 May 2027.'),
    ).toBeVisible();
    await expect(person(page, 'Yusuf Akhtar')).toContainText(/Lapses soon.*Met up to and including 26 March 2027\./s);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Yusuf Akhtar' }).click();
    await expect(page.getByText('requirements met, on 31 January 2027')).toBeVisible();
    await expect(page.getByText('Record what you saw')).toHaveCount(0);
    await page.goto('/team?on=soon');
    await expect(page.getByRole('alert')).toContainText('The day must be a day of the calendar');
    await expectAccessible(page);
    await page.goto('/team?on=2017-01-01');
    await expect(page.getByRole('status')).toHaveText('Nobody was in this team on 1 January 2017.');
    await expect(page.getByText('the people whose post names you as line manager')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/team?on=2019-01-01');
    await expect(page.getByText('Nothing to do: nothing is asked of these people on 1 January 2019.')).toBeVisible();
    await page.goto('/team?on=2026-11-30&after=nowhere');
    await expect(page.getByRole('alert')).toContainText('The list does not go on from where the link says.');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'See the list from its beginning' }).click();
    await expect(page.getByText('On 30 November 2026: 11 people')).toBeVisible();
  });

  test('the record of somebody who is not hers is not there for her', async ({ signedIn, database }) => {
    const { rows } = await database.query<{ id: string }>(
      `select practitioner_id as id from identity where given_name = 'Grace' and family_name = 'Naylor'`,
    );
    const page = await signedIn('Margaret Hollis', `/team/${rows[0]!.id}`);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await expect(page.getByText('Grace Naylor')).toHaveCount(0);
    await expectAccessible(page);
  });

  test('what she saw Zofia do at home visits closes that gap @phone', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis', '/team');
    await page.getByRole('link', { name: 'Zofia Sikora' }).click();
    await expect(page.getByText('15 of 16 requirements met')).toBeVisible();
    await expect(page.getByText('Rate yourself')).toHaveCount(0);
    const line = person(page, 'Home visiting');
    await line.getByText('Record what you saw').click();
    await line.getByLabel('On which day did you see it?').fill('');
    await line.getByRole('button', { name: 'Record it' }).click();
    await expect(line.getByRole('alert').getByRole('link')).toHaveText([
      'Choose what you saw',
      'Enter the day on which you saw it',
    ]);
    await expectAccessible(page);
    await line.getByRole('radio', { name: 'With support', exact: true }).check();
    await line.getByLabel('On which day did you see it?').fill('2026-11-03');
    await line.getByRole('button', { name: 'Record it' }).click();
    await expect(line.getByRole('alert')).toContainText('There is a problem');
    await line.getByLabel('On which day did you see it?').fill('2026-11-02');
    await line.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText('Recorded: what you saw of Home visiting.')).toBeFocused();
    await expect(page.getByText('16 of 16 requirements met')).toBeVisible();
    await expect(line).toContainText('They hold With support by observation of 2 November 2026');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Back to the team' }).click();
    await expect(page.getByRole('link', { name: 'What needs attention: 3 people' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Zofia Sikora' })).toHaveCount(0);
  });
});
