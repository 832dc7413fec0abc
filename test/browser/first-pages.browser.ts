import { expect, expectAccessible, test as base } from './site.js';
import { REGISTER, TRAINER } from './register.js';

/* A worker, and so a demo, of its own: one story saves the register. */
const test = base.extend<object, { demoOfFirstPages: boolean }>({
  demoOfFirstPages: [true, { scope: 'worker', option: true }],
});

test('a planner reads whether it is enough, where not and why, and what a saved register changed', async ({
  signedIn,
}) => {
  const page = await signedIn('Amara Okafor');
  const verdict = page.getByRole('region', { name: 'Can our people meet what families need?' });
  await expect(verdict).toContainText('2 of 25 clusters of the whole partnership do not have enough people.');
  await expect(verdict).toContainText('Millbrook has nobody at Universal partnership plus');
  const changed = page.getByRole('region', { name: 'What changed' });
  await expect(changed).toHaveText(/Since 26 October 2026, nothing changed\./);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Why Millbrook is short at Universal partnership plus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Why Millbrook is short/ })).toBeVisible();

  const trainer = await signedIn(TRAINER, REGISTER);
  await trainer.getByRole('button', { name: 'Mark all 30 present' }).click();
  await trainer.getByRole('button', { name: 'Save' }).click();
  await expect(trainer.getByRole('region', { name: 'What this changed' }).getByRole('listitem').first()).toContainText(
    'people meet Information sharing again.',
  );
  const again = await signedIn('Amara Okafor');
  await expect(again.getByRole('region', { name: 'What changed' }).getByRole('listitem').first()).toContainText(
    'Universal in Quarry Hill went from 9 to 23 of 24 people on 2 November 2026. That is close enough.',
  );
  await expectAccessible(again);
});

test('a manager reads what lapsed, and which families nobody on the team can meet; and who else can', async ({
  signedIn,
}) => {
  const page = await signedIn('Margaret Hollis');
  const team = page.getByRole('region', { name: 'My team today' });
  await expect(team).toContainText('11 people; 2 have something lapsed');
  await expect(team).toContainText('Nobody on this team can meet families at Universal partnership plus in Millbrook');
  await expect(team).toContainText('Yusuf Akhtar: Early attachment.');
  await expectAccessible(page);
  await team.getByRole('link', { name: /^Who else can help/ }).click();
  await expect(page.getByLabel('Where does the family live?')).toHaveValue(/./);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Millbrook');
  await page.goBack();
  await team.getByRole('link', { name: 'Record what you saw of Early attachment, Yusuf Akhtar' }).click();
  await expect(page.locator('summary', { hasText: 'Record what you saw of Early attachment' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Record it' })).toHaveCount(1);
  // The address leads there once: what moves on the page after that is not opened anew.
  await expect(page).toHaveURL(/\/team\/[0-9a-f-]+$/);
});

test('a steward reads what waits: posts whose manager has none, and people removed from registers', async ({
  signedIn,
}) => {
  const page = await signedIn('Tomasz Wiśniewski');
  const posts = page.getByRole('region', { name: 'Posts to give a manager or supervisor' });
  await expect(posts.getByRole('listitem')).toHaveCount(11);
  await expect(posts).toContainText(
    'Denise Crabtree, Family outreach worker, Sample City Council: early years: the line manager has no post. Managed meanwhile by Meera Qureshi.',
  );
  await expect(posts).toContainText('the leader of the team has no post. Nobody manages them meanwhile.');
  await expect(page.getByRole('region', { name: 'Put on registers and removed again' })).toContainText(
    'Nothing to look at',
  );
  await expectAccessible(page);
});
