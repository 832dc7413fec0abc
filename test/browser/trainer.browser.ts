import type { Page } from '@playwright/test';
import { person, radio, REGISTER, TODAY, TRAINER } from './register.js';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker fixture of its own gives this file a worker, and so a demo, of its own. */
const test = base.extend<object, { demoOfTrainer: boolean }>({
  demoOfTrainer: [true, { scope: 'worker', option: true }],
});

const isMarked = (page: Page, name: string, mark: string) => expect(radio(page, name, mark)).toBeChecked();

async function openToday(page: Page) {
  await page.getByRole('link', { name: 'My sessions' }).first().click();
  await page.getByRole('link', { name: 'Mark Information sharing and consent' }).first().click();
  await expect(page.getByText('0 of 30 marked')).toBeVisible();
}

test('the sessions to mark come first, then those to come, then those that are done', async ({ signedIn }) => {
  const page = await signedIn(TRAINER);
  await page.getByRole('link', { name: 'My sessions' }).first().click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'To mark',
    'Results to record',
    'Coming',
    'Marked',
  ]);
  const [today] = await page.getByRole('listitem').filter({ hasText: 'booked of' }).all();
  await expect(today!).toContainText('Information sharing and consent');
  await expect(today!).toContainText('Monday 2 November 2026, 09:30 to 12:30');
  await expect(today!).toContainText('30 booked of 30 places');
  await expect(today!).toContainText('0 marked so far');
  await expectAccessible(page);

  // From four weeks back, and half a year before that: 5 October and 6 April 2026.
  await expect(page.getByText('from 5 October 2026 on')).toBeVisible();
  await page.getByRole('link', { name: 'Earlier sessions' }).click();
  await expect(page.getByText('from 6 April 2026 on')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Look at Incredible Years' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('from 5 October 2026 on')).toBeVisible();
});

test('a session to come shows who has a place, and nothing to mark', async ({ signedIn }) => {
  const page = await signedIn(TRAINER, '/sessions/01a20ada-2c00-70e1-8001-4b1af6554085');
  await expect(page.getByText('The register opens when the session starts, on 24 November 2026 at')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(12);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expectAccessible(page);
});

test('a link that leads to no list says so and leads back; an empty list says what to do', async ({ signedIn }) => {
  const page = await signedIn(TRAINER, '/sessions?from=soon');
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('The first day in the link must be a day of the calendar');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See your sessions from 5 October 2026 on' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'To mark' })).toBeVisible();
  await page.goto('/sessions?from=9999-12-31');
  await expect(problem).toContainText('The first day in the link must be in a year from 1900 to 2199.');
  await page.goto('/sessions?from=2026-01-01&after=nowhere');
  await expect(problem).toContainText('The list does not go on from where the link says.');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See the list from its beginning' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'To mark' })).toBeVisible();
  await expect(page.getByText('These are your sessions from 1 January 2026 on')).toBeVisible();
  await page.goto('/sessions?from=2100-01-01');
  await expect(page.getByText('These are your sessions from 1 January 2100 on, and any before')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'To mark' })).toBeVisible();
  await expectAccessible(page);
});

test('a session of somebody else is not shown', async ({ signedIn, database }) => {
  const { rows } = await database.query(
    `select s.id from session s where s.held_on = '2026-11-02' and s.id <> $1
      or s.held_on > '2026-06-01' and not exists (
        select from session_trainer t join identity i on i.practitioner_id = t.practitioner_id
         where t.session_id = s.id and i.family_name = 'O’Neill') limit 1`,
    [TODAY],
  );
  const page = await signedIn(TRAINER, `/sessions/${rows[0].id}`);
  await expect(page.getByText('There is no such session, or it is not one of yours.')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/sessions/mistyped');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(page.getByText('The link may be old or mistyped')).toBeVisible();
});

test('a register of the past says whether it was joint, by which tests, and who was missing', async ({ signedIn }) => {
  const page = await signedIn(TRAINER, '/sessions/01a05a43-fc00-7153-8001-9e5114852224');
  await expect(page.getByText('10 of 12 on the roll attended for long enough on 1 September 2026.')).toBeVisible();
  await expect(page.getByText('Joint: all 3 tests passed.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Agencies at least 2 3 Yes' })).toBeVisible();
  await expect(
    page.getByText('nobody there for long enough: Lantern Family Trust and Open Door Families.'),
  ).toBeVisible();
  await expectAccessible(page);
});

test('an absence without a reason is refused at its field, and nothing is saved', async ({ signedIn, database }) => {
  const page = await signedIn(TRAINER);
  await openToday(page);
  await person(page, 'Frank Ashworth').getByRole('radio', { name: 'Absent' }).check();
  await person(page, 'Omar Akhtar').getByRole('radio', { name: 'Late', exact: true }).check();
  await person(page, 'Omar Akhtar').getByLabel('Minutes there, of 180').fill('200');
  await page.getByRole('button', { name: 'Save' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toContainText('Omar Akhtar: The session lasted 180 minutes.');
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole('link', { name: 'Frank Ashworth: An absence needs a reason.' }).click();
  await expect(person(page, 'Frank Ashworth').getByLabel('Reason for absence')).toBeFocused();
  expect(await marksOf(database, TODAY)).toEqual([]);

  await person(page, 'Omar Akhtar').getByLabel('Minutes there, of 180').fill('0');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(summary).toContainText(
    'Omar Akhtar: Somebody there for 0 minutes was absent. Mark them absent, or give',
  );
  await person(page, 'Omar Akhtar').getByLabel('Minutes there, of 180').fill('soon');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(summary).toContainText('Omar Akhtar: write the minutes as a whole number, such as 165.');
  await person(page, 'Omar Akhtar').getByRole('radio').first().focus();
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect(page.getByText('0 of 30 marked')).toBeVisible();
});

test('arrows lead from person to person, and letters typed as a reason mark nobody', async ({ signedIn }) => {
  const page = await signedIn(TRAINER);
  await openToday(page);
  await page.getByText('Mark by keyboard').click();
  await expect(page.getByText('present, and on to the next person')).toBeVisible();
  await expectAccessible(page);
  await person(page, 'Omar Akhtar').getByRole('radio').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  await expect(person(page, 'Frank Ashworth').getByRole('radio').first()).toBeFocused();
  await expect(page.getByText('0 of 30 marked')).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.type('planned leave');
  await expect(person(page, 'Frank Ashworth').getByLabel('Reason for absence')).toHaveValue('planned leave');
  await expect(page.getByText('1 of 30 marked: 1 absent')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await isMarked(page, 'Frank Ashworth', 'Left early');
  await radio(page, 'Omar Akhtar', 'Absent').click();
  await page.keyboard.type('Sick leave, helped a family');
  await expect(person(page, 'Omar Akhtar').getByLabel('Reason for absence')).toHaveValue('Sick leave, helped a family');
  await expect(page.getByText('2 of 30 marked: 1 left early, 1 absent')).toBeVisible();
  await radio(page, 'Omar Akhtar', 'Absent').click();
  await page.keyboard.type('Leave');
  await expect(person(page, 'Omar Akhtar').getByLabel('Reason for absence')).toHaveValue('Leave');
  await page.getByRole('button', { name: 'Take back the mark of Omar Akhtar' }).click();
  await page.getByRole('button', { name: 'Mark the other 29 present' }).click();
  await expect(page.getByText('30 of 30 marked: 29 present, 1 left early')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 of 30 marked: 1 left early')).toBeVisible();
});

test('by touch', { tag: '@touch' }, async ({ signedIn }) => {
  const page = await signedIn(TRAINER);
  await openToday(page);
  await page.getByRole('button', { name: 'Mark all 30 present' }).tap();
  await person(page, 'Thu Nguyễn').getByRole('radio', { name: 'Absent' }).tap();
  await expect(page.getByText('30 of 30 marked: 29 present, 1 absent')).toBeVisible();
  await person(page, 'Thu Nguyễn').getByLabel('Reason for absence').tap();
  await expectAccessible(page);
  const { height } = (await person(page, 'Thu Nguyễn')
    .getByRole('radio', { name: 'Late', exact: true })
    .boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
});

test.describe('a room that is marked', () => {
  test.describe.configure({ mode: 'serial' });

  test('a full room is marked by keyboard alone, with less than two keys a person', async ({ signedIn, database }) => {
    const page = await signedIn(TRAINER);
    await openToday(page);
    let keys = 0;
    const press = async (...pressed: string[]) => {
      for (const key of pressed) await page.keyboard.press(key);
      keys += pressed.length;
    };
    await page.getByRole('heading', { level: 1 }).focus();
    await press('Tab', 'Tab');
    await expect(person(page, 'Omar Akhtar').getByRole('radio').first()).toBeFocused();
    // Omar is late, Frank absent, Rachel left early; then one too many is taken back.
    await press('l', 'Enter', 'a');
    await page.keyboard.type('Off sick');
    await press('Enter', 'e', 'Enter', 'a', 'Escape', 'u');
    await expect(person(page, 'Delroy Chukwu').getByRole('radio', { checked: true })).toHaveCount(0);
    for (let one = 4; one <= 30; one += 1) await press('p');
    await expect(page.getByText('30 of 30 marked: 27 present, 1 late, 1 left early, 1 absent')).toBeVisible();
    await expect(page.getByText('30 marks not saved yet.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save' })).toBeFocused();
    await expectAccessible(page);
    await press('Enter');
    await expect(page.getByText('Saved. 29 of 30 attended for long enough; the session was joint:')).toBeVisible();
    await expect(page.getByText('Joint: all 3 tests passed.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'What this changed' }).getByRole('listitem').first()).toContainText(
      'meet Information sharing again.',
    );
    // 2 tabs; 27 × P; L, Enter; A, Enter; E, Enter; A, Escape, U; Enter to save.
    expect(keys).toBe(2 + 27 + 2 + 2 + 2 + 3 + 1);
    await expectAccessible(page);

    const marks = await marksOf(database, TODAY);
    expect(marks).toHaveLength(30);
    expect(marks.filter(({ state }) => state !== 'PRESENT')).toEqual([
      { name: 'Omar Akhtar', state: 'LATE', minutes: 165, reason: null, walk_in: false },
      { name: 'Frank Ashworth', state: 'ABSENT', minutes: 0, reason: 'Off sick', walk_in: false },
      { name: 'Rachel Ashworth', state: 'LEFT_EARLY', minutes: 165, reason: null, walk_in: false },
    ]);
    await page.reload();
    await expect(page.getByText('30 of 30 marked')).toBeVisible();
    await expect(page.getByText('not saved yet')).toHaveCount(0);
  });

  test('who was marked present is credited on their own profile', async ({ signedIn }) => {
    const page = await signedIn('Thu Nguyễn', '/profile');
    const named = { level: 3, name: 'Information sharing', exact: true } as const;
    const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', named) });
    await expect(line).toContainText('Met');
    await expect(line).toContainText(/attend/i);
    await expect(line).toContainText('1 November 2027');
  });

  test('somebody who came without a booking is found by name and marked', async ({ signedIn, database }) => {
    const page = await signedIn(TRAINER, REGISTER);
    const name = page.getByLabel('Their name');
    await name.fill('M');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('Give at least 2 letters of a name.')).toBeVisible();
    await expectAccessible(page);
    await name.fill('Nobody of this name');
    await name.press('Enter');
    await expect(page.getByText('Nobody is called “Nobody of this name …”')).toBeVisible();
    await name.fill('Margaret Hollis');
    await name.press('Enter');
    await expect(
      page.getByRole('button', { name: /^Add Margaret Hollis, Sample City Council: early years/ }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add Margaret Hollis' }).click();
    await isMarked(page, 'Margaret Hollis', 'Present');
    await expect(person(page, 'Margaret Hollis')).toContainText('walk-in · not saved yet');
    const why = person(page, 'Margaret Hollis').getByLabel('Why they came without a booking');
    await expect(why).toBeFocused();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(person(page, 'Margaret Hollis')).toContainText('Say why somebody is here without a booking.');
    await expectAccessible(page);
    await why.fill('Came instead of a colleague');
    await expect(page.getByText('31 of 31 marked')).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved. 30 of 31 attended for long enough')).toBeVisible();
    expect((await marksOf(database, TODAY)).filter(({ walk_in }) => walk_in)).toEqual([
      { name: 'Margaret Hollis', state: 'PRESENT', minutes: 180, reason: 'Came instead of a colleague', walk_in: true },
    ]);

    await page.getByRole('button', { name: 'History of Margaret Hollis' }).click();
    await expect(person(page, 'Margaret Hollis')).toContainText(
      /Present, 180 minutes: Came instead of a colleague\. Marked 2 November 2026 at 12:\d\d by Siobhán O’Neill\./,
    );

    // Nobody who came without a booking was absent; whoever did not come is removed, with a reason.
    await expect(radio(page, 'Margaret Hollis', 'Present')).toBeChecked();
    await page.getByRole('button', { name: 'Remove Margaret Hollis' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(person(page, 'Margaret Hollis')).toContainText('Say why, in three letters or more.');
    await page.getByLabel('Why: remove Margaret Hollis').fill('Another Margaret');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByText('30 of 30 marked')).toBeVisible();
    await expect(page.getByText(/^Counted: /)).toBeVisible();
    await expectAccessible(page);
  });
});

interface Kept {
  name: string;
  state: string;
  minutes: number;
  reason: string | null;
  walk_in: boolean;
}

/** What the database holds of one register, in the order of names. */
async function marksOf(database: import('pg').Client, sessionId: string): Promise<Kept[]> {
  const { rows } = await database.query<Kept>(
    `select i.given_name || ' ' || i.family_name as name, a.state, a.minutes, a.reason, a.walk_in
       from attendance_mark a join identity i on i.practitioner_id = a.practitioner_id
      where a.session_id = $1 and a.voided_at is null order by lower(i.family_name), lower(i.given_name)`,
    [sessionId],
  );
  return rows;
}
