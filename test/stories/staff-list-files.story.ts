import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import {
  APPLY,
  csv,
  HEADINGS,
  largestLists,
  type Line,
  LISTS,
  MEANS,
  NOT_LISTED,
  READ,
  READ_AGAIN,
  readList,
  ROWS,
  sendFile,
  UNKNOWN,
  WITHDRAW,
} from '../support/staff-lists.js';

const WAITING = graphql(`{ waitingForStewards { employersWithoutList { agency { name } lastListedOn } } }`);

let api: TestApi;
/** An employer, and its list as the record has it. */
let agencyId: string;
let list: Line[];
let people: { id: string; number: string }[];
beforeAll(async () => {
  api = await startApi();
  ({ agencyId, list, people } = await largestLists(api));
});
afterAll(() => api.close());

const read = (rows: Line[]) => readList(api, agencyId, rows);

describe('a file', () => {
  it('is sent by stewards alone, and used by whoever sent it', async () => {
    expect((await sendFile(api, 'manager', 'a,b')).answer.errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    expect((await sendFile(api, '', 'a,b')).status).toBe(401);
    expect((await sendFile(api, 'steward', '')).answer.errors![0]!.extensions.code).toBe('FILE_EMPTY');
    expect((await sendFile(api, 'steward', 'x'.repeat(3_000_000))).status).toBe(201);
    const large = await sendFile(api, 'steward', new Uint8Array(25 * 1024 * 1024 + 1));
    expect(large.answer.errors![0]!.extensions.code).toBe('FILE_TOO_LARGE');
    const { answer } = await sendFile(api, 'steward', csv([HEADINGS, ...list.slice(0, 1)]));
    await api.database.query(
      'update uploaded_file set uploaded_by = (select id from account where subject = $2 and partnership_id = current_partnership()) where id = $1',
      [answer.id, 'planner'],
    );
    const input = { fileId: answer.id!, agencyId, listedOn: '2026-11-02' };
    expect(codeOf(await api.ask('steward', READ, { input }))).toBe('FILE_NOT_FOUND');
  });

  it('of another kind is refused in words, and nothing is kept of it', async () => {
    const { answer } = await sendFile(api, 'steward', '%PDF-1.7 staff', 'staff.csv');
    const input = { fileId: answer.id!, agencyId, listedOn: '2026-11-02' };
    expect(codeOf(await api.ask('steward', READ, { input }))).toBe('FILE_OF_ANOTHER_KIND');
    expect(codeOf(await api.ask('steward', READ, { input: { ...input, listedOn: '2026-11-03' } }))).toBe(
      'LIST_DAY_INVALID',
    );
    expect(codeOf(await api.ask('steward', READ, { input: { ...input, listedOn: '0026-11-01' } }))).toBe(
      'LIST_DAY_INVALID',
    );
    expect((await api.database.query(`select from import_run where file_name = 'staff.csv'`)).rowCount).toBe(0);
  });

  it('that is not sent whole, or not alone, is refused in words', async () => {
    const part = (name: string) =>
      `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\na,b\r\n`;
    const sent: [string, string][] = [
      ['multipart/form-data', part('a.csv')],
      ['multipart/form-data; boundary=b', 'nothing of the kind'],
      ['multipart/form-data; boundary=b', part('a.csv')],
      ['multipart/form-data; boundary=b', `${part('a.csv')}${part('b.csv')}--b--\r\n`],
      ['multipart/form-data; boundary=b', '--b--\r\n'],
    ];
    for (const [type, body] of sent) {
      const headers = { authorization: `Bearer ${api.tokenOf('steward')}`, 'content-type': type };
      const response = await fetch(new URL('/files', api.url), { method: 'POST', headers, body });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      expect([response.status, errors?.[0]?.extensions.code]).toEqual([400, 'FILE_MISSING']);
    }
  });
});

describe('a staff number that a spreadsheet wrote otherwise', () => {
  const shown = async (rows: Line[]) => {
    const { id, counts } = await read(rows);
    const told = (await api.ask('steward', ROWS, { id, first: 9 })).data.importRows.edges.map(({ node }) => node);
    await api.ask('steward', WITHDRAW, { id });
    return { outcomes: counts.filter(({ rows: all }) => all > 0).map(({ outcome }) => outcome), told };
  };

  it('is in doubt where it is nearly another’s, unless the list has both', async () => {
    const [number, ...grace] = list[0]!;
    const cut = String(number).toLowerCase();
    const { outcomes, told } = await shown([[cut, ...grace]]);
    expect(outcomes).toEqual(['DOUBTFUL']);
    expect(told[0]!.notes[0]!.says).toMatch(`${number} at this employer is ${grace[0]} ${grace[1]}’s.`);
    const both = await shown([list[0]!, [cut, 'Nia', 'Newly', null, ...grace.slice(3)]]);
    expect([...both.outcomes].sort()).toEqual(['ADDED', 'UNCHANGED']);
  });

  it.each(['="$"', "'$"])('as text, such as %s, is read without its mark', async (mark) => {
    const [number, ...grace] = list[0]!;
    expect((await shown([[mark.replace('$', String(number)), ...grace]])).outcomes).toEqual(['UNCHANGED']);
  });
});

describe('the lists that came in', () => {
  it('tells whom it does not name, page by page, and ends nothing of them', async () => {
    const shown = await read(list.slice(2));
    const expected = await api.database.query<{ id: string }>(
      `select p.practitioner_id as id from post p where p.partnership_id = current_partnership() and p.employer_id = $1 and p.voided_at is null
          and p.valid_from <= '2026-11-02' and (p.valid_until is null or p.valid_until > '2026-11-02')
          and not exists (select from staff_number n where n.practitioner_id = p.practitioner_id and n.agency_id = $1 and n.number = any($2))`,
      [agencyId, list.slice(2).map(([number]) => number)],
    );
    const [first, second] = [people[0]!.id, people[1]!.id];
    const asked = async (first: number, after?: string | null) =>
      (await api.ask('steward', NOT_LISTED, { id: shown.id, first, after })).data.notOnStaffList;
    const { posts, people: whole } = await asked(100);
    expect(posts).toBe(expected.rows.length);
    const sites = await api.database.query(SITES, [agencyId]);
    const siteOf = ({ practitioner: { id }, role, site }: (typeof whole)['edges'][number]['node']) => ({
      id,
      role,
      site,
    });
    expect(sites.rows).toEqual(expect.arrayContaining(whole.edges.map(({ node }) => siteOf(node))));
    const idsOf = (page: typeof whole) => page.edges.map(({ node }) => node.practitioner.id);
    const { people: page } = await asked(2);
    const { people: next } = await asked(98, page.pageInfo.endCursor);
    expect([...idsOf(page), ...idsOf(next)]).toEqual(idsOf(whole));
    const all = new Set(idsOf(whole));
    expect([...all].sort()).toEqual([...new Set(expected.rows.map(({ id }) => id))].sort());
    expect([all.has(first), all.has(second), all.has(people[2]!.id)]).toEqual([true, true, false]);
    const applied = await api.ask('steward', APPLY, { input: { importId: shown.id } });
    expect(applied.data.saveList.state).toBe('SAVED');
    const standing = `select from post where practitioner_id = $1 and employer_id = $2 and voided_at is null and (valid_until is null or valid_until > '2026-11-03')`;
    expect((await api.database.query(standing, [first, agencyId])).rowCount).toBe(1);
    const withdrawn = await read(list.slice(2));
    await api.ask('steward', WITHDRAW, { id: withdrawn.id });
    const gone = (await api.ask('steward', NOT_LISTED, { id: withdrawn.id })).data.notOnStaffList;
    expect(gone).toMatchObject({ posts: null, people: { edges: [] } });
  });

  it('of an employer that sent none this month is told to be absent, until one waits or is saved', async () => {
    const absent = async () => {
      const { employersWithoutList } = (await api.ask('steward', WAITING)).data.waitingForStewards;
      return new Map(employersWithoutList.map(({ agency, lastListedOn }) => [agency.name, lastListedOn]));
    };
    const lantern = async (listedOn: string) => {
      const [{ id }] = (await api.database.query<{ id: string }>(LANTERN)).rows as [{ id: string }];
      return readList(api, id, [['L-1', 'Nia', 'Newly', '', list[0]![4]!, '', 20, '2026-10-01', '']], listedOn);
    };
    expect((await absent()).has('Sample Community NHS Trust')).toBe(false);
    expect((await absent()).get('Lantern Family Trust')).toBeNull();
    const october = await lantern('2026-10-31');
    await api.ask('steward', APPLY, { input: { importId: october.id } });
    expect((await absent()).get('Lantern Family Trust')).toBe('2026-10-31');
    const november = await lantern('2026-11-01');
    expect((await absent()).has('Lantern Family Trust')).toBe(false);
    await api.ask('steward', WITHDRAW, { id: november.id });
    expect((await absent()).get('Lantern Family Trust')).toBe('2026-10-31');
  });

  it('is listed, the last first, page by page', async () => {
    const page = (await api.ask('steward', LISTS, { first: 2 })).data.importedLists;
    const [last] = page.edges.map(({ node }) => node);
    expect(last).toMatchObject({ state: 'WITHDRAWN', settledBy: 'Tomasz Wiśniewski' });
    expect(last!.agency!.name).toBe('Lantern Family Trust');
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = (await api.ask('steward', LISTS, { first: 2, after: page.pageInfo.endCursor })).data.importedLists;
    const ids = [...page.edges, ...next.edges].map(({ node }) => node.id);
    expect([...ids].sort().reverse()).toEqual(ids);
  });
});

describe('the next list of an employer', () => {
  it('is read with the columns that were chosen of the one before', async () => {
    const odd = ['Ref', 'Forename', 'Last', 'Contact', 'Grade of work', 'Location', 'Hrs', 'Since', 'To'];
    const { id, missing } = await readList(api, agencyId, list.slice(0, 3), '2026-11-01', odd);
    expect(missing).toContain('STAFF_NUMBER');
    const columns = [
      { field: 'STAFF_NUMBER' as const, column: 1 },
      { field: 'FAMILY_NAME' as const, column: 3 },
      { field: 'ROLE' as const, column: 5 },
    ];
    await api.ask('steward', READ_AGAIN, { input: { importId: id, columns } });
    await api.ask('steward', APPLY, { input: { importId: id, onlyGoodRows: true } });
    const next = await readList(api, agencyId, list.slice(0, 3), '2026-11-01', odd);
    expect(next).toMatchObject({ missing: [], state: 'SHOWN' });
    const columnOf = (of: typeof next, field: string) => of.columns.find((one) => one.field === field)!.column;
    const [first, ...others] = columns;
    await api.ask('steward', READ_AGAIN, {
      input: { importId: next.id, columns: [first!, { field: 'SITE', column: null }, ...others] },
    });
    await api.ask('steward', APPLY, { input: { importId: next.id, onlyGoodRows: true } });
    const wider = list.slice(0, 3).map((line) => [...line, null]);
    const last = await readList(api, agencyId, wider, '2026-11-01', [...odd, 'Line manager']);
    expect([columnOf(last, 'SITE'), columnOf(last, 'LINE_MANAGER')]).toEqual([null, 10]);
    expect(people.length).toBeGreaterThan(0);
  });

  it('knows what was said that a name means, in all rows of the list and in the next one', async () => {
    const spelt = new Map([
      [9, 'HV band 6'],
      [10, 'hv-Band 6'],
    ]);
    const rows = [9, 10].map((at) => list[at]!.map((cell, column) => (column === 4 ? spelt.get(at)! : cell)));
    const { id } = await readList(api, agencyId, rows, '2026-11-01');
    const unknown = (await api.ask('steward', UNKNOWN, { id })).data.unknownListNames;
    expect(unknown).toEqual([{ field: 'ROLE', name: expect.stringMatching(/hv.band 6/i), rows: 2, means: null }]);
    const { rows: roles } = await api.database.query<{ id: string; name: string }>(
      'select id, name from role where partnership_id = current_partnership() and name = any($1)',
      [[list[9]![4], list[10]![4]]],
    );
    const say = (meansId: string) =>
      api.ask('steward', MEANS, { input: { importId: id, field: 'ROLE', name: 'hv BAND 6', meansId } });
    expect(codeOf(await say(agencyId))).toBe('LIST_NAME_NOT_FOUND');
    const said = (await say(roles[0]!.id)).data.sayListNameMeans;
    expect(said.counts.find(({ outcome }) => outcome === 'REFUSED')!.rows).toBe(roles.length - 1);
    const next = await readList(api, agencyId, [rows[0]!], '2026-11-01');
    expect(
      (await api.ask('steward', ROWS, { id: next.id, first: 1 })).data.importRows.edges[0]!.node.problems.filter(
        ({ says }) => says.startsWith('No role'),
      ),
    ).toEqual([]);
    // What was said is told with the next list, and put right.
    const told = async () => (await api.ask('steward', UNKNOWN, { id: next.id })).data.unknownListNames;
    expect(await told()).toEqual([{ field: 'ROLE', name: 'HV band 6', rows: 1, means: { id: roles[0]!.id } }]);
    const right = { importId: next.id, field: 'ROLE' as const, name: 'HV BAND-6', meansId: roles.at(-1)!.id };
    expect(codeOf(await api.ask('steward', MEANS, { input: right }))).toBeUndefined();
    expect((await told()).map(({ means }) => means!.id)).toEqual([roles.at(-1)!.id]);
    expect((await api.database.query('select from list_name where agency_id = $1', [agencyId])).rowCount).toBe(1);
  });
});

const LANTERN = `select id from agency where name = 'Lantern Family Trust' and partnership_id = current_partnership()`;
const SITES = `
  select p.practitioner_id as id, r.name as role, s.name as site
    from post p join role r on r.id = p.role_id left join site s on s.id = p.site_id
   where p.partnership_id = current_partnership() and p.employer_id = $1 and p.voided_at is null`;
