import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accountOf, codeOf, DEPUTY } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { APPLY, largestLists, type Line, NOT_LISTED, readList, ROWS, UNDO } from '../support/staff-lists.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ADD = graphql(`mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }`);
const JOIN = graphql(`mutation ($input: JoinRecordsInput!) { joinRecords(input: $input) { record { id } } }`);
const PART = graphql(`mutation ($input: PartRecordsInput!) { partRecords(input: $input) { record { id } } }`);

const ERASE = graphql(
  `mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { practitioner { id name } inTheWay { kind } } }`,
);

const join = (who: string, practitionerId: string, otherId: string) =>
  api.ask(who, JOIN, { input: { practitionerId, otherId, reason: 'One person, they say' } });

async function addPerson(givenName: string, familyName: string, agencyId: string, number: string): Promise<string> {
  const input = { givenName, familyName, isAnother: true, staffNumbers: [{ agencyId, number }] };
  return (await api.ask('steward', ADD, { input })).data.addPerson.id;
}

it('a staff list finds the one person by the number of either record, and misses nobody who is listed by the other number', async () => {
  const { agencyId, list, people } = await largestLists(api);
  const [line] = list as [Line];
  const id = people.find(({ number }) => number === line[0])!.id;
  const other = await addPerson(String(line[1]), String(line[2]), agencyId, 'TWICE-1');
  const byOther: Line[] = [['TWICE-1', ...line.slice(1)], ...list.slice(1)];
  const shown = async () => {
    const { id: importId } = await readList(api, agencyId, byOther);
    const rows = (await api.ask('steward', ROWS, { id: importId, first: 1 })).data.importRows.edges;
    const missed = (await api.ask('steward', NOT_LISTED, { id: importId, first: 100 })).data.notOnStaffList;
    return { outcome: rows[0]!.node.outcome, missed: missed.posts };
  };
  const before = await shown();
  expect(before).toMatchObject({ outcome: 'CHANGED', missed: 1 });
  expect((await join('steward', id, other)).errors).toBeUndefined();
  expect(await shown()).toEqual({ outcome: 'UNCHANGED', missed: 0 });
  await api.ask('steward', PART, { input: { otherId: other, reason: 'Two of one name' } });
  expect(await shown()).toEqual(before);
});

it('a list that ended a post of joined records is undone once they are parted: nobody has left', async () => {
  const { agencyId, list } = await largestLists(api);
  const [, , , , role] = list[0] as Line;
  const saved = async (number: string, family: string, firstDay: string, lastDay: string | null) => {
    const row = [number, 'Petra', family, null, role!, null, 20, firstDay, lastDay];
    const { id } = await readList(api, agencyId, [row], '2026-10-01');
    expect((await api.ask('steward', APPLY, { input: { importId: id } })).data.saveList.state).toBe('SAVED');
    const { edges } = (await api.ask('steward', ROWS, { id })).data.importRows;
    return { id, person: edges[0]!.node.practitioner!.id };
  };
  const one = await saved('S-1', 'Quorn', '2019-01-07', '2020-12-18');
  const other = await saved('S-2', 'Quornby', '2021-01-04', null);
  const standing = async () => {
    const { rows } = await api.database.query(
      `select practitioner_id as id, last_day::text as day from leaving where practitioner_id in ($1, $2) and voided_at is null order by 2`,
      [one.person, other.person],
    );
    return rows;
  };
  const before = await standing();
  expect((await join('steward', one.person, other.person)).errors).toBeUndefined();
  const ends = await saved('S-2', 'Quorn', '2021-01-04', '2026-10-30');
  expect((await standing()).at(-1)).toEqual({ id: one.person, day: '2026-10-30' });
  const parted = await api.ask('steward', PART, { input: { otherId: other.person, reason: 'Two of one name' } });
  expect(parted.errors).toBeUndefined();
  expect((await standing()).at(-1)).toEqual({ id: other.person, day: '2026-10-30' });
  expect((await api.ask('steward', UNDO, { id: ends.id })).data.undoList.state).toBe('UNDONE');
  expect(await standing()).toEqual(before);
});

it('a steward’s deputy joins no record to their own, nor their own to another', async () => {
  const [{ id: absentId }, deputy] = [await accountOf(api, 'steward'), await accountOf(api, 'planner')];
  const days = { firstDay: '2026-11-02', lastDay: '2026-11-08' };
  const input = { ...days, absentId, deputyId: deputy.id, kind: 'STEWARD' as const, why: 'on leave' };
  expect((await api.ask('steward', DEPUTY, { input })).errors).toBeUndefined();
  const { agencyId } = await largestLists(api);
  const [one, two] = [
    await addPerson('Una', 'Stranger', agencyId, 'U-1'),
    await addPerson('Oona', 'Stranger', agencyId, 'U-2'),
  ];
  expect(codeOf(await join('planner', deputy.practitioner_id, one))).toBe('DEPUTY_CANNOT_PASS_ON');
  expect(codeOf(await join('planner', one, deputy.practitioner_id))).toBe('DEPUTY_CANNOT_PASS_ON');
  expect((await join('planner', one, two)).errors).toBeUndefined();
});

it('whoever is erased is erased in all records that are joined, of which either id had opened everything held on them', async () => {
  const { agencyId } = await largestLists(api);
  const [one, two] = [
    await addPerson('Perpetua', 'Twicewritten', agencyId, 'P-1'),
    await addPerson('Pippa', 'Twicewritten', agencyId, 'P-2'),
  ];
  expect((await join('steward', one, two)).errors).toBeUndefined();
  const file = await fetch(new URL('/files/everything', api.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${api.tokenOf('steward')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ practitionerId: two, reason: 'Their request of 1 November' }),
  });
  const held = await file.text();
  for (const own of [one, 'Perpetua Twicewritten', 'Pippa Twicewritten', 'P-1', 'P-2']) expect(held).toContain(own);
  const input = { practitionerId: two, reason: 'They asked for it' };
  const { data } = await api.ask('steward', ERASE, { input });
  expect(data.erasePerson).toMatchObject({ practitioner: { id: one, name: 'Name erased' }, inTheWay: [] });
  const { rows } = await api.database.query(
    `select practitioner_id from identity where practitioner_id = any($1)
     union all select practitioner_id from staff_number where practitioner_id = any($1)
     union all select other_id from person_join where other_id = $2 and reason <> 'Erased.'`,
    [[one, two], two],
  );
  expect(rows).toEqual([]);
});
