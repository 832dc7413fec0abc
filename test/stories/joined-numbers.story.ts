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

async function listOut(agencyId: string): Promise<string> {
  const out = await fetch(new URL('/files/lists', api.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${api.tokenOf('steward')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'STAFF', agencyId }),
  });
  return out.text();
}

/* With which numbers somebody is told as left out. */
async function leftOut(id: string, givenName: string, after?: string | null): Promise<(string | null)[]> {
  const { edges, pageInfo } = (await api.ask('steward', NOT_LISTED, { id, first: 100, after })).data.notOnStaffList
    .people;
  const own = edges.filter(({ node }) => node.practitioner.name.startsWith(givenName));
  const more = pageInfo.hasNextPage ? await leftOut(id, givenName, pageInfo.endCursor) : [];
  return [...own.map(({ node }) => node.staffNumber), ...more];
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

it('two rows by the numbers of joined records stay two posts, and the same list again changes nothing', async () => {
  const { other: agencyId } = await largestLists(api);
  const { rows: roles } = await api.database.query<{ name: string }>(
    'select name from role where partnership_id = current_partnership() order by name limit 2',
  );
  const [first, second] = roles.map(({ name }) => name) as [string, string];
  const one = await addPerson('Tilda', 'Twopost', agencyId, 'TP-1');
  const two = await addPerson('Tilda', 'Twopost', agencyId, 'TP-2');
  const row = (number: string, role: string, firstDay: string): Line => [
    ...[number, 'Tilda', 'Twopost', null, role, null, 15, firstDay, null],
  ];
  const save = async (...rows: Line[]) => {
    const { id } = await readList(api, agencyId, rows);
    const saved = await api.ask('steward', APPLY, { input: { importId: id } });
    expect(saved.data.saveList.state).toBe('SAVED');
    return (await api.ask('steward', ROWS, { id })).data.importRows.edges.map(({ node }) => node.outcome);
  };
  await save(row('TP-1', first, '2024-01-08'));
  expect((await join('steward', one, two)).errors).toBeUndefined();
  const both = [row('TP-1', first, '2024-01-08'), row('TP-2', second, '2025-01-06')];
  expect(await save(...both)).toEqual(['UNCHANGED', 'CHANGED']);
  expect(await save(...both)).toEqual(['UNCHANGED', 'UNCHANGED']);
  const { rows } = await api.database.query(
    `select valid_from::text as day from post where practitioner_id = $1 and voided_at is null and valid_until is null order by 1`,
    [one],
  );
  expect(rows).toEqual([{ day: '2024-01-08' }, { day: '2025-01-06' }]);
});

it('a row without a site or a day is about the post of its own number, whichever row stands first', async () => {
  const { agencyId, list } = await largestLists(api);
  const [, , , , role, site] = list[0] as Line;
  const whole: Line[] = [
    ['OWN-1', 'Iolantha', 'Ownpost', null, role!, site!, 10, '2025-01-06', null],
    ['OWN-2', 'Iolantha', 'Ownposts', null, role!, null, 8, '2025-02-03', null],
  ];
  const { id } = await readList(api, agencyId, whole);
  expect((await api.ask('steward', APPLY, { input: { importId: id } })).data.saveList.state).toBe('SAVED');
  const [one, two] = (await api.ask('steward', ROWS, { id })).data.importRows.edges.map(
    ({ node }) => node.practitioner!.id,
  );
  expect((await join('steward', one!, two!)).errors).toBeUndefined();
  const rows = whole.map(([number, given, family, , , , hours]): Line => [number!, given!, family!, role!, hours!]);
  for (const inOrder of [rows, [...rows].reverse(), rows.slice(1)]) {
    const headings = ['Employee number', 'First name', 'Surname', 'Job title', 'Hours per week'];
    const { counts } = await readList(api, agencyId, inOrder, '2026-11-02', headings);
    expect(counts).toContainEqual({ outcome: 'UNCHANGED', rows: inOrder.length });
  }
  const out = await listOut(agencyId);
  for (const [number, given, family] of whole) expect(out).toContain([number, given, family].join());
  for (const [own, other] of [whole, [...whole].reverse()]) {
    const { id: alone } = await readList(api, agencyId, [own!]);
    expect(await leftOut(alone, 'Iolantha')).toEqual([other![0]]);
  }
});

it('what a list says of a number while records are joined is of the record that has it, and stays with it when they are parted', async () => {
  const { agencyId, other: elsewhere, list } = await largestLists(api);
  const [, , , , role] = list[0] as Line;
  const one = await addPerson('Una', 'Twinning', elsewhere, 'L-900');
  const two = await addPerson('Una', 'Twinning', agencyId, 'H-900');
  expect((await join('steward', one, two)).errors).toBeUndefined();
  const row = ['H-900', 'Una', 'Marry-Twinning', 'una.marry@homes.example', role!, null, 15, '2026-10-05', null];
  const { id } = await readList(api, agencyId, [row]);
  expect((await api.ask('steward', APPLY, { input: { importId: id } })).data.saveList.state).toBe('SAVED');
  expect((await readList(api, agencyId, [row])).counts).toContainEqual({ outcome: 'UNCHANGED', rows: 1 });
  expect(await listOut(agencyId)).toContain('H-900,Una,Marry-Twinning');
  await api.ask('steward', PART, { input: { otherId: two, reason: 'Two people after all' } });
  const names = async () =>
    (
      await api.database.query(
        `select i.practitioner_id as id, i.family_name as family, i.email, array(select f.family_name from former_name f where f.practitioner_id = i.practitioner_id) as former,
                (select count(*)::int from import_row w where w.practitioner_id = i.practitioner_id and w.is_saved) as rows
           from identity i where i.practitioner_id = any($1) order by i.practitioner_id = $2`,
        [[one, two], two],
      )
    ).rows;
  const before = { id: one, family: 'Twinning', email: null, former: [], rows: 0 };
  const married = { family: 'Marry-Twinning', email: 'una.marry@homes.example', former: ['Twinning'], rows: 1 };
  expect(await names()).toEqual([before, { id: two, ...married }]);
  expect((await api.ask('steward', UNDO, { id })).data.undoList.state).toBe('UNDONE');
  expect(await names()).toEqual([before, { ...before, id: two }]);
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
