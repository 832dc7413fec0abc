import { expect } from '@jest/globals';
import type { TestApi } from './api.js';
import { graphql } from './graphql.js';

const PARTS = `id kind state rowCount inWords counts { outcome rows } missing asksDayOrder dayOrder asksNameOrder nameOrder encoding separator headings columns { field column }`;
export const READ = graphql(`mutation ($input: ReadListInput!) { readList(input: $input) { ${PARTS} } }`);
export const READ_AGAIN = graphql(`mutation ($input: ReadAgainInput!) { readListAgain(input: $input) { ${PARTS} } }`);
export const SAY = graphql(`mutation ($input: SayWhoInput!) { sayWhoRowIs(input: $input) { ${PARTS} } }`);
export const APPLY = graphql(`mutation ($input: SaveListInput!) { saveList(input: $input) { ${PARTS} } }`);
export const WITHDRAW = graphql(`mutation ($id: ID!) { withdrawList(input: { importId: $id }) { ${PARTS} } }`);
export const RIGHT = graphql(`mutation ($input: SayRightInput!) { sayRowIsRight(input: $input) { ${PARTS} } }`);
export const MEANS = graphql(`mutation ($input: SayMeaningInput!) { sayListNameMeans(input: $input) { ${PARTS} } }`);
export const UNKNOWN = graphql(`query ($id: ID!) { unknownListNames(importId: $id) { field name rows means { id } } }`);
export const UNDO = graphql(`mutation ($id: ID!) { undoList(input: { importId: $id }) { ${PARTS} } }`);
export const LIST = graphql(`query ($id: ID!) { importedList(importId: $id) { ${PARTS} trouble doneCount } }`);
export const LISTS = graphql(`query ($first: Int, $after: String) { importedLists(first: $first, after: $after) {
  edges { node { id state agency { id name } fileName madeBy settledBy } } pageInfo { hasNextPage endCursor } } }`);
export const ROWS = graphql(`query ($id: ID!, $outcome: ImportOutcome, $first: Int, $after: String) {
  importRows(importId: $id, outcome: $outcome, first: $first, after: $after) {
    edges { node { line outcome name isSaved kept practitioner { id } changes { field before after } problems { field heading value says } notes { says }
                   namesakes { practitioner { id name } posts } } }
    pageInfo { hasNextPage endCursor } } }`);

export const NOT_LISTED = graphql(`query ($id: ID!, $first: Int, $after: String) {
  notOnStaffList(importId: $id, first: $first, after: $after) { posts people {
    edges { node { practitioner { id name } staffNumber role site lastDay } } pageInfo { hasNextPage endCursor } } } }`);

/** Sends a file as a program does; the answer and its status. */
export async function sendFile(api: TestApi, who: string, content: string | Uint8Array, name = 'staff.csv') {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const headers: Record<string, string> = who ? { authorization: `Bearer ${api.tokenOf(who)}` } : {};
  const response = await fetch(new URL('/files', api.url), { method: 'POST', body: form, headers });
  return {
    status: response.status,
    answer: (await response.json()) as { id?: string; errors?: { extensions: { code: string } }[] },
  };
}

/** The rows of a list as a CSV file. */
export const csv = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** Every post with an employer as the record has it on the demo’s day, of those who have a staff number there, as a whole list. */
export async function listOf(api: TestApi, agencyId: string) {
  const { rows } = await api.database.query<Record<string, string>>(
    `select n.number, i.given_name, i.family_name, i.email, r.name as role, s.name as site, t.name as team, p.weekly_hours,
            (select o.number from staff_number o where o.practitioner_id = p.line_manager_id and o.agency_id = $1) as manager,
            p.line_manager_id is not null and not exists (
              select from staff_number o where o.practitioner_id = p.line_manager_id and o.agency_id = $1) as "isElsewhere",
            (select min(f.valid_from) from post f where coalesce(f.origin_id, f.id) = coalesce(p.origin_id, p.id) and f.voided_at is null)::text as first_day,
            (p.valid_until - 1)::text as last_day, p.practitioner_id, p.id as post_id
       from post p join staff_number n on n.practitioner_id = p.practitioner_id and n.agency_id = p.employer_id
       join identity i on i.practitioner_id = p.practitioner_id join role r on r.id = p.role_id
       left join site s on s.id = p.site_id left join team t on t.id = p.team_id
      where p.partnership_id = current_partnership() and p.employer_id = $1 and p.voided_at is null and p.valid_from <= '2026-11-02'
        and (p.valid_until is null or p.valid_until > '2026-11-02') order by n.number, p.valid_from, p.id`,
    [agencyId],
  );
  return rows;
}

/** Headings as another system calls them. */
export const HEADINGS = [
  'Employee number',
  'First name',
  'Surname',
  'E-mail address',
  'Job title',
  'Location',
  'Hours per week',
  'Start date',
  'End date',
];

export type Line = (string | number | null)[];

/** The two employers with the most posts of people who have a staff number there, and the list of the first as the record has it. */
export async function largestLists(api: TestApi) {
  const { rows } = await api.database.query<{ id: string }>(
    `select p.employer_id as id from post p join staff_number n on n.practitioner_id = p.practitioner_id and n.agency_id = p.employer_id
      where p.partnership_id = current_partnership() and p.voided_at is null group by 1 order by count(*) desc, 1 limit 2`,
  );
  const [agencyId, other] = rows.map(({ id }) => id) as [string, string];
  const posts = await listOf(api, agencyId);
  const people = posts.map(({ practitioner_id, number }) => ({ id: practitioner_id!, number: number! }));
  const list = posts.map((p): Line => [
    ...[p.number!, p.given_name!, p.family_name!, p.email!, p.role!, p.site!],
    ...[p.weekly_hours!, p.first_day!, p.last_day!],
  ]);
  return { agencyId, other, people, list };
}

/** Sends a list as a file and reads it in. */
export async function readList(
  api: TestApi,
  agencyId: string | null,
  rows: Line[],
  listedOn = '2026-11-02',
  headings = HEADINGS,
  kind: 'STAFF' | 'TRAINING' | 'DEMAND' = 'STAFF',
) {
  const { answer } = await sendFile(api, 'steward', csv([headings, ...rows]));
  const came = await api.ask('steward', READ, { input: { kind, fileId: answer.id!, agencyId, listedOn } });
  expect(came.errors).toBeUndefined();
  return came.data.readList;
}

/** Somebody whom a list put on the record. */
export interface Listed {
  id: string;
  list: string;
}

/** Puts somebody on the record by a list of their own, with a post that is over. */
export async function listedAlone(
  api: TestApi,
  agencyId: string,
  number: string,
  given: string,
  family: string,
  year: number,
): Promise<Listed> {
  const { rows } = await api.database.query(
    'select name from role where partnership_id = current_partnership() order by name limit 1',
  );
  const row = [number, given, family, null, rows[0].name, null, 20, `${year}-01-06`, `${year}-12-18`];
  const { id: list } = await readList(api, agencyId, [row], '2026-11-01');
  const saved = await api.ask('steward', APPLY, { input: { importId: list } });
  if (saved.errors) throw new Error(JSON.stringify(saved.errors));
  const { edges } = (await api.ask('steward', ROWS, { id: list })).data.importRows;
  return { id: edges[0]!.node.practitioner!.id, list };
}
