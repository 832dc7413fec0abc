import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site.js';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });
const item = (page: Page, name: string) =>
  section(page, 'What to do next')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

test('the first page says what is met, what is open and what closes it @phone', async ({ page, signedIn }) => {
  await signedIn('Thu Nguyễn', '/');
  await expect(title(page)).toHaveText('You meet 10 of the 16 things your role asks');
  await expect(page).toHaveTitle(/^You meet 10 of the 16 things your role asks/);
  await expect(page.getByRole('list', { name: 'How you stand in what is asked' }).getByRole('listitem')).toHaveText([
    '10 met',
    '2 lapsed',
    '2 not there yet',
    '1 self-rated only',
    '1 no level held',
  ]);
  await expect(
    page.getByText('6 are open. Today’s session closes 1, and then you meet all that Universal asks.'),
  ).toBeVisible();
  const things = section(page, 'What to do next').getByRole('heading', { level: 3 });
  await expect(things).toHaveText([
    'Information sharing',
    'Identify transitions',
    'How children and young people respond to change',
    'Building trust locally',
    'Home visiting',
    'Observation and judgement',
  ]);
  await expect(item(page, 'Information sharing')).toContainText('Ran out after 29 September 2026.');
  await expect(item(page, 'Information sharing')).toContainText('Booked for today');
  await expect(item(page, 'How children and young people respond to change')).toContainText('With the one above');
  await expect(item(page, 'Home visiting')).toContainText('You hold Aware. With support is asked.');
  await expectAccessible(page);
});

test('the answer stands on the first screen of a phone @phone', async ({ page, signedIn }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signedIn('Thu Nguyễn', '/');
  const says = page.getByText('6 are open.', { exact: false });
  await expect(says).toBeVisible();
  const box = (await says.boundingBox())!;
  expect(box.y + box.height).toBeLessThan(740);
});

test('a place is booked from the list, shows among the bookings, and is given back @phone', async ({
  page,
  signedIn,
}) => {
  await signedIn('Thu Nguyễn', '/');
  const bookings = section(page, 'My bookings');
  await expect(bookings.getByRole('heading', { level: 3 })).toHaveText(['Information sharing and consent']);
  await expect(bookings).toContainText('Closes Information sharing.');
  await item(page, 'Home visiting').getByRole('button', { name: 'Book a place' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'You have a place on Home visiting' })).toBeFocused();
  await expect(item(page, 'Home visiting')).toContainText('Booked for 23 November 2026');
  const booked = bookings.getByRole('listitem').filter({ hasText: 'Mon' });
  await expect(booked).toContainText('Closes Home visiting if you pass.');
  await booked.getByText('Details').click();
  await expect(booked.getByText('Organised by')).toBeVisible();
  await expectAccessible(page);
  await booked.getByText('Give your place back').click();
  await booked.getByLabel('Why do you give it back?').fill('On leave that week');
  await booked.getByRole('button', { name: 'Give my place back' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'You gave back your place' })).toBeFocused();
  await expect(bookings.getByRole('heading', { level: 3 })).toHaveCount(1);
});

test('the record stands line by line, with all of it one press away, and as a table @phone', async ({
  page,
  signedIn,
}) => {
  await signedIn('Thu Nguyễn', '/');
  const record = section(page, 'My whole record');
  const shown = page.viewportSize()!.width < 640 ? 5 : 12;
  const lines = record.locator('.tv-record__line');
  await expect(lines).toHaveCount(shown);
  await expect(lines.first()).toContainText('Not there yet: Aware');
  await record.getByRole('button', { name: 'Show all 16' }).click();
  await expect(lines).toHaveCount(16);
  await expect(lines.filter({ hasText: 'Information sharing' }).first()).toContainText('Ran out 29 Sep 2026');
  await record.getByText('Show as a table').click();
  const table = record.getByRole('table', { name: 'My record, 2 November 2023 to 2 November 2028' });
  await expect(table.getByRole('row')).toHaveCount(17);
  await expect(table.getByRole('row', { name: /^Information sharing/ })).toContainText(
    'Aware: 14 November 2024 to 29 September 2026',
  );
  await expectAccessible(page);
});

test('on paper the table comes before the picture', async ({ page, signedIn }) => {
  await signedIn('Thu Nguyễn', '/');
  await expect(section(page, 'My whole record')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const [table, picture] = await Promise.all([
    page.getByRole('table').boundingBox(),
    page.locator('.tv-record__lines').boundingBox(),
  ]);
  expect(table!.y).toBeLessThan(picture!.y);
});

test('a trainer keeps what there is to do first, and is told what soon lapses', async ({ page, signedIn }) => {
  await signedIn('Siobhán O’Neill', '/');
  await expect(title(page)).toHaveText('Hello, Siobhán O’Neill');
  await expect(page.getByRole('heading', { level: 2, name: 'You meet all 20 things asked of you' })).toBeVisible();
  await expect(page.getByText('1 lapses soon')).toBeVisible();
  await page.getByText('My whole record over time').click();
  await expect(page.getByText('Until 16 Jan 2027, soon')).toBeVisible();
  await expectAccessible(page);
});

test.describe('where there is little to show', () => {
  const WHO = `account where subject = 'practitioner'`;

  test('a day without a post says so, and what to do', async ({ page, signedIn, database }) => {
    const { rows } = await database.query(`select practitioner_id as id from ${WHO}`);
    const other = await database.query(
      `insert into practitioner (partnership_id, id) select partnership_id, gen_random_uuid() from ${WHO} returning id`,
    );
    await database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [other.rows[0].id]);
    try {
      await signedIn('Thu Nguyễn', '/');
      await expect(title(page)).toHaveText('Nothing is asked of you today');
      await expect(page.getByText('no post is on the record for you today', { exact: false })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'My whole record' })).toHaveCount(0);
      await expectAccessible(page);
    } finally {
      await database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [rows[0].id]);
    }
  });

  test('on the first day, with no session to come, it says what would count, and sends to nobody who is not there', async ({
    page,
    signedIn,
    database,
  }) => {
    const { rows } = await database.query(`select practitioner_id as id from ${WHO}`);
    const other = await database.query(
      `insert into practitioner (partnership_id, id) select partnership_id, gen_random_uuid() from ${WHO} returning id, partnership_id`,
    );
    const { id, partnership_id } = other.rows[0];
    await database.query(`select set_config('app.partnership_id', $1, false)`, [partnership_id]);
    await database.query(
      `insert into post (partnership_id, id, practitioner_id, role_id, employer_id, valid_from, weekly_hours)
       select partnership_id, gen_random_uuid(), $2, role_id, employer_id, '2026-11-02', 20 from post
        where practitioner_id = $1 and voided_at is null limit 1`,
      [rows[0].id, id],
    );
    await database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [id]);
    await database.query('set session_replication_role = replica');
    await database.query(`update session set held_on = held_on - 3650 where held_on > '2026-11-02'`);
    try {
      await signedIn('Thu Nguyễn', '/');
      await expect(title(page)).toHaveText('You meet none of the 16 things your role asks yet');
      await expect(page.getByText('So everybody begins', { exact: false })).toBeVisible();
      await expect(page.getByText('You have no place on a session to come.')).toBeVisible();
      await expect(page.getByText('No manager in post is named for you.').first()).toBeVisible();
      await expect(page.getByText('credit for what you learnt elsewhere', { exact: false }).first()).toBeVisible();
      await expectAccessible(page);
    } finally {
      await database.query(`update session set held_on = held_on + 3650 where held_on < '2019-01-01'`);
      await database.query('set session_replication_role = origin');
      await database.query(`update account set practitioner_id = $1 where subject = 'practitioner'`, [rows[0].id]);
      await database.query(`delete from post where practitioner_id = $1`, [id]);
      await database.query(`select set_config('app.partnership_id', '', false)`);
    }
  });
});
