import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

const ERASE = graphql(`mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }`);
const SAID = 'She was unwell, her sister said';
const VOID = `voided_at = now(), void_reason = $2`;

let api: TestApi;
let person: string;
const set = (sql: string, ...values: unknown[]) => api.database.query(sql, [person, ...values]);
beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query<{ id: string }>(
    `select a.practitioner_id as id from attendance_mark a
      where a.partnership_id = current_partnership() and a.voided_at is null and a.state <> 'ABSENT'
        and not exists (select from account c where c.practitioner_id = a.practitioner_id)
        and not exists (select from post o where a.practitioner_id in (o.line_manager_id, o.clinical_supervisor_id))
      order by a.id limit 1`,
  );
  person = rows[0]!.id;
});
afterAll(() => api.close());

it('whoever is erased is erased out of what was voided too, and of what stands', async () => {
  await set('update attendance_mark set reason = $2 where practitioner_id = $1', SAID);
  await set(
    `update attendance_mark set ${VOID}, voided_by = recorded_by where practitioner_id = $1 and voided_at is null`,
    SAID,
  );
  await set('update post set long_hours_reason = $2 where practitioner_id = $1', SAID);
  await set(`update post set ${VOID} where practitioner_id = $1 and voided_at is null`, SAID);
  const { data, errors } = await api.ask('steward', ERASE, {
    input: { practitionerId: person, reason: 'Asked for it' },
  });
  expect(errors).toBeUndefined();
  expect(data.erasePerson.erasedAt).not.toBeNull();
  const { rows } = await set(
    `select reason, void_reason from attendance_mark where practitioner_id = $1
     union all select long_hours_reason, void_reason from post where practitioner_id = $1`,
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows).toEqual(rows.map(() => ({ reason: 'Erased.', void_reason: 'Erased.' })));
});

it('and what is voided is changed in no other way, nor its words to others', async () => {
  const change = (columns: string) => set(`update post set ${columns} where practitioner_id = $1`);
  await expect(change(`voided_at = now() + interval '1 day', void_reason = 'Erased.'`)).rejects.toThrow(
    'already voided',
  );
  await expect(change(`void_reason = 'Not erased'`)).rejects.toThrow('already voided');
  await expect(change('voided_at = null, void_reason = null')).rejects.toThrow('already voided');
  await expect(change('weekly_hours = 1')).rejects.toThrow('already voided');
});
