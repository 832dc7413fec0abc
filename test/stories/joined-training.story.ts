import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { APPLY, type Line, type Listed, listedAlone, readList, UNDO } from '../support/staff-lists.js';

const JOIN = graphql(`mutation ($input: JoinRecordsInput!) { joinRecords(input: $input) { record { id } } }`);
const PART = graphql(`mutation ($input: PartRecordsInput!) { partRecords(input: $input) { record { id } } }`);
const HEADINGS = ['Employee number', 'First name', 'Surname', 'Course title', 'Completion date', 'Expiry date'];
const REASON = 'One person, they say';

let api: TestApi;
let agencyId: string;
/** The record that answers, and the one that is joined to it. */
let one: Listed, other: Listed;

beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query(
    'select id from agency where partnership_id = current_partnership() order by id limit 1',
  );
  agencyId = rows[0].id;
  one = await listedAlone(api, agencyId, 'JT1', 'Zora', 'Quellan', 2020);
  other = await listedAlone(api, agencyId, 'JT2', 'Zorah', 'Quellan-Two', 2021);
});
afterAll(() => api.close());

const OF_ONE = (end: string): Line => training('JT1', 'Zora', 'Quellan', end);
const OF_OTHER = (end: string): Line => training('JT2', 'Zorah', 'Quellan-Two', end);
const training = (number: string, given: string, family: string, end: string): Line => [
  ...[number, given, family, 'Information sharing and consent', '2021-09-01', end],
];
const read = (...rows: Line[]) => readList(api, agencyId, rows, '2026-11-01', HEADINGS, 'TRAINING');
async function saved(...rows: Line[]): Promise<string> {
  const { id } = await read(...rows);
  const answer = await api.ask('steward', APPLY, { input: { importId: id } });
  expect(answer.errors).toBeUndefined();
  expect(answer.data.saveList.state).toBe('SAVED');
  return id;
}
const undone = async (id: string) => (await api.ask('steward', UNDO, { id })).data.undoList.inWords;
const held = async ({ id }: Listed) => (await api.database.query(HELD, [id])).rows.map(({ until }) => until);

const HELD = `
  select distinct valid_until::text as until from evidence
   where practitioner_id = $1 and voided_at is null order by 1`;

describe('the same training of two joined records', () => {
  it('stays with each: the list of it changes nothing, one row replaces both; undone and parted, all is as it was', async () => {
    await saved(OF_ONE('2023-08-31'));
    await saved(OF_OTHER('2025-08-31'));
    expect([await held(one), await held(other)]).toEqual([['2023-09-01'], ['2025-09-01']]);

    const joined = await api.ask('steward', JOIN, {
      input: { practitionerId: one.id, otherId: other.id, reason: REASON },
    });
    expect(joined.errors).toBeUndefined();
    const same = await read(OF_ONE('2023-08-31'), OF_OTHER('2025-08-31'));
    expect(same.counts.filter(({ rows }) => rows > 0)).toEqual([{ outcome: 'UNCHANGED', rows: 2 }]);
    const out = await fetch(new URL('/files/lists', api.url), {
      ...{ method: 'POST', body: JSON.stringify({ kind: 'TRAINING', agencyId }) },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${api.tokenOf('steward')}` },
    });
    const told = (await out.text()).split('\r\n').filter((row) => row.startsWith('JT'));
    expect(told.map((row) => [row.slice(0, 3), /2023-08-31|2025-08-31/.exec(row)?.[0]])).toEqual([
      ['JT1', '2023-08-31'],
      ['JT2', '2025-08-31'],
    ]);

    const later = await saved(OF_OTHER('2027-08-31'));
    expect([await held(one), await held(other)]).toEqual([['2027-09-01'], []]);
    expect(await undone(later)).toBe('It was undone: what it wrote was taken back.');
    expect([await held(one), await held(other)]).toEqual([['2023-09-01', '2025-09-01'], []]);
    const parted = await api.ask('steward', PART, { input: { otherId: other.id, reason: REASON } });
    expect(parted.errors).toBeUndefined();
    expect([await held(one), await held(other)]).toEqual([['2023-09-01'], ['2025-09-01']]);
  });
});
