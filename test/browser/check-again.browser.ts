import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the story moves somebody. */
const test = base.extend<object, { demoOfMoves: boolean }>({
  demoOfMoves: [true, { scope: 'worker', option: true }],
});

test('whoever manages somebody who moved is told what to check again, and so is the steward', async ({
  signedIn,
  database,
}) => {
  const { rows } = await database.query<{ id: string }>(
    `select id from post where practitioner_id = (select practitioner_id from account where subject = 'practitioner') and voided_at is null`,
  );
  const { id } = rows[0]!;
  await database.query(`select set_config('app.partnership_id', partnership_id::text, false) from post where id = $1`, [
    id,
  ]);
  // Somebody of whom nothing but the manager changed, so that nothing a steward keeps needs a look.
  await database.query(
    `with other as (
       select * from post where employer_id = (select employer_id from post where id = $1) and id <> $1 and voided_at is null and valid_until is null
          and line_manager_id is not null and practitioner_id not in (select practitioner_id from account where practitioner_id is not null)
        order by id limit 1),
     ended as (update post set valid_until = '2026-11-02' where id = (select id from other))
     insert into post (partnership_id, id, practitioner_id, role_id, employer_id, line_manager_id, weekly_hours, valid_from, recorded_at)
     select o.partnership_id, gen_random_uuid(), o.practitioner_id, o.role_id, o.employer_id, m.practitioner_id, o.weekly_hours, '2026-11-02', '2026-10-30T10:00Z'
       from other o, account m where m.partnership_id = o.partnership_id and m.subject = 'manager'`,
    [id],
  );
  await database.query(`update post set valid_until = '2026-11-02' where id = $1`, [id]);
  await database.query(
    `insert into post (partnership_id, id, practitioner_id, role_id, employer_id, line_manager_id, weekly_hours, valid_from, recorded_at)
     select p.partnership_id, gen_random_uuid(), p.practitioner_id, p.role_id, g.id, m.practitioner_id, 30, '2026-11-02', '2026-10-30T10:00Z'
       from post p, agency g, account m
      where p.id = $1 and g.partnership_id = p.partnership_id and g.name = 'Sample Community NHS Trust'
        and m.partnership_id = p.partnership_id and m.subject = 'manager'`,
    [id],
  );
  for (const [who, path] of [
    ['Margaret Hollis', '/team'],
    ['Tomasz Wiśniewski', '/'],
  ] as const) {
    const page = await signedIn(who, path);
    const section = page.getByRole('region', { name: 'To check again, because a post changed' });
    const moved = section.getByRole('article', { name: 'Thu Nguyễn' });
    await expect(moved).toContainText('in this post since 2 November 2026');
    await expect(moved).toContainText('Employer: Sample Community NHS Trust (was Lantern Family Trust)');
    await expect(moved).toContainText('Line manager: Margaret Hollis (was Raúl Ramírez)');
    if (path === '/team') await expect(moved).toContainText('Judged by Raúl Ramírez on 9 September 2024');
    else {
      await expect(moved).not.toContainText('Judged by');
      await expect(section).not.toContainText('Nothing follows from it');
      const waiting = page.getByRole('region', { name: 'Waits for you' });
      await expect(waiting).toContainText('4 lists: 4 to be told something first');
      await expect(waiting.getByRole('link', { name: '4 lists' })).toHaveAttribute('href', '/desk/staff-lists');
      await expect(section).toContainText('No place, agreement or right of theirs needs a look.');
      await expect(section).toContainText('their line manager is told on the page of the team');
    }
    await expectAccessible(page);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect({ width, isTooWide }).toEqual({ width, isTooWide: false });
    }
  }
});
