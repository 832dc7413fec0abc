import { save, TRAINER } from './register.js';
import { expect, expectAccessible, test } from './site.js';

test('a register that has closed asks why it is changed so late, and its history tells it', async ({
  signedIn,
  database,
}) => {
  const { rows } = await database.query<{ id: string; name: string }>(
    `select s.id, i.given_name || ' ' || i.family_name as name
       from session s join attendance_mark m on m.session_id = s.id join identity i on i.practitioner_id = m.practitioner_id
      where s.held_on = '2026-09-07' and m.state = 'PRESENT' and m.voided_at is null
        and exists (select from session_trainer t join account a on a.practitioner_id = t.practitioner_id
                     where t.session_id = s.id and a.subject = 'trainer')
      order by i.family_name, i.given_name limit 1`,
  );
  const { id, name } = rows[0]!;
  const page = await signedIn(TRAINER, `/sessions/${id}`);
  const person = page.getByRole('group', { name, exact: true });
  await person.getByRole('radio', { name: 'Left early' }).check();
  await save(page).click();
  const why = page.getByRole('textbox', { name: /^Why it is marked or changed so late/ });
  await expect(page.getByRole('alert')).toContainText('The register closed on 5 October 2026. Say why');
  await expect(why).toHaveAccessibleDescription(/The people are told what you change, and why/);
  await expectAccessible(page);

  await why.fill('The paper sheet turned up');
  await save(page).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  await person.getByRole('button', { name: /^History/ }).click();
  await expect(person).toContainText(
    /Left early, 165 minutes\. Marked .* So late because: The paper sheet turned up\./,
  );
  await expect(person).toContainText(/Present, 180 minutes\. Marked .* Withdrawn/);
  await expectAccessible(page);
});
