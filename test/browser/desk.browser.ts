import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the stories change people and rights. */
const test = base.extend<object, { demoOfDesk: boolean }>({ demoOfDesk: [true, { scope: 'worker', option: true }] });

const STEWARD = 'Tomasz Wiśniewski';

test('a steward adds an agency and a place, puts somebody on the record, opens a post, and reads what its end will do', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk');
  await expect(page.getByRole('link', { name: 'Agencies and places' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Agencies and places' }).click();
  await page.getByRole('link', { name: 'Agencies', exact: true }).click();
  await page.getByText('Add an agency').click();
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter a name');
  await page.getByLabel('Name', { exact: true }).fill('Zebra Nurseries');
  await page.getByLabel('Sector').fill('early years');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Zebra Nurseries is added.' })).toBeFocused();
  await expectAccessible(page);

  await page.goto('/desk/people/new');
  await page.getByLabel('Given name').fill('Thu');
  await page.getByLabel('Family name').fill('Nguyen');
  await page.getByRole('button', { name: 'Put them on the record' }).click();
  await expect(page.getByRole('alert')).toContainText('called the same');
  await expectAccessible(page);
  await page.getByLabel('This is another person').check();
  await page.getByRole('button', { name: 'Put them on the record' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thu Nguyen' })).toBeVisible();
  await expect(page.getByText('They are in no post.')).toBeVisible();

  await page.getByText('Open a post').click();
  await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Family mentor' });
  await page.getByLabel('Employer', { exact: true }).selectOption({ label: 'Zebra Nurseries' });
  await page.getByLabel('First day').first().fill('2 11 2026');
  await page.getByLabel('Hours a week (optional)').fill('20');
  await page.getByRole('button', { name: 'Open the post' }).click();
  await expect(page.getByText('Thu Nguyen is Family mentor from 2 November 2026.')).toBeFocused();
  await page.getByText('End this post').click();
  await expect(page.getByText(/With it Thu Nguyen leaves on/)).toBeVisible();
  await expectAccessible(page);
  const ending = page.locator('form', { has: page.getByRole('button', { name: 'End the post' }) });
  await ending.getByLabel('Last day in post').fill('30 11 2026');
  await ending.getByLabel('Why?').fill('moves away');
  await ending.getByRole('button', { name: 'End the post' }).click();
  await expect(page.getByText(/^Family mentor ends on 30 November 2026\. Thu Nguyen leaves/)).toBeFocused();
  await page.getByText('Take its last day back').click();
  const back = page.locator('form', { hasText: 'What its end released does not come back by itself.' });
  await back.getByLabel('Why?').fill('stays after all');
  await back.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back: the post goes on.')).toBeFocused();
});

test('a steward who gives somebody the name of another is asked whether they are the same, and says that they are not', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/people/new');
  await page.getByLabel('Given name').fill('Odd');
  await page.getByLabel('Family name').fill('Zimt');
  await page.getByRole('button', { name: 'Put them on the record' }).click();
  await page.getByText('Change their name').click();
  await page.getByLabel('Given name').fill('Hollis');
  await page.getByLabel('Family name').fill('Marg-Aret');
  await page.getByLabel('Why').first().fill('told us');
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByRole('alert')).toContainText('called the same');
  await expectAccessible(page);
  const search = await page.getByRole('link', { name: 'See who is called the same' }).getAttribute('href');
  await page.getByLabel('This is another person').check();
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByText('They are called Hollis Marg-Aret now, everywhere.')).toBeFocused();
  await page.goto(search!);
  await expect(page.getByRole('link', { name: 'Margaret Hollis' })).toBeVisible();
});

test('a steward invites somebody, who is shown as invited; refused mail addresses are said at the field', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/accounts/new');
  await page.getByLabel('Name, as the mail greets them').fill('Priya Planner');
  await page.getByLabel('E-mail').fill('nowhere');
  await page.getByLabel('Planner', { exact: true }).check();
  await page.getByLabel('Why do they need it?').fill('plans 2027');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('alert')).toContainText('such as ana@example.org');
  await expectAccessible(page);
  await page.getByLabel('E-mail').fill('priya@council.example');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Planner' })).toBeVisible();
  await expect(page.getByText(/^Invited until/)).toBeVisible();
  await expect(page.getByRole('article', { name: 'Planner' })).toContainText('Why: plans 2027.');
  await expectAccessible(page);
});

test('a steward looks at what people may do, and confirms what is still right', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/grants');
  await expect(page.getByText('5 rights')).toBeVisible();
  await page.getByRole('button', { name: 'Confirm those that are ticked' }).click();
  await expect(page.getByRole('alert')).toContainText('Tick those that are still right');
  await page.getByLabel(/^Siobhán O’Neill: Sees exact figures/).check();
  await page.getByRole('button', { name: 'Confirm those that are ticked' }).click();
  await expect(page.getByText('Confirmed.')).toBeVisible();
  await expect(page.getByText('4 rights')).toBeVisible();
  await expectAccessible(page);
});
