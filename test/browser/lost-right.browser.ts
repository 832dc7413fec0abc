import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the stories take rights away. */
const test = base.extend<object, { demoOfRights: boolean }>({
  demoOfRights: [true, { scope: 'worker', option: true }],
});

test('whoever loses a right while a page is open reads what ended, and goes on to their own record', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn('Margaret Hollis', '/');
  // Until the page has all its answers, it may hear of the loss by itself.
  await expect(page.getByRole('region', { name: 'My team today' })).toBeVisible();
  await database.query(
    `with m as (select g.partnership_id, g.id, s.id as by from access_grant g join account a on (a.partnership_id, a.id) = (g.partnership_id, g.account_id)
       join account s on s.partnership_id = g.partnership_id and s.subject = 'steward' where a.subject = 'manager' and g.kind = 'MANAGER')
     update access_grant g set voided_at = timestamptz '2026-11-02T12:30Z', void_reason = 'moved', voided_by = m.by from m
      where (g.partnership_id, g.id) = (m.partnership_id, m.id)`,
  );
  await page.getByRole('link', { name: /team/i }).first().click();
  const ended = page.getByText('This ended on 2 November 2026:');
  await expect(ended.first()).toBeVisible();
  await expect(page.getByText('Tomasz Wiśniewski ended it.')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(ended.first()).toBeVisible();
  await expectAccessible(page);
});
