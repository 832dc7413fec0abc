import { TRAINER } from './register.js';
import { expect, expectAccessible, test } from './site.js';

/** A session of the past whose module is assessed. */
const ASSESSED = '/sessions/0195fe18-e800-7146-8001-121b450c88ec';

test('the first page says what there is to do, and leads there', async ({ signedIn }) => {
  const page = await signedIn(TRAINER);
  await expect(page.getByText(/^You have .*1 assessment to record\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Results to record' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Say who passed Maternal mental health' }).click();
  await expect(page.getByRole('heading', { name: 'Results of the assessment' })).toBeFocused();
});

test('all who are not said yet pass at once, one of them otherwise; nothing said is asked about', async ({
  signedIn,
}) => {
  const page = await signedIn(TRAINER, ASSESSED);
  const form = page.getByRole('form', { name: 'Results' });
  await form.getByRole('button', { name: 'Record the results' }).click();
  const summary = form.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveText(['Say of somebody what they showed']);
  await expectAccessible(page);
  await form.getByRole('combobox').first().selectOption({ label: 'Not at all: called for and not shown' });
  await expect(summary).toHaveCount(0);
  const all = form.getByRole('button', { name: /^All passed: / });
  for (const button of await all.all()) await button.click();
  await expect(form.getByRole('combobox').first()).toHaveValue('0');
  const people = await form.getByRole('combobox').count();
  await expect(form.locator('select').filter({ has: page.locator('option:checked[value=""]') })).toHaveCount(0);
  await expect(form.getByRole('button', { name: `Record ${people} results` })).toBeVisible();
});

test('what a register gave is told to its trainer; what it changed, to a holder of exact figures alone', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn(TRAINER, ASSESSED);
  const changed = page.getByRole('region', { name: 'What this changed' });
  await expect(changed.getByText('Exact: not for publication.')).toBeVisible();
  await expect(changed.getByText('by itself that changed nothing of what they hold').first()).toBeVisible();
  const grant = (until: string | null) =>
    database.query(
      `update access_grant set valid_until = $1 where kind = 'EXACT_FIGURES' and account_id = (select id from account where subject = 'trainer')`,
      [until],
    );
  await grant('2026-11-02');
  try {
    await page.reload();
    await expect(changed.getByText('is told to holders of the exact figures grant.')).toBeVisible();
    await expect(changed.getByRole('listitem').first()).toHaveText(/^\d+ people have evidence of .* by this\.$/);
    await expect(changed.getByText('not for publication')).toHaveCount(0);
    await expectAccessible(page);
  } finally {
    await grant(null);
  }
});

test('who passed is said beside the register of an assessed session, and is corrected by withdrawing', async ({
  signedIn,
}) => {
  const page = await signedIn(TRAINER, ASSESSED);
  const results = page.getByRole('region', { name: 'Results of the assessment' });
  await expect(results.getByText('This module is assessed in')).toBeVisible();
  const form = results.getByRole('form', { name: 'Results' });
  await expect(form.getByRole('combobox').first()).toBeVisible();
  const asked = (await form.locator('label').first().textContent())!;
  const [name, competency] = asked.split(', ') as [string, string];
  const [first, second] = await form.getByRole('combobox').all();
  await first!.selectOption({ label: 'With support' });
  await second!.selectOption({ label: 'Not at all: called for and not shown' });
  await expectAccessible(page);
  // Chosen and not recorded, they are there again, and whoever signs out is asked.
  await page.reload();
  await expect(first!).toHaveValue('2');
  const asks = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.dismiss();
    return dialog.message();
  });
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect(await asks).toBe('2 results chosen in this window are not recorded yet.\nSign out and lose them?');
  await form.getByRole('button', { name: 'Record 2 results' }).click();
  await expect(
    results.getByText(/^2 results recorded\. \d+ results are not said yet\. What this changed$/),
  ).toBeFocused();
  const recorded = results.getByRole('listitem').filter({ hasText: name }).filter({ hasText: competency });
  await expect(recorded).toContainText('With support');
  await expectAccessible(page);

  await recorded.getByRole('button', { name: /^Withdraw/ }).click();
  await recorded.getByLabel(/^Why: withdraw the result/).fill('Another person');
  await recorded.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(form.getByLabel(asked)).toBeVisible();
  await expect(results.getByText(/^Withdrawn: the result of /)).toBeFocused();
  await expect(recorded).toHaveCount(0);
});
