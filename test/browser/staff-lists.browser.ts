import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the stories put people on the record. */
const test = base.extend<object, { demoOfLists: boolean }>({
  demoOfLists: [true, { scope: 'worker', option: true }],
});

const STEWARD = 'Tomasz Wiśniewski';

test('a list that waits asks how its days are written, shows what it would change, and is saved without the rows that are wrong @phone', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  await expect(page.getByText('Lists that came in, the last first')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('What a list has in its columns').click();
  await expect(page.getByRole('row', { name: /Staff number.*00417/ })).toHaveCount(2);
  await page.getByRole('link', { name: 'Sample Community NHS Trust' }).first().click();
  await expect(page.getByText('Something must be said before it can be compared')).toBeVisible();
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByRole('alert')).toContainText('Say how its days are written');
  await expectAccessible(page);
  await page.getByLabel('The day first, as in the United Kingdom').check();
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByText('Read again. Nothing is saved yet: 12 of 14 rows are ready')).toBeFocused();
  await expect(
    page.getByRole('table', { name: 'Refused: 1 row' }).getByRole('row', { name: /HV band 6/ }),
  ).toContainText('No role is called this.');
  await expect(page.getByRole('table', { name: 'Changed: people on the record: 2 rows' })).toBeVisible();
  await expectAccessible(page);
  const who = page.getByRole('region', { name: /Line 15/ });
  await who.getByRole('button', { name: /Say so/ }).click();
  await expect(who.getByRole('alert')).toContainText('Say who it is');
  await who.getByLabel('Somebody else: a new person').check();
  await who.getByRole('button', { name: /Say so/ }).click();
  await expect(page.getByText(/^Said of line 15/)).toBeFocused();
  const names = page.getByRole('region', { name: '1 name that we call otherwise' });
  await names.getByRole('button', { name: /Use it for this row/ }).click();
  await expect(names.getByRole('alert')).toContainText('Choose what “HV band 6” is');
  await names.getByLabel('Which role is “HV band 6”?').selectOption({ label: 'Health visitor' });
  await names.getByRole('button', { name: /Use it for this row/ }).click();
  await expect(
    page.getByText('Said what “HV band 6” is. Nothing is saved yet: 14 of 14 rows are ready.'),
  ).toBeFocused();
  await page.getByRole('button', { name: 'Save the 4 rows that change something' }).click();
  await expect(page.getByText('Saved. 4 rows were saved of 14.')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: /See them.*new people/ }).click();
  await page.getByRole('link', { name: 'Rosalind Achterberg' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rosalind Achterberg' })).toBeVisible();
});

test('a list is sent, shown and withdrawn; a file of another kind is refused in words', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  const send = page.getByRole('button', { name: 'See what it would change' });
  await send.click();
  await expect(page.getByRole('alert')).toContainText('Choose whose list it is');
  await expect(page.getByRole('alert')).toContainText('Choose a file');
  await expectAccessible(page);
  await page.getByLabel('Whose list is it?').selectOption({ label: 'Sample Community NHS Trust' });
  const file = (text: string) => ({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByLabel('The file').setInputFiles(file('%PDF-1.7 no list'));
  await send.click();
  await expect(page.getByRole('alert')).toContainText('PDF');
  const list = 'Payroll no;First name;Surname;Job title;Start date\nX1;Zoë;Zimmer;Health visitor;2026-10-01\n';
  await page.getByLabel('The file').setInputFiles(file(list));
  await send.click();
  await expect(page.getByText('Nothing is saved yet: 1 of 1 row')).toBeVisible();
  await expect(page.getByRole('row', { name: /Zoë Zimmer new/ })).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw this list' }).click();
  await expect(page.getByText('Withdrawn: nothing was saved, and the file is forgotten.')).toBeFocused();
  await expectAccessible(page);
});

test('a list that was saved is undone: whoever it added is on the record no more', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  await page.getByLabel('Whose list is it?').selectOption({ label: 'Sample Community NHS Trust' });
  const list = 'Payroll no;First name;Surname;Job title;Start date\nX2;Yvo;Yardley;Health visitor;2026-10-01\n';
  await page
    .getByLabel('The file')
    .setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await page.getByRole('button', { name: 'Save the 1 row that changes something' }).click();
  await expect(page.getByText('Saved. 1 row was saved of 1.')).toBeFocused();
  await expect(page.getByRole('row', { name: /Yvo Yardley.*Yes/ })).toBeVisible();
  await page.getByText('Undo this list').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take back what it wrote' }).click();
  await expect(page.getByText('It was undone: what it wrote was taken back.').first()).toBeFocused();
  await expect(page.getByRole('row', { name: /No$/ })).toBeVisible();
});

test('a list of training is sent: nobody is put on the record by it, and what a module is called is said once', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  await page.getByLabel('Training done before, or elsewhere').check();
  await page.getByLabel('Whose list is it?').selectOption({ label: 'Sample Community NHS Trust' });
  const list = 'Payroll no;First name;Surname;Course;Completed on\nX9;Ulla;Unknown;Info sharing L1;2026-10-01\n';
  await page
    .getByLabel('The file')
    .setInputFiles({ name: 'training.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Training list of Sample Community NHS Trust' }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Refused: 1 row' })).toContainText(
    'Nobody on the record has this number at Sample Community NHS Trust',
  );
  await expectAccessible(page);
});
