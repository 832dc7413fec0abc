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
  await expect(page.getByRole('heading', { name: 'Results of the assessment' })).toBeVisible();
});

test('who passed is said beside the register of an assessed session, and is corrected by voiding', async ({
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
  await second!.selectOption({ label: 'Nothing shown' });
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Record 2 results' }).click();
  await expect(results.getByText('2 results recorded.')).toBeVisible();
  const recorded = results.getByRole('listitem').filter({ hasText: name }).filter({ hasText: competency });
  await expect(recorded).toContainText('With support');
  await expectAccessible(page);

  await recorded.getByRole('button', { name: /^Void/ }).click();
  await recorded.getByLabel(/^Why: void the result/).fill('Another person');
  await recorded.getByRole('button', { name: 'Void', exact: true }).click();
  await expect(form.getByLabel(asked)).toBeVisible();
  await expect(recorded).toHaveCount(0);
});
