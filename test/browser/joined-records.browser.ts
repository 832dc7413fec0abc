import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the stories change people. */
const test = base.extend<object, { demoOfJoins: boolean }>({
  demoOfJoins: [true, { scope: 'worker', option: true }],
});

const STEWARD = 'Tomasz Wiśniewski';

test('a steward finds that somebody is on the record twice, compares, joins, and parts the two again', async ({
  signedIn,
}) => {
  const page = await signedIn(STEWARD, '/desk/people/new');
  for (const given of ['Wilma', 'Willy']) {
    await page.goto('/desk/people/new');
    await page.getByLabel('Given name').fill(given);
    await page.getByLabel('Family name').fill('Quellmann');
    await page.getByLabel('Employer with a staff number').selectOption('Sample Community NHS Trust');
    await page.getByLabel('Staff number there').fill(`Q-${given}`);
    await page.getByRole('button', { name: 'Put them on the record' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${given} Quellmann` })).toBeVisible();
  }
  await expect(page.getByText('No other record is joined to this one.')).toBeVisible();
  await page.getByRole('link', { name: /Is Willy Quellmann on the record twice/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Is Willy Quellmann on the record twice?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Compare with Wilma Quellmann' }).click();
  await expect(page.getByText('They can be joined, if you know')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Let the other record answer for both instead' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Is Wilma Quellmann on the record twice?' })).toBeVisible();
  await expect(page.getByText('They are found as Willy Quellmann too.')).toBeVisible();
  await page.getByRole('button', { name: 'They are one person: join them' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why');
  await page.getByLabel('How do you know').fill('She told me so');
  await page.getByRole('button', { name: 'They are one person: join them' }).click();
  await expect(page.getByText('Joined: Willy Quellmann is Wilma Quellmann from now on.')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the record of Wilma Quellmann' }).click();
  await expect(page.getByText(/^Willy Quellmann, joined on 2 November 2026: She told me so/)).toBeVisible();
  const who = page.getByRole('region', { name: 'Who they are' });
  await expect(who).toContainText('Staff number, Sample Community NHS TrustQ-Wilma');
  await expect(who).toContainText('Staff number, Sample Community NHS TrustQ-Willy');
  await expectAccessible(page);

  await page.getByText('Part them again').click();
  const parting = page.locator('form', { has: page.getByRole('button', { name: 'They are two people: part them' }) });
  await parting.getByLabel('How do you know').fill('They are sisters');
  await parting.getByRole('button').click();
  await expect(page.getByText('Parted: Willy Quellmann has a record of their own again')).toBeFocused();
  await expect(page.getByText('No other record is joined to this one.')).toBeVisible();
});

test('a steward reads what stands in the way, and an old link opens the one person', async ({ signedIn }) => {
  const page = await signedIn(STEWARD, '/desk/people?name=Hollis');
  const margaret = await page.getByRole('link', { name: 'Margaret Hollis' }).getAttribute('href');
  await page.goto('/desk/people?name=Nguy');
  const thu = await page.getByRole('link', { name: 'Thu Nguyễn' }).getAttribute('href');
  await page.goto(`${margaret}/same-person?other=${thu!.split('/').at(-1)}`);
  await expect(page.getByText('They cannot be joined as they are.')).toBeVisible();
  await expect(page.getByText('Both have an account that is open')).toBeVisible();
  await expect(page.getByRole('button', { name: /join them/ })).toHaveCount(0);
  await expectAccessible(page);

  // Of the sample: the record of a walk-in that was joined.
  await page.goto('/desk/people/01a12d68-b800-79f5-8015-febfe28940b6');
  await expect(page.getByRole('heading', { level: 1, name: 'Zainab Qureshi' })).toBeVisible();
  await expect(page.getByText('The record that you asked for is joined to this one')).toBeVisible();
  await expectAccessible(page);
});
