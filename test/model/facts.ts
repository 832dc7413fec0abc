import type pg from 'pg';
import type { Day, Id, Instant } from '@app/kernel';
import type { Fact, KnownAt, Rules, Rung } from './standing-model.js';
import { pairKey, type Carried, type Cell, type Facts, type Post } from './capability-in-post-model.js';
import { whoAnswers } from './joins-model.js';

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const DATED = `valid_from as "from", valid_until as until, ${utc('recorded_at')} as "recordedAt", ${utc('voided_at')} as "voidedAt"`;

interface DatedRow {
  from: Day;
  until: Day | null;
  recordedAt: Instant;
  voidedAt: Instant | null;
}

/** Every fact of the connection's partnership, row by row, of whoever answered for it as known at an instant; nothing that the database derives. */
export async function factsOf(client: pg.Client, knownAt: KnownAt = 'infinity'): Promise<Facts> {
  const rows = async <Row>(sql: string) => (await client.query(sql)).rows as Row[];
  const answers = whoAnswers(await rows(JOINS), knownAt);
  const ofWhom = <Row extends { person: Id }>(row: Row): Row => ({ ...row, person: answers(row.person) });
  const [setting] = await rows<{ id: Id; conflict: Rules['conflict'] }>(
    'select id, on_conflict as conflict from partnership where id = current_partnership()',
  );
  const ladder = await rows<Rung>('select kind, ceiling, valid_from as "from", valid_until as until from ladder_rung');
  const sites = await rows<{ site: Id; cluster: Id }>(
    `select site_id as site, cluster_id as cluster from site_cluster
      where scheme_id = (select id from area_scheme where is_default)`,
  );
  const teams = await rows<{ team: Id; cluster: Id | null }>('select id as team, cluster_id as cluster from team');
  return {
    partnership: setting!.id,
    rules: { ladder, conflict: setting!.conflict },
    posts: (await rows<Post & { hours: string | null }>(POSTS)).map((post) => ({
      ...ofWhom(post),
      hours: hundredths(post.hours),
    })),
    carried: (await rows<Carried>(CARRIED)).map(ofWhom),
    cells: await cellsOf(rows),
    evidence: byPair((await rows<Fact & { person: Id; competency: Id }>(EVIDENCE)).map(ofWhom)),
    clusterOfSite: new Map(sites.map(({ site, cluster }) => [site, cluster])),
    clusterOfTeam: new Map(teams.map(({ team, cluster }) => [team, cluster])),
    moves: await rows(MOVES),
  };
}

const JOINS = `select practitioner_id as person, other_id as other, ${utc('recorded_at')} as "recordedAt", ${utc('voided_at')} as "voidedAt" from person_join`;
/* For whom it was written. */
const PERSON = 'coalesce(record_id, practitioner_id) as person';
const CARRIED = `select ${PERSON}, function_id as function, ${DATED} from function_carried`;
const POSTS = `select id, ${PERSON}, role_id as role, employer_id as employer, site_id as site, team_id as team,
                      weekly_hours as hours, ${DATED} from post`;
const MOVES = `
  select coalesce(site_id, team_id) as place, to_cluster_id as to, valid_from as "from", ${utc('recorded_at')} as "recordedAt",
         ${utc('voided_at')} as "voidedAt" from place_move where cluster_id is null`;
const EVIDENCE = `select id, ${PERSON}, competency_id as competency, kind, rank as stated, ${DATED} from evidence`;

/** '18.50' as 1850. */
export const hundredths = (hours: string | null) => (hours === null ? null : Math.round(Number(hours) * 100));

function byPair(rows: (Fact & { person: Id; competency: Id })[]): Map<string, Fact[]> {
  const pairs = new Map<string, Fact[]>();
  for (const row of rows) {
    const key = pairKey(row.person, row.competency);
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return pairs;
}

type Rows = <Row>(sql: string) => Promise<Row[]>;
type RequirementRow = DatedRow & { of: Id; competency: Id; rank: number };

/* A role or function asks twice over: element by element, and rank by rank. Desirable is never asked. */
async function cellsOf(rows: Rows): Promise<Cell[]> {
  const requirements = (table: string, owner: string, where = '') =>
    rows<RequirementRow>(`select ${owner} as of, competency_id as competency, rank, ${DATED} from ${table} ${where}`);
  const grid = await requirements('grid_cell', 'need_level_id', 'where essential');
  const tasks = await requirements('task_requirement', 'task_id');
  const duties = [
    ...(await requirements('role_requirement', 'role_id', 'where essential')),
    ...(await requirements('function_requirement', 'function_id', 'where essential')),
  ];
  const elements = new Map(
    (await rows<{ id: Id; element: Id }>('select id, element_id as element from competency')).map((c) => [
      c.id,
      c.element,
    ]),
  );
  const cell = (row: RequirementRow, kind: string, elementOrRank = '', duty: Id | null = null): Cell => ({
    ...row,
    requirementSet: row.of,
    elementOrRank,
    kind,
    duty,
  });
  return [
    ...grid.map((row) => cell(row, 'NEED_LEVEL')),
    ...tasks.map((row) => cell(row, 'TASK')),
    ...duties.map((row) => cell(row, 'DUTY_ELEMENT', elements.get(row.competency)!, row.of)),
    ...duties.map((row) => cell(row, 'DUTY_RANK', String(row.rank), row.of)),
  ];
}
