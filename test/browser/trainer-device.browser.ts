import type { Page, Route } from '@playwright/test';
import { isOpen, openRegister, person, radio, REGISTER, save, TODAY, TRAINER } from './register.js';
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
    if (asks(route, 'saveRegister')) await released;
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

test(
  'two pages of one register show the same marks, and one is taken back after a reload',
  { tag: '@once' },
  async ({ signedIn, context }) => {
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
  },
);

test('minutes that are no number are said at once, without asking the API', { tag: '@once' }, async ({ signedIn }) => {
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

test(
  'a mark put back while another is being saved is sent after it',
  { tag: '@once' },
  async ({ signedIn, database }) => {
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
  },
);

test('what the API could not take is sent again by itself', { tag: '@once' }, async ({ signedIn }) => {
  const page = await signedIn(TRAINER);
  await page.clock.install();
  await openRegister(page);
  const refuse = (route: Route) => (asks(route, 'saveRegister') ? route.abort('connectionrefused') : route.continue());
  await page.route('**/graphql', refuse);
  await radio(page, 'Frank Ashworth', 'Present').check();
  await save(page).click();
  await expect(page.getByText('Trivium cannot be reached. 1 mark is kept on this device')).toBeVisible();
  await page.unroute('**/graphql', refuse);
  await page.clock.fastForward(15_000);
  await expect(page.getByText('Saved. 2 of 30 attended for long enough')).toBeVisible();
});

test(
  'a device that cannot keep marks says so, and they are saved all the same',
  { tag: '@once' },
  async ({ signedIn }) => {
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
  },
);

test(
  'what one page saves is shown as saved on the other page of the register',
  { tag: '@once' },
  async ({ signedIn, context }) => {
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
  },
);

for (const { what, viewport, barStays } of [
  { what: 'a phone lying on its side', viewport: { width: 640, height: 320 }, barStays: false },
  { what: 'a page at 400%', viewport: { width: 320, height: 256 }, barStays: false },
  { what: 'a laptop', viewport: { width: 1280, height: 720 }, barStays: true },
]) {
  test(`nothing lies over what has the focus: ${what}`, { tag: '@once' }, async ({ signedIn }) => {
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
    for (let one = 1; one <= 15; one += 1) await press('Tab');
    await expect(save(page)).toBeFocused();
    expect(covered.filter(Boolean)).toEqual([]);
    await expectAccessible(page);
  });
}

test('a search that failed is made again', { tag: '@once' }, async ({ signedIn }) => {
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

test('an address below a session that leads nowhere says so', { tag: '@once' }, async ({ signedIn }) => {
  const page = await signedIn(TRAINER, `/sessions/${TODAY}/nowhere`);
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
  await expectAccessible(page);
});
