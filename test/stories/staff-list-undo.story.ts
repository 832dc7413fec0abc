import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORGET_FILES } from '@app/exchange';
import { listPartnerships } from '../../apps/cli/src/list-partnerships.js';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { CHANGED_PEOPLE, endOfPeople, toldByNow } from '../support/changes.js';
import { graphql } from '../support/graphql.js';
import {
  APPLY,
  HEADINGS,
  largestLists,
  type Line,
  listOf,
  readList,
  ROWS,
  SAY,
  UNDO,
  WITHDRAW,
} from '../support/staff-lists.js';

let api: TestApi;
let agencyId: string, other: string, list: Line[], people: { id: string; number: string }[];
beforeAll(async () => {
  api = await startApi();
  ({ agencyId, other, list, people } = await largestLists(api));
});
afterAll(() => api.close());

const OPEN = graphql(`mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }`);
const STAYED = graphql(`query ($id: ID!) { importRows(importId: $id, onlyKept: true) { edges { node { line } } } }`);
const TAKEN_BACK = 'It was undone: what it wrote was taken back.';
const COLUMNS = [...HEADINGS, 'Line manager'];
async function saved(rows: Line[], headings = HEADINGS, onlyGoodRows = false) {
  const { id } = await readList(api, agencyId, rows, '2026-11-01', headings);
  const answer = await api.ask('steward', APPLY, { input: { importId: id, onlyGoodRows } });
  expect(answer.errors).toBeUndefined();
  return { id, answer: answer.data.saveList };
}
const undone = async (id: string) => {
  const answer = await api.ask('steward', UNDO, { id });
  return codeOf(answer) ?? answer.data.undoList.inWords;
};
const someStay = (some: number, all: number) =>
  `It was undone, but of ${some} of its ${all} rows something stays as it is now, since more was built on it.`;
const stayed = async (id: string) =>
  (await api.ask('steward', STAYED, { id })).data.importRows.edges.map(({ node }) => node);
const rowsOf = async (id: string) =>
  (await api.ask('steward', ROWS, { id, first: 100 })).data.importRows.edges.map(({ node }) => node);

/** Everything that a list may change of its employer’s people, as it stands now. */
async function record() {
  const posts = await listOf(api, agencyId);
  const { rows } = await api.database.query(
    `select i.practitioner_id, i.given_name, i.family_name, i.email, n.number,
            (select count(*)::int from former_name f where f.practitioner_id = i.practitioner_id) as former
       from identity i left join staff_number n on n.practitioner_id = i.practitioner_id and n.agency_id = $1
      where i.partnership_id = current_partnership() order by 1`,
    [agencyId],
  );
  return { posts: posts.map(({ post_id: _, ...post }) => post), people: rows };
}
const known = (at: number, ...changed: [column: number, value: Line[number]][]): Line => {
  const line = [...list[at]!, null];
  for (const [column, value] of changed) line[column] = value;
  return line;
};
const added = (number: string, manager: string | null = null): Line => [
  ...[number, `Given${number}`, `Family${number}`, `${number}@new.example`, list[0]![4]!, list[0]![5]!],
  ...[20, '2026-10-26', null, manager],
];

describe('a staff list that was saved', () => {
  it('is undone exactly: new people, posts changed and ended, names, addresses and managers', async () => {
    const before = await record();
    const another = list.find(([, , , , role]) => role !== list[3]![4])![4]!;
    const { id } = await saved(
      [
        known(0, [6, 11.5]),
        known(1, [2, 'Newly-Married'], [3, 'newly@married.example']),
        known(2, [8, '2026-11-30']),
        known(3, [4, another], [7, '2026-11-01']),
        added('U1', 'U2'),
        added('U2'),
      ],
      COLUMNS,
    );
    expect(await record()).not.toEqual(before);
    expect(await undone(id)).toBe('It was undone: what it wrote was taken back.');
    expect(await record()).toEqual(before);
    const rows = await rowsOf(id);
    expect(rows.map(({ isSaved, kept }) => [isSaved, kept])).toEqual(Array(6).fill([false, null]));
    // Whom it had added is called as the list has them, and is no erased person.
    expect(rows[0]!.practitioner).not.toBeNull();
    expect(rows[4]).toMatchObject({ name: expect.stringContaining('GivenU1'), practitioner: null });
    expect(await undone(id)).toBe('IMPORT_SETTLED');
  });

  it('is told to programs of whoever was new as nobody any more, who are to be let go', async () => {
    const cursor = await endOfPeople(api);
    const { id } = await saved([added('U0')], COLUMNS);
    const told = async () => {
      await toldByNow(api.database);
      const { edges } = (await api.ask('steward', CHANGED_PEOPLE, { first: 5, after: cursor })).data.changedPeople;
      return edges.map(({ node: { givenName, isErased, staffNumbers } }) => [givenName, isErased, staffNumbers.length]);
    };
    expect(await told()).toEqual([['GivenU0', false, 1]]);
    expect(await undone(id)).toBe(TAKEN_BACK);
    expect(await told()).toEqual([[null, true, 0]]);
    const [{ people: known, records }] = (
      await api.database.query(
        `select (select count(*)::int from identity where partnership_id = current_partnership()) as people,
                (select count(*)::int from practitioner where partnership_id = current_partnership()) as records`,
      )
    ).rows as [{ people: number; records: number }];
    expect(known).toBeLessThan(records);
    const listed: string[] = [];
    await listPartnerships(api.databaseUrl, (line) => listed.push(line));
    expect(listed.join()).toContain(`people: ${known} `);
  });

  it('keeps that on which something was built since, and says what', async () => {
    const { id } = await saved([known(4, [6, 12]), known(5, [2, 'Twice-Married']), added('U3'), added('U4')], COLUMNS);
    const [changed, renamed, used, free] = await rowsOf(id);
    await saved([known(4, [6, 13]), known(5, [2, 'Thrice-Married'])], COLUMNS);
    await api.database.query(
      `insert into function_willingness (id, practitioner_id, function_id, willing, valid_from)
       select gen_random_uuid(), $1, id, true, '2026-11-02' from role_function where partnership_id = current_partnership() limit 1`,
      [used!.practitioner!.id],
    );
    const after = await record();
    expect(await undone(id)).toBe(someStay(3, 4));
    expect((await stayed(id)).map(({ line }) => line)).toEqual([changed, renamed, used].map((row) => row!.line));
    expect((await rowsOf(id)).map(({ kept }) => kept)).toEqual([
      'Their post was changed since, so it stays as it is now.',
      'Their name was changed since, so it stays as it is now.',
      'There is more on their record by now, so they stay on it.',
      null,
    ]);
    const now = await record();
    const own = (of: typeof now, who: string) => of.people.find((one) => one.practitioner_id === who);
    for (const kept of [changed!, renamed!, used!])
      expect(own(now, kept.practitioner!.id)).toEqual(own(after, kept.practitioner!.id));
    expect(own(now, free!.practitioner!.id)).toBeUndefined();
    const numbers = now.posts.map(({ number }) => number);
    expect(numbers.filter((number) => number === 'U3' || number === 'U4')).toEqual([]);
  });

  it('is undone where another list of the same day changed the same, in turn, to what it was before both', async () => {
    const before = await record();
    const [first, second] = [await saved([known(9, [6, 17])], COLUMNS), await saved([known(9, [6, 18])], COLUMNS)];
    expect([await undone(second.id), await undone(first.id)]).toEqual(Array(2).fill(TAKEN_BACK));
    expect(await record()).toEqual(before);
  });

  it('is undone out of turn only by itself, and of what stayed once more when that is in the way of nothing', async () => {
    const before = await record();
    const lists = [];
    for (const hours of [21, 22, 21]) lists.push(await saved([known(14, [6, hours])], COLUMNS));
    const after = await record();
    expect(await undone(lists[0]!.id)).toBe(
      'It was undone, but of its row something stays as it is now, since more was built on it.',
    );
    expect(await record()).toEqual(after);
    for (const at of [2, 1, 0]) expect(await undone(lists[at]!.id)).toBe(TAKEN_BACK);
    const { id: renamed } = await saved([known(17, [2, 'Oncewed'], [6, 12]), known(18, [6, 12])], COLUMNS);
    const { id: again } = await saved([known(17, [2, 'Twicewed'], [6, 12])], COLUMNS);
    for (const id of [renamed, renamed]) expect(await undone(id)).toBe(someStay(1, 2));
    for (const id of [again, renamed]) expect(await undone(id)).toBe(TAKEN_BACK);
    expect(await record()).toEqual(before);
  });

  it('keeps the end of a post whose days are somebody’s again by another, and takes back the other rows', async () => {
    const { id } = await saved([known(10, [8, '2026-11-05']), known(11, [6, 16])], COLUMNS);
    const { rows } = await api.database.query<Record<string, string>>(
      `select role_id, site_id, employer_id, practitioner_id from post
        where practitioner_id = $1 and employer_id = $2 and valid_until = '2026-11-06' and voided_at is null`,
      [people[10]!.id, agencyId],
    );
    const { role_id: roleId, site_id: siteId, practitioner_id: practitionerId } = rows[0]!;
    const terms = { roleId: roleId!, siteId, employerId: agencyId, practitionerId: practitionerId! };
    const back = await api.ask('steward', OPEN, { input: { ...terms, firstDay: '2026-11-06' } });
    expect(back.errors).toBeUndefined();
    expect(await undone(id)).toBe(someStay(1, 2));
    expect((await rowsOf(id)).map(({ kept }) => kept)).toEqual([
      'Their post was changed since, so it stays as it is now.',
      null,
    ]);
  });

  it('leaves the hours of whoever works so many elsewhere by now, and says so; the other rows are taken back', async () => {
    const { rows } = await api.database.query<{ role_id: string }>(
      'select role_id from post where practitioner_id = $1 and voided_at is null limit 1',
      [people[12]!.id],
    );
    await saved([known(12, [6, 30])], COLUMNS);
    const { id } = await saved([known(12, [6, 5]), known(13, [6, 14])], COLUMNS);
    const terms = { practitionerId: people[12]!.id, roleId: rows[0]!.role_id, employerId: other };
    const more = await api.ask('steward', OPEN, { input: { ...terms, firstDay: '2026-11-02', weeklyHours: 50 } });
    expect(more.errors).toBeUndefined();
    expect(await undone(id)).toBe(someStay(1, 2));
    expect((await rowsOf(id)).map(({ kept }) => kept)).toEqual([
      expect.stringMatching(/^The record has it otherwise by now, so it stays as it is\. Over all posts/),
      null,
    ]);
  });

  it('cannot be undone before it is saved, nor once what it wrote is forgotten', async () => {
    const { id } = await readList(api, agencyId, [known(6, [6, 15])], '2026-11-01', COLUMNS);
    expect(await undone(id)).toBe('IMPORT_NOT_SAVED');
    await api.ask('steward', APPLY, { input: { importId: id } });
    expect(codeOf(await api.ask('steward', WITHDRAW, { id }))).toBe('IMPORT_SETTLED');
    await api.database.query(`update import_run set kept_since = kept_since - interval '400 days' where id = $1`, [id]);
    for (const sql of FORGET_FILES) await api.database.query(sql);
    const { rows } = await api.database.query('select unit_key, written from import_row where run_id = $1', [id]);
    expect(rows).toEqual([{ unit_key: 'line 2', written: null }]);
    expect(await undone(id)).toBe('IMPORT_FORGOTTEN');
  });
});

describe('a row that the record refuses when it is written', () => {
  /* Once it was shown, they come to manage whoever is to manage them. */
  const shownBeforeRing = async (at: number, number: string, ...others: Line[]): Promise<string> => {
    const own = added(number).with(7, '2026-11-20');
    await saved([own], COLUMNS);
    const { id } = await readList(api, agencyId, [known(at, [9, number]), ...others], '2026-11-01', COLUMNS);
    await saved([own.with(9, String(list[at]![0]))], COLUMNS);
    return id;
  };

  it('is named with why, and nothing of the list is saved; the good rows are, where that is asked', async () => {
    const id = await shownBeforeRing(8, 'V1', known(7, [6, 16]), added('V2'));
    const before = await record();
    const first = (await api.ask('steward', APPLY, { input: { importId: id } })).data.saveList;
    expect(first).toMatchObject({ state: 'SAVING' });
    expect(first.inWords).toMatch(/It stands still: The record refuses some rows: each says why\.$/);
    expect(await record()).toEqual(before);
    expect((await rowsOf(id))[0]).toMatchObject({
      outcome: 'REFUSED',
      problems: [
        { field: 'LINE_MANAGER', heading: 'Line manager', says: expect.stringMatching(/managed by this person/) },
      ],
    });
    expect(codeOf(await api.ask('steward', APPLY, { input: { importId: id } }))).toBe('IMPORT_NOT_ALL_GOOD');
    const good = (await api.ask('steward', APPLY, { input: { importId: id, onlyGoodRows: true } })).data.saveList;
    expect(good).toMatchObject({ state: 'SAVED', inWords: '2 rows were saved of 3.' });
    await undone(id);
    expect(await record()).toEqual(before);
  });

  it('is withdrawn with its list, where nothing was saved', async () => {
    const id = await shownBeforeRing(8, 'V3');
    await api.ask('steward', APPLY, { input: { importId: id } });
    expect((await api.ask('steward', WITHDRAW, { id })).data.withdrawList.state).toBe('WITHDRAWN');
  });
});

describe('line managers of a list', () => {
  it('who go round in a ring, or are refused, are told with everybody below them; decided, they follow', async () => {
    const ring = [
      ...[added('M1', 'M2'), added('M2', 'M1'), added('M3', 'M4'), added('M4').with(4, 'No such role')],
      ...[added('M5', 'M6'), added('M6').with(1, list[8]![1]!).with(2, list[8]![2]!), added('M7')],
    ];
    const { id } = await readList(api, agencyId, ring, '2026-11-01', COLUMNS);
    const outcomes = async () => (await rowsOf(id)).map(({ outcome }) => outcome);
    const first = ['REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 'DOUBTFUL', 'ADDED'];
    expect(await outcomes()).toEqual(first);
    expect((await rowsOf(id))[0]!.problems[0]!.says).toBe(
      'Its line manager is not on the record before it: that row is refused or in doubt, or the managers go round in a ring.',
    );
    await api.ask('steward', SAY, { input: { importId: id, line: 7 } });
    expect(await outcomes()).toEqual([...first.slice(0, 4), 'ADDED', 'ADDED', 'ADDED']);
    const good = (await api.ask('steward', APPLY, { input: { importId: id, onlyGoodRows: true } })).data.saveList;
    expect(good).toMatchObject({ state: 'SAVED', inWords: '3 rows were saved of 7.' });
  });
});

it('whoever had left and is in a list again within 31 days has not left, until that is undone', async () => {
  const stay = (until: string | null, from = '2026-09-01'): Line =>
    added('L1').map((cell, at) => (at === 7 ? from : at === 8 ? until : cell));
  const leavings = async () =>
    (
      await api.database.query(
        `select l.last_day::text as "lastDay" from leaving l join staff_number n on n.practitioner_id = l.practitioner_id
          where n.number = 'L1' and n.agency_id = $1 and l.voided_at is null`,
        [agencyId],
      )
    ).rows;
  await saved([stay('2026-10-20')], COLUMNS);
  expect(await leavings()).toEqual([{ lastDay: '2026-10-20' }]);
  const { id } = await saved([stay(null, '2026-10-30')], COLUMNS);
  expect(await leavings()).toEqual([]);
  await undone(id);
  expect(await leavings()).toEqual([{ lastDay: '2026-10-20' }]);
});
