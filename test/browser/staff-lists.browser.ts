import { readFile } from 'node:fs/promises';
import { send } from './send-list.js';
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
  await expect(page.getByText('Say first how its days are written.')).toBeVisible();
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
  const see = page.getByRole('button', { name: 'See what it would change' });
  await see.click();
  await expect(page.getByRole('alert')).toContainText('Choose whose list it is');
  await expect(page.getByRole('alert')).toContainText('Choose a file');
  await expectAccessible(page);
  await page.getByLabel('Whose list is it?').selectOption({ label: 'Sample Community NHS Trust' });
  const file = (text: string) => ({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByLabel('The file').setInputFiles(file('%PDF-1.7 no list'));
  await see.click();
  await expect(page.getByRole('alert')).toContainText('PDF');
  await send(page, 'Ref;Worker;Job title\nX1;Zoë Zimmer;Health visitor\nX2;Yan Yeo;Health visitor\n');
  await expect(
    page.getByText('Say first which column is the staff number and which column is the name.'),
  ).toBeVisible();
  const column = (field: string) => page.getByLabel(field, { exact: true });
  await column('Given name').selectOption('Worker');
  await column('Family name').selectOption('Worker');
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose which column is the staff number');
  await expect(page.getByRole('alert')).toContainText(
    'Choose another column for the family name: this one is the given name',
  );
  await expectAccessible(page);
  await page.getByLabel('The headings stand in line').fill('x');
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the line of the headings, from 1 to 1000');
  await page.getByLabel('The headings stand in line').fill('2');
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByText(/^Read again\. Say first/)).toBeFocused();
  await expect(page.getByText('Not read: the columns “X1”, “Zoë Zimmer” and “Health visitor”.')).toBeVisible();
  await page.getByRole('link', { name: 'Lists', exact: true }).first().click();
  await send(page, 'Payroll no;First name;Surname;Job title;Start date\nX1;Zoë;Zimmer;Health visitor;2026-10-01\n');
  await expect(page.getByText('Nothing is saved yet: 1 of 1 row')).toBeVisible();
  await expect(page.getByRole('row', { name: /Zoë Zimmer new/ })).toBeVisible();
  await page.getByText('Withdraw this list').click();
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(page.getByText('Withdrawn: nothing was saved, and the file is forgotten.')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Send it again' }).click();
  await expect(page.getByLabel('The file')).toBeFocused();
  await expect(page.getByLabel('Whose list is it?')).toHaveValue(/^[0-9a-f-]{36}$/);
  await page.getByText(/^No staff list of November 2026 yet: \d+ employers$/).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Send the list of Lantern Family Trust' }).click();
  await expect(page.getByLabel('The file')).toBeFocused();
  await expect(page.locator('#agency option:checked')).toHaveText('Lantern Family Trust');
});

test('a list of training is sent: nobody is put on the record by it, and what a module is called is said once', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  await page.getByRole('form', { name: 'Send a list' }).getByLabel('Training done before, or elsewhere').check();
  await send(page, 'Payroll no;First name;Surname;Course;Completed on\nX9;Ulla;Unknown;Info sharing L1;2026-10-01\n');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Training list of Sample Community NHS Trust' }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Refused: 1 row' })).toContainText(
    'Nobody on the record has this number at Sample Community NHS Trust',
  );
  await expectAccessible(page);
});

test('whoever a list does not name is ended beside it; lists are saved as files, and read back change nothing', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  const saved = async (button: RegExp) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  await page.getByText('What a list has in its columns').click();
  expect((await saved(/Save a training list to fill in \(CSV/)).text).toContain(
    'Staff number,Given name,Family name,Module,Day',
  );
  await page.getByText('What we have, as a list').click();
  await page.getByLabel('Of which employer?').selectOption({ label: 'Lantern Family Trust' });
  await expectAccessible(page);
  const record = await saved(/^Save the list \(CSV/);
  expect(record.name).toBe('Lantern Family Trust - staff 2026-11-02.csv');

  const workbook = await saved(/^Save the list \(Excel/);
  expect(workbook.name).toBe('Lantern Family Trust - staff 2026-11-02.xlsx');

  const sendOwn = async (text: string) => {
    await page.getByLabel('Whose list is it?').selectOption({ label: 'Lantern Family Trust' });
    await page
      .getByLabel('The file')
      .setInputFiles({ name: 'lantern.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'See what it would change' }).click();
  };
  const [headings, ...lines] = record.text.split('\r\n').filter(Boolean);
  const numbered = lines.filter((line) => !line.startsWith(','));
  // A row of a training list that says a number alone is told by the name on the record.
  const [number, given, family] = numbered[0]!.split(',') as [string, string, string];
  await page.getByRole('form', { name: 'Send a list' }).getByLabel('Training done before, or elsewhere').check();
  await sendOwn(`Staff number,Module,Day\n${number},No such module,2026-10-20`);
  await expect(page.getByRole('table', { name: 'Refused: 1 row' })).toContainText(`${given} ${family}`);
  await page.getByRole('link', { name: 'Lists', exact: true }).first().click();
  await sendOwn([headings, ...numbered].join('\r\n'));
  await expect(page.getByText('The record says all of it already.')).toBeVisible();
  await page.getByRole('link', { name: /^See them.*unchanged/ }).click();
  const heading = page.getByRole('heading', { name: 'Unchanged', exact: true });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const line = (nth: number) => page.getByRole('cell', { name: `${nth}`, exact: true });
  await expect(line(2)).toBeVisible();
  await page.getByRole('link', { name: /^Next rows/ }).click();
  await expect(heading).toBeFocused();
  await expect(line(22)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Previous rows/ }).click();
  await expect(line(2)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Previous rows/ })).toBeHidden();
  await page.getByRole('link', { name: /^The whole list/ }).click();
  await page.getByRole('link', { name: 'Lists', exact: true }).first().click();
  await sendOwn([headings, ...numbered.slice(1)].join('\r\n'));
  const left = page.getByRole('button', { name: /^They left/ }).first();
  const name = (await left.innerText()).replace(/^They left\s*:\s*/, '').trim();
  await left.click();
  await expect(page.getByRole('heading', { name: `${name} left` })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'End the post' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why');
  await page.getByLabel('Why?').fill('Not on the list of November.');
  await page.getByRole('button', { name: 'End the post' }).click();
  await expect(page.getByText(new RegExp(`^${name}: .* ends on 2 November 2026`))).toBeFocused();
  const checked = await saved(/Save the file with what each row does \(CSV/);
  expect(checked.name).toBe('lantern - checked.csv');
  expect(checked.text).toContain('What it does');
  expect((await saved(/Save the file with what each row does \(Excel/)).name).toBe('lantern - checked.xlsx');
});

test('a list of demand waits: a slip of a digit is asked about, the rest is saved, and what is required follows', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  await page.getByRole('link', { name: 'The whole partnership' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'List of demand' })).toBeVisible();
  await page.getByLabel('The day first, as in the United Kingdom').check();
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByText(/^Read again. Nothing is saved yet: 1 of 4 rows are ready/)).toBeFocused();
  await expect(page.getByRole('table', { name: 'Refused: 2 rows' })).toContainText('No cluster is called “Quarry Hil”');
  await expectAccessible(page);
  await page.getByLabel('Which cluster is “Quarry Hil”?').selectOption({ label: 'Quarry Hill' });
  await page.getByRole('button', { name: /Use it for this row/ }).click();
  const doubt = page.getByRole('region', { name: /^Line 4/ });
  await expect(doubt).toContainText('From 1776 to 18000: it changes tenfold or more.');
  await page.getByRole('button', { name: 'Save the 2 rows that change something' }).click();
  await expect(page.getByText('Saved. 2 rows were saved of 4.')).toBeFocused();
  await expectAccessible(page);

  await signedIn('Amara Okafor', '/plan?on=2026-12-01');
  await expect(page.getByText(/the last as of 30 October 2026 and recorded on 2 November 2026/)).toBeVisible();
  await signedIn(STEWARD, '/desk/staff-lists');
  await page.getByRole('link', { name: 'The whole partnership' }).first().click();
  await page.getByText('Undo this list').click();
  await page.getByRole('button', { name: 'Take back what it wrote' }).click();
  await expect(page.getByText('It was undone: what it wrote was taken back.').first()).toBeFocused();
});

test('a list of demand is of no employer, and is taken as a file', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  await page.getByRole('form', { name: 'Send a list' }).getByLabel('Families expected').check();
  await expect(page.getByLabel('Whose list is it?')).toBeHidden();
  const text =
    'Cluster,Need level,Families,Weekly hours per family,First day\nMillbrook,Universal partnership plus,7401,1.8,2027-01-01\n';
  await page
    .getByLabel('The file')
    .setInputFiles({ name: 'demand.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await page.getByRole('button', { name: /^It is right/ }).click();
  await expect(page.getByText('Said that line 2 is right. Nothing is saved yet: 1 of 1 row is ready.')).toBeFocused();
  await page.getByText('Withdraw this list').click();
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await page.getByRole('link', { name: 'Lists', exact: true }).first().click();
  await page.getByText('What we have, as a list').click();
  await page.getByRole('group', { name: 'What of it?' }).getByLabel('Families expected').check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save the list \(CSV/ }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(
    'Millbrook,Universal partnership plus,74,1.8',
  );
});

test('a staff list with both names in one column asks which is first, and shows them apart', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/staff-lists');
  await send(page, 'Payroll no;Name;Job title;Start date\nX3;Quist Quirina;Health visitor;2026-10-01\n');
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByRole('alert')).toContainText('Say how its names are written');
  await expectAccessible(page);
  await page.getByLabel('The family name first, as in Smith Jane').check();
  await page.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByText('Read again. Nothing is saved yet: 1 of 1 row is ready.')).toBeFocused();
  await page.getByRole('button', { name: 'Save the 1 row that changes something' }).click();
  await expect(page.getByRole('link', { name: 'Quirina Quist' })).toBeVisible();
  await page.getByText('Undo this list').click();
  await page.getByRole('button', { name: 'Take back what it wrote' }).click();
  await expect(page.getByText('It was undone: what it wrote was taken back.').first()).toBeFocused();
});
