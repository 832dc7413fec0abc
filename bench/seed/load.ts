import pg from 'pg';
import { APPLICATION_ROLE } from '@app/database';
import { type Id, newId } from '@app/kernel';
import { Chance } from '../../seeds/demo/chance.js';
import { loadReference } from '../../seeds/index.js';
import type { Row } from '../../seeds/loading/rows.js';
import { progress } from '../../seeds/progress.js';
import { copyRows } from './copy.js';
import { demandRows } from './demand.js';
import { evidenceRows, type Subjects } from './evidence.js';
import { identityRow, makePeople, type Person, postRows, practitionerRow } from './people.js';
import { selfRatingRows } from './self-ratings.js';
import { DAYS_BACK, makeSessions, type Session, sessionRows } from './sessions.js';
import { accountRows, makeWorld, placeRows, TODAY, type World } from './world.js';

export interface Loaded {
  world: World;
  trainer: Id;
  manager: Id;
  /** Others who sign in themselves. */
  practitioners: Id[];
  sessions: Session[];
}

const PRACTITIONERS = 200;
const PEOPLE_A_BATCH = 100;
const PEOPLE_A_DERIVATION = 250;

/** One partnership of so many people with its history, derived and analysed; the same figures every time. */
export async function load(
  url: string,
  { people: howMany, sessions: rooms }: { people: number; sessions: number },
): Promise<Loaded> {
  const client = new pg.Client({ connectionString: url, options: '-c jit=off' });
  await client.connect();
  try {
    const world = await partnership(client);
    const people = makePeople(howMany, world);
    const [{ id: trainer }, { id: manager }, ...others] = people as [Person, Person, ...Person[]];
    const sessions = makeSessions(rooms, others, world);
    // Rows made here are right by construction: no foreign keys to look up, and everything is derived once at the end.
    await client.query('set session_replication_role = replica');
    await copyTables(client, placeRows(world));
    await copyPeople(client, people, world);
    const practitioners = others.slice(0, PRACTITIONERS).map(({ id }) => id);
    await copyTables(client, [
      ...sessionRows(sessions, trainer, world),
      ...accountRows(world, { trainer, manager, practitioners }),
      ['self_rating', await selfRatingRows(client, practitioners)],
    ]);
    await client.query('analyze');
    await derive(client, people);
    await copyTables(client, [['demand', await demandRows(client, world)]]);
    await client.query('reset session_replication_role');
    await client.query('vacuum analyze');
    return { world, trainer, manager, practitioners, sessions };
  } finally {
    await client.end();
  }
}

async function partnership(client: pg.Client): Promise<World> {
  const id = newId();
  await client.query('begin');
  await client.query(`select set_config('app.partnership_id', $1, false)`, [id]);
  await client.query(
    `insert into partnership (id, key, name, simulated_today, opened_at, register_open_days)
     values ($1, 'bench', 'Bench', $2, '2026-01-01T00:00Z', $3)`,
    [id, TODAY, DAYS_BACK],
  );
  const keys = await loadReference(client, id);
  await client.query('commit');
  return makeWorld(id, keys);
}

async function copyTables(client: pg.Client, tables: [table: string, rows: Row[]][]): Promise<void> {
  for (const [table, rows] of tables) await copyRows(client, table, [rows]);
}

async function copyPeople(client: pg.Client, people: Person[], world: World): Promise<void> {
  const chance = new Chance('bench');
  await copyRows(client, 'practitioner', [people.map((person) => practitionerRow(person, world, chance))]);
  await copyRows(client, 'identity', [people.map(identityRow)]);
  await client.query(
    `insert into name_beginning (practitioner_id, beginning)
     select practitioner_id, name_beginnings(given_name, family_name) from identity where partnership_id = current_partnership()`,
  );
  await copyRows(client, 'post', [people.flatMap((person) => postRows(person, world, chance))]);
  const subjects = await subjectsOf(client);
  const shown = progress('People with their evidence', people.length);
  const batches = function* () {
    for (let at = 0; at < people.length; at += PEOPLE_A_BATCH) {
      shown.at(at);
      yield people.slice(at, at + PEOPLE_A_BATCH).flatMap(({ id }) => evidenceRows(id, subjects, chance));
    }
  };
  await copyRows(client, 'evidence', batches());
  shown.done();
}

async function subjectsOf(client: pg.Client): Promise<Subjects> {
  const { rows: levels } = await client.query<{ cells: Subjects['levels'][0] }>(
    `select json_agg(json_build_object('competencyId', g.competency_id, 'rank', g.rank) order by g.competency_id) as cells
       from grid_cell g join need_level l on l.id = g.need_level_id and l.for_families
      where g.essential group by l.position order by l.position`,
  );
  const { rows: leaves } = await client.query<{ id: Id }>(
    `select c.id from competency c join framework_version v on v.id = c.version_id
      where c.is_leaf and v.published_on > '2005-12-31' order by c.key`,
  );
  return { levels: levels.map(({ cells }) => cells), leaves: leaves.map(({ id }) => id) };
}

const STANDING = 'select refresh_standing_period($1, array(select id from competency where is_leaf))';

/* In the application's name: a superuser would see the rows of every partnership. */
async function derive(client: pg.Client, people: Person[]): Promise<void> {
  const shown = progress('What they hold, and who meets what in which post', people.length);
  await client.query(`set role ${APPLICATION_ROLE}`);
  for (let at = 0; at < people.length; at += PEOPLE_A_DERIVATION) {
    const chunk = people.slice(at, at + PEOPLE_A_DERIVATION).map(({ id }) => id);
    await client.query(STANDING, [chunk]);
    await client.query('select refresh_capability_in_post($1, null)', [chunk]);
    shown.at(Math.min(at + PEOPLE_A_DERIVATION, people.length));
  }
  await client.query(TIME_IN_POST);
  await client.query(ENGAGEMENTS);
  await client.query(SEATS);
  await client.query('reset role');
  shown.done();
}

const TIME_IN_POST = `
  select record_time_in_post(practitioner_id, range_agg(daterange(valid_from, valid_until))) from post group by practitioner_id`;

const ENGAGEMENTS = `
  insert into engagement (practitioner_id, session_id, kind, hours)
  select practitioner_id, session_id, kind, hours from engagement_by_facts()`;

const SEATS = `
  update session s set booked = b.seats
    from (select session_id, count(*) as seats from booking where voided_at is null group by 1) b where b.session_id = s.id`;
