import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: other stories book and give back what is full here. */
const test = base.extend<object, { demoOfWaiting: boolean }>({
  demoOfWaiting: [true, { scope: 'worker', option: true }],
});

test('a trainer reads who waits for a place, in turn, and takes somebody off the list with a reason @phone', async ({
  page,
  signedIn,
}) => {
  await signedIn('Siobhán O’Neill', '/sessions');
  await expect(page.getByText('3 waiting')).toBeVisible();
  await page.getByRole('link', { name: 'Five to Thrive' }).click();
  await expect(page.getByText('6 booked of 6 places, 3 waiting')).toBeVisible();
  const waiting = page.getByRole('region', { name: 'Who waits for a place' });
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  const second = waiting.getByRole('listitem').nth(1);
  const name = (await second.textContent())!.split(',')[0]!;
  await second.getByText('Take off the list').first().click();
  await second.getByRole('button', { name: 'Take off the list' }).click();
  await expect(second.getByRole('alert')).toContainText('Say why they wait no longer');
  await expectAccessible(page);
  await second.getByLabel('Why do they wait no longer?').fill('Has it by other training');
  await second.getByRole('button', { name: 'Take off the list' }).click();
  await expect(page.getByText(`${name} waits no longer for a place.`)).toBeFocused();
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await expect(waiting.getByText(name)).toHaveCount(0);

  await page.getByText('Change how many places it has').click();
  await page.getByLabel('How many places?').fill('5');
  await page.getByLabel('Why?').fill('A smaller room');
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByRole('alert')).toContainText('6 places are booked');
  await expectAccessible(page);
  await page.getByLabel('How many places?').fill('7');
  await page.getByLabel('Why?').fill('A larger room');
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText('It has 7 places now. 1 who waited has one of them.')).toBeFocused();
  await expect(waiting.getByRole('listitem')).toHaveCount(1);
});

test('where every session is full one waits for a place, has the next that is free, and is told so @phone', async ({
  page,
  signedIn,
  database,
}) => {
  const { rows } = await database.query<{ id: string; capacity: number }>(
    `select s.id, s.capacity from session s join course c on c.id = s.course_id
      where c.name like 'Home visiting%' and s.held_on > '2026-11-02'`,
  );
  const ids = rows.map(({ id }) => id);
  await database.query('update session set capacity = greatest(booked, 1) where id = any($1)', [ids]);
  try {
    await signedIn('Thu Nguyễn');
    await page.getByRole('button', { name: 'Wait for a place on Home visiting' }).click();
    await expect(page.getByRole('status')).toHaveText(
      'You wait for a place on Home visiting, 23 November 2026 at 13:15: the next that is free is yours.',
    );
    await expect(page.getByRole('status')).toBeFocused();
    const waits = page.getByRole('region', { name: 'Waiting for a place: 1' });
    await expect(waits.getByText('The next place that is free is yours.')).toBeVisible();
    await expect(page.getByText('Waiting for 23 November 2026')).toBeVisible();
    await expectAccessible(page);
    // Somebody gives theirs back.
    await database.query(
      `select set_config('app.partnership_id', partnership_id::text, false) from account where subject = 'practitioner'`,
    );
    await database.query(
      `update booking set voided_at = partnership_now(), void_reason = 'ill' where id = (
         select b.id from wait w join booking b on b.session_id = w.session_id and b.voided_at is null
          where w.session_id = any($1) and w.voided_at is null order by b.id limit 1)`,
      [ids],
    );
    await page.reload();
    await expect(page.getByText('You have had it from the waiting list since 2 November 2026.')).toBeVisible();
    await expect(waits).toHaveCount(0);
    const place = page.getByRole('listitem').filter({ hasText: 'You have had it from the waiting list' });
    await place.getByText('Give your place back').click();
    await place.getByLabel('Why do you give it back?').fill('On leave that week');
    await place.getByRole('button', { name: 'Give my place back' }).click();
    await expect(page.getByRole('status')).toContainText('You gave back your place on Home visiting');
  } finally {
    for (const { id, capacity } of rows)
      await database.query('update session set capacity = $2 where id = $1', [id, capacity]);
  }
});

test('who waits leaves the list with a reason', async ({ page, signedIn, database }) => {
  await database.query(
    `insert into wait (partnership_id, id, session_id, practitioner_id, turn, recorded_at)
     select s.partnership_id, gen_random_uuid(), s.id, a.practitioner_id, 99, '2026-10-30T09:00Z'
       from session s join account a on a.partnership_id = s.partnership_id and a.subject = 'practitioner'
      where s.held_on = '2027-02-16' and exists (select from wait w where w.session_id = s.id)`,
  );
  await signedIn('Thu Nguyễn');
  const waits = page.getByRole('region', { name: 'Waiting for a place: 1' });
  await expect(waits.getByText(/You are number \d of the \d who wait/)).toBeVisible();
  await waits.getByText('Wait no longer').click();
  await waits.getByLabel('Why do you leave the list?').fill('Trained elsewhere');
  await waits.getByRole('button', { name: 'Leave the waiting list' }).click();
  await expect(page.getByRole('status')).toHaveText(
    'You wait no longer for a place on Five to Thrive, 16 February 2027 at 13:15.',
  );
  await expect(waits).toHaveCount(0);
});
