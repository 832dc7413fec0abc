import { expect, test } from './site.js';

test.describe('GraphiQL', () => {
  test('is for whoever is signed in, asks in their name, shows the schema, and stays here', async ({ page, site }) => {
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && origin !== site.url) wrong.push(request.url());
    });
    await page.goto('/graphiql');
    await page.getByRole('button', { name: 'Amara Okafor' }).click();
    await page.waitForURL('**/graphiql');
    await expect(page.getByLabel('Query Editor')).toContainText('partnership');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await expect(page.getByLabel('Result Window')).toContainText('Amara Okafor');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await expect(page.getByText('Query', { exact: true }).first()).toBeVisible();
    expect(wrong).toEqual([]);

    // What was typed is kept nowhere, for whoever signs in next.
    await page.getByLabel('Query Editor').click();
    await page.keyboard.type('# Secretname ');
    await expect(page.getByLabel('Query Editor')).toContainText('Secretname');
    await page.getByRole('button', { name: /Execute query/ }).click();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain('Secretname');
    await page.goto('/graphiql');
    await expect(page.getByLabel('Query Editor')).toContainText('partnership');
    await expect(page.getByLabel('Query Editor')).not.toContainText('Secretname');
  });
});
