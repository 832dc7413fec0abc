import { idsOfDays } from './ids.js';
import { MILLBROOK } from './millbrook.js';
import type { Person } from './people.js';
import type { Places } from './places.js';
import { QUARRY_HILL } from './quarry-hill.js';
import type { World } from './world.js';

const LISTED_ON = '2026-10-30';
const SENT_AT = '2026-10-30T15:20:00Z';

interface Waiting {
  kind: 'TRAINING' | 'DEMAND';
  agencyId: string | null;
  fileName: string;
  headings: string[];
  /** Which column is which field, from 0; null is none. */
  columns: Record<string, number | null>;
  lines: (string | number)[][];
}

/**
 * Sample. A list of training and one of demand wait beside the staff list, for how their days are written. The one names a module as nobody here does; the other has a
 * slip of a digit, a cluster written wrongly, and a level at which no families are expected. Given last, with ids of their own.
 */
export function addWaitingLists(world: World, people: Person[], { agencies }: Places, sentBy: string): void {
  const agencyId = agencies.get('community-nhs-trust') ?? [...agencies.values()][0]!;
  const idOf = idsOfDays(`${world.plan.key} waiting lists`);
  const training: Waiting = {
    ...{ kind: 'TRAINING', agencyId, fileName: 'training-before-2026 (sample).csv' },
    headings: ['Staff no', 'First name', 'Surname', 'Course', 'Completed on'],
    columns: {
      ...{ STAFF_NUMBER: 0, GIVEN_NAME: 1, FAMILY_NAME: 2, MODULE: 3, DONE_ON: 4, HOW: null },
      ...{ VALID_TO: null, PROVIDER: null, COMPETENCY: null, LEVEL: null },
    },
    lines: trainingOf(world, people, agencyId),
  };
  const demand: Waiting = {
    ...{ kind: 'DEMAND', agencyId: null, fileName: 'families-expected-2026-12 (sample).csv' },
    headings: ['Locality', 'Tier', 'Families expected', 'Hours per family', 'From'],
    columns: { CLUSTER: 0, NEED_LEVEL: 1, FAMILIES: 2, HOURS_PER_FAMILY: 3, FIRST_DAY: 4, LAST_DAY: null },
    lines: demandOf(world),
  };
  for (const list of [training, demand]) addWaiting(world, list, { idOf, sentBy });
}

function addWaiting(
  world: World,
  { kind, agencyId, fileName, headings, columns, lines }: Waiting,
  { idOf, sentBy }: { idOf: (day: string) => string; sentBy: string },
): void {
  const [fileId, runId] = [idOf(LISTED_ON), idOf(LISTED_ON)];
  const content = [headings, ...lines].map((cells) => cells.join(',')).join('\r\n');
  world.add('uploaded_file', {
    ...{ id: fileId, file_name: fileName, content: `\\x${Buffer.from(content).toString('hex')}` },
    ...{ uploaded_by: sentBy, uploaded_at: SENT_AT },
  });
  world.add('import_run', {
    ...{ id: runId, kind, agency_id: agencyId, file_id: fileId, file_name: fileName, listed_on: LISTED_ON },
    reading: JSON.stringify({ ...AS_READ, headings, columns }),
    ...{ state: 'ASKS', row_count: lines.length, made_by: sentBy, worked_by: sentBy, made_at: SENT_AT },
  });
}

/* What reading them found out (read-list.ts). */
const AS_READ = {
  ...{ format: 'CSV', encoding: 'UTF_8', separator: 'COMMA', sheet: null, sheets: [], headingLine: 1 },
  ...{ chosen: { choices: {}, columns: null, dayOrder: null, headings: null } },
  ...{ dayOrder: null, asksDayOrder: true, missing: [] },
};

function trainingOf(world: World, people: Person[], agencyId: string): (string | number)[][] {
  const numbers = world.rowsOf('staff_number').filter((row) => row.agency_id === agencyId);
  const names = new Map(people.map(({ id, given, family }) => [id, { given, family }]));
  return numbers.slice(20, 26).flatMap(({ practitioner_id: id, number }, at) => {
    const name = names.get(String(id));
    const course = at % 2 === 0 ? 'Information sharing and consent' : 'Info sharing e-learning';
    return name ? [[String(number), name.given, name.family, course, `0${at + 1}/10/2026`]] : [];
  });
}

function demandOf({ plan }: World): (string | number)[][] {
  const named = plan.areas.flatMap(({ clusters }) => clusters);
  const [first, second] = named.includes(MILLBROOK) ? [MILLBROOK, QUARRY_HILL] : [named[0]!, named.at(-1)!];
  const from = '01/12/2026';
  return [
    [first, 'Universal partnership plus', 80, 1.8, from],
    [first, 'Your community', 40, 1, from],
    [second, 'Universal', 18_000, 0.5, from],
    [second.slice(0, -1), 'Universal plus', 140, 1.25, from],
  ];
}
