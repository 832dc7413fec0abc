import { expect, expectAccessible, test } from './site.js';

test('mail that was refused stands first, with what to do; what a mail says is not shown @phone', async ({
  signedIn,
  database,
}) => {
  const page = await signedIn('Tomasz Wiśniewski', '/desk');
  await page.getByRole('link', { name: 'Mail', exact: true }).click();
  await expect(page.getByText('No mail was written yet.')).toBeVisible();
  await expectAccessible(page);
  await database.query(
    `insert into mail (partnership_id, id, address, subject, text, refused_at, server_said)
     select partnership_id, gen_random_uuid(), address, 'You are invited', case when is_refused then null else 'a secret link' end,
            case when is_refused then now() end, case when is_refused then '550 5.1.1 No such user' end
       from account, (values ('gone@example.org', true), ('there@example.org', false)) m(address, is_refused) where subject = 'steward'`,
  );
  await page.reload();
  const refused = page.getByRole('table', { name: 'Refused, to do something about' });
  await expect(refused.getByRole('row').nth(1)).toContainText('ask them for their address');
  await expect(refused.getByRole('row').nth(1)).toContainText('It said: 550 5.1.1 No such user');
  await expect(page.getByText('a secret link')).toBeHidden();
  await expectAccessible(page);
});
