import { readFile } from 'node:fs/promises';
import { saved } from './files.js';
import { expectPrintedWhole } from './printed.js';
import { expect, expectAccessible, test } from './site.js';

test('a practitioner reads and saves everything that is held on them; a steward whom they asked does too, and they read it @phone', async ({
  signedIn,
}) => {
  const mine = await signedIn('Thu Nguyễn', '/profile');
  await mine.getByRole('link', { name: 'Everything held on me' }).click();
  await expect(mine.getByRole('heading', { name: 'Everything held on me' })).toBeVisible();
  await expect(mine.getByRole('table', { name: 'Posts' })).toContainText('Family outreach worker');
  await expectAccessible(mine);
  const [file] = await Promise.all([
    mine.waitForEvent('download'),
    mine.getByRole('button', { name: 'Save all of it as a file' }).click(),
  ]);
  const { practitioner } = JSON.parse(await readFile((await file.path())!, 'utf8'));
  expect(practitioner.name).toBe('Thu Nguyễn');
  expect(file.suggestedFilename()).toBe(`everything-held-${practitioner.id}.json`);
  await expect(mine.getByText('As of 2 November 2026', { exact: false })).toBeVisible();
  await expect(mine.getByText('Sign-off: ', { exact: false }).first()).toBeVisible();
  await expect(mine.getByText('The file is among your downloads.')).toBeVisible();
  const desk = await signedIn('Tomasz Wiśniewski', '/desk/people');
  await desk.getByRole('searchbox').or(desk.getByRole('textbox')).first().fill('thu ng');
  await desk.getByRole('button', { name: 'Find' }).click();
  await desk.getByRole('link', { name: 'Thu Nguyễn' }).click();
  await desk.getByRole('link', { name: 'Everything that is held on them' }).click();
  await desk.getByRole('button', { name: 'Show everything held on them' }).click();
  await expect(desk.getByRole('alert')).toContainText('Say what they asked for');
  await desk.getByLabel('What did they ask for, and when?').fill('Asked in writing on 30 October.');
  await desk.getByRole('button', { name: 'Show everything held on them' }).click();
  await expect(desk.getByRole('heading', { name: 'Everything held on Thu Nguyễn' })).toBeFocused();
  await expectAccessible(desk);
  const looked = await signedIn('Thu Nguyễn', '/profile/who-looked');
  await expect(looked.getByText('Their reason: Asked in writing on 30 October.').first()).toBeVisible();
});

test('of a kind with more than the page shows, the rest is read page by page, saved whole and printed whole', async ({
  signedIn,
  database,
}) => {
  const { rows } = await database.query<{ id: string; pieces: number }>(
    `select practitioner_id as id, count(*)::int as pieces from evidence
      where partnership_id = (select id from partnership where key = 'demo') group by 1 order by 2 desc, 1 limit 1`,
  );
  const { id, pieces } = rows[0]!;
  expect(pieces).toBeGreaterThan(50);
  const desk = await signedIn('Tomasz Wiśniewski', `/desk/people/${id}/everything`);
  await desk.getByLabel('What did they ask for, and when?').fill('Asked in writing on 30 October.');
  await desk.getByRole('button', { name: 'Show everything held on them' }).click();
  const evidence = desk.getByRole('table', { name: `Evidence: ${pieces} rows` });
  await expect(evidence.getByRole('row')).toHaveCount(51);
  const held = await saved(desk, desk.getByRole('button', { name: /^Download all as CSV: Evidence/ }));
  expect(held.rows).toHaveLength(pieces + 1);
  await desk.getByRole('button', { name: /^Show the next .*: Evidence$/ }).click();
  await expect(evidence.getByRole('row')).toHaveCount(Math.min(pieces, 100) + 1);
  await expectAccessible(desk);
  await desk.reload();
  await desk.getByLabel('What did they ask for, and when?').fill('Asked in writing on 30 October.');
  await desk.getByRole('button', { name: 'Show everything held on them' }).click();
  await expect(evidence.getByRole('row')).toHaveCount(51);
  await expectPrintedWhole(desk, [[evidence, pieces]]);
});

test('a steward sees what erasing somebody removes, what is in the way, and erases them for good', async ({
  signedIn,
  database,
}) => {
  const { rows } = await database.query<{ id: string }>(
    `with them as (
       insert into practitioner (partnership_id, id) select partnership_id, gen_random_uuid() from account where subject = 'steward'
       returning partnership_id, id)
     insert into identity (partnership_id, practitioner_id, given_name, family_name)
     select partnership_id, id, 'Zephyrine', 'Quillfeather' from them returning practitioner_id as id`,
  );
  const desk = await signedIn('Tomasz Wiśniewski', `/desk/people/${rows[0]!.id}`);
  await desk.getByRole('link', { name: 'Erase them' }).click();
  await expect(desk.getByRole('heading', { name: 'Erase Zephyrine Quillfeather' })).toBeVisible();
  await expectAccessible(desk);
  await desk.getByText('Erase them', { exact: true }).click();
  await desk.getByRole('button', { name: 'Erase them for good' }).click();
  await expect(desk.getByRole('alert')).toContainText('Say why');
  await desk.getByLabel('Why, without their name?').fill('Asked for it in writing.');
  await desk.getByRole('button', { name: 'Erase them for good' }).click();
  await expect(desk.getByText('They were erased.')).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Somebody who was erased' })).toBeVisible();
  await expectAccessible(desk);
  await desk.goto(`/desk/people/${rows[0]!.id}`);
  await expect(desk.getByRole('heading', { level: 1, name: 'Somebody who was erased' })).toBeVisible();
  await expect(desk.getByText(/They were erased \d+ \w+ 20\d\d/)).toBeVisible();
  await expect(desk.getByRole('main').locator('form, details')).toHaveCount(0);
  await expectAccessible(desk);
  const busy = await database.query<{ id: string }>(
    `select practitioner_id as id from account where subject = 'practitioner'`,
  );
  await desk.goto(`/desk/people/${busy.rows[0]!.id}/erase`);
  await expect(desk.getByText('They cannot be erased yet.')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Their posts' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Thu Nguyễn' })).toBeVisible();
  await expect(desk.locator('#posts')).toBeFocused();
  await expect(desk.locator('#posts')).toBeInViewport();
});

test('a practitioner says what is wrong; the steward answers, and they read the answer @phone', async ({
  signedIn,
}) => {
  const mine = await signedIn('Thu Nguyễn', '/profile');
  await mine.getByRole('link', { name: 'Something is wrong in my record' }).click();
  await expectAccessible(mine);
  await mine.getByRole('button', { name: 'Ask for a correction' }).click();
  await expect(mine.getByRole('alert')).toContainText('Say what is wrong');
  await mine.getByLabel('A post: role').check();
  await mine.getByLabel('What is wrong, and what is right?').fill('My last day at Quarry Hill is in March.');
  await mine.getByRole('button', { name: 'Ask for a correction' }).click();
  await expect(mine.getByText('It was sent to your data steward.')).toBeVisible();
  await expect(mine.getByText('You wrote of', { exact: false }).or(mine.getByText('You wrote: '))).toContainText(
    'My last day at Quarry Hill is in March.',
  );
  await expect(mine.getByLabel('What is wrong, and what is right?')).toHaveValue('');
  await expect(mine.getByRole('table', { name: 'What I asked' })).toContainText('Waits for a data steward');
  await mine.goto('/profile/record');
  await mine
    .getByRole('link', { name: /^Say so of/ })
    .first()
    .click();
  await expect(mine.getByText('About this piece of evidence:')).toBeVisible();
  await expectAccessible(mine);
  const desk = await signedIn('Tomasz Wiśniewski', '/');
  const waiting = desk.getByRole('region', { name: 'Waits for you' });
  await waiting.getByRole('link', { name: '2 corrections asked for' }).click();
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Thu Nguyễn' }).first().click();
  await expect(desk.getByText('My last day at Quarry Hill is in March.')).toBeVisible();
  await expectAccessible(desk);
  await expect(desk.getByText('37 hours a week', { exact: false })).toBeVisible();
  await expect(desk.getByRole('link', { name: 'The posts of Thu Nguyễn' })).toHaveAttribute(
    'href',
    /desk\/people.*posts/,
  );
  await desk.getByRole('button', { name: 'Answer' }).click();
  await expect(desk.getByRole('alert')).toContainText('Say whether the record was corrected');
  await desk.getByLabel('Yes, it says now what is right').check();
  await desk.getByLabel('What was corrected, or why not?').fill('Your post ends on 31 March now.');
  await desk.getByRole('button', { name: 'Answer' }).click();
  await expect(desk.getByText('Answered. Thu Nguyễn is told by mail')).toBeFocused();
  await expect(desk.getByRole('heading', { level: 1, name: 'Corrected, as Thu Nguyễn asked' })).toBeVisible();
  await expect(desk.getByText('Corrected: answered by Tomasz Wiśniewski')).toBeVisible();
  const answered = await signedIn('Thu Nguyễn', '/profile/corrections');
  await expect(answered.getByText('Your post ends on 31 March now.')).toBeVisible();
});

test('a steward sees what the next night takes away, keeps it longer, and holds a record @phone', async ({
  signedIn,
}) => {
  const desk = await signedIn('Tomasz Wiśniewski', '/desk');
  await desk.getByRole('link', { name: 'How long things are kept' }).click();
  await expect(desk.getByRole('table', { name: 'By kind' })).toContainText('30 days');
  await expectAccessible(desk);
  await desk.getByText('Keep mail for another time').click();
  await desk.locator('#MAIL-days').fill('3');
  await desk.locator('#MAIL-reason').fill('Agreed by the board.');
  await desk.locator('details[open] button').click();
  await expect(desk.getByRole('alert')).toContainText('This is kept for 7 to 365 days.');
  await desk.locator('#MAIL-days').fill('60');
  await desk.locator('details[open] button').click();
  await expect(desk.getByText('It counts from the next night on.')).toBeVisible();
  await expect(desk.getByRole('table', { name: 'By kind' })).toContainText('60 days');
  await desk.getByText('Why there is a hold on Siobhán O’Neill').click();
  await expect(desk.getByText('Sample: a complaint that is not settled.')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Siobhán O’Neill' }).click();
  await expect(desk.getByText('There is a hold on their record')).toBeVisible();
  await expect(desk.getByText('Put a hold on their record')).toHaveCount(0);
  await expectAccessible(desk);
  await desk.getByText('Lift the hold on Siobhán O’Neill').click();
  await desk.getByLabel('Why is the hold on Siobhán O’Neill lifted?').fill('It is settled.');
  await desk.getByRole('button', { name: 'Lift it' }).click();
  await expect(desk.getByText('The hold on Siobhán O’Neill is lifted.')).toBeFocused();
  await desk.getByText('Put a hold on their record').click();
});
