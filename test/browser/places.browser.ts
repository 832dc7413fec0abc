import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the stories change places and settings. */
const test = base.extend<object, { demoOfPlaces: boolean }>({
  demoOfPlaces: [true, { scope: 'worker', option: true }],
});

const STEWARD = 'Tomasz Wiśniewski';
const SITE = 'Buttercup Children’s Centre';

test('a steward moves a site from a day on, and takes the move back', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/sites');
  await page.getByRole('link', { name: SITE }).click();
  await expect(page.getByText('Lies in Quarry Hill today.')).toBeVisible();
  await page.getByText('Move it from a day on').click();
  await page.getByRole('button', { name: 'Move it', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the first day on which it lies there');
  await expectAccessible(page);
  const form = page.locator('form', { has: page.getByLabel('Cluster in which it lies then') });
  await form.getByLabel('Cluster in which it lies then').selectOption({ label: 'Millbrook' });
  await form.getByLabel('First day there').fill('4 1 2027');
  await form.getByLabel('Why?').fill('the building is sold');
  await form.getByRole('button', { name: 'Move it', exact: true }).click();
  await expect(page.getByText(/^Recorded: .* moves on 4 January 2027/)).toBeFocused();
  await expect(page.getByText('Lies in Quarry Hill today.')).toBeVisible();
  const move = page.getByRole('article', { name: 'From 4 January 2027' });
  await expect(move).toContainText('From 4 January 2027 in Millbrook');
  await expectAccessible(page);

  await move.getByText('Take this move back').click();
  await move.getByLabel('Why?').fill('the sale fell through');
  await move.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText(/^The move is taken back/)).toBeFocused();
  await expect(move).toContainText('Taken back on 2 November 2026 by Tomasz Wiśniewski: the sale fell through');
});

test('a steward lists a room of a site, changes it and gives it a last day', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/sites');
  await page.getByRole('link', { name: SITE }).click();
  await page.getByText('Add a room').click();
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Add it' }) });
  await form.getByLabel('Name').fill('quiet ROOM');
  await form.getByLabel('How many people does it seat?').fill('a few');
  await form.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the seats as a whole number');
  await form.getByLabel('How many people does it seat?').fill('14');
  await form.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toContainText('There is one that is called much like this already');
  await expectAccessible(page);
  await form.getByLabel('Name').fill('Garden room');
  await form.getByLabel('No step on the way to it').check();
  await form.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('Garden room is added.')).toBeFocused();

  const room = page.getByRole('article', { name: 'Garden room' });
  await expect(room).toContainText('14 seats, step-free.');
  await room.getByText('Change').first().click();
  await room.getByLabel('How many people does it seat?').fill('1');
  await room.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(room).toContainText('1 seat, step-free.');
  await room.getByText('Give it a last day').click();
  await room.getByLabel('Last day').fill('30 10 2026');
  await room.getByRole('button', { name: 'Save the last day' }).click();
  await expect(room).toContainText('Closed: its last day was 30 October 2026.');
  await expectAccessible(page);
  await room.getByText('Take its last day away').click();
  await room.getByRole('button', { name: 'Take it away' }).click();
  await expect(room).not.toContainText('Closed');
});

test('a steward changes a setting: what it may be is said, and who changed it stays to be read', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expectAccessible(page);
  const lapse = page.getByRole('region', { name: /^About to lapse/ });
  await lapse.getByText('Change it').first().click();
  await lapse.getByLabel('New value').fill('a season');
  await lapse.getByLabel('Why?').fill('courses are booked four months ahead');
  await lapse.getByRole('button', { name: 'Change it' }).click();
  await expect(lapse.getByRole('alert')).toContainText('About to lapse is a whole number, from 0 to');
  await lapse.getByLabel('New value').fill('120');
  await lapse.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText(/^Changed\./)).toBeFocused();
  await expect(lapse).toContainText('2 November 2026: from “90” to “120”, by Tomasz Wiśniewski.');
  await expectAccessible(page);
});

test('what is set up is listed, each thing with what it makes possible', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/set-up');
  await expect(page.getByText('Everything is there that a partnership needs to work.')).toBeVisible();
  await page.getByRole('link', { name: /sites/i }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sites' })).toBeVisible();
});

test('a practitioner gives an address of their own, which is said to wait for its link, and forgets it @phone', async ({
  signedIn,
}) => {
  const page = await signedIn('Thu Nguyễn', '/profile/own-address');
  await page.getByLabel('An address of your own').fill('thu at home');
  await page.getByRole('button', { name: 'Send a link there' }).click();
  await expect(page.getByRole('alert')).toContainText('such as ana@example.org');
  await expectAccessible(page);
  await page.getByLabel('An address of your own').fill('thu@home.example');
  await page.getByRole('button', { name: 'Send a link there' }).click();
  await expect(page.getByText('A link is on its way to thu@home.example.')).toBeFocused();
  await expect(page.getByText('A link was sent to thu@home.example: use it within a day to confirm it.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Forget thu@home.example' }).click();
  await expect(page.getByText('You have confirmed none yet.')).toBeVisible();
  await expect(page.getByText('thu@home.example')).toHaveCount(0);
});
