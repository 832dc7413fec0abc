import type { Locator, Page } from '@playwright/test';
import { person } from './by-heading.js';
import { ask } from './match-form.js';
import { expect, expectAccessible, test } from './site.js';

/** What stands below a heading, as far as the list of people goes. */
const section = (page: Page, title: string) =>
  page.getByRole('heading', { level: 3, name: title, exact: true }).locator('..');

async function tabTo(page: Page, wanted: Locator) {
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

test.describe('who can help', () => {
  test('a form that teaches, asks for no family, and says what is missing', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis');
    await page.getByRole('link', { name: 'Who can help' }).first().click();
    await expect(page.getByText('Never enter a family’s name, address or story here.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Your community' })).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'All themes' })).toBeChecked();
    await expect(page.getByLabel('On which day?')).toHaveAccessibleDescription('Empty is today, 2 November 2026');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show who can help' }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText(['Choose the level of need', 'Choose where the family lives']);
    await expect(page.getByRole('group', { name: 'How much help is needed?' })).toHaveAccessibleDescription(
      'Error: Choose the level of need',
    );
    await expect(page.getByLabel('Where does the family live?')).toHaveAccessibleDescription(
      'Error: Choose where the family lives',
    );
    await expectAccessible(page);
    await summary.getByRole('link', { name: 'Choose where the family lives' }).click();
    await expect(page.getByLabel('Where does the family live?')).toBeFocused();
  });

  test('among the people of the area alone, and of the cluster alone, which a link keeps @phone', async ({
    signedIn,
  }) => {
    const page = await signedIn('Margaret Hollis', '/match');
    await page.getByLabel('Among whom?').selectOption('People of the same area');
    await ask(page, 'Universal partnership plus', 'Millbrook');
    await expect(page.getByText('Of 198 people with a post in East and not on leave')).toContainText('30 meet all');
    await expect(page.getByRole('row', { name: 'In East, outside Millbrook 30 2' })).toBeVisible();
    await expect(page.getByRole('row', { name: 'Outside East' })).toHaveCount(0);
    await expect(person(page, 'Grace Naylor')).toContainText('Number 1');
    await expectAccessible(page);

    await page.getByText('Change the question').click();
    await page.getByLabel('Among whom?').selectOption('People of the cluster');
    await page.getByRole('button', { name: 'Show who can help' }).click();
    await expect(page.getByText('Of 34 people with a post in Millbrook and not on leave')).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: 'Meet everything, outside Millbrook' })).toHaveCount(0);
    await expect(person(page, 'Samina Mirza')).toContainText('Number 1');
    await page.reload();
    await expect(page.getByText('Of 34 people with a post in Millbrook and not on leave')).toBeVisible();
    await page.getByLabel('Name, or the first letters of it').fill('Naylor');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Grace Naylor' }).click();
    await expect(page.getByText('Has no post in Millbrook on 2 November 2026')).toBeVisible();
  });

  test('at Millbrook nobody meets the highest level: five are just short, and Grace Naylor is the best outside', async ({
    signedIn,
  }) => {
    const page = await signedIn('Margaret Hollis', '/match');
    await ask(page, 'Universal partnership plus', 'Millbrook');
    await expect(page.getByRole('heading', { level: 2, name: 'Millbrook, 2 November 2026' })).toBeFocused();
    await expect(page.getByText('Of 1,011 people in post and not on leave on 2 November 2026')).toContainText(
      '96 meet all 15 requirements. None of them works in Millbrook, where 5 people are just short.',
    );
    await expect(page.getByRole('row', { name: 'In Millbrook 0 5' })).toBeVisible();
    await expect(page.getByRole('row', { name: 'In East, outside Millbrook 30 2' })).toBeVisible();
    await expect(page.getByRole('row', { name: 'Outside East 66 14' })).toBeVisible();
    await expect(section(page, 'Meet everything, in Millbrook')).toContainText('Nobody who works in Millbrook');

    const grace = person(page, 'Grace Naylor');
    for (const fact of ['Number 1', 'Meets all 15', 'In East, outside Millbrook', '22.5', 'Nuño Fernández'])
      await expect(grace).toContainText(fact);
    await expect(grace).toContainText(/Clinical supervisor\s*Nuño Fernández/);
    await expect(grace).not.toContainText('Equal with');
    await expect(person(page, 'Ibrahim Dlamini')).toContainText('Number 2');
    await expect(person(page, 'Ibrahim Dlamini')).toContainText('their order means nothing');
    await grace.getByText('18 reasons').click();
    await expect(grace.getByText('Meets 15 of 15 requirements.')).toBeVisible();

    const short = section(page, 'Just short, in Millbrook').getByRole('heading', { level: 4 });
    await expect(short).toHaveText([
      'Samina Mirza',
      'Ciarán Thackray',
      'Rukhsana Chaudhry',
      'Ana Pereira',
      'Phương Bùi',
    ]);
    await expect(person(page, 'Ciarán Thackray')).toContainText('Meets 14 of 15');
    await expect(person(page, 'Ciarán Thackray')).toContainText(
      'Maternal mental health: Independently is asked; holds With support.',
    );
    await expect(page.getByRole('main')).not.toContainText(/health visitor|outreach worker|NHS|council/i);
    await expectAccessible(page);

    const asked = await section(page, 'Meet everything, outside Millbrook').innerText();
    await page.reload();
    await expect(section(page, 'Meet everything, outside Millbrook')).toContainText('The best 10 of 96');
    await grace.getByText('18 reasons').click();
    expect(await section(page, 'Meet everything, outside Millbrook').innerText()).toBe(asked);
  });

  test('more people are a press away, fifty at most', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis', '/match');
    await ask(page, 'Universal partnership plus', 'Millbrook');
    const outside = section(page, 'Meet everything, outside Millbrook');
    await page.getByRole('link', { name: 'Show more people' }).click();
    await expect(outside).toContainText('The best 30 of 96');
    await expect(outside.getByRole('heading', { level: 4 })).toHaveCount(30);
    await page.getByRole('link', { name: 'Show more people' }).click();
    await expect(outside).toContainText('The best 50 of 96');
    await expect(page.getByText('A list has 50 people at most.')).toBeVisible();
    await page.goBack();
    await expect(outside).toContainText('The best 30 of 96');
  });

  test('with fewer themes less is asked: seven of everybody, nine with parental mental health', async ({
    signedIn,
  }) => {
    const page = await signedIn('Margaret Hollis', '/match');
    await page.getByRole('radio', { name: 'Some themes only' }).check();
    const boxes = page.getByRole('group', { name: 'Which themes?' }).getByRole('checkbox');
    await expect(boxes).toHaveCount(10);
    await expect(boxes.first()).toHaveAccessibleName('Communication and language (core)');
    await page.getByRole('button', { name: 'Show who can help' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose at least one theme, or all themes');
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: 'Parental mental health (core)' }).check();
    await ask(page, 'Universal partnership plus', 'Millbrook');
    await page.getByText('What is asked: 9 requirements of one person').click();
    await expect(page.getByText('for “Parental mental health”')).toBeVisible();
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Maternal mental health: Independently' }).first(),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByText('Change the question').click();
    await expect(page.getByRole('checkbox', { name: 'Parental mental health (core)' })).toBeChecked();
    await page.getByRole('radio', { name: 'No theme in particular' }).check();
    await page.getByRole('button', { name: 'Show who can help' }).click();
    await expect(page.getByText('What is asked: 7 requirements of one person')).toBeVisible();
    await expect(page.getByText('None of them works in Millbrook')).toHaveCount(0);
  });

  test('the keyboard alone is enough', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis');
    await page.getByRole('link', { name: 'Who can help' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Who can help?' })).toBeFocused();
    await tabTo(page, page.getByRole('radio', { name: 'Universal', exact: true }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Universal partnership plus' })).toBeChecked();
    await tabTo(page, page.getByLabel('Where does the family live?'));
    await page.keyboard.type('Millb');
    await tabTo(page, page.getByRole('button', { name: 'Show who can help' }));
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { level: 2, name: 'Universal partnership plus in Millbrook' }),
    ).toBeFocused();
    await tabTo(page, page.locator('summary').filter({ hasText: 'What is asked: 15 requirements' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Maternal mental health: Independently', { exact: true })).toBeVisible();
  });

  test('what a link asks and nobody can answer is said at its field, and the form stays', async ({ signedIn }) => {
    const asked = 'level=nonsense&cluster=nowhere&themes=nothing&on=9999-12-31';
    const page = await signedIn('Margaret Hollis', `/match?${asked}`);
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText([
      'The link names a level of need that is not in the list: choose one',
      'The link names a cluster that is not in the list: choose one',
      'The day must be in a year from 1900 to 2199',
      'The link names a theme that is not in the list: choose one',
    ]);
    await expectAccessible(page);
    await summary.getByRole('link', { name: 'a theme' }).click();
    await expect(page.getByRole('checkbox', { name: 'Communication and language (core)' })).toBeFocused();
    await page.goto(`/match/why-not?${asked}`);
    await expect(summary).toContainText('a level, a cluster, a theme or a day that there is not');
    await expectAccessible(page);
    await summary.getByRole('link', { name: 'Ask again who can help' }).click();
    await page.getByRole('radio', { name: 'All themes' }).check();
    await page.getByLabel('On which day?').fill('');
    await ask(page, 'Universal', 'Millbrook');
    await expect(page.getByRole('heading', { level: 2 })).toContainText('2 November 2026');
  });
});

test('a day on which a level asked nothing is refused, and the question stands open', async ({ signedIn }) => {
  const page = await signedIn('Margaret Hollis', '/match');
  await page.getByRole('radio', { name: 'Universal', exact: true }).check();
  await page.getByLabel('Where does the family live?').selectOption('Millbrook');
  await page.getByLabel('On which day?').fill('1950-01-01');
  await page.getByRole('button', { name: 'Show who can help' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose other themes or another day.');
  await expect(page.getByLabel('On which day?')).toHaveValue('1 January 1950');
  await expect(page.getByLabel('On which day?')).toBeVisible();
  await expectAccessible(page);
});
