import { send } from './send-list.js';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the stories put people on the record. */
const test = base.extend<object, { demoOfUndoneLists: boolean }>({
  demoOfUndoneLists: [true, { scope: 'worker', option: true }],
});

const STEWARD = 'Tomasz Wiśniewski';

test('a list that was saved is undone: whoever it added is on the record no more', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  await send(page, 'Payroll no;First name;Surname;Job title;Start date\nX2;Yvo;Yardley;Health visitor;2026-10-01\n');
  await page.getByRole('button', { name: 'Save the 1 row that changes something' }).click();
  await expect(page.getByText('Saved. 1 row was saved of 1.')).toBeFocused();
  await expect(page.getByRole('row', { name: /Yvo Yardley.*Yes/ })).toBeVisible();
  await page.getByText('Undo this list').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take back what it wrote' }).click();
  await expect(page.getByText('It was undone: what it wrote was taken back.').first()).toBeFocused();
  await expect(page.getByRole('row', { name: /No$/ })).toBeVisible();
  await page.getByRole('link', { name: /^The next list that waits/ }).click();
  await expect(page.getByText(/^(Say first|Nothing is saved yet)/).first()).toBeVisible();
});

test('what an undone list could not take back is told, row by row, with why, and tried again once the later list is undone', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  const save = async (hours: string) => {
    await page.goto('/desk/staff-lists');
    await send(
      page,
      `Payroll no;First name;Surname;Job title;Start date;Hours\nX5;Yara;Yew;Health visitor;2026-10-01;${hours}\n`,
    );
    await page.getByRole('button', { name: 'Save the 1 row that changes something' }).click();
    await expect(page.getByText('Saved. 1 row was saved of 1.')).toBeFocused();
    return page.url();
  };
  const undo = async (list: string) => {
    await page.goto(list);
    await page.getByText('Undo this list').click();
    await page.getByRole('button', { name: 'Take back what it wrote' }).click();
  };
  const first = await save('20');
  const second = await save('21');
  await undo(first);
  await expect(page.getByText('It was undone, but of its row something stays as it is now').first()).toBeVisible();
  const stayed = page.getByRole('table', { name: 'Something stays of 1 row' });
  await expect(stayed.getByRole('row', { name: /Yara Yew.*changed since/ })).toBeVisible();
  await expectAccessible(page);
  const again = page.getByRole('button', { name: 'Try again to take back what stayed' });
  await again.click();
  await expect(page.getByText('It was undone, but of its row something stays as it is now').first()).toBeFocused();
  await undo(second);
  await expect(page.getByText('It was undone: what it wrote was taken back.').first()).toBeFocused();
  await page.goto(first);
  await again.click();
  await expect(page.getByText('It was undone: what it wrote was taken back.').first()).toBeFocused();
  await expect(again).toBeHidden();
  await expect(stayed).toBeHidden();
});
