import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignIn } from '@app/access';
import { Database } from '@app/database';
import { type ComparedRow, StaffListWriter } from '@app/workforce';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { accountOf, codeOf, DEPUTY } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import {
  APPLY,
  csv,
  HEADINGS,
  largestLists,
  type Line,
  READ,
  READ_AGAIN,
  readList,
  sendFile,
  UNDO,
} from '../support/staff-lists.js';
import { until } from '../support/until.js';

let api: TestApi;
let agencyId: string;
let absentId: string;
let list: Line[];
let people: { id: string; number: string }[];
let deputy: { id: string; practitioner_id: string };
beforeAll(async () => {
  api = await startApi();
  ({ agencyId, list, people } = await largestLists(api));
  deputy = await accountOf(api, 'planner');
  ({ id: absentId } = await accountOf(api, 'steward'));
  const days = { firstDay: '2026-11-02', lastDay: '2026-11-08' };
  const input = { ...days, absentId, deputyId: deputy.id, kind: 'STEWARD' as const, why: 'on leave' };
  expect((await api.ask('steward', DEPUTY, { input })).errors).toBeUndefined();
  await api.database.query('delete from staff_number where practitioner_id = $1', [deputy.practitioner_id]);
  await api.database.query(
    `insert into staff_number (partnership_id, practitioner_id, agency_id, number) values (current_partnership(), $1, $2, 'D1')`,
    [deputy.practitioner_id, agencyId],
  );
});
afterAll(() => api.close());

/* Sends a list, reads it in and saves it, as somebody: what came of it. */
async function applied(who: string, rows: Line[], headings: string[]) {
  const { answer } = await sendFile(api, who, csv([headings, ...rows]));
  const read = await api.ask(who, READ, { input: { fileId: answer.id!, agencyId, listedOn: '2026-11-02' } });
  const importId = read.data.readList.id;
  const came = await api.ask(who, APPLY, { input: { importId, onlyGoodRows: false } });
  return codeOf(came) ?? came.data.saveList.inWords;
}

it('a list that one steward read in is read otherwise and saved by another', async () => {
  const { answer } = await sendFile(api, 'steward', csv([HEADINGS, list[5]!]));
  const read = { fileId: answer.id!, agencyId, listedOn: '2026-11-02' };
  const { id: importId } = (await api.ask('steward', READ, { input: read })).data.readList;
  const again = await api.ask('planner', READ_AGAIN, {
    input: { importId, columns: [{ field: 'SITE', column: null }] },
  });
  expect(codeOf(again) ?? again.data.readListAgain.state).toBe('SHOWN');
  const saved = await api.ask('planner', APPLY, { input: { importId } });
  expect(codeOf(saved) ?? saved.data.saveList.state).toBe('SAVED');
});

describe('a steward’s deputy', () => {
  const standing = async (id: string) =>
    (
      await api.database.query(
        'select line_manager_id, weekly_hours from post where practitioner_id = $1 and employer_id = $2 and voided_at is null order by id',
        [id, agencyId],
      )
    ).rows;

  it('saves a list of others, but none by which they would come to manage somebody', async () => {
    const before = await standing(people[0]!.id);
    const managed = [...list[0]!, 'D1'];
    expect(await applied('planner', [managed], [...HEADINGS, 'Line manager'])).toBe('DEPUTY_CANNOT_PASS_ON');
    expect(await standing(people[0]!.id)).toEqual(before);
    const hours: Line = [...list[0]!.slice(0, 6), 12, ...list[0]!.slice(7)];
    expect(await applied('planner', [hours], HEADINGS)).toBe('1 row was saved of 1.');
    expect(await applied('steward', [[...list[1]!, 'D1']], [...HEADINGS, 'Line manager'])).toBe(
      '1 row was saved of 1.',
    );
  });

  it('is on the audit as one, whatever they send, save, undo or take', async () => {
    const { answer } = await sendFile(
      api,
      'planner',
      csv([HEADINGS, [...list[6]!.slice(0, 6), 12, ...list[6]!.slice(7)]]),
    );
    const read = { fileId: answer.id!, agencyId, listedOn: '2026-11-02' };
    const { id: importId } = (await api.ask('planner', READ, { input: read })).data.readList;
    expect(codeOf(await api.ask('planner', APPLY, { input: { importId } }))).toBeUndefined();
    expect(codeOf(await api.ask('planner', UNDO, { id: importId }))).toBeUndefined();
    for (const [path, asked] of [
      ['everything', { practitionerId: people[6]!.id, reason: 'Asked in writing.' }],
      ['lists', { importId }],
    ] as const) {
      const response = await fetch(new URL(`/files/${path}`, api.url), {
        ...{ method: 'POST', body: JSON.stringify(asked) },
        headers: { 'content-type': 'application/json', authorization: `Bearer ${api.tokenOf('planner')}` },
      });
      expect([path, response.status]).toEqual([path, 200]);
      await response.text();
    }
    const { rows } = await api.database.query(
      `select operation, array_agg(distinct stood_for[1]) as "stoodFor" from audit_event
        where account_id = $1 and 'STEWARD' = any(rights) group by 1 order by 1`,
      [deputy.id],
    );
    const operations = ['readList', 'saveList', 'sendFile', 'takeEverything', 'takeList', 'undoList'];
    expect(rows).toEqual(expect.arrayContaining(operations.map((operation) => ({ operation, stoodFor: [absentId] }))));
  });

  it('saves none that opens, changes or ends a post of their own', async () => {
    const { rows } = await api.database.query(
      'select given_name, family_name from identity where practitioner_id = $1',
      [deputy.practitioner_id],
    );
    const own: Line = ['D1', rows[0].given_name, rows[0].family_name, null, list[0]![4]!, null, 5, '2026-10-26', null];
    expect(await applied('planner', [own], HEADINGS)).toBe('DEPUTY_CANNOT_PASS_ON');
    expect(await standing(deputy.practitioner_id)).toEqual([]);
    expect(await applied('steward', [own], HEADINGS)).toBe('1 row was saved of 1.');
  });
});

it('an address that a list changes is told at the address before, once; the same again tells nothing', async () => {
  const moved: Line = [...list[3]!.slice(0, 3), 'moved@list.example', ...list[3]!.slice(4)];
  const told = async () =>
    (
      await api.database.query(
        `select subject from mail where address = $1 and partnership_id = current_partnership()`,
        [list[3]![3]],
      )
    ).rows;
  expect(await applied('steward', [moved], HEADINGS)).toBe('1 row was saved of 1.');
  expect(await told()).toEqual([{ subject: 'Your address on the workforce record was changed' }]);
  expect(await applied('steward', [moved], HEADINGS)).toBe('0 rows were saved of 1.');
  expect(await told()).toHaveLength(1);
});

it('somebody of a name that a list adds, put on the record while it is saved, makes it outdated', async () => {
  const { id: importId } = await readList(api, agencyId, [
    ['N0950', 'Mia', 'Meanwhile', null, list[0]![4]!, null, 10, '2026-10-26', null],
  ]);
  await api.database.query('begin');
  await api.database.query('select lock_new_people()');
  const saving = api.ask('steward', APPLY, { input: { importId } });
  await until('it waits', async () => {
    const { rows } = await api.database.query(
      `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows.length > 0;
  });
  await api.database.query(
    `with one as (insert into practitioner (id, partnership_id) values (gen_random_uuid(), current_partnership()) returning id)
     insert into identity (practitioner_id, partnership_id, given_name, family_name) select id, current_partnership(), 'Mia', 'Meanwhile' from one`,
  );
  await api.database.query('commit');
  expect(codeOf(await saving)).toBe('IMPORT_OUTDATED');
});

it('whoever is to be managed by somebody whom the list could not add is refused in words, and is not added', async () => {
  const { id: accountId } = await accountOf(api, 'steward');
  const actor = await api.app.get(SignIn).of({ partnershipId: PARTNERSHIPS.demo, accountId });
  const { rows } = await api.database.query('select id from role where partnership_id = current_partnership() limit 1');
  const below: ComparedRow = {
    ...{ line: 2, outcome: 'ADDED', practitionerId: null, changes: [], problems: [], notes: [], namesakes: [] },
    person: {
      ...{ id: null, answersId: null, number: 'N0960', addsNumber: true },
      ...{ givenName: 'Moa', familyName: 'Below', isRenamed: false },
    },
    post: {
      ...{ kind: 'OPEN', firstDay: '2026-10-26', lastDay: null, followsId: null },
      terms: { roleId: rows[0].id, managerNumber: 'N0961' },
    },
  };
  const list = { agencyId, listed: '2026-11-02', reason: 'Staff list as of 2 November 2026' };
  const writing = api.app
    .get(Database)
    .transaction(actor, () => api.app.get(StaffListWriter).write(actor, list, [below]));
  await expect(writing).rejects.toMatchObject({ code: 'POST_MANAGER_NOT_ADDED', kind: 'conflict' });
  const there = await api.database.query(`select from staff_number where number = 'N0960'`);
  expect(there.rows).toEqual([]);
});
