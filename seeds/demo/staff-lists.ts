import { roles } from '../reference/index.js';
import type { Person } from './people.js';
import type { Places } from './places.js';
import type { World } from './world.js';

const LISTED_ON = '2026-11-01';
const SENT_AT = '2026-11-02T10:05:00Z';
const HEADINGS = ['Staff no', 'First name', 'Surname', 'Job title', 'Hours', 'Start date'];
const ROLE_NAMES = new Map(roles.map(({ key, name }) => [key, name]));
const MOST = 12;

/**
 * Sample. The list of one employer waits for the steward: its days can be read both ways, so nothing was compared yet. It has somebody new, other hours,
 * a role that nobody knows, a name after a marriage and somebody who works for another employer already; it was sent twice by mistake. Given last: no id before it moves.
 */
export function addStaffLists(world: World, people: Person[], { agencies }: Places, sentBy: string): void {
  const agency = agencies.has('community-nhs-trust') ? 'community-nhs-trust' : [...agencies.keys()][0]!;
  const agencyId = agencies.get(agency)!;
  const lines = linesOf(world, people, agency, agencyId);
  const content = [HEADINGS, ...lines].map((cells) => cells.join(',')).join('\r\n');
  for (const name of [
    'community-trust-staff-2026-11 (sample, sent by mistake).csv',
    'community-trust-staff-2026-11 (sample).csv',
  ]) {
    const [fileId, runId] = [world.id(LISTED_ON), world.id(LISTED_ON)];
    world.add('uploaded_file', {
      ...{ id: fileId, file_name: name, content: `\\x${Buffer.from(content).toString('hex')}` },
      ...{ uploaded_by: sentBy, uploaded_at: SENT_AT },
    });
    world.add('import_run', {
      ...{ id: runId, kind: 'STAFF', agency_id: agencyId, file_id: fileId, file_name: name, listed_on: LISTED_ON },
      ...{
        reading: JSON.stringify(READING),
        state: 'ASKS',
        row_count: lines.length,
        made_by: sentBy,
        worked_by: sentBy,
        made_at: SENT_AT,
      },
    });
  }
  const visitor = people.find(({ posts }) => posts[0]?.role === 'health-visitor')!;
  const post = world.rowsOf('post').find((row) => row.practitioner_id === visitor.id)!;
  world.add('list_name', { agency_id: agencyId, field: 'ROLE', called: 'hv', role_id: post.role_id! });
  world.add('list_layout', {
    agency_id: agencyId,
    kind: 'STAFF',
    headings: JSON.stringify({ fields: CALLED, unused: [] }),
  });
}

/* As the list of the month before called its columns. */
const CALLED = {
  ...{ STAFF_NUMBER: 'Staff no', GIVEN_NAME: 'First name', FAMILY_NAME: 'Surname', ROLE: 'Job title' },
  ...{ WEEKLY_HOURS: 'Hours', FIRST_DAY: 'Start date' },
};

/* What reading it found out (read-list.ts). */
const READING = {
  ...{
    format: 'CSV',
    encoding: 'UTF_8',
    separator: 'COMMA',
    sheet: null,
    sheets: [],
    headingLine: 1,
    headings: HEADINGS,
  },
  ...{ chosen: { choices: {}, columns: null, dayOrder: null, headings: null } },
  ...{ dayOrder: null, asksDayOrder: true, missing: [] },
  columns: {
    ...{ STAFF_NUMBER: 0, GIVEN_NAME: 1, FAMILY_NAME: 2, EMAIL: null, ROLE: 3, SITE: null, TEAM: null },
    ...{ LINE_MANAGER: null, WEEKLY_HOURS: 4, FIRST_DAY: 5, LAST_DAY: null },
  },
};

function linesOf(world: World, people: Person[], agency: string, agencyId: string): (string | number)[][] {
  const numbers = new Map(
    world
      .rowsOf('staff_number')
      .filter((row) => row.agency_id === agencyId)
      .map((row) => [row.practitioner_id, String(row.number)]),
  );
  const began = new Map(world.rowsOf('post').map((row) => [row.practitioner_id, String(row.valid_from)]));
  const there = people
    .filter(({ id, posts }) => numbers.has(id) && posts.length === 1 && posts[0]!.agency === agency)
    .filter(({ id }) => Number(began.get(id)!.slice(8)) <= 12)
    .slice(0, MOST);
  const lines = there.map(({ id, given, family, posts: [post] }) => [
    ...[numbers.get(id)!, given, family, ROLE_NAMES.get(post!.role) ?? post!.role, post!.hours ?? ''],
    began.get(id)!.split('-').reverse().join('/'),
  ]);
  if (lines[1]) lines[1][4] = 15;
  if (lines[2]) lines[2][3] = 'HV band 6';
  if (lines[3]) lines[3][2] = `${lines[3][2]}-Hughes`;
  const visitor = ROLE_NAMES.get('health-visitor')!;
  const elsewhere = people.find(({ posts }) => posts.length === 1 && posts[0]!.agency !== agency)!;
  return [
    ...lines,
    ['S90001', 'Rosalind', 'Achterberg', visitor, 30, '02/11/2026'],
    ['S90002', elsewhere.given, elsewhere.family, visitor, 7.5, '02/11/2026'],
  ];
}
