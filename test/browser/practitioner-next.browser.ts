import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site.js';

const step = (page: Page, says: string) => page.getByRole('listitem').filter({ hasText: says });

async function giveBack(session: Locator) {
  await session.getByText('Give your place back').click();
  await session.getByLabel('Why do you give it back?').fill('On leave that week');
  await session.getByRole('button', { name: 'Give my place back' }).click();
}

const mentalHealth = 'Attend Maternal mental health: assessed on 18 November 2026';
const visiting = 'Attend Home visiting on 23 November 2026';
const incredible = 'Attend Incredible Years on 4 December 2026';

test('one session today stands between Thu and Universal, and she has a place', async ({ page, signedIn }) => {
  await signedIn('Thu Nguyễn', '/profile');
  await page.getByRole('link', { name: 'What stops me from the next need level?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The way to the next need level' })).toBeFocused();
  await expect(page.getByText('1 requirement stands between you and Universal. 1 step closes it.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Information sharing']);
  const only = step(page, 'Attend Information sharing and consent on 2 November 2026, where you have a place');
  await expect(only.getByRole('definition')).toHaveText([
    'Attendance, from the trainer of the session',
    '2 November 2026, 09:30, for 3 hours',
    'Buttercup Children’s Centre',
    'Sample City Council: early years',
  ]);
  await expect(page.getByRole('button', { name: 'Book a place' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'My profile' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'My profile' })).toBeVisible();
});

test('whoever meets every level is told so, without steps', async ({ page, signedIn }) => {
  await signedIn('Siobhán O’Neill', '/profile/next');
  await expect(page.getByText('You meet every family need level.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The shortest way there' })).toHaveCount(0);
  await expectAccessible(page);
});

test('the way of another day keeps its day, offers what comes after it, and books nothing', async ({
  page,
  signedIn,
}) => {
  await signedIn('Thu Nguyễn', '/profile?on=2026-12-31');
  await page.getByRole('link', { name: 'What stops me from the next need level?' }).click();
  await expect(page.getByText('This day is to come: if nothing is added to the record.')).toBeVisible();
  await expect(page.getByText('On 31 December 2026, from all that is on the record.')).toBeVisible();
  await expect(step(page, 'Attend Information sharing and consent on 4 January 2027')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Book a place' })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/profile/next?on=2099-01-01');
  await expect(page.getByText('Nothing is known of 1 January 2099.')).toBeVisible();
  await expect(page.getByText('stand between you')).toHaveCount(0);
  await page.goto('/profile/next?on=2026-13-01');
  await expect(page.getByRole('alert')).toContainText('The day');
});

test.describe('a place on a session', () => {
  test('is booked, shown as mine, and given back with a reason @phone', async ({ page, signedIn }) => {
    await signedIn('Margaret Hollis', '/profile/next');
    await expect(
      page.getByText('5 requirements stand between you and Universal plus. 4 steps close them all.'),
    ).toBeVisible();
    const session = step(page, mentalHealth);
    await expect(session.getByText('5 of 30')).toBeVisible();
    await session.getByRole('button', { name: 'Book a place' }).click();
    await expect(page.getByRole('status')).toHaveText(
      'You have a place on Maternal mental health: assessed, 18 November 2026 at 09:30.',
    );
    await expect(page.getByRole('status')).toBeFocused();
    await expect(session.getByText('where you have a place', { exact: false })).toBeVisible();
    await expect(session.getByText('Places left')).toHaveCount(0);
    await expectAccessible(page);

    await session.getByText('Give your place back').click();
    await session.getByRole('button', { name: 'Give my place back' }).click();
    await expect(session.getByRole('alert')).toContainText('Say why you give your place back');
    await expectAccessible(page);
    await session.getByLabel('Why do you give it back?').fill('On leave that week');
    await session.getByRole('button', { name: 'Give my place back' }).click();
    await expect(page.getByRole('status')).toHaveText(
      'You gave back your place on Maternal mental health: assessed, 18 November 2026 at 09:30.',
    );
    await expect(session.getByText('5 of 30')).toBeVisible();

    // The same wish a second time is another one, not a repeat of the first.
    await session.getByRole('button', { name: 'Book a place' }).click();
    await expect(session.getByText('Places left')).toHaveCount(0);
    await giveBack(session);
    await expect(session.getByText('5 of 30')).toBeVisible();
  });

  test('that somebody else has just taken is refused in words', async ({ page, signedIn, database }) => {
    await signedIn('Margaret Hollis', '/profile/next');
    const session = step(page, incredible);
    await expect(session.getByText('11 of 26')).toBeVisible();
    const name = `from course c where c.id = session.course_id and c.name = 'Incredible Years' and held_on = '2026-12-04'`;
    await database.query(`update session set capacity = 15 ${name}`);
    try {
      await session.getByRole('button', { name: 'Book a place' }).click();
      await expect(session.getByRole('alert')).toContainText('The last place has just gone.');
      await expect(session.getByRole('alert')).toBeFocused();
      await expectAccessible(page);
    } finally {
      await database.query(`update session set capacity = 26 ${name}`);
    }
  });

  test('at the time of another one is refused in words', async ({ page, signedIn, database }) => {
    await signedIn('Margaret Hollis', '/profile/next');
    const other = step(page, visiting);
    await expect(other.getByRole('button', { name: 'Book a place' })).toBeVisible();
    // Meanwhile a place of hers elsewhere at that time.
    await database.query(
      `select set_config('app.partnership_id', partnership_id::text, false) from account where subject = 'manager'`,
    );
    await database.query(
      `with elsewhere as (
         insert into session (partnership_id, id, course_id, held_on, starts_at, minutes, capacity)
         select s.partnership_id, gen_random_uuid(), s.course_id, s.held_on, '13:30', 60, 5 from session s join course c on c.id = s.course_id
          where c.name = 'Home visiting' and s.held_on = '2026-11-23' and s.starts_at = '13:15' returning partnership_id, id)
       insert into booking (partnership_id, id, session_id, practitioner_id)
       select e.partnership_id, gen_random_uuid(), e.id, a.practitioner_id from elsewhere e, account a where a.subject = 'manager'`,
    );
    try {
      await other.getByRole('button', { name: 'Book a place' }).click();
      await expect(other.getByRole('alert')).toContainText(
        'You have a place on Home visiting at that time: 23 November 2026, from 13:30. Give that place back first',
      );
      await expectAccessible(page);
    } finally {
      const it = `s.held_on = '2026-11-23' and s.starts_at = '13:30' and s.minutes = 60`;
      await database.query(`delete from booking b using session s where s.id = b.session_id and ${it}`);
      await database.query(`delete from session s where ${it}`);
      await database.query(`select set_config('app.partnership_id', '', false)`);
    }
  });
});
