import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { accountOf, DEPUTY } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import {
  csv,
  HEADINGS,
  largestLists,
  type Line,
  READ,
  readList,
  APPLY,
  ROWS,
  sendFile,
} from '../support/staff-lists.js';

let api: TestApi;
let agencies: { id: string; name: string; posts: number }[];
beforeAll(async () => {
  api = await startApi();
  agencies = (await api.database.query(AGENCIES)).rows;
});
afterAll(() => api.close());

const take = async (asked: object, who = 'steward') => {
  const response = await fetch(new URL('/files/lists', api.url), {
    ...{ method: 'POST', body: JSON.stringify(asked) },
    headers: { 'content-type': 'application/json', ...(who && { authorization: `Bearer ${api.tokenOf(who)}` }) },
  });
  const content = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    name: nameIn(response),
    content,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
  };
};
const nameIn = ({ headers }: Response) =>
  decodeURIComponent(/''(.*)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '');
const rowsIn = (text: string) => parse(text, { bom: true }) as string[][];
const codeIn = (text: string) =>
  (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
const counts = ({ counts: all }: { counts: readonly { outcome: string; rows: number }[] }) =>
  Object.fromEntries(all.filter(({ rows }) => rows > 0).map(({ outcome, rows }) => [outcome, rows]));

async function readIn(agencyId: string, kind: 'STAFF' | 'TRAINING', file: string | Buffer) {
  const name = typeof file === 'string' ? 'staff.csv' : 'staff.xlsx';
  const { answer } = await sendFile(api, 'steward', typeof file === 'string' ? file : new Uint8Array(file), name);
  const came = await api.ask('steward', READ, {
    input: { kind, fileId: answer.id!, agencyId, listedOn: '2026-11-02' },
  });
  expect(came.errors).toBeUndefined();
  return came.data.readList;
}

describe('what the record has of an employer’s people, as a list', () => {
  it('has every post, and read in again changes nothing, for every employer of the demo', async () => {
    expect(agencies.length).toBeGreaterThan(8);
    for (const { id, name, posts } of agencies) {
      const { status, text, name: file } = await take({ agencyId: id, kind: 'STAFF' });
      expect([status, file]).toEqual([200, `${name} - staff 2026-11-02.csv`]);
      const [headings, ...rows] = rowsIn(text);
      expect(headings!.slice(0, 3)).toEqual(['Staff number', 'Given name', 'Family name']);
      expect({ name, posts: rows.length }).toEqual({ name, posts });
      const numbered = rows.filter(([number]) => number !== '').length;
      const workbook = await take({ agencyId: id, kind: 'STAFF', format: 'XLSX' });
      expect([workbook.status, workbook.name]).toEqual([200, `${name} - staff 2026-11-02.xlsx`]);
      const all = counts(await readIn(id, 'STAFF', text));
      expect(counts(await readIn(id, 'STAFF', workbook.content))).toEqual(all);
      // Whoever has no number at the employer cannot be found by it; all others are as they are.
      expect({ name, ...all }).toEqual({
        name,
        ...(numbered > 0 && { UNCHANGED: numbered }),
        ...(posts > numbered && { REFUSED: posts - numbered }),
      });
    }
  });

  it('of training says what lists told, and read in again changes nothing', async () => {
    const { agencyId, people, list } = await largestLists(api);
    const line = (at: number, ...more: string[]): Line => [list[at]![0]!, list[at]![1]!, list[at]![2]!, ...more];
    const rows = [
      line(0, 'Information sharing and consent', '2026-03-02', '', '', 'Attended', '', ''),
      line(1, 'Lead professional', '2026-03-03', '2028-02-29', '=HYPERLINK("x")', 'Certificate', '', ''),
      line(2, '', '2026-03-04', '', '-', 'Credit', 'Information sharing', '1'),
    ];
    const headings = [
      'Staff number',
      'Given name',
      'Family name',
      'Module',
      'Day',
      'Valid to',
      'Provider',
      'What it is',
      'Competency',
      'Level',
    ];
    const { id } = await readList(api, agencyId, rows, '2026-11-02', headings, 'TRAINING');
    await api.ask('steward', APPLY, { input: { importId: id } });
    expect(people.length).toBeGreaterThan(3);
    const { text } = await take({ agencyId, kind: 'TRAINING' });
    expect(rowsIn(text)).toHaveLength(4);
    // A cell that would run as a formula is marked as words, and read as it was.
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(counts(await readIn(agencyId, 'TRAINING', text))).toEqual({ UNCHANGED: 3 });
    const workbook = await take({ agencyId, kind: 'TRAINING', format: 'XLSX' });
    expect((await readSheet(workbook.content, 'List')).flat()).toContain('=HYPERLINK("x")');
    expect(counts(await readIn(agencyId, 'TRAINING', workbook.content))).toEqual({ UNCHANGED: 3 });
  });

  it('is taken by stewards alone, each time on the audit', async () => {
    const asked = { agencyId: agencies[0]!.id, kind: 'STAFF' };
    for (const who of ['planner', 'manager', 'practitioner', 'trainer']) {
      const { status, text } = await take(asked, who);
      expect([status, codeIn(text)]).toEqual([403, 'NOT_ALLOWED']);
    }
    expect((await take(asked, '')).status).toBe(401);
    const { rows } = await api.database.query(AUDITED);
    expect(rows[0]).toMatchObject({ forbidden: 4 });
    expect(rows[0].read).toBeGreaterThan(8);
    // What is hidden from a steward too is remembered by what they asked.
    const hidden = PARTNERSHIPS.neighbour;
    expect((await take({ importId: hidden })).status).toBe(404);
    const remembered = await api.database.query(
      `select outcome, rights from audit_event where operation = 'takeList' and subject ->> 'importId' = $1`,
      [hidden],
    );
    expect(remembered.rows).toEqual([{ outcome: 'FORBIDDEN', rights: ['STEWARD'] }]);
  });

  it('taken by a steward’s deputy says for whom they stood in', async () => {
    const [steward, deputy] = [await accountOf(api, 'steward'), await accountOf(api, 'manager')];
    const days = { firstDay: '2026-11-02', lastDay: '2026-11-08' };
    const input = { ...days, absentId: steward.id, deputyId: deputy.id, kind: 'STEWARD' as const, why: 'on leave' };
    expect((await api.ask('steward', DEPUTY, { input })).errors).toBeUndefined();
    expect((await take({ agencyId: agencies[0]!.id, kind: 'STAFF' }, 'manager')).status).toBe(200);
    const { rows } = await api.database.query(STOOD_FOR, [deputy.id]);
    expect(rows).toEqual([{ stood_for: [steward.id] }]);
    // Everybody whom it names finds it again.
    const named = (await api.database.query(NAMED, [agencies[0]!.id, deputy.id])).rows[0];
    expect(named.people).toBeGreaterThan(0);
    expect(named.told).toBe(named.people);
  });

  it('of no employer is an empty one to fill in', async () => {
    const { text, name } = await take({ kind: 'TRAINING' });
    expect(name).toBe('training list.csv');
    expect(rowsIn(text)).toEqual([
      [
        'Staff number',
        'Given name',
        'Family name',
        'Module',
        'Day',
        'What it is',
        'Valid to',
        'Provider',
        'Competency',
        'Level',
      ],
    ]);
  });

  it.each([
    [{}, 400, 'LIST_FILE_INVALID'],
    [{ agencyId: 'nothing', kind: 'STAFF' }, 400, 'LIST_FILE_INVALID'],
    [{ agencyId: '019a0000-0000-7000-8000-000000000000', kind: 'STAFF' }, 404, 'AGENCY_NOT_FOUND'],
    [{ agencyId: '019a0000-0000-7000-8000-000000000000', kind: 'toString' }, 400, 'LIST_FILE_INVALID'],
    [{ importId: '019a0000-0000-7000-8000-000000000000' }, 404, 'IMPORT_NOT_FOUND'],
    [{ kind: 'STAFF', format: 'PDF' }, 400, 'LIST_FILE_INVALID'],
    [{ kind: 'STAFF', format: 'toString' }, 400, 'LIST_FILE_INVALID'],
    [{ kind: 'STAFF', format: ['XLSX'] }, 400, 'LIST_FILE_INVALID'],
    [{ kind: 'STAFF', format: null }, 400, 'LIST_FILE_INVALID'],
  ])('asked for as %j is refused', async (asked, status, code) => {
    const answer = await take(asked);
    expect([answer.status, codeIn(answer.text)]).toEqual([status, code]);
  });
});

describe('the rows of a list, as a file', () => {
  it('are as they came, in their order, each with what became of it and what is wrong', async () => {
    const { agencyId, list } = await largestLists(api);
    const unknown: Line = ['Z9', '+Zoë', 'Zimmer', 'z@new.example', 'Grand vizier', '', 20, '2026-10-01', ''];
    const namesake: Line = ['Z8', list[1]![1]!, list[1]![2]!, '', ...list[1]!.slice(4)];
    const rows: Line[] = [
      list[0]!,
      unknown,
      ['', 'No', 'Number', '', list[0]![4]!, '', '', '2026-10-01', ''],
      namesake,
    ];
    const text = csv([['Our HR system, October'], ['Notes', ...HEADINGS], ...rows.map((row) => ['a note', ...row])]);
    const { id } = await readIn(agencyId, 'STAFF', text);
    const file = await take({ importId: id });
    expect([file.status, file.type, file.name]).toEqual([200, 'text/csv; charset=utf-8', 'staff - checked.csv']);
    const workbook = await take({ importId: id, format: 'XLSX' });
    expect([workbook.type, workbook.name]).toEqual([WORKBOOK, 'staff - checked.xlsx']);
    const unmarked = rowsIn(file.text).map((row) => row.map((cell) => cell.replace(/^'/, '') || null));
    expect(await readSheet(workbook.content, 'List')).toEqual(unmarked);
    const [headings, ...back] = rowsIn(file.text);
    const TOLD = ['Line of the file sent', 'What it does', 'What is wrong, or to be known'];
    expect(headings).toEqual(['Notes', ...HEADINGS, ...TOLD]);
    expect(back[0]).toEqual(['a note', ...list[0]!.map((cell) => String(cell ?? '')), '3', 'Unchanged', '']);
    expect(back[1]!.slice(0, 3)).toEqual(['a note', 'Z9', `'+Zoë`]);
    expect(back[1]!.slice(-3)).toEqual(['4', 'Refused', expect.stringMatching(/^No role is called this/)]);
    const said = (await api.ask('steward', ROWS, { id, outcome: 'REFUSED' })).data.importRows.edges;
    expect(back[2]!.at(-1)).toBe(said[1]!.node.problems.map(({ says }) => says).join(' '));
    const [name, who] = [[list[1]![1], list[1]![2]].join(' '), back[3]!];
    expect(who.slice(-3, -1)).toEqual(['6', 'To decide']);
    expect(who.at(-1)).toMatch(`Who it is must be said: ${name} (`);
    expect(who.at(-1)).toMatch(/staff number ending in .*\), or somebody else\.$/);
    // Put right in the file and sent again, what was added beside it is no column of ours.
    const again = await readIn(agencyId, 'STAFF', file.text.replace('Grand vizier', String(list[0]![4])));
    expect(counts(again)).toEqual({ ADDED: 1, UNCHANGED: 1, REFUSED: 1, DOUBTFUL: 1 });
    expect(
      (await api.ask('steward', ROWS, { id: again.id, outcome: 'ADDED' })).data.importRows.edges[0]!.node.name,
    ).toBe('+Zoë Zimmer');
  });
});

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const AGENCIES = `
  select a.id, a.name, count(p.id)::int as posts
    from agency a join post p on p.employer_id = a.id and p.voided_at is null and coalesce(p.valid_until > '2026-11-02', true)
   where a.partnership_id = current_partnership()
     and not exists (select from post o where o.practitioner_id = p.practitioner_id and coalesce(o.origin_id, o.id) = p.origin_id and o.voided_at is null
                                          and o.valid_from < p.valid_from and coalesce(o.valid_until > '2026-11-02', true))
   group by a.id, a.name order by a.name`;
const STOOD_FOR = `
  select distinct stood_for from audit_event where operation = 'takeList' and outcome = 'READ' and account_id = $1`;
const NAMED = `
  select count(distinct p.practitioner_id)::int as people,
         count(distinct a.practitioner_id)::int as told
    from post p
    left join audit_person a on a.practitioner_id = p.practitioner_id
     and a.event_id in (select id from audit_event where operation = 'takeList' and account_id = $2)
   where p.employer_id = $1 and p.voided_at is null and coalesce(p.valid_until > '2026-11-02', true)`;
const AUDITED = `
  select count(*) filter (where outcome = 'FORBIDDEN')::int as forbidden, count(*) filter (where outcome = 'READ')::int as read
    from audit_event where operation = 'takeList'`;
