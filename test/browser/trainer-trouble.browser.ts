import type { Page } from '@playwright/test';
import { cutOff, isOpen, openRegister, person, radio, REGISTER, save, TODAY, TRAINER } from './register.js';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker fixture of its own gives this file a worker, and so a demo, of its own. */
const test = base.extend<object, { demoOfTrouble: boolean }>({
  demoOfTrouble: [true, { scope: 'worker', option: true }],
});
test.describe.configure({ mode: 'serial' });

const OMAR = '018d0a6a-fc00-798d-8000-b26bbbc8e3a1';
const FRANK = '018d0a6a-fc00-75eb-8000-a06fc8251999';

const mark = (page: Page, name: string, how: string) => radio(page, name, how).check();

/** Marks as another page of the same trainer would save them. */
const saveElsewhere = (page: Page, version: number, marks: object[]) =>
  page.evaluate(
    async (input) => {
      const query = 'mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }';
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables: { input } });
      return (await fetch('/graphql', { method: 'POST', headers, body })).json();
    },
    { sessionId: TODAY, version, marks },
  );

test('a double click saves once', async ({ signedIn, database }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await mark(page, 'Meera Grewal', 'Present');
  await save(page).dblclick();
  await expect(page.getByText('Saved. 1 of 30 attended for long enough')).toBeVisible();
  const { rows } = await database.query(
    'select count(*)::int as marks, max(register_version)::int as version from attendance_mark where session_id = $1',
    [TODAY],
  );
  expect(rows).toEqual([{ marks: 1, version: 1 }]);
});

test('without a network marks are kept on the device, through a reload, and sent once when it is back', async ({
  signedIn,
  database,
  context,
}) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await mark(page, 'Gareth Kershaw', 'Present');
  await mark(page, 'Imogen Kershaw', 'Present');
  await page.reload();
  await expect(
    page.getByText('This device kept 2 marks of yours, of 2 November 2026, that are not saved yet: send or discard.'),
  ).toBeVisible();
  await expect(page.getByText('2 marks not saved yet.')).toBeVisible();

  await context.setOffline(true);
  await save(page).click();
  await expect(
    page.getByText('You are offline. 2 marks are kept on this device and will be sent as soon as it can be.'),
  ).toBeVisible();
  await expectAccessible(page);
  await mark(page, 'Jolanta Kowalczyk', 'Present');
  await expect(page.getByText('You are offline. 3 marks are kept on this device')).toBeVisible();
  await context.setOffline(false);
  // The browser says so page by page: where the first try comes a moment too early, the next is a quarter of a minute later.
  await expect(page.getByText('Saved. 4 of 30 attended for long enough')).toBeVisible({ timeout: 30_000 });
  expect(await timesMarked(database, ['Gareth Kershaw', 'Imogen Kershaw', 'Jolanta Kowalczyk'])).toEqual([1, 1, 1]);
});

test('what a failing network kept is sent by itself when the page is opened again', async ({ signedIn, database }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  const mend = await cutOff(page);
  await mark(page, 'Aoife McCarthy', 'Present');
  await save(page).click();
  await expect(page.getByText('Trivium cannot be reached. 1 mark is kept on this device')).toBeVisible();
  await page.getByRole('button', { name: 'Try again now' }).click();
  await expect(page.getByText('Trivium cannot be reached. 1 mark is kept on this device')).toBeVisible();
  await page.goto('/sessions');
  await expect(page.getByText('1 mark not saved yet')).toBeVisible();
  await expectAccessible(page);
  await mend();
  await openRegister(page);
  await expect(page.getByText('Saved. 5 of 30 attended for long enough')).toBeVisible();
  expect(await timesMarked(database, ['Aoife McCarthy'])).toEqual([1]);
});

test('a fault while saving is said at the top, and no mark is lost', async ({ signedIn }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  const message = 'Something went wrong on our side. This was not saved.';
  const fault = { message, extensions: { code: 'INTERNAL', kind: 'internal' } };
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('saveRegister')
      ? route.fulfill({ json: { data: null, errors: [fault] } })
      : route.continue(),
  );
  await mark(page, 'Omar Akhtar', 'Late');
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText('This was not saved.');
  await expect(page.getByText('1 mark not saved yet.')).toBeVisible();
  await expectAccessible(page);
  await person(page, 'Omar Akhtar').getByRole('button', { name: 'Take back' }).click();
  await page.unrouteAll();
});

test('an answer that got lost is asked for again and changes nothing twice', async ({ signedIn, database }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  // The answer to the save alone; what the page asks besides comes and goes.
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    if (isLost || !route.request().postData()?.includes('saveRegister')) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await mark(page, 'Tendai Moyo', 'Present');
  await save(page).click();
  await expect(page.getByText('Trivium cannot be reached. 1 mark is kept on this device')).toBeVisible();
  expect(await timesMarked(database, ['Tendai Moyo'])).toEqual([1]);
  await page.getByRole('button', { name: 'Try again now' }).click();
  await expect(page.getByText('Saved. 6 of 30 attended for long enough')).toBeVisible();
  expect(await timesMarked(database, ['Tendai Moyo'])).toEqual([1]);
});

test('marks that were changed meanwhile are shown side by side with who changed them, and one is chosen', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  const before = await database.query('select register_version from session where id = $1', [TODAY]);
  await mark(page, 'Omar Akhtar', 'Present');
  await mark(page, 'Frank Ashworth', 'Present');
  await mark(page, 'Rachel Ashworth', 'Present');
  await saveElsewhere(page, before.rows[0].register_version, [
    { practitionerId: OMAR, state: 'LATE', minutes: 150 },
    { practitionerId: FRANK, state: 'ABSENT', reason: 'Off sick' },
  ]);
  await save(page).click();
  await expect(page.getByRole('heading', { name: 'This register was changed meanwhile' })).toBeVisible();
  const choices = page.getByRole('form', { name: 'Which mark to keep' });
  const omar = choices.getByRole('group', { name: 'Omar Akhtar' });
  await expect(omar.getByRole('radio', { name: 'Marked here: present, 180 minutes' })).toBeVisible();
  await expect(
    omar.getByRole('radio', {
      name: /^Saved meanwhile: late, 150 minutes; changed by you, on another page or device, at 12:\d\d today$/,
    }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Save with these choices' }).click();
  await expect(page.getByRole('link', { name: 'Choose which mark of Omar Akhtar to keep.' })).toBeVisible();
  await expectAccessible(page);
  await omar.getByRole('radio', { name: /^Marked here/ }).check();
  await choices
    .getByRole('group', { name: 'Frank Ashworth' })
    .getByRole('radio', { name: /^Saved meanwhile: absent, Off sick/ })
    .check();
  await page.getByRole('button', { name: 'Save with these choices' }).click();
  // Six from before, Omar and Rachel; Frank stays absent.
  await expect(page.getByText('Saved. 8 of 30 attended for long enough')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved. 8 of 30' })).toBeFocused();
  await expect(page.getByText('9 of 30 marked: 8 present, 1 absent')).toBeVisible();
  await expect(person(page, 'Frank Ashworth').getByLabel('Reason for absence')).toHaveValue('Off sick');
  const { rows } = await database.query(
    `select state, minutes, reason from attendance_mark
      where session_id = $1 and practitioner_id = any($2) and voided_at is null order by state`,
    [TODAY, [OMAR, FRANK]],
  );
  expect(rows).toEqual([
    { state: 'ABSENT', minutes: 0, reason: 'Off sick' },
    { state: 'PRESENT', minutes: 180, reason: null },
  ]);
});

test('whoever chooses the other mark is told that all is saved, and the focus is there', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  const before = await database.query('select register_version from session where id = $1', [TODAY]);
  await mark(page, 'Frank Ashworth', 'Present');
  await saveElsewhere(page, before.rows[0].register_version, [
    { practitionerId: FRANK, state: 'ABSENT', reason: 'On leave' },
  ]);
  await save(page).click();
  await page.getByRole('radio', { name: /^Saved meanwhile: absent, On leave/ }).check();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is left to save. 8 of 30' })).toBeFocused();
  await expectAccessible(page);
});

test('a place given back meanwhile is said at the person, who may be kept as a walk-in', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await mark(page, 'Zofia Żak', 'Present');
  await database.query(
    `update booking set voided_at = now(), void_reason = 'Ill'
      where session_id = $1 and practitioner_id = (select practitioner_id from identity where family_name = 'Żak' and given_name = 'Zofia')`,
    [TODAY],
  );
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText('Zofia Żak: Some of these people are not on the roll.');
  await expect(person(page, 'Zofia Żak')).toContainText('not on the roll any more');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep as a walk-in Zofia Żak' }).click();
  await expect(person(page, 'Zofia Żak').getByRole('radio', { name: 'Present' })).toBeFocused();
  await person(page, 'Zofia Żak').getByLabel('Why they came without a booking').fill('Gave the place back by mistake');
  await save(page).click();
  await expect(page.getByText('Saved. 9 of 30 attended for long enough')).toBeVisible();
});

test('who is signed out keeps their marks, and they are sent after signing in again', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await mark(page, 'Colin Thackray', 'Present');
  await database.query('delete from web_session');
  await save(page).click();
  await expect(page.getByText('You are signed out. 1 mark is kept on this device.')).toBeVisible();
  await expectAccessible(page);

  // Somebody else at the same device sees none of them, and is told before losing them.
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Thu Nguyễn' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'You meet 10 of the 16 things your role asks' }),
  ).toBeVisible();
  await page.goto(REGISTER);
  await expect(page.getByRole('heading', { name: 'Not one of your pages' })).toBeVisible();
  await expect(page.getByText('Colin Thackray')).toHaveCount(0);
  const asked = new Promise<string>((tell) =>
    page.once('dialog', (dialog) => {
      tell(dialog.message());
      return dialog.dismiss();
    }),
  );
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect((await asked).split('\n')).toEqual([
    '1 mark on this device is not saved yet:',
    '• 1 made by Siobhán O’Neill, for Information sharing and consent, 2 November 2026',
    'Sign out and lose it?',
  ]);

  await page.goto(`/sign-in?to=/sessions/${TODAY}`);
  await page.getByRole('button', { name: TRAINER }).click();
  await expect(page.getByText('Saved. 10 of 30 attended for long enough')).toBeVisible();
});

/** How often each was ever marked on today's register, voided marks among them. */
async function timesMarked(database: import('pg').Client, names: string[]): Promise<number[]> {
  const { rows } = await database.query<{ times: number }>(
    `select count(a.id)::int as times
       from unnest($2::text[]) with ordinality as n(name, place)
       left join identity i on i.given_name || ' ' || i.family_name = n.name
       left join attendance_mark a on a.practitioner_id = i.practitioner_id and a.session_id = $1
      group by n.place having count(a.id) > 0 order by n.place`,
    [TODAY, names],
  );
  return rows.map(({ times }) => times);
}
