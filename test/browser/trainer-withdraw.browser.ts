import { openRegister, person, radio, save, TRAINER } from './register.js';
import { expect, test } from './site.js';

test('a mark is withdrawn by the keyboard, and what is not saved yet stays so, however often Enter is pressed', async ({
  signedIn,
}) => {
  const page = await signedIn(TRAINER);
  await openRegister(page);
  await radio(page, 'Frank Ashworth', 'Present').check();
  await save(page).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  await radio(page, 'Rachel Ashworth', 'Present').check();
  const saved: string[] = [];
  page.on('request', (request) => {
    if (/saveRegister|sendMarks/.test(request.postData() ?? '')) saved.push(request.url());
  });
  const frank = person(page, 'Frank Ashworth');
  await frank.getByRole('button', { name: /^Withdraw/ }).click();
  const why = frank.getByRole('textbox', { name: /^Why: withdraw/ });
  await expect(why).toBeFocused();
  await why.fill('no');
  await why.press('Enter');
  await expect(frank).toContainText('Say why, in three letters or more.');
  await expect(why).toBeFocused();
  await page.keyboard.type('t there');
  await expect(why).toHaveValue('not there');
  await frank.getByRole('button', { name: 'Keep it' }).click();
  await expect(frank.getByRole('button', { name: /^Withdraw/ })).toBeFocused();
  await frank.getByRole('button', { name: /^Withdraw/ }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The mark of Frank Ashworth is withdrawn.' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(radio(page, 'Rachel Ashworth', 'Present')).toBeChecked();
  expect(saved).toEqual([]);
  await save(page).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  await person(page, 'Rachel Ashworth')
    .getByRole('button', { name: /^Withdraw/ })
    .click();
  await page.keyboard.type('not there');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The mark of Rachel Ashworth is withdrawn.')).toBeVisible();
});
