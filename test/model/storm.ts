import type pg from 'pg';
import { newId, type Day, type Id } from '@app/kernel';
import { asApplication, insert, requirement, type World } from '../support/world.js';

/** Many writers at once on few people: what a busy partnership does in a year, in seconds. */
interface Storm {
  clients: number;
  /** Writes that must have been committed, over all clients. */
  operations: number;
  /** How many of the world's people everybody writes about. */
  people: number;
  seed: number;
  /** Whether records of these people are joined and parted as well. */
  joins?: boolean;
}

export interface Weather {
  committed: number;
  retried: number;
  refused: number;
}

const RETRIED = new Set(['40P01', '40001']);
/** What overlaps a requirement or an equal post, and more hours than a week has, the database lets in only once, or not at all. */
const REFUSED = new Set(['23P01', '23514']);
/** Nor what is written for a record that was joined meanwhile, nor a third record to two. */
const REFUSED_WITH_JOINS = new Set([...REFUSED, '23000']);

export async function storm(
  world: World,
  { clients, operations, people, seed, joins = false }: Storm,
): Promise<Weather> {
  const hot = world.practitioners.slice(0, people);
  const weather: Weather = { committed: 0, retried: 0, refused: 0 };
  const writers = Array.from({ length: clients }, (_, at) =>
    writer({ world, hot, joins, random: randomFrom(seed + at) }),
  );
  await Promise.all(writers.map((write) => write(weather, operations)));
  return weather;
}

interface Scene {
  world: World;
  hot: Id[];
  joins: boolean;
  random: () => number;
}

const writer = (scene: Scene) => async (weather: Weather, operations: number) => {
  const client = await asApplication(scene.world.url, scene.world.partnershipId);
  try {
    while (weather.committed < operations) await oneTransaction(client, scene, weather);
  } finally {
    await client.end();
  }
};

async function oneTransaction(client: pg.Client, scene: Scene, weather: Weather) {
  const count = 1 + below(scene, 3);
  await client.query('begin');
  try {
    for (let at = 0; at < count; at += 1) await oneOf(scene, scene.joins ? WITH_JOINS : OPERATIONS)(client, scene);
    if (below(scene, 12) === 0) return void (await client.query('rollback'));
    await client.query('commit');
    weather.committed += count;
  } catch (error) {
    await client.query('rollback');
    tallied(weather, scene, error as { code?: string });
  }
}

function tallied(weather: Weather, { joins }: Scene, error: { code?: string }) {
  const { code = '' } = error;
  if (RETRIED.has(code)) weather.retried += 1;
  else if ((joins ? REFUSED_WITH_JOINS : REFUSED).has(code)) weather.refused += 1;
  else throw error;
}

type Operation = (client: pg.Client, scene: Scene) => Promise<unknown>;

const below = ({ random }: Scene, limit: number) => Math.floor(random() * limit);
const oneOf = <T>(scene: Scene, choices: readonly T[]): T => choices[below(scene, choices.length)]!;
const chance = (scene: Scene, share: number) => scene.random() < share;

const MONTHS: Day[] = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) => `2026-${month}-01`);
const LATER: Day[] = ['2026-10-15', '2026-12-01', '2027-03-01', '2027-09-01'];
const aDay = (scene: Scene) => oneOf(scene, MONTHS);
const laterOrNever = (scene: Scene) => (chance(scene, 0.5) ? oneOf(scene, LATER) : null);

/* Several people in one statement, as a register of a room. */
const register: Operation = (client, scene) => {
  const from = aDay(scene);
  const kind = oneOf(scene, ['ATTENDANCE', 'ASSESSMENT', 'ASSESSMENT', 'OBSERVATION', 'SIGN_OFF']);
  const competency_id = oneOf(scene, scene.world.competencies);
  const [rank, until] = [oneOf(scene, [0, 1, 2, 3, 3, 4, 4]), laterOrNever(scene)];
  const room = scene.hot.filter(() => chance(scene, 0.5));
  const mark = (practitioner_id: Id) => ({
    id: newId(),
    practitioner_id,
    competency_id,
    kind,
    rank,
    valid_from: from,
    valid_until: until,
    source_id: newId(),
  });
  return insert(client, 'evidence', room.map(mark));
};

const voidEvidence: Operation = (client, { hot }) =>
  client.query(
    `update evidence set voided_at = partnership_now(), void_reason = 'mistaken'
      where voided_at is null and id in (
        select id from evidence where practitioner_id = any($1) and voided_at is null order by random() limit 3)`,
    [hot],
  );

const aPlace = (scene: Scene) => ({
  site_id: chance(scene, 0.7) ? oneOf(scene, scene.world.sites) : null,
  team_id: chance(scene, 0.5) ? oneOf(scene, scene.world.teams) : null,
});

const insertPost: Operation = (client, scene) =>
  insert(client, 'post', [
    {
      id: newId(),
      practitioner_id: oneOf(scene, scene.hot),
      role_id: oneOf(scene, scene.world.roles),
      employer_id: oneOf(scene, scene.world.agencies),
      ...aPlace(scene),
      weekly_hours: oneOf(scene, [37, 18.5, 7.25, null]),
      long_hours_reason: 'busy',
      valid_from: aDay(scene),
      valid_until: laterOrNever(scene),
    },
  ]);

async function takenPost(client: pg.Client, { hot }: Scene): Promise<Record<string, unknown> | undefined> {
  const { rows } = await client.query(
    `update post set voided_at = partnership_now(), void_reason = 'corrected'
      where voided_at is null and id = (
        select id from post where practitioner_id = any($1) and voided_at is null order by random() limit 1)
      returning practitioner_id, role_id, employer_id, site_id, team_id, weekly_hours, long_hours_reason, valid_from, valid_until`,
    [hot],
  );
  return rows[0];
}

const endPost: Operation = async (client, scene) => {
  const post = await takenPost(client, scene);
  if (post) await insert(client, 'post', [{ ...post, id: newId(), valid_until: oneOf(scene, LATER) }]);
};

const movePost: Operation = async (client, scene) => {
  const post = await takenPost(client, scene);
  if (post) await insert(client, 'post', [{ ...post, id: newId(), ...aPlace(scene) }]);
};

const carryFunction: Operation = (client, scene) =>
  insert(client, 'function_carried', [
    {
      id: newId(),
      practitioner_id: oneOf(scene, scene.hot),
      function_id: oneOf(scene, scene.world.functions),
      valid_from: aDay(scene),
      valid_until: laterOrNever(scene),
    },
  ]);

const REQUIREMENTS = [
  { table: 'grid_cell', owner: 'need_level_id', of: ({ levels }: World) => Object.values(levels) },
  { table: 'task_requirement', owner: 'task_id', of: ({ tasks }: World) => tasks },
  { table: 'role_requirement', owner: 'role_id', of: ({ roles }: World) => roles },
  { table: 'function_requirement', owner: 'function_id', of: ({ functions }: World) => functions },
] as const;

const editRequirement: Operation = async (client, scene) => {
  const { table, owner, of } = oneOf(scene, REQUIREMENTS);
  const [ask, competency] = [oneOf(scene, of(scene.world)), oneOf(scene, scene.world.competencies)];
  await client.query(
    `update ${table} set voided_at = partnership_now(), void_reason = 'revised'
      where ${owner} = $1 and competency_id = $2 and voided_at is null`,
    [ask, competency],
  );
  if (chance(scene, 0.2)) return;
  const row = requirement({ [owner]: ask, competency_id: competency, rank: oneOf(scene, [1, 1, 2, 3]) });
  const essential = table === 'task_requirement' ? undefined : chance(scene, 0.8);
  await insert(client, table, [{ ...row, essential, valid_from: aDay(scene), valid_until: laterOrNever(scene) }]);
};

const OPERATIONS: Operation[] = [
  register,
  register,
  register,
  voidEvidence,
  insertPost,
  endPost,
  movePost,
  takenPost,
  carryFunction,
  editRequirement,
];

const joinRecords: Operation = (client, scene) =>
  insert(client, 'person_join', [
    {
      ...{ id: newId(), practitioner_id: oneOf(scene, scene.hot), other_id: oneOf(scene, scene.hot) },
      ...{ reason: 'The same person', recorded_by: newId() },
    },
  ]);

const partRecords: Operation = (client) =>
  client.query(
    `update person_join set voided_at = partnership_now(), void_reason = 'two people', voided_by = $1
      where id = (select id from person_join where voided_at is null order by random() limit 1)`,
    [newId()],
  );

const WITH_JOINS: Operation[] = [...OPERATIONS, joinRecords, joinRecords, partRecords];

/* A small, repeatable source of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
