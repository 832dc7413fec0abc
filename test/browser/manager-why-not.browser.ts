import { ask } from './match-form.js';
import { expect, expectAccessible, test } from './site.js';

test.describe('why not', () => {
  test('Ciarán Thackray lacks maternal mental health, and the link says so again', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis', '/match');
    await ask(page, 'Universal partnership plus', 'Millbrook');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('alert')).toContainText('Enter the beginning of a name');
    await expectAccessible(page);
    await page.getByLabel('Name, or the first letters of it').fill('ciarán th');
    await page.getByLabel('Name, or the first letters of it').press('Enter');
    await expect(
      page.getByText('Universal partnership plus in Millbrook, all themes, on 2 November 2026'),
    ).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: '1 person' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Ciarán Thackray' }).click();
    await expect(page.getByText('Number 102 of the whole list.')).toBeVisible();
    const failing = page.getByRole('region', { name: 'Ciarán Thackray' }).getByRole('listitem');
    const rules = [
      'Maternal mental health: Independently is asked; holds With support.',
      'Comes in place 102; the first 10 are listed.',
    ];
    await expect(failing).toHaveText(rules);
    await expect(page.getByText('Clinical supervisor: Mohammed Malik. Ask how what is missing')).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(failing).toHaveText(rules);
    await page.getByRole('link', { name: 'Back to who can help' }).click();
    await expect(
      page.getByRole('heading', { level: 2, name: 'Universal partnership plus in Millbrook' }),
    ).toBeVisible();
  });

  test('of one of her own people she records there what she saw of what is missing', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis', '/match');
    await ask(page, 'Universal partnership plus', 'Millbrook');
    await page.getByLabel('Name, or the first letters of it').fill('Ana Pereira');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Ana Pereira' }).click();
    await expect(page.getByRole('heading', { level: 4 })).toHaveText(['Maternal mental health']);
    await page.getByText('Record what you saw').click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose what you saw');
    await expectAccessible(page);
    await page.getByRole('radio', { name: /^Independently/ }).check();
    const answer = page.waitForResponse((one) => !!one.request().postData()?.includes('recordObservation'));
    await page.getByRole('button', { name: 'Record it' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'Recorded: what you saw of Maternal mental health.' }),
    ).toBeFocused();
    await expect(page.getByRole('heading', { level: 4 })).toHaveCount(0);
    await expect(page.getByText('Number ')).toBeVisible();
    const evidenceId = (await (await answer).json()).data.recordObservation.evidence.id as string;
    const taken = await page.evaluate(async (id) => {
      const query = 'mutation ($input: VoidEvidenceInput!) { voidEvidence(input: $input) { evidence { id } } }';
      const variables = { input: { evidenceId: id, reason: 'of a test' } };
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json();
    }, evidenceId);
    expect(taken.errors).toBeUndefined();
  });

  test('of Margaret herself, eleven lacks and that they are too many', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis', '/match');
    await ask(page, 'Universal partnership plus', 'Millbrook');
    await page.getByLabel('Name, or the first letters of it').fill('Margaret Hollis');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Margaret Hollis' }).click();
    await expect(page.getByText('Not in the list, however long it is.')).toBeVisible();
    const failing = page.getByRole('region', { name: 'Margaret Hollis' }).getByRole('listitem');
    await expect(failing).toHaveCount(12);
    await expect(failing.last()).toHaveText('Lacks 11 of 15; a match lists people who lack at most 2.');
    await expectAccessible(page);
  });

  test('nobody of that name, nobody with that id, and no question: each is said', async ({ signedIn }) => {
    const page = await signedIn('Margaret Hollis', '/match');
    await ask(page, 'Universal partnership plus', 'Millbrook');
    await page.getByLabel('Name, or the first letters of it').fill('Zzyzx');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Nobody is called “Zzyzx …”' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${page.url()}&person=018d0a6a-fc00-75be-8000-000000000000`);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(page.url().replace(/person=[^&]*/, 'person=mistyped'));
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await expect(page.getByText('The link may be old or mistyped')).toBeVisible();
    await page.goto('/match/why-not');
    await expect(page.getByText('with a level of need and a cluster')).toBeVisible();
    await expectAccessible(page);
  });
});
