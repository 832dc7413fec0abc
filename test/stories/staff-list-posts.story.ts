import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import {
  APPLY,
  HEADINGS,
  largestLists,
  type Line,
  MEANS,
  NOT_LISTED,
  readList,
  ROWS,
  SAY,
  UNDO,
} from '../support/staff-lists.js';

let api: TestApi;
let agencyId: string;
/** A role and two sites as the record calls them. */
let role: string, sites: { id: string; name: string }[];
beforeAll(async () => {
  api = await startApi();
  const { agencyId: id, list } = await largestLists(api);
  [agencyId, role] = [id, String(list[0]![4])];
  ({ rows: sites } = await api.database.query(
    'select id, name from site where partnership_id = current_partnership() order by name limit 2',
  ));
});
afterAll(() => api.close());

const read = (rows: Line[]) => readList(api, agencyId, rows);
const save = async (importId: string) => {
  const answer = await api.ask('steward', APPLY, { input: { importId } });
  return codeOf(answer) ?? answer.data.saveList.state;
};
const rowsOf = async (id: string) =>
  (await api.ask('steward', ROWS, { id, first: 100 })).data.importRows.edges.map(({ node }) => node);
const outcomes = async (id: string) => (await rowsOf(id)).map(({ outcome }) => outcome);
const line = (number: string, hours: number, firstDay: string, lastDay: string | null, site = sites[0]!.name): Line => [
  ...[number, 'Ada', `Sequel${number}`, null, role, site, hours, firstDay, lastDay],
];
const postsOf = async (number: string) =>
  (
    await api.database.query(
      `select p.valid_from::text as "from", (p.valid_until - 1)::text as "to", p.weekly_hours::float8 as hours, s.name as site
         from post p join staff_number n using (practitioner_id) left join site s on s.id = p.site_id
        where n.number = $1 and n.agency_id = $2 and p.voided_at is null order by 1`,
      [number, agencyId],
    )
  ).rows;

it('posts of one person one after the other are each kept, and the same list again changes nothing', async () => {
  const rows = [
    line('S1', 37, '2018-01-08', '2019-03-31'),
    line('S1', 37, '2021-01-04', '2026-11-30'),
    line('S1', 37, '2026-12-01', null),
    line('S2', 20, '2017-01-09', '2018-12-31'),
  ];
  const first = await read(rows);
  expect(await outcomes(first.id)).toEqual(['ADDED', 'ADDED', 'ADDED', 'ADDED']);
  expect(await save(first.id)).toBe('SAVED');
  const saved = [await postsOf('S1'), await postsOf('S2')];
  expect(saved.map((posts) => posts.map(({ from, to, hours }) => [from, to, hours]))).toEqual([
    [
      ['2018-01-08', '2019-03-31', 37],
      ['2021-01-04', '2026-11-30', 37],
      ['2026-12-01', null, 37],
    ],
    [['2017-01-09', '2018-12-31', 20]],
  ]);
  const again = await read(rows);
  expect(await outcomes(again.id)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
  expect(await save(again.id)).toBe('SAVED');
  expect([await postsOf('S1'), await postsOf('S2')]).toEqual(saved);
});

it('a list without sites and first days is about the same post each time it is read, whatever it changed of it', async () => {
  const both = [line('S6', 5, '2025-01-06', null), line('S6', 7, '2025-09-01', null, sites[1]!.name)];
  expect(await save((await read(both)).id)).toBe('SAVED');
  const headings = ['Employee number', 'First name', 'Surname', 'Job title', 'Hours per week'];
  const readHours = () => readList(api, agencyId, [['S6', 'Ada', 'SequelS6', role, 9]], '2026-11-02', headings);
  const first = await readHours();
  expect(await outcomes(first.id)).toEqual(['CHANGED']);
  expect(await save(first.id)).toBe('SAVED');
  expect(await outcomes((await readHours()).id)).toEqual(['UNCHANGED']);
});

it('a post in another role, or after a break, is hosted and supervised as the one before was, which no list tells', async () => {
  await save((await read([line('S5', 20, '2025-01-06', null)])).id);
  const { rows: hosts } = await api.database.query<{ id: string }>(
    `update post p set host_id = (select id from agency where partnership_id = p.partnership_id and id <> p.employer_id order by id limit 1),
            clinical_supervisor_id = (select practitioner_id from account where subject = 'manager' and partnership_id = p.partnership_id)
       from staff_number n where n.practitioner_id = p.practitioner_id and n.number = 'S5' and n.agency_id = $1
     returning p.host_id as host, p.clinical_supervisor_id as supervisor`,
    [agencyId],
  );
  const { rows: roles } = await api.database.query<{ name: string }>(
    'select name from role where partnership_id = current_partnership() and name <> $1 order by name limit 1',
    [role],
  );
  const other = line('S5', 20, '2026-11-02', null).map((cell, at) => (at === 4 ? roles[0]!.name : cell));
  const shown = await read([other]);
  expect((await rowsOf(shown.id))[0]!.changes).toEqual([
    { field: 'ROLE', before: role, after: roles[0]!.name },
    { field: 'FIRST_DAY', before: null, after: '2 November 2026' },
  ]);
  expect(await save(shown.id)).toBe('SAVED');
  const { rows: posts } = await api.database.query(
    `select p.host_id as host, p.clinical_supervisor_id as supervisor from post p join staff_number n using (practitioner_id)
      where n.number = 'S5' and n.agency_id = $1 and p.voided_at is null`,
    [agencyId],
  );
  expect(posts).toEqual([hosts[0], hosts[0]]);
});

it('hours worked at once are too many though the posts are with two employers; each row says so, and nothing stands still', async () => {
  const { rows: employers } = await api.database.query<{ id: string }>(
    `select id from agency where partnership_id = current_partnership() and id <> $1 order by name limit 1`,
    [agencyId],
  );
  const elsewhere = await readList(api, employers[0]!.id, [line('S2E', 40, '2026-12-01', null)]);
  expect(await save(elsewhere.id)).toBe('SAVED');
  await api.database.query(
    `update staff_number n set practitioner_id = (select practitioner_id from staff_number where number = 'S2' and agency_id = $1)
      where number = 'S2E'`,
    [agencyId],
  );
  await api.database.query(
    `update post set practitioner_id = (select practitioner_id from staff_number where number = 'S2' and agency_id = $1)
      where employer_id = $2 and weekly_hours = 40 and valid_from = '2026-12-01'`,
    [agencyId, employers[0]!.id],
  );
  const shown = await read([line('S2', 30, '2026-11-02', null)]);
  expect((await rowsOf(shown.id)).map(({ outcome, problems }) => [outcome, problems[0]!.says])).toEqual([
    ['REFUSED', expect.stringMatching(/^Over all posts this would be 70 hours a week\..* save the list of .+ first/)],
  ]);
});

it('what a name means is not changed by another list between what is shown and what is saved', async () => {
  const mean = (importId: string, meansId: string) =>
    api.ask('steward', MEANS, { input: { importId, field: 'SITE', name: 'Old clinic', meansId } });
  const rows = [line('S3', 20, '2026-11-02', null, 'Old clinic')];
  const first = await read(rows);
  await mean(first.id, sites[0]!.id);
  expect((await rowsOf(first.id))[0]!.changes).toEqual([
    { field: 'ROLE', before: null, after: role },
    { field: 'SITE', before: null, after: sites[0]!.name },
    { field: 'WEEKLY_HOURS', before: null, after: '20' },
    { field: 'FIRST_DAY', before: null, after: '2 November 2026' },
  ]);
  const second = await read([line('S4', 20, '2026-11-02', null, 'Older clinic'), ...rows]);
  await mean(second.id, sites[1]!.id);
  expect(await save(first.id)).toBe('IMPORT_OUTDATED');
  expect(await postsOf('S3')).toEqual([]);
});

/* How many posts no row of a list is about, and of those with one number where. */
async function missingOf(number: string, id: string, after?: string | null): Promise<Missing> {
  const { data } = await api.ask('steward', NOT_LISTED, { id, first: 100, after });
  const { posts, people } = data.notOnStaffList;
  const own = people.edges.filter(({ node }) => node.staffNumber === number).map(({ node }) => node.site);
  const { hasNextPage, endCursor } = people.pageInfo;
  return { posts, own: [...own, ...(hasNextPage ? (await missingOf(number, id, endCursor)).own : [])] };
}
interface Missing {
  posts: number | null;
  own: (string | null)[];
}

it('a post that no row is about is listed beside the list, also of somebody whom it names, before it is saved and after', async () => {
  const [here, there] = [line('SEQ-8', 10, '2022-01-03', null), line('SEQ-8', 12, '2023-01-02', null, sites[1]!.name)];
  expect(await save((await read([here, there])).id)).toBe('SAVED');
  const missing = (id: string) => missingOf('SEQ-8', id);
  const whole = await missing((await read([here, there])).id);
  expect(whole.own).toEqual([]);
  const one = await read([line('SEQ-8', 11, '2022-01-03', null)]);
  const left = { posts: whole.posts! + 1, own: [sites[1]!.name] };
  expect(await missing(one.id)).toEqual(left);
  expect(await save(one.id)).toBe('SAVED');
  expect(await missing(one.id)).toEqual(left);
  expect(await postsOf('SEQ-8')).toHaveLength(3);
  // Nobody can tell which of the two this is, so neither is said to be left out.
  const unread = await read([['SEQ-8', 'Ada', 'SequelSEQ-8', null, 'Stagehand', null, 11, null, null]]);
  expect(await outcomes(unread.id)).toEqual(['REFUSED']);
  expect(await missing(unread.id)).toEqual(whole);
});

it.each([
  ['SEQ-9', null],
  ['SEQ-11', '2026-12-04'],
])(
  'a post that ends as the one of a row begins is not listed, read again or undone either: %s',
  async (number, lastDay) => {
    const { rows } = await api.database.query<{ name: string }>(
      'select name from role where partnership_id = current_partnership() and name <> $1 order by name limit 1',
      [role],
    );
    const before = await read([line(number, 10, '2022-01-03', lastDay)]);
    expect(await save(before.id)).toBe('SAVED');
    const whole = { posts: (await missingOf(number, before.id)).posts, own: [] };
    const promoted = [line(number, 10, '2026-12-05', null).with(4, rows[0]!.name)];
    const moves = await read(promoted);
    expect(await missingOf(number, moves.id)).toEqual(whole);
    expect(await save(moves.id)).toBe('SAVED');
    expect(await missingOf(number, moves.id)).toEqual(whole);
    const again = await read(promoted);
    expect(await outcomes(again.id)).toEqual(['UNCHANGED']);
    expect(await missingOf(number, again.id)).toEqual(whole);
    expect((await api.ask('steward', UNDO, { id: moves.id })).data.undoList.state).toBe('UNDONE');
    expect(await missingOf(number, moves.id)).toEqual(whole);
  },
);

it('whoever may be meant by a row in doubt is not listed as left out, until it is said who that is', async () => {
  const own = line('00SEQ', 10, '2022-01-03', null);
  const before = await read([own]);
  expect(await save(before.id)).toBe('SAVED');
  const whole = { posts: (await missingOf('00SEQ', before.id)).posts!, own: [] as string[] };
  const left = { posts: whole.posts + 1, own: [sites[0]!.name] };
  const other = await read([own.with(0, 'SEQ-10').with(2, 'Else')]);
  expect(await missingOf('00SEQ', other.id)).toEqual(left);
  const unread = own.with(0, 'SEQ').with(4, 'Stagehand').with(7, 'soon');
  for (const [row, outcome] of [
    [own.with(0, 'SEQ'), 'DOUBTFUL'],
    [own.with(0, 'SEQ-10'), 'DOUBTFUL'],
    [unread, 'REFUSED'],
  ] as const) {
    const { id } = await read([row]);
    expect(await outcomes(id)).toEqual([outcome]);
    expect(await missingOf('00SEQ', id)).toEqual(whole);
    if (outcome !== 'DOUBTFUL') continue;
    expect((await api.ask('steward', SAY, { input: { importId: id, line: 2 } })).errors).toBeUndefined();
    expect(await missingOf('00SEQ', id)).toEqual(left);
  }
});

it('who manages whom is written from the top of the new lines, in a list of any length; a ring over the record is refused when shown', async () => {
  const MORE_THAN_ONE_PART = 230;
  const numbers = Array.from({ length: MORE_THAN_ONE_PART }, (_, at) => `MG-${100 + at}`);
  const [leader, promoted] = [numbers[0]!, numbers.at(-1)!];
  const managed = (number: string, by: string): Line => [...line(number, 10, '2022-01-03', null), by];
  const team = (under: (number: string) => string) => numbers.map((number) => managed(number, under(number)));
  const readTeam = (rows: Line[]) => readList(api, agencyId, rows, '2026-11-02', [...HEADINGS, 'Line manager']);
  const before = await readTeam(team((number) => (number === leader ? '' : leader)));
  expect(await save(before.id)).toBe('SAVED');
  const ring = await readTeam([managed(leader, promoted), managed(promoted, leader), managed(numbers[1]!, promoted)]);
  expect(await outcomes(ring.id)).toEqual(['REFUSED', 'UNCHANGED', 'CHANGED']);
  expect((await rowsOf(ring.id))[0]!.problems[0]!.says).toMatch(/^This line manager is managed by them/);
  const after = await readTeam(team((number) => (number === promoted ? '' : promoted)));
  expect(after.counts.filter(({ rows }) => rows > 0)).toEqual([{ outcome: 'CHANGED', rows: MORE_THAN_ONE_PART }]);
  expect(await save(after.id)).toBe('SAVED');
  // So is one who comes under somebody whose own post under them the list ends, in a later part of it.
  const others = numbers.map((number) => number.replace('MG', 'MH'));
  const [first, last] = [others[0]!, others.at(-1)!];
  const crowd = (hours: number) => others.map((number) => [...line(number, hours, '2022-01-03', null), '']);
  const base = await readTeam(crowd(10).map((row) => (row[0] === last ? row.with(9, first) : row)));
  expect(await save(base.id)).toBe('SAVED');
  const turned = await readTeam([
    crowd(12)[0]!.with(9, last),
    ...crowd(12).slice(1, -1),
    [...line(last, 10, '2022-01-03', '2026-10-31'), first],
  ]);
  expect(turned.counts.filter(({ rows }) => rows > 0)).toEqual([{ outcome: 'CHANGED', rows: MORE_THAN_ONE_PART }]);
  expect(await save(turned.id)).toBe('SAVED');
});

it('managers are taken back in the reverse order: kept are those alone who would be in a ring, until what came after is undone', async () => {
  const saved = async (...rows: [pair: string, hours?: number][]) => {
    const listed = rows.map(([[own, by], hours = 10]) => [
      ...line(`MU-${own}`, hours, '2022-01-03', null),
      by ? `MU-${by}` : '',
    ]);
    const { id } = await readList(api, agencyId, listed, '2026-11-02', [...HEADINGS, 'Line manager']);
    expect(await save(id)).toBe('SAVED');
    return id;
  };
  const undone = async (id: string) => {
    expect((await api.ask('steward', UNDO, { id })).errors).toBeUndefined();
    return (await rowsOf(id)).filter(({ kept }) => kept).map(({ line: at }) => at);
  };
  const base = await saved(['14'], ['23'], ['3'], ['4']);
  const turned = await saved(['1'], ['2'], ['32'], ['41']);
  const later = await saved(['32', 15]);
  expect(await undone(turned)).toEqual([3, 4]);
  expect([await undone(later), await undone(turned), await undone(base)]).toEqual([[], [], []]);
});
