import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { APPLY, largestLists, type Line, READ_AGAIN, readList, ROWS, SAY } from '../support/staff-lists.js';

const HEADINGS = ['Employee number', 'Full name', 'Job title', 'Start date'];

let api: TestApi;
let agencyId: string;
/** Some people of one employer whose names are two words, as the record has them. */
let people: { number: string; given: string; family: string; role: string; first: string }[];
beforeAll(async () => {
  api = await startApi();
  const { list, ...employer } = await largestLists(api);
  agencyId = employer.agencyId;
  people = list
    .map(([number, given, family, , role, , , first]) => ({
      ...{
        number: String(number),
        given: String(given),
        family: String(family),
        role: String(role),
        first: String(first),
      },
    }))
    .filter(({ given, family }) => /^\S+$/.test(given) && /^\S+$/.test(family))
    .slice(0, 20);
});
afterAll(() => api.close());

const read = (nameOf: (one: (typeof people)[number]) => string, more: Line[] = []) =>
  readList(
    api,
    agencyId,
    [...people.map((one): Line => [one.number, nameOf(one), one.role, one.first]), ...more],
    '2026-11-02',
    HEADINGS,
  );
const counts = ({ counts: all }: { counts: readonly { outcome: string; rows: number }[] }) =>
  Object.fromEntries(all.filter(({ rows }) => rows > 0).map(({ outcome, rows }) => [outcome, rows]));

it('a list of more people than are saved at once is saved as it was shown: its managers, and two of one name', async () => {
  const rows = Array.from({ length: 205 }, (_, at): Line => [
    ...[
      `M${1000 + at}`,
      at % 204 === 0 ? 'Twin, Tara' : `Famm${at}, Givv${at}`,
      people[0]!.role,
      '2026-10-05',
      at === 3 ? null : 'M1003',
    ],
  ]);
  const { id } = await readList(api, agencyId, rows, '2026-11-02', [...HEADINGS, 'Line manager']);
  const asked = (await api.ask('steward', ROWS, { id, outcome: 'DOUBTFUL', first: 5 })).data.importRows.edges;
  expect(asked.map(({ node }) => [node.line, node.notes.map(({ says }) => says)])).toEqual([
    [206, [expect.stringMatching(/^Line 2 has this name too, with another number\./)]],
  ]);
  await api.ask('steward', SAY, { input: { importId: id, line: 206 } });
  const answer = await api.ask('steward', APPLY, { input: { importId: id, onlyGoodRows: true } });
  expect([codeOf(answer), answer.data?.saveList.inWords]).toEqual([undefined, '205 rows were saved of 205.']);
});

describe('a staff list with both names in one column', () => {
  it('is read without a question where a comma tells; nobody is called otherwise by it', async () => {
    const came = await read(({ given, family }) => `${family.toUpperCase()}, ${given}`);
    expect(came).toMatchObject({ state: 'SHOWN', missing: [], asksNameOrder: false, nameOrder: null });
    expect(counts(came)).toEqual({ UNCHANGED: 20 });
  });

  it('without a comma asks once which name is first, and asks no more for the next list of this employer', async () => {
    const came = await read(
      ({ given, family }) => `${family} ${given}`,
      [['N1', 'Björk', people[0]!.role, '2026-11-02']],
    );
    expect(came).toMatchObject({ state: 'ASKS', asksNameOrder: true, missing: [] });
    expect(codeOf(await api.ask('steward', APPLY, { input: { importId: came.id } }))).toBe('IMPORT_ASKS');
    const input = { importId: came.id, nameOrder: 'FAMILY_FIRST' as const };
    const asked = (await api.ask('steward', READ_AGAIN, { input })).data.readListAgain;
    expect([asked.state, asked.asksNameOrder, counts(asked)]).toEqual(['SHOWN', false, { UNCHANGED: 20, ADDED: 1 }]);
    await api.ask('steward', APPLY, { input: { importId: came.id } });

    // A single word is the whole name, without a space before or behind it.
    const { rows } = await api.database.query(NAMED, [agencyId]);
    expect(rows).toEqual([{ given: '', family: 'Björk', name: 'Björk' }]);

    const next = await read(
      ({ given, family }) => `${family} ${given}`,
      [['N1', 'Björk', people[0]!.role, '2026-11-02']],
    );
    expect(next).toMatchObject({ state: 'SHOWN', nameOrder: 'FAMILY_FIRST' });
    expect(counts(next)).toEqual({ UNCHANGED: 21 });
  });

  it('told of a new person, who needs a name, says the cell as the file has it', async () => {
    const came = await read(({ family, given }) => `${family}, ${given}`, [['N2', '', people[0]!.role, '2026-11-02']]);
    const { edges } = (await api.ask('steward', ROWS, { id: came.id, outcome: 'REFUSED' })).data.importRows;
    expect(edges.map(({ node }) => node.problems.map(({ heading, value }) => [heading, value]))).toEqual([
      [['Full name', '']],
    ]);
  });
});

const NAMED = `
  select coalesce(i.given_name, '') as given, i.family_name as family, person_name(i.given_name, i.family_name) as name
    from staff_number n join identity i on i.practitioner_id = n.practitioner_id where n.agency_id = $1 and n.number = 'N1'`;
