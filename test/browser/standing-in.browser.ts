import type pg from 'pg';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the stories give rights and take them away. */
const test = base.extend<object, { demoOfDeputies: boolean }>({
  demoOfDeputies: [true, { scope: 'worker', option: true }],
});

const STEWARD = 'Tomasz Wiśniewski';

/* Lets one account of the demo stand in for another, who has the right themselves. */
const standsIn = (database: pg.Client, deputy: string, absent: string, kind: string) =>
  database.query(
    `with two as (select a.partnership_id, a.id, o.id as away from account a join account o on o.partnership_id = a.partnership_id and o.subject = $2
                   where a.subject = $1),
     theirs as (insert into access_grant (partnership_id, id, account_id, kind, valid_from, without_post, why, recorded_at)
                select partnership_id, gen_random_uuid(), away, $3, date '2026-11-02', $3 = 'MANAGER', 'leads a team', timestamptz '2026-11-02T08:00Z' from two where $3 = 'MANAGER')
     insert into access_grant (partnership_id, id, account_id, kind, valid_from, valid_until, deputy_for, why, without_post, recorded_at)
     select partnership_id, gen_random_uuid(), id, $3, date '2026-11-02', date '2026-11-14', away, 'on leave', $3 = 'MANAGER', timestamptz '2026-11-02T08:00Z' from two`,
    [deputy, absent, kind],
  );
const areBack = (database: pg.Client) =>
  database.query(
    `update access_grant set voided_at = recorded_at + interval '1 second', void_reason = 'is back' where deputy_for is not null and voided_at is null`,
  );

test('a deputy sees the team of whoever is away; once it is taken away their open page shows nothing more', async ({
  signedIn,
  database,
}) => {
  const steward = await signedIn(STEWARD, '/desk/accounts?named=margaret+hollis');
  await steward.getByRole('link', { name: 'Margaret Hollis' }).click();
  await steward.getByText('Let somebody stand in for Margaret Hollis').click();
  const form = steward.locator('form', { has: steward.getByLabel('Who stands in?') });
  await form.getByLabel('Who stands in?').fill('thu nguy');
  await form.getByRole('button', { name: /^Find/ }).click();
  await form.getByLabel('Thu Nguyễn').check();
  await form.getByLabel('Last day').fill('13 11 2026');
  await form.getByLabel('Why are they away?').fill('on leave');
  await expectAccessible(steward);
  await form.getByRole('button', { name: 'Let them stand in' }).click();
  await expect(steward.getByText('Thu Nguyễn stands in on these days, and is shown as a deputy.')).toBeFocused();

  const deputy = await signedIn('Thu Nguyễn', '/');
  await expect(deputy.getByText('You stand in for Margaret Hollis as manager until 13 November 2026.')).toBeVisible();
  await expect(deputy.getByRole('region', { name: 'Team of Margaret Hollis today' })).toContainText('11 people');
  await expectAccessible(deputy);
  await deputy.getByRole('navigation').getByRole('link', { name: 'Team of Margaret Hollis' }).click();
  await expect(deputy.getByRole('heading', { level: 1, name: 'Team of Margaret Hollis' })).toBeVisible();
  await expect(deputy.getByText('You stand in for Margaret Hollis until 13 November 2026.')).toBeVisible();
  await expect(deputy.getByText(/11 people/).first()).toBeVisible();
  await expectAccessible(deputy);

  await deputy.getByRole('link', { name: 'Margaret Hollis', exact: true }).click();
  await deputy.getByRole('link', { name: 'Everybody: 11 people' }).click();
  await deputy.getByRole('link', { name: 'Yusuf Akhtar' }).click();
  await expect(deputy.getByRole('heading', { level: 1, name: 'Yusuf Akhtar' })).toBeVisible();
  await deputy.getByRole('link', { name: 'Back to the team' }).click();
  await expect(deputy).toHaveURL(/[?&]of=/);
  await expect(deputy.getByRole('heading', { level: 1, name: 'Team of Margaret Hollis' })).toBeVisible();

  await areBack(database);
  await deputy.getByRole('link', { name: 'The team that you see first' }).click();
  await expect(deputy.getByRole('heading', { level: 1, name: 'Not one of your pages' })).toBeVisible();
  await expect(deputy.getByText('This ended on 2 November 2026:')).toBeVisible();
  await expect(deputy.getByText('You stand in for')).toHaveCount(0);
  await expect(deputy.getByRole('link', { name: 'Team of Margaret Hollis' })).toHaveCount(0);
});

test('a manager who stands in for another reads their own team first; once it is over the other page says so, and leads back', async ({
  signedIn,
  database,
}) => {
  await standsIn(database, 'manager', 'planner', 'MANAGER');
  const page = await signedIn('Margaret Hollis', '/');
  await expect(page.getByRole('region', { name: 'My team today' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Amara Okafor' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Team of Amara Okafor' })).toBeVisible();
  await expect(page.getByText('The team of Amara Okafor are the people whose post names them')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('See another day, past or future').click();
  await page.getByLabel('Day', { exact: true }).fill('30 11 2026');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('30 November 2026: see another day')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Team of Amara Okafor' })).toBeVisible();
  await areBack(database);
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect(page.getByRole('alert')).toContainText('You are not this manager today, nor their deputy.');
  await expect(page.getByText('You stand in for')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'The team that you see first' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My team' })).toBeVisible();
});

test('whoever stands in for a steward reads so on their first page and at the desk', async ({ signedIn, database }) => {
  await standsIn(database, 'planner', 'steward', 'STEWARD');
  const page = await signedIn('Amara Okafor', '/');
  const says = page.getByText('You stand in for Tomasz Wiśniewski as data steward until 13 November 2026.');
  await expect(says).toBeVisible();
  await page.goto('/desk');
  await expect(says).toBeVisible();
  await expectAccessible(page);
});
