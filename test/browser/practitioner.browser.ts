import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site.js';

/** What is asked of Thu Nguyễn, by where she stands in it on 2 November 2026; the rest of the sixteen is met. */
const GAPS = {
  Lapsed: ['How children and young people respond to change', 'Information sharing'],
  'Not there yet': ['Observation and judgement', 'Home visiting'],
  'Self-rated only': ['Building trust locally'],
  'No level held': ['Identify transitions'],
};

const line = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

const group = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });

const namesIn = (page: Page, name: string) => group(page, name).getByRole('heading', { level: 3 });

test.describe('my profile', () => {
  test('gaps come first, each below what it is, then the ten that are met', async ({ signedIn }) => {
    const page = await signedIn('Thu Nguyễn');
    await page.getByRole('link', { name: 'My profile' }).first().click();
    await expect(page.getByText('10 of 16 requirements met, on 2 November 2026')).toBeVisible();
    await expect(page.locator('section').getByRole('heading', { level: 2 })).toHaveText([
      'Thu Nguyễn',
      'Lapsed: 2',
      'Not there yet: 2',
      'Self-rated only: 1',
      'No level held: 1',
      'Met: 10',
    ]);
    for (const [state, names] of Object.entries(GAPS)) await expect(namesIn(page, state)).toHaveText(names);
    await expect(namesIn(page, 'Met: 10')).toHaveCount(10);
    await expectAccessible(page);
  });

  test('it says who I am, who manages me and who supervises me', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn', '/profile');
    const who = page.getByRole('region', { name: 'Who Thu Nguyễn is' });
    await expect(who.getByRole('heading', { level: 3 })).toHaveText('Family outreach worker');
    const facts = [
      ['Employer', 'Lantern Family Trust'],
      ['Site', 'Buttercup Children’s Centre'],
      ['Team', 'Quarry Hill family team'],
      ['Hours a week', '37'],
      ['Since', '24 August 2018'],
      ['Line manager', 'Raúl Ramírez'],
      ['Clinical supervisor', 'Deepak Gill'],
    ];
    await expect(who.getByRole('term')).toHaveText(facts.map(([name]) => name!));
    await expect(who.getByRole('definition')).toHaveText(facts.map(([, value]) => value!));
  });

  test('a line says what is asked and by whom, and opens its proof @phone', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn', '/profile');
    const sharing = line(page, 'Information sharing');
    await expect(
      sharing.getByText('Asked: Aware. Lapsed: what you had ran out after 29 September 2026.'),
    ).toBeVisible();
    await expect(sharing.getByText('Asked by Family outreach worker.')).toBeVisible();
    const newest = sharing.getByText('Attendance, 30 September 2025');
    await expect(newest).toBeHidden();
    await sharing.getByText('Proof: 2 pieces of evidence').click();
    await expect(newest).toBeVisible();
    const pieces = sharing.getByRole('list').getByRole('listitem');
    await expect(pieces).toHaveCount(2);
    await expect(pieces.first()).toContainText('Ran out after 29 September 2026.');
    await expect(pieces.last()).toContainText('Credit, 14 November 2024');
    await page.getByText('What the levels mean').click();
    await expect(page.getByText(/^Aware: /)).toBeVisible();
    await line(page, 'Identify transitions').getByText('Proof: no evidence').click();
    await expect(line(page, 'Identify transitions').getByText('Nothing is on the record yet.')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('rating oneself', () => {
  test('an answer is needed, and the refusal says so', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn', '/profile');
    const visiting = line(page, 'Home visiting');
    await visiting.getByText('Rate yourself').click();
    await visiting.getByRole('button', { name: 'Save my rating' }).click();
    await expect(visiting.getByRole('alert')).toContainText('Say how well you know it');
    await expect(visiting.getByRole('alert')).toBeFocused();
    await expectAccessible(page);
    await visiting.getByRole('link', { name: 'Say how well you know it' }).click();
    await expect(visiting.getByRole('radio', { name: 'Not aware' })).toBeFocused();
  });

  test('the rating stands beside the line, and where she stands does not change', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn', '/profile');
    const visiting = line(page, 'Home visiting');
    await visiting.getByText('Rate yourself').click();
    await visiting.getByRole('radio', { name: 'Enough for my job' }).check();
    await visiting.getByRole('checkbox', { name: 'I want to learn more about it' }).check();
    await visiting.getByRole('button', { name: 'Save my rating' }).click();
    await expect(visiting.getByRole('status')).toHaveText('Saved. What you hold has not changed: that takes evidence.');
    await expect(visiting.getByRole('status')).toBeFocused();
    await expect(
      visiting.getByText('“Enough for my job”, and wants to learn more (2 November 2026)', { exact: false }),
    ).toBeVisible();
    await expect(namesIn(page, 'Not there yet: 2')).toHaveText(GAPS['Not there yet']);
    await expect(page.getByText('10 of 16 requirements met')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('another day', () => {
  test('while information sharing still held, eleven were met; the link shows the same again', async ({
    page,
    signedIn,
  }) => {
    await signedIn('Thu Nguyễn', '/profile');
    await page.getByText('See another day, past or future').click();
    await page.getByLabel('Day', { exact: true }).fill('2026-09-29');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByText('11 of 16 requirements met, on 29 September 2026')).toBeVisible();
    await expect(namesIn(page, 'Met: 11').filter({ hasText: /^Information sharing$/ })).toHaveCount(1);
    await expect(page.getByText('Rate yourself')).toHaveCount(0);
    await expectAccessible(page);
    expect(new URL(page.url()).search).toBe('?on=2026-09-29');
    await page.reload();
    await expect(page.getByText('11 of 16 requirements met, on 29 September 2026')).toBeVisible();
    await page.getByRole('button', { name: 'Back to today, 2 November 2026' }).click();
    await expect(page.getByText('10 of 16 requirements met, on 2 November 2026')).toBeVisible();
    await page.goBack();
    await expect(page.getByText('11 of 16 requirements met, on 29 September 2026')).toBeVisible();
  });

  test('in a year from now ten will be met, if nothing is done; an emptied day is today', async ({
    page,
    signedIn,
  }) => {
    await signedIn('Thu Nguyễn', '/profile?on=2027-11-02');
    await expect(page.getByText('10 of 16 requirements met, on 2 November 2027')).toBeVisible();
    await expect(page.getByText('This day is to come: if nothing is added to the record.')).toBeVisible();
    await page.getByText('2 November 2027: see another day').click();
    const day = page.getByLabel('Day', { exact: true });
    await expect(day).toHaveAccessibleDescription('Empty is today, 2 November 2026');
    await day.fill('');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByText('10 of 16 requirements met, on 2 November 2026')).toBeVisible();
  });

  test('as it was known on 1 March 2026, she had not rated herself', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn', '/profile?knownAt=2026-03-01');
    await expect(
      page.getByText('10 of 16 requirements met, on 2 November 2026, as it was known on 1 March 2026'),
    ).toBeVisible();
    await expect(namesIn(page, 'No level held: 2')).toHaveText(['Identify transitions', 'Building trust locally']);
    await expect(page.getByRole('heading', { name: 'Self-rated only' })).toHaveCount(0);
    await expectAccessible(page);
  });

  test('before her first post nothing was asked, and the page says why', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn', '/profile?on=2018-08-23');
    await expect(page.getByText('Nothing was asked of you on 23 August 2018.')).toBeVisible();
    await expect(page.getByText('no post is on the record for that day', { exact: false })).toBeVisible();
    await expect(page.getByText('requirements met')).toHaveCount(0);
    await expectAccessible(page);
  });

  test('a day that is in no calendar is refused at its field', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn', '/profile?on=2026-02-30&knownAt=9999-12-31');
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText([
      'The day must be a day of the calendar, such as 24 March 2026',
      'The day of the record must be in a year from 1900 to 2199',
    ]);
    await expect(page.getByText('requirements met')).toHaveCount(0);
    await expectAccessible(page);
    await summary.getByRole('link').first().click();
    await expect(page.getByLabel('Day', { exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Back to today, 2 November 2026' }).click();
    await expect(page.getByText('10 of 16 requirements met')).toBeVisible();
  });
});

test('by keyboard alone: a proof opened, a rating given', async ({ page, signedIn }) => {
  await signedIn('Thu Nguyễn', '/profile');
  const judgement = line(page, 'Observation and judgement');
  await judgement.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(judgement.getByText('Decides. Reaches', { exact: false })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(judgement.getByRole('radio', { name: 'Aware', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(judgement.getByRole('status')).toBeFocused();
  await expect(judgement.getByText('“Aware” (2 November 2026)', { exact: false })).toBeVisible();
});

test.describe('on paper', () => {
  test('the button opens the browser’s own print', async ({ page, signedIn }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await signedIn('Thu Nguyễn', '/profile');
    await page.getByRole('button', { name: 'Print or save as PDF' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  });

  test('it takes two pages of A4 at most', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn', '/profile');
    await expect(page.getByText('10 of 16 requirements met')).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/), 'of A4, in points').not.toBeNull();
    const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
  });

  test('every line is there with all that it says, and nothing that only a screen can do', async ({
    page,
    signedIn,
  }) => {
    await signedIn('Thu Nguyễn', '/profile');
    await expect(page.getByText('10 of 16 requirements met')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Sample City Children’s Partnership', { exact: false }).last()).toContainText(
      'printed on 2 November 2026 · sample data',
    );
    await expect(namesIn(page, 'Met: 10').filter({ visible: true })).toHaveCount(10);
    for (const [state, names] of Object.entries(GAPS))
      await expect(namesIn(page, state).filter({ visible: true })).toHaveText(names);
    await expect(line(page, 'Information sharing').getByRole('definition')).toHaveText([
      'Aware, by Family outreach worker',
      'Nothing now',
      'None that reaches a level now',
      'Ran out after 29 September 2026',
    ]);
    await expect(line(page, 'Communication and teamwork').getByRole('definition')).toHaveText([
      'With support, by Family outreach worker',
      'Independently',
      'Assessment, 21 July 2025',
      '20 July 2028',
    ]);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('main').getByRole('link')).toHaveCount(0);
  });
});

test.describe('without a profile', () => {
  test('a steward is told whom profiles are for', async ({ page, signedIn }) => {
    await signedIn('Tomasz Wiśniewski', '/profile');
    await expect(
      page.getByText('Profiles are for those who may see their own record, and you may not as yet.'),
    ).toBeVisible();
    await expect(
      page.getByText('ask whoever looks after Trivium in your partnership to put it right', { exact: false }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('somebody who is not on the workforce record is told so', async ({ page, signedIn, database }) => {
    await signedIn('Siobhán O’Neill');
    const { rows } = await database.query(`select practitioner_id as id from account where subject = 'trainer'`);
    await database.query(`update account set practitioner_id = null where subject = 'trainer'`);
    try {
      await page.goto('/profile/next');
      await expect(page.getByText('you are not on the workforce record', { exact: false })).toBeVisible();
      await expectAccessible(page);
    } finally {
      await database.query(`update account set practitioner_id = $1 where subject = 'trainer'`, [rows[0].id]);
    }
  });
});

test('all that is on my record is one link away, sessions and evidence', async ({ page, signedIn }) => {
  await signedIn('Thu Nguyễn', '/profile');
  await page.getByRole('link', { name: 'All that is on my record' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'All that is on my record' })).toBeVisible();
  const sessions = page.getByRole('table', { name: 'Sessions, the last to be marked first' });
  await expect(sessions.getByRole('row').nth(1)).toContainText('Present, 180 of 180 minutes');
  const evidence = page.getByRole('table', { name: 'Evidence, the newest first' });
  await expect(evidence.getByRole('row')).toHaveCount(26);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Older evidence' }).click();
  await expect(evidence.getByRole('row').nth(1)).not.toContainText('Importance of information sharing');
});
