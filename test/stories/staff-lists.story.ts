import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import {
  APPLY,
  HEADINGS,
  largestLists,
  type Line,
  READ_AGAIN,
  readList,
  ROWS,
  SAY,
  WITHDRAW,
} from '../support/staff-lists.js';

let api: TestApi;
/** An employer, its list as the record has it, and another employer. */
let agencyId: string, other: string;
let list: Line[];
let people: { id: string; number: string }[];
beforeAll(async () => {
  api = await startApi();
  ({ agencyId, other, list, people } = await largestLists(api));
});
afterAll(() => api.close());

const read = (rows: Line[], listedOn?: string, headings?: string[]) =>
  readList(api, agencyId, rows, listedOn, headings);
const rowsOf = async (id: string, outcome?: 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'DOUBTFUL' | 'REFUSED') =>
  (await api.ask('steward', ROWS, { id, outcome, first: 100 })).data.importRows.edges.map(({ node }) => node);
const apply = async (importId: string, onlyGoodRows = false) => {
  const answer = await api.ask('steward', APPLY, { input: { importId, onlyGoodRows } });
  return codeOf(answer) ?? answer.data.saveList;
};
const counts = ({ counts: all }: { counts: readonly { outcome: string; rows: number }[] }) =>
  Object.fromEntries(all.filter(({ rows }) => rows > 0).map(({ outcome, rows }) => [outcome, rows]));
const withdraw = (id: string) => api.ask('steward', WITHDRAW, { id });
/** The posts of somebody that stand, as facts. */
const factsOf = async (id: string) =>
  (
    await api.database.query(
      `select weekly_hours::float8 as hours, valid_from::text as "from", (valid_until - 1)::text as "to", (select name from role where id = role_id) as role
         from post where practitioner_id = $1 and voided_at is null and employer_id = $2 order by valid_from, id`,
      [id, agencyId],
    )
  ).rows;

describe('a staff list', () => {
  it('that says what the record says changes nothing, and says so', async () => {
    const shown = await read(list);
    expect(shown).toMatchObject({ state: 'SHOWN', rowCount: list.length, missing: [], asksDayOrder: false });
    expect(counts(shown)).toEqual({ UNCHANGED: list.length });
    expect(shown.inWords).toBe(
      `Nothing is saved yet: ${list.length} of ${list.length} rows are ready. The record says all of it already.`,
    );
    const before = (await api.database.query('select count(*)::int as n from post')).rows;
    expect(await apply(shown.id)).toMatchObject({ state: 'SAVED' });
    expect((await api.database.query('select count(*)::int as n from post')).rows).toEqual(before);
    expect(await apply(shown.id)).toBe('IMPORT_SETTLED');
  });

  it('changes hours from its day on, adds people with their posts, and renames; the same list again changes nothing', async () => {
    const [first, second] = [list[0]!, list[1]!];
    const changed: Line[] = [
      [...first.slice(0, 6), 11.5, ...first.slice(7)],
      [second[0]!, second[1]!, 'Newly-Married', ...second.slice(3)],
      ['N0001', 'Nadia', 'Newcomer', 'nadia@new.example', first[4]!, first[5]!, 20, '2026-10-26', null],
    ];
    const shown = await read(changed, '2026-11-01');
    expect(counts(shown)).toEqual({ ADDED: 1, CHANGED: 2 });
    expect((await rowsOf(shown.id)).map(({ line, changes }) => [line, changes])).toEqual([
      [2, [{ field: 'WEEKLY_HOURS', before: expect.anything(), after: '11.5' }]],
      [3, [{ field: 'FAMILY_NAME', before: `${second[1]} ${second[2]}`, after: `${second[1]} Newly-Married` }]],
      [
        4,
        [
          { field: 'EMAIL', before: null, after: 'nadia@new.example' },
          { field: 'ROLE', before: null, after: first[4] },
          { field: 'SITE', before: null, after: first[5] },
          { field: 'WEEKLY_HOURS', before: null, after: '20' },
          { field: 'FIRST_DAY', before: null, after: '26 October 2026' },
        ],
      ],
    ]);
    expect(await apply(shown.id)).toMatchObject({ state: 'SAVED', inWords: '3 rows were saved of 3.' });
    expect((await factsOf(people[0]!.id)).slice(-2)).toEqual([
      { hours: Number(first[6]), from: first[7], to: '2026-10-31', role: first[4] },
      { hours: 11.5, from: '2026-11-01', to: first[8] || null, role: first[4] },
    ]);
    const former = await api.database.query(
      'select family_name, last_day::text from former_name where practitioner_id = $1',
      [people[1]!.id],
    );
    expect(former.rows).toEqual([{ family_name: second[2], last_day: '2026-10-31' }]);
    const [nadia] = (await rowsOf(shown.id, 'ADDED')).map(({ practitioner }) => practitioner!.id);
    expect(await factsOf(nadia!)).toEqual([{ hours: 20, from: '2026-10-26', to: null, role: first[4] }]);
    const found = await api.database.query(
      'select beginning from name_beginning where practitioner_id = $1 order by 1',
      [nadia],
    );
    expect(found.rows.map(({ beginning }) => beginning)).toEqual(['nadianewcomer', 'newcomernadia']);
    const again = await read(changed, '2026-11-01');
    expect(counts(again)).toEqual({ UNCHANGED: 3 });
    list.splice(0, 2, changed[0]!, changed[1]!);
    await withdraw(again.id);
  });

  it('with rows that are wrong is saved whole or, if that is said, without them; each is told by line, column and value', async () => {
    const good: Line = ['N0002', 'Omar', 'Newcomer', null, list[0]![4]!, null, 30, '2026-10-26', null];
    const wrong: Line[] = [
      ['N0003', 'Ada', 'Wrong', null, 'Grand vizier', null, 30, '2026-10-26', null],
      ['N0004', 'Bea', 'Wrong', null, list[0]![4]!, null, 375, '31/02/2026', null],
    ];
    const shown = await read([good, ...wrong]);
    expect(counts(shown)).toEqual({ ADDED: 1, REFUSED: 2 });
    const problems = (await rowsOf(shown.id, 'REFUSED')).flatMap(({ line, problems: all }) =>
      all.map(({ heading, value, says }) => [line, heading, value, says]),
    );
    expect(problems).toEqual([
      [
        3,
        'Job title',
        'Grand vizier',
        'No role is called this. Say once which of ours it is, or put it right in the file.',
      ],
      [4, 'Start date', '31/02/2026', 'There is no 31 February.'],
      [4, 'Hours per week', '375', 'A week has 168 hours. Did the list mean 37.5?'],
    ]);
    expect(await apply(shown.id)).toBe('IMPORT_NOT_ALL_GOOD');
    expect(
      (await api.database.query(`select from staff_number where number like 'N000_' and number > 'N0001'`)).rowCount,
    ).toBe(0);
    expect(await apply(shown.id, true)).toMatchObject({ state: 'SAVED' });
    expect((await rowsOf(shown.id)).map(({ line, isSaved }) => [line, isSaved])).toEqual([
      [2, true],
      [3, false],
      [4, false],
    ]);
    expect(
      (await api.database.query(`select number from staff_number where number like 'N000_' and number > 'N0001'`)).rows,
    ).toEqual([{ number: 'N0002' }]);
  });

  it('asks who somebody is whose name is on the record, and does as a steward says', async () => {
    const { rows } = await api.database.query<{ id: string; given_name: string; family_name: string }>(
      `select i.practitioner_id as id, i.given_name, i.family_name from identity i join post p on p.practitioner_id = i.practitioner_id
        where i.partnership_id = current_partnership() and p.employer_id = $1 and p.voided_at is null and p.valid_until is null
          and not exists (select from identity o where o.family_name = i.family_name and o.given_name = i.given_name and o.practitioner_id <> i.practitioner_id)
        order by 1 limit 1`,
      [other],
    );
    const [known] = rows;
    const line: Line = [
      'N0005',
      known!.given_name,
      known!.family_name,
      null,
      list[0]![4]!,
      null,
      5,
      '2026-10-26',
      null,
    ];
    const shown = await read([line]);
    expect(counts(shown)).toEqual({ DOUBTFUL: 1 });
    const [doubtful] = await rowsOf(shown.id);
    expect(doubtful!.namesakes.map(({ practitioner }) => practitioner.id)).toEqual([known!.id]);
    expect(await apply(shown.id, true)).toMatchObject({ state: 'SAVED', inWords: '0 rows were saved of 1.' });
    const twice: Line = ['N0009', ...line.slice(1)];
    const second = await read([line, ['N0008', 'Nora', 'Nobody', ...line.slice(3)], twice]);
    const answered = await api.ask('steward', SAY, { input: { importId: second.id, line: 3 } });
    expect(codeOf(answered)).toBe('IMPORT_ROW_OTHER_DOUBT');
    const sayKnown = async (at: number) => {
      const input = { importId: second.id, line: at, practitionerId: known!.id };
      return counts((await api.ask('steward', SAY, { input })).data.sayWhoRowIs);
    };
    expect(await sayKnown(4)).toEqual({ ADDED: 1, CHANGED: 1, DOUBTFUL: 1 });
    expect(await sayKnown(2)).toEqual({ ADDED: 1, CHANGED: 1, REFUSED: 1 });
    expect(await sayKnown(4)).toEqual({ ADDED: 1, CHANGED: 1, REFUSED: 1 });
    expect(await apply(second.id, true)).toMatchObject({ state: 'SAVED', inWords: '2 rows were saved of 3.' });
    expect(await factsOf(known!.id)).toEqual([{ hours: 5, from: '2026-10-26', to: null, role: list[0]![4] }]);
    const third = await read([['N0006', ...line.slice(1)]]);
    const isNew = await api.ask('steward', SAY, { input: { importId: third.id, line: 2 } });
    expect(counts(isNew.data.sayWhoRowIs)).toEqual({ ADDED: 1 });
    expect(codeOf(await api.ask('steward', SAY, { input: { importId: third.id, line: 7 } }))).toBe(
      'IMPORT_ROW_NOT_FOUND',
    );
    await withdraw(third.id);
  });

  it('is not saved where the record has changed since it was shown', async () => {
    const line = [...list[2]!.slice(0, 6), 3, ...list[2]!.slice(7)];
    const shown = await read([line]);
    await api.database.query(
      'update post set weekly_hours = 9 where practitioner_id = $1 and employer_id = $2 and voided_at is null',
      [people[2]!.id, agencyId],
    );
    expect(await apply(shown.id)).toBe('IMPORT_OUTDATED');
    const again = (await api.ask('steward', READ_AGAIN, { input: { importId: shown.id } })).data.readListAgain;
    expect((await rowsOf(again.id)).map(({ changes }) => changes)).toEqual([
      [{ field: 'WEEKLY_HOURS', before: '9', after: '3' }],
    ]);
    expect(await apply(shown.id)).toMatchObject({ state: 'SAVED' });
  });

  it('asks which column is what, and how its days are written, before it is compared', async () => {
    const headings = [
      'Ref',
      'Who',
      'Family',
      'E-mail address',
      'Does',
      'Location',
      'Hours per week',
      'Start date',
      'End date',
    ];
    const asks = await read(
      [['N0007', 'Ivy', 'Fresh', null, list[0]![4]!, null, 10, '05/10/2026', null]],
      '2026-11-02',
      headings,
    );
    expect(asks).toMatchObject({
      state: 'ASKS',
      asksDayOrder: true,
      missing: expect.arrayContaining(['STAFF_NUMBER', 'ROLE']),
    });
    expect(asks.inWords).toBe(
      'Say first which column is the staff number, which column is the name, which column is the role and how its days are written.',
    );
    expect(await apply(asks.id)).toBe('IMPORT_ASKS');
    const both = (['GIVEN_NAME', 'FAMILY_NAME'] as const).map((field) => ({ field, column: 2 }));
    const twice = await api.ask('steward', READ_AGAIN, { input: { importId: asks.id, columns: both } });
    expect(twice.errors?.[0]).toMatchObject({
      message:
        'The column “Who” cannot be the given name and the family name at once: choose another column for one of them, or none.',
      extensions: { code: 'LIST_COLUMN_TWICE', column: 2 },
    });
    const columns = [
      ['STAFF_NUMBER', 1],
      ['GIVEN_NAME', 2],
      ['FAMILY_NAME', 3],
      ['ROLE', 5],
    ].map(([field, column]) => ({ field: field as 'ROLE', column: column as number }));
    const input = { importId: asks.id, columns, dayOrder: 'DAY_FIRST' as const };
    const shown = (await api.ask('steward', READ_AGAIN, { input })).data.readListAgain;
    expect(counts(shown)).toEqual({ ADDED: 1 });
    expect(await apply(shown.id)).toMatchObject({ state: 'SAVED' });
    const [ivy] = await rowsOf(shown.id);
    expect((await factsOf(ivy!.practitioner!.id))[0]).toMatchObject({ from: '2026-10-05' });
  });

  it('whose days contradict one another asks which comes first; then what is no day is refused row by row', async () => {
    const asks = await read(
      ['03/04/2018', '01/23/2018', '31/10/2017'].map((day, at) => [
        ...[`N01${at}`, 'Ann', `Days ${at}`, null, list[0]![4]!, null, 10, day, null],
      ]),
    );
    expect(asks).toMatchObject({ state: 'ASKS', asksDayOrder: true, missing: [] });
    const input = { importId: asks.id, dayOrder: 'DAY_FIRST' as const };
    const shown = (await api.ask('steward', READ_AGAIN, { input })).data.readListAgain;
    expect(shown).toMatchObject({ state: 'SHOWN', asksDayOrder: false });
    expect((await rowsOf(shown.id)).map(({ problems }) => problems[0]?.says)).toEqual([
      undefined,
      'There is no month 23. The other way round it would be 23 January 2018.',
      undefined,
    ]);
    await withdraw(shown.id);
  });

  it('with headings over its headings is read by those that name fields', async () => {
    const came = await read([HEADINGS, list[0]!], '2026-11-02', ['', 'Person', '', '', 'Post']);
    expect(came).toMatchObject({ state: 'SHOWN', headings: HEADINGS, missing: [] });
    expect(counts(came)).toEqual({ UNCHANGED: 1 });
    await withdraw(came.id);
    const unknown = ['Ref', 'Who', 'Kin', 'Box', 'Does', 'Where', 'Much', 'Since', 'Till'];
    const asks = await read([unknown, list[0]!], '2026-11-02', ['', 'Person', '', '', 'Post']);
    expect(asks).toMatchObject({ state: 'ASKS', headings: unknown });
    expect(asks.inWords).toMatch(/^Say first which column is the /);
    await withdraw(asks.id);
  });

  it('is withdrawn: its rows and file are forgotten, and nothing was saved', async () => {
    const shown = await read([['N0008', 'Eve', 'Never', null, list[0]![4]!, null, 10, '2026-10-26', null]]);
    expect((await withdraw(shown.id)).data.withdrawList).toMatchObject({
      state: 'WITHDRAWN',
      inWords: 'It was withdrawn: nothing was saved.',
    });
    expect(await rowsOf(shown.id)).toEqual([]);
    const kept = await api.database.query('select file_id from import_run where id = $1', [shown.id]);
    expect(kept.rows).toEqual([{ file_id: null }]);
    expect(codeOf(await withdraw(shown.id))).toBe('IMPORT_SETTLED');
  });
});
