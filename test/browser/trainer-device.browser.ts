import type { Page, Route } from '@playwright/test';
import { cutOff, isOpen, openRegister, person, radio, REGISTER, save, sendsMarks, TODAY, TRAINER } from './register.js';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker fixture of its own gives this file a worker, and so a demo, of its own. */
const test = base.extend<object, { demoOfDevice: boolean }>({
  demoOfDevice: [true, { scope: 'worker', option: true }],
});
test.describe.configure({ mode: 'serial' });

const asks = (route: Route, operation: string) => route.request().postData()?.includes(operation) ?? false;

/** Holds back what is saved until it is let through. */
async function holdBack(page: Page) {
  let letThrough = () => {};
  const released = new Promise<void>((release) => (letThrough = release));
  await page.route('**/graphql', async (route) => {
    if (sendsMarks(route)) await released;
    await route.continue();
  });
  return () => letThrough();
}

/** What has the focus, if its middle is not in sight. */
function coveredFocus(): string {
  const focused = document.activeElement!;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
  return onTop && focused.contains(onTop) ? '' : `${focused.outerHTML} at ${top}`;
}

test('two pages of one register show the same marks, and one is taken back after a reload', async ({
  signedIn,
  context,
}) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  const other = await context.newPage();
  await openRegister(other);
  await radio(page, 'Frank Ashworth', 'Present').check();
  await expect(radio(other, 'Frank Ashworth', 'Present')).toBeChecked();
  await radio(other, 'Rachel Ashworth', 'Present').check();
  await expect(page.getByText('2 marks not saved yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 marks not saved yet.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Take back the mark of Frank Ashworth' }).click();
  await expect(page.getByText('1 mark not saved yet.')).toBeVisible();
  await expect(radio(page, 'Frank Ashworth', 'Present')).toBeFocused();
  await expect(other.getByText('1 mark not saved yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Take back the mark of Rachel Ashworth' }).click();
  await expect(page.getByText('0 of 30 marked')).toBeVisible();
});

test('minutes that are no number are said at once, without asking the API', async ({ signedIn }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await radio(page, 'Omar Akhtar', 'Late').check();
  await person(page, 'Omar Akhtar').getByLabel('Minutes there, of 180').fill('soon');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText('Omar Akhtar: write the minutes as a whole number');
  expect(asked).toEqual([]);
});

test('a mark put back while another is being saved is sent after it', async ({ signedIn, database }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await radio(page, 'Omar Akhtar', 'Present').check();
  await save(page).click();
  await expect(page.getByText('Saved. 1 of 30 attended for long enough')).toBeVisible();

  const letThrough = await holdBack(page);
  await radio(page, 'Omar Akhtar', 'Absent').check();
  await person(page, 'Omar Akhtar').getByLabel('Reason for absence').fill('Off sick');
  await save(page).click();
  await expect(page.getByText('Saving …')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Take back' })).toHaveCount(0);
  await radio(page, 'Omar Akhtar', 'Present').check();
  letThrough();
  await expect(page.getByText('1 mark not saved yet.')).toBeVisible();
  await expect(radio(page, 'Omar Akhtar', 'Present')).toBeChecked();
  await save(page).click();
  await expect(page.getByText('Saved. 1 of 30 attended for long enough')).toBeVisible();
  const { rows } = await database.query(
    `select state, voided_at is null as stands from attendance_mark where session_id = $1 order by register_version`,
    [TODAY],
  );
  expect(rows).toEqual([
    { state: 'PRESENT', stands: false },
    { state: 'ABSENT', stands: false },
    { state: 'PRESENT', stands: true },
  ]);
});

test('what the API could not take is sent again by itself', async ({ signedIn }) => {
  const page = await signedIn(TRAINER);
  await page.clock.install();
  await openRegister(page);
  const refuse = (route: Route) => (sendsMarks(route) ? route.abort('connectionrefused') : route.continue());
  await page.route('**/graphql', refuse);
  await radio(page, 'Frank Ashworth', 'Present').check();
  await save(page).click();
  await expect(page.getByText('Trivium cannot be reached. 1 mark is kept on this device')).toBeVisible();
  await page.unroute('**/graphql', refuse);
  // When it is to be sent again may be set a moment after it is said that it could not be.
  await expect(async () => {
    await page.clock.fastForward(15_000);
    await expect(page.getByText('Saved. 2 of 30 attended for long enough')).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('a device that cannot keep marks says so, and they are saved all the same', async ({ signedIn }) => {
  const page = await signedIn(TRAINER);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('It is full.', 'QuotaExceededError');
    };
  });
  await openRegister(page);
  await radio(page, 'Rachel Ashworth', 'Present').check();
  await expect(page.getByText('This device cannot keep marks.')).toBeVisible();
  await expect(radio(page, 'Rachel Ashworth', 'Present')).toBeChecked();
  await expectAccessible(page);
  await save(page).click();
  await expect(page.getByText('Saved. 3 of 30 attended for long enough')).toBeVisible();
});

test('what one page saves is shown as saved on the other page of the register', async ({ signedIn, context }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  const other = await context.newPage();
  await openRegister(other);
  await radio(page, 'Delroy Chukwu', 'Present').check();
  await expect(other.getByText('1 mark not saved yet.')).toBeVisible();
  await save(page).click();
  await expect(page.getByText('Saved. 4 of 30 attended for long enough')).toBeVisible();
  await expect(other.getByText('4 of 30 marked: 4 present')).toBeVisible();
  await expect(radio(other, 'Delroy Chukwu', 'Present')).toBeChecked();
  await expect(other.getByText('not saved yet')).toHaveCount(0);

  // The other page marks from the version that it read again: no conflict.
  await radio(other, 'Delroy Chukwu', 'Late').check();
  await save(other).click();
  await expect(other.getByText('Saved. 4 of 30 attended for long enough')).toBeVisible();
});

for (const { what, viewport, barStays } of [
  { what: 'a phone lying on its side', viewport: { width: 640, height: 320 }, barStays: false },
  { what: 'a page at 400%', viewport: { width: 320, height: 256 }, barStays: false },
  { what: 'a laptop', viewport: { width: 1280, height: 720 }, barStays: true },
]) {
  test(`nothing lies over what has the focus: ${what}`, async ({ signedIn }) => {
    const page = await signedIn(TRAINER);
    await page.setViewportSize(viewport);
    await openRegister(page);
    await page.locator('summary').focus();
    await (barStays ? expect(save(page)) : expect(save(page)).not).toBeInViewport();
    const covered: string[] = [];
    const press = async (key: string) => {
      await page.keyboard.press(key);
      covered.push(await page.evaluate(coveredFocus));
    };
    await press('Tab');
    // Half the room is marked late, each with a stop at their minutes; the rest is passed.
    for (let one = 1; one <= 15; one += 1) for (const key of ['l', 'Enter']) await press(key);
    const isReached = () => save(page).evaluate((button) => button === document.activeElement);
    for (let one = 1; one <= 45 && !(await isReached()); one += 1) await press('Tab');
    await expect(save(page)).toBeFocused();
    expect(covered.filter(Boolean)).toEqual([]);
    await expectAccessible(page);
  });
}

test('of marks that the device kept one lacks its reason: the others are saved, and it is asked about @phone', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn(TRAINER);
  await page.clock.setSystemTime('2026-11-02T09:35:00Z');
  await openRegister(page);
  const mend = await cutOff(page);
  await radio(page, 'Gareth Kershaw', 'Absent').check();
  await radio(page, 'Imogen Kershaw', 'Present').check();
  await radio(page, 'Jolanta Kowalczyk', 'Present').check();
  await save(page).click();
  await expect(page.getByText('Trivium cannot be reached. 3 marks are kept on this device')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Trivium cannot be reached. 3 marks are kept on this device')).toBeVisible();
  await mend();
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: '2 marks saved. 1 mark not saved yet.' })).toBeVisible();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveText(['Gareth Kershaw: An absence needs a reason.']);
  await expectAccessible(page);
  const kept = await database.query(
    `select i.given_name || ' ' || i.family_name as name, a.marked_at between '2026-11-02T09:35Z' and '2026-11-02T09:45Z' as dated
       from attendance_mark a join identity i using (practitioner_id)
      where a.session_id = $1 and a.voided_at is null and i.family_name in ('Kershaw', 'Kowalczyk') order by i.family_name`,
    [TODAY],
  );
  expect(kept.rows).toEqual([
    { name: 'Imogen Kershaw', dated: true },
    { name: 'Jolanta Kowalczyk', dated: true },
  ]);

  await page.reload();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await summary.getByRole('link').click();
  await page.keyboard.type('Planned leave');
  await save(page).click();
  await expect(page.getByText(/of 30 marked: .*1 absent/)).toBeVisible();
  await expect(page.getByText(/^Saved\. \d+ of 30/)).toBeVisible();
});

test('marks left for fifteen days are listed, and are sent or discarded as one says', async ({ signedIn }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await radio(page, 'Aoife McCarthy', 'Present').check();
  await expect(page.getByText('1 mark not saved yet.')).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 15 * 24 * 60 * 60 * 1000);
  for (const path of ['/', '/sessions']) {
    await page.goto(path);
    const unsent = page.getByRole('region', { name: 'Kept on this device' });
    await expect(unsent).toContainText(
      '1 mark of 2 November 2026, for Information sharing and consent, is not sent: send or discard.',
    );
    await expectAccessible(page);
  }
  const answer = async (how: 'accept' | 'dismiss') => {
    const asked = page.waitForEvent('dialog');
    const clicked = page.getByRole('button', { name: /^Discard/ }).click();
    const dialog = await asked;
    expect(dialog.message()).toBe('Discard 1 mark? Nobody will have it any more.');
    await dialog[how]();
    await clicked;
  };
  await answer('dismiss');
  await page.getByRole('link', { name: 'Send 1 mark of 2 November 2026' }).click();
  await expect(page.getByText(/^Saved\. \d+ of 30/)).toBeVisible();

  await radio(page, 'Tendai Moyo', 'Present').check();
  await page.reload();
  await expect(page.getByText('This device kept 1 mark of yours, of 2 November 2026,')).toBeVisible();
  await answer('accept');
  await expect(radio(page, 'Tendai Moyo', 'Present')).not.toBeChecked();
  await page.goto('/sessions');
  await expect(page.getByRole('heading', { name: 'To mark' })).toBeVisible();
  await expect(page.getByText('Kept on this device')).toHaveCount(0);
});

test('whoever trains no more is told what of theirs the device kept, and what to do', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  await radio(page, 'Tendai Moyo', 'Present').check();
  await expect(page.getByText('1 mark not saved yet.')).toBeVisible();
  const lastDay = (until: string | null) =>
    database.query(
      `update access_grant set valid_until = $1 where kind = 'TRAINER' and account_id = (select id from account where subject = 'trainer')`,
      [until],
    );
  await lastDay('2026-11-02');
  await page.goto('/');
  const unsent = page.getByRole('region', { name: 'Kept on this device' });
  await expect(unsent).toContainText('You take no registers now. Tell another trainer of the session who was there');
  await expect(unsent).toContainText('1 mark of 2 November 2026, for Information sharing and consent, is not sent.');
  await expect(unsent.getByRole('link')).toHaveCount(0);
  await expectAccessible(page);
  page.once('dialog', (dialog) => void dialog.accept());
  await unsent.getByRole('button', { name: 'Discard 1 mark of 2 November 2026' }).click();
  await expect(unsent).toHaveCount(0);
  await lastDay(null);
});

test('a search that failed is made again', async ({ signedIn }) => {
  const page = await signedIn(TRAINER, REGISTER);
  await isOpen(page);
  const refuse = (route: Route) => (asks(route, 'findPractitioners') ? route.abort() : route.continue());
  await page.route('**/graphql', refuse);
  await page.getByLabel('Their name').fill('Margaret Hollis');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('Trivium cannot be reached just now.')).toBeVisible();
  await page.unroute('**/graphql', refuse);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('button', { name: 'Add Margaret Hollis' })).toBeVisible();
});

test('an address below a session that leads nowhere says so', async ({ signedIn }) => {
  const page = await signedIn(TRAINER, `/sessions/${TODAY}/nowhere`);
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
  await expectAccessible(page);
});
