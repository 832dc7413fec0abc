import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import {
  APPLY,
  csv,
  type Line,
  MEANS,
  READ,
  readList,
  RIGHT,
  ROWS,
  SAY,
  sendFile,
  UNDO,
  UNKNOWN,
} from '../support/staff-lists.js';

const GAPS = graphql(`query ($on: Day, $knownAt: Day) { requiredAgainstHeld(on: $on, knownAt: $knownAt) {
  whole { fte { base } } clusters { cluster { name } needLevels { needLevel { key } heads { numerator base } fte { base } } } } }`);
const HEADINGS = ['Locality', 'Tier', 'Number of families', 'Hours', 'From', 'To'];
const [UNIVERSAL, PLUS, PARTNERSHIP] = ['Universal', 'Universal plus', 'Universal partnership plus'];

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const read = (rows: Line[], headings = HEADINGS) => readList(api, null, rows, '2026-11-01', headings, 'DEMAND');
const save = async (importId: string, onlyGoodRows = false) => {
  const answer = await api.ask('steward', APPLY, { input: { importId, onlyGoodRows } });
  return codeOf(answer) ?? answer.data.saveList.inWords;
};
const undo = async (id: string) => (await api.ask('steward', UNDO, { id })).data.undoList.inWords;
const rowsOf = async (id: string) =>
  (await api.ask('steward', ROWS, { id, first: 100 })).data.importRows.edges.map(({ node }) => node);
const counts = ({ counts: all }: { counts: readonly { outcome: string; rows: number }[] }) =>
  Object.fromEntries(all.filter(({ rows }) => rows > 0).map(({ outcome, rows }) => [outcome, rows]));
const gaps = async (when: { on?: string; knownAt?: string } = {}) =>
  (await api.ask('planner', GAPS, when)).data.requiredAgainstHeld;
async function required(cluster: string, level: string, when: { on?: string; knownAt?: string } = {}) {
  const { needLevels } = (await gaps(when)).clusters.find((one) => one.cluster.name === cluster)!;
  const { heads, fte } = needLevels.find(({ needLevel }) => needLevel.key === level)!;
  return [fte.base, heads.base, heads.numerator];
}
const onRecord = async () => (await api.database.query(ON_RECORD)).rows as object[];
async function take(asked: object, who = 'steward') {
  const response = await fetch(new URL('/files/lists', api.url), {
    ...{ method: 'POST', body: JSON.stringify(asked) },
    headers: { 'content-type': 'application/json', authorization: `Bearer ${api.tokenOf(who)}` },
  });
  return { status: response.status, text: await response.text() };
}

describe('a list of demand', () => {
  it('changes what is required from its first day on; the same again changes nothing; undone, all is as it was', async () => {
    const before = [await onRecord(), await gaps(), await gaps({ on: '2027-01-01' })];
    // 1,776 families × 0.5 h ÷ 37 h; 74 × 1.8 ÷ 37.
    expect(await required('Quarry Hill', 'universal')).toEqual([24, 24, 9]);
    expect(await required('Millbrook', 'partnership-plus')).toEqual([3.6, 4, 0]);
    const list: Line[] = [
      ['Quarry Hill', 'universal', '1,480', '0.5', '2026-11-02', ''],
      ['Millbrook', PARTNERSHIP, 37, '2', '1 January 2027', '31 December 2027'],
      ['Millbrook', PARTNERSHIP, 74, '2', '1 January 2028', ''],
    ];
    const came = await read(list);
    expect(counts(came)).toEqual({ CHANGED: 3 });
    expect((await rowsOf(came.id)).map(({ name, changes, notes }) => [name, changes, notes])).toEqual([
      [
        'Quarry Hill, universal',
        [
          { field: 'FAMILIES', before: '1776', after: '1480' },
          { field: 'FIRST_DAY', before: null, after: '2 November 2026' },
        ],
        [{ says: 'What is on record from 1 January 2025 on ends on 1 November 2026.' }],
      ],
      [
        `Millbrook, ${PARTNERSHIP}`,
        [
          { field: 'FAMILIES', before: '74', after: '37' },
          { field: 'HOURS_PER_FAMILY', before: '1.8', after: '2' },
          { field: 'FIRST_DAY', before: null, after: '1 January 2027' },
          { field: 'LAST_DAY', before: null, after: '31 December 2027' },
        ],
        [{ says: 'What is on record from 1 January 2025 on ends on 31 December 2026.' }],
      ],
      [`Millbrook, ${PARTNERSHIP}`, expect.anything(), expect.anything()],
    ]);
    expect(await required('Quarry Hill', 'universal')).toEqual([24, 24, 9]);
    expect(await save(came.id)).toBe('3 rows were saved of 3.');
    // 1,480 × 0.5 ÷ 37; 37 × 2 ÷ 37; 74 × 2 ÷ 37.
    expect(await required('Quarry Hill', 'universal')).toEqual([20, 20, 9]);
    expect(await required('Quarry Hill', 'universal', { on: '2026-11-01' })).toEqual([24, 24, expect.any(Number)]);
    expect(await required('Quarry Hill', 'universal', { knownAt: '2026-11-01' })).toEqual([24, 24, 9]);
    expect(await required('Millbrook', 'partnership-plus')).toEqual([3.6, 4, 0]);
    expect((await required('Millbrook', 'partnership-plus', { on: '2027-01-01' })).slice(0, 2)).toEqual([2, 2]);
    expect((await required('Millbrook', 'partnership-plus', { on: '2028-01-01' })).slice(0, 2)).toEqual([4, 4]);

    const again = await read(list);
    expect(counts(again)).toEqual({ UNCHANGED: 3 });
    expect(again.inWords).toMatch(/The record says all of it already\.$/);
    expect(await undo(came.id)).toBe('It was undone: what it wrote was taken back.');
    expect([await onRecord(), await gaps(), await gaps({ on: '2027-01-01' })]).toEqual(before);
  });

  it('of the record, read in again, changes nothing, also when it has figures that end and follow one another', async () => {
    const came = await read(
      [
        ['Millbrook', UNIVERSAL, 900, 0.5, '2026-12-01', '2026-12-31'],
        ['Millbrook', UNIVERSAL, 950, 0.5, '2027-01-01', '2027-06-30'],
        ['Millbrook', UNIVERSAL, 0, 0.5, '2027-07-01', ''],
      ].map((row): Line => row as Line),
    );
    await api.ask('steward', RIGHT, { input: { importId: came.id, line: 4 } });
    expect(await save(came.id)).toBe('3 rows were saved of 3.');
    const { status, text } = await take({ kind: 'DEMAND', onRecord: true });
    const [headings, ...lines] = parse(text, { bom: true }) as string[][];
    expect([status, headings]).toEqual([
      200,
      ['Cluster', 'Need level', 'Families', 'Weekly hours per family', 'First day', 'Last day'],
    ]);
    expect(lines).toHaveLength((await onRecord()).length);
    const back = await read(lines, headings);
    expect(counts(back)).toEqual({ UNCHANGED: lines.length });
    await undo(came.id);
    const empty = parse((await take({ kind: 'DEMAND' })).text, { bom: true }) as string[][];
    expect(empty).toEqual([headings]);
  });

  it('says of each row that it cannot take what is wrong; names that nobody has are said once, for the next lists too', async () => {
    const came = await read([
      ['Millbrook', 'Your community', 10, 1, '2027-01-01', ''],
      ['Milbrook', PLUS, 10, 1, '2027-01-01', ''],
      ['Millbrook', PLUS, 'many', '200', '31/02/2027', ''],
      ['Millbrook', PLUS, 90, 1, '2027-01-01', '2026-12-31'],
      ['Millbrook', PLUS, 90, 1, '2027-01-01', '2027-12-31'],
      ['Quarry Hill', PLUS, 90, 1, '2024-01-01', '2025-06-30'],
    ]);
    const problems = (await rowsOf(came.id)).map((row) =>
      row.problems.map(({ heading, says }) => `${heading}: ${says}`),
    );
    expect(problems).toEqual([
      ['Tier: Your community is for everybody: no families are expected there. Leave the row out.'],
      ['Locality: No cluster is called “Milbrook”: say which is meant.'],
      [
        'Number of families: “many” is no whole number: write it in figures, without a decimal point.',
        'Hours: A week has 168 hours.',
        'From: There is no 31 February.',
      ],
      ['To: It ends before it begins.'],
      [expect.stringMatching(/^To: What is on record from 1 January 2025 on goes on after it/)],
      [expect.stringMatching(/^To: It overlaps with what is expected from 1 January 2025 on/)],
    ]);
    expect(await save(came.id)).toBe('IMPORT_NOT_ALL_GOOD');
    const { unknownListNames } = (await api.ask('steward', UNKNOWN, { id: came.id })).data;
    expect(unknownListNames).toEqual([{ field: 'CLUSTER', name: 'Milbrook', rows: 1, means: null }]);
    const meansId = (await api.database.query<{ id: string }>(MILLBROOK)).rows[0]!.id;
    const input = { importId: came.id, field: 'CLUSTER' as const, name: 'Milbrook', meansId };
    await api.ask('steward', MEANS, { input });
    expect(counts(await read([['milbrook', PLUS, 90, 1, '2027-01-01', '']]))).toEqual({ CHANGED: 1 });
  });

  it('that changes a figure tenfold or more is in doubt, until a steward says that it is right', async () => {
    const came = await read([['Quarry Hill', UNIVERSAL, 17_761, '0.5', '2026-11-02', '']]);
    const [row] = await rowsOf(came.id);
    expect(row).toMatchObject({
      ...{ outcome: 'DOUBTFUL', notes: [{ says: 'From 1776 to 17761: it changes tenfold or more.' }] },
    });
    const input = { importId: came.id, line: 2 };
    expect(codeOf(await api.ask('steward', SAY, { input }))).toBe('IMPORT_ROW_OTHER_DOUBT');
    expect(counts((await api.ask('steward', RIGHT, { input })).data.sayRowIsRight)).toEqual({ CHANGED: 1 });
    expect(await save(came.id)).toBe('1 row was saved of 1.');
    expect((await required('Quarry Hill', 'universal'))[0]).toBe(240.01);
    await undo(came.id);
  });

  it('on which a later one was built stays where it was built on, and says so', async () => {
    const before = await onRecord();
    const first = await read([
      ['Quarry Hill', UNIVERSAL, 1480, 0.5, '2026-11-02', ''],
      ['Millbrook', PARTNERSHIP, 37, 2, '2026-11-02', ''],
    ]);
    await save(first.id);
    const second = await read([['Quarry Hill', UNIVERSAL, 1110, 0.5, '2026-12-01', '']]);
    await save(second.id);
    await undo(first.id);
    expect((await rowsOf(first.id)).map(({ kept }) => kept)).toEqual([
      'What is expected there was changed since, so it stays as it is now.',
      null,
    ]);
    expect((await required('Quarry Hill', 'universal', { on: '2026-12-01' }))[0]).toBe(15);
    expect(await required('Millbrook', 'partnership-plus')).toEqual([3.6, 4, 0]);
    await undo(second.id);
    expect((await required('Quarry Hill', 'universal'))[0]).toBe(20);
    const back = await read([['Quarry Hill', UNIVERSAL, 1776, 0.5, '2025-01-01', '']]);
    expect(counts(back)).toEqual({ UNCHANGED: 1 });
    await api.database.query(AS_BEFORE);
    expect(await onRecord()).toHaveLength(before.length);
  });

  it('is of the partnership: of an employer there is none, nor a staff list without one; planners read what it does and bring none', async () => {
    const { answer } = await sendFile(api, 'steward', csv([HEADINGS, ['Millbrook', PLUS, 90, 1, '2027-01-01', '']]));
    const list = { fileId: answer.id!, listedOn: '2026-11-01' };
    const agencyId = (await api.database.query<{ id: string }>(AGENCY)).rows[0]!.id;
    for (const [who, input, code] of [
      ['steward', { ...list, kind: 'DEMAND', agencyId }, 'LIST_EMPLOYER_INVALID'],
      ['steward', { ...list, kind: 'STAFF' }, 'LIST_EMPLOYER_INVALID'],
      ['planner', { ...list, kind: 'DEMAND' }, 'NOT_ALLOWED'],
    ] as const)
      expect(codeOf(await api.ask(who, READ, { input }))).toBe(code);
    expect((await take({ kind: 'DEMAND', onRecord: true }, 'planner')).status).toBe(403);
    expect((await take({ kind: 'DEMAND', agencyId })).status).toBe(400);
  });

  it('whatever it says, saved and undone leaves the figures and the record as before', async () => {
    const chance = seeded(7);
    const pick = <One>(of: readonly One[]) => of[Math.floor(chance() * of.length)]!;
    const before = [await onRecord(), await gaps({ on: '2027-03-01' })];
    let changed = 0;
    for (let nth = 0; nth < 12; nth++) {
      const rows = Array.from({ length: 12 }, (): Line => {
        const month = 1 + Math.floor(chance() * 12);
        const first = `2027-${String(month).padStart(2, '0')}-01`;
        return [
          ...[pick(['Millbrook', 'Quarry Hill']), pick([UNIVERSAL, PLUS, PARTNERSHIP]), Math.floor(chance() * 200)],
          ...[
            pick([0.5, 1, 1.25, 1.8]),
            pick([first, '2025-01-01']),
            pick(['', '', `2027-${String(month).padStart(2, '0')}-28`]),
          ],
        ];
      });
      const came = await read(rows);
      await save(came.id, true);
      changed += (await onRecord()).length === (before[0] as object[]).length ? 0 : 1;
      expect(counts(await read(rows))).not.toHaveProperty('ADDED');
      await undo(came.id);
      expect({ rows, is: [await onRecord(), await gaps({ on: '2027-03-01' })] }).toEqual({ rows, is: before });
    }
    expect(changed).toBeGreaterThan(6);
  });
});

/* Small and good enough to choose rows by (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ON_RECORD = `
  select c.name as cluster, l.key, d.families, d.weekly_hours_per_family, d.valid_from::text, d.valid_until::text, d.listed_on::text
    from demand d join cluster c on c.id = d.cluster_id join need_level l on l.id = d.need_level_id
   where d.partnership_id = current_partnership() and d.voided_at is null order by c.name, l.position, d.valid_from`;
const MILLBROOK = `select id from cluster where partnership_id = current_partnership() and name = 'Millbrook'`;
const AGENCY = 'select id from agency where partnership_id = current_partnership() order by id limit 1';
const AS_BEFORE = `
  update demand set voided_at = greatest(partnership_now(), recorded_at), void_reason = 'A test'
   where partnership_id = current_partnership() and voided_at is null and listed_on is not null`;
