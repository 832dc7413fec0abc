import { isOpen, person, radio, REGISTER, save, TODAY, TRAINER } from './register.js';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker fixture of its own gives this file a worker, and so a demo, of its own. */
const test = base.extend<object, { demoOfReleased: boolean }>({
  demoOfReleased: [true, { scope: 'worker', option: true }],
});

const ZOFIA = `(select practitioner_id from identity where family_name = 'Żak' and given_name = 'Zofia')`;
const MARGARET = `(select practitioner_id from account where subject = 'manager')`;

test('whoever is marked at another session loses the place here, with why, and is in no second room', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await database.query(
    `select set_config('app.partnership_id', partnership_id::text, false) from account where subject = 'trainer'`,
  );
  const { rows } = await database.query<{ id: string }>(
    `insert into session (id, course_id, held_on, starts_at, minutes, capacity)
     select gen_random_uuid(), course_id, held_on, '10:00', 60, 5 from session where id = $1 returning id`,
    [TODAY],
  );
  const other = rows[0]!.id;
  await database.query(`insert into session_trainer (session_id, practitioner_id) values ($1, ${MARGARET})`, [other]);
  await database.query(
    `insert into attendance_mark (id, session_id, practitioner_id, state, minutes, reason, walk_in, register_version, recorded_by)
     select gen_random_uuid(), $1, ${ZOFIA}, 'PRESENT', 60, 'Swapped', true, 1, id from account where subject = 'manager'`,
    [other],
  );
  await radio(page, 'Zofia Żak', 'Present').check();
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText('Zofia Żak: Some of these people are not on the roll.');
  await expect(page.getByRole('heading', { name: 'Places released', exact: true })).toBeVisible();
  await expect(
    page.getByText('Zofia Żak: Present at another session from 10:00 to 11:00 on 2 November 2026'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep as a walk-in Zofia Żak' }).click();
  await person(page, 'Zofia Żak').getByLabel('Why they came without a booking').fill('Came here instead');
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText(
    'Zofia Żak: trains another session or was at it, 10:00 to 11:00 on 2 November 2026.',
  );
  await expect(person(page, 'Zofia Żak')).toContainText('trains another session or was at it');
  await expectAccessible(page);

  // What was marked there was wrong: here it is right.
  await database.query(
    `update attendance_mark set voided_at = partnership_now(), void_reason = 'Wrong row' where session_id = $1`,
    [other],
  );
  await save(page).click();
  await expect(page.getByText('Saved. 1 of 30 attended for long enough')).toBeVisible();
  await database.query(
    `update attendance_mark set voided_at = partnership_now(), void_reason = 'As it was' where session_id = $1 and voided_at is null`,
    [TODAY],
  );
});
