import pg from 'pg';
import { newId, type Day, type Id } from '@app/kernel';
import { cloneDatabase } from './test-server.js';

export const SAMPLE_LADDER = {
  ATTENDANCE: 1,
  ASSESSMENT: 3,
  OBSERVATION: 3,
  SIGN_OFF: 4,
  QUALIFICATION: 3,
  CREDIT: 3,
} as const;

/** A small partnership: six leaves under two elements, four need levels, two roles and a function, two agencies, three clusters, people in post. */
export interface World {
  url: string;
  partnershipId: Id;
  /** A superuser with the tenant set: for what the application may not do, and for reading everything. */
  owner: pg.Client;
  scaleId: Id;
  frameworkId: Id;
  versionId: Id;
  draftId: Id;
  elements: Id[];
  competencies: Id[];
  draftCompetency: Id;
  levels: { community: Id; universal: Id; plus: Id; partnership: Id };
  tasks: Id[];
  roles: Id[];
  functions: Id[];
  agencies: Id[];
  schemeId: Id;
  areaId: Id;
  clusters: Id[];
  /** The first three stand in clusters 0, 0 and 1; the last in none. */
  sites: Id[];
  /** The first belongs to cluster 2, the other to none. */
  teams: Id[];
  practitioners: Id[];
  posts: Id[];
  close(): Promise<void>;
}

interface Options {
  key?: string;
  simulatedToday?: Day | null;
  people?: number;
}

/** A world in a database of its own; `close` drops it. */
export async function ownWorld(options: Options = {}): Promise<World> {
  const { url, drop } = await cloneDatabase('empty');
  const world = await aWorld(url, options);
  const close = async () => {
    await world.owner.end();
    await drop();
  };
  return { ...world, close };
}

/** A world added to a migrated database; `close` only ends its connection. */
export async function aWorld(url: string, options: Options = {}): Promise<World> {
  const { key = 'north', simulatedToday = '2026-11-02', people = 8 } = options;
  const partnershipId = newId();
  const owner = await connected(url, partnershipId);
  await insert(owner, 'partnership', [
    {
      id: partnershipId,
      key,
      name: key,
      simulated_today: simulatedToday,
      full_time_week: 37,
      close_match_threshold: 0.1,
    },
  ]);
  const framework = await addFramework(owner);
  const needs = await addNeeds(owner, framework.competencies);
  const roles = await addRoles(owner, framework.competencies);
  const functions = await addFunctions(owner, framework.competencies);
  const places = await addPlaces(owner);
  const workforce = await addWorkforce(owner, { roles, ...places }, people);
  await addLadder(owner);
  const close = () => owner.end();
  return { url, partnershipId, owner, ...framework, ...needs, roles, functions, ...places, ...workforce, close };
}

/** A connection that may do what the application may and no more. */
export const asApplication = (url: string, partnershipId?: Id): Promise<pg.Client> =>
  connected(url, partnershipId, '-c role=trivium_app');

async function connected(url: string, partnershipId?: Id, options = ''): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: `${options} -c jit=off`, types: daysAsText });
  await client.connect();
  if (partnershipId) await client.query(`select set_config('app.partnership_id', $1, false)`, [partnershipId]);
  return client;
}

const daysAsText = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === pg.types.builtins.DATE
      ? (day: string) => day
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

type Row = Record<string, unknown>;

/** Adds the rows in one statement; columns that the first row leaves out or undefined take their default. */
export async function insert(client: pg.Client, table: string, rows: Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .filter((column) => first[column] !== undefined)
    .join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

const some = (howMany: number) => Array.from({ length: howMany }, () => newId());

async function addFramework(owner: pg.Client) {
  const [scaleId, frameworkId, versionId, draftId, draftElement, draftCompetency] = some(6) as [Id, Id, Id, Id, Id, Id];
  const [elements, competencies] = [some(2), some(6)];
  await insert(owner, 'proficiency_scale', [{ id: scaleId, key: 'scale', name: 'Scale', provenance: 'sample' }]);
  const rungs = ['Aware', 'With support', 'Independently', 'Leads others'];
  const levels = rungs.map((name, at) => ({ scale_id: scaleId, rank: at + 1, name, description: name }));
  await insert(owner, 'proficiency_level', levels);
  const about = { name: 'Common core', about: 'Sample', provenance: 'sample' };
  await insert(owner, 'framework', [{ id: frameworkId, key: 'core', ...about, scale_id: scaleId }]);
  const version = (id: Id, at: number) => ({ id, key: `v${at + 1}`, framework_id: frameworkId, edition: 'sample' });
  await insert(owner, 'framework_version', [versionId, draftId].map(version));
  const element = (id: Id, version_id: Id, position: number) =>
    competencyRow({ id, version_id, element_id: id, parent_id: null, kind: 'ELEMENT', is_leaf: false, position });
  const leaf = (id: Id, version_id: Id, parent_id: Id, position: number) =>
    competencyRow({ id, version_id, element_id: parent_id, parent_id, kind: 'SKILL', is_leaf: true, position });
  await insert(owner, 'competency', [
    // The other way round than their ids, so that an order by id shows.
    ...elements.map((id, at) => element(id, versionId, at === 0 ? 10 : 0)),
    ...competencies.map((id, at) => leaf(id, versionId, elements[at < 3 ? 0 : 1]!, 20 - (at < 3 ? 7 : 14) - at)),
    element(draftElement, draftId, 0),
    leaf(draftCompetency, draftId, draftElement, 10),
  ]);
  await owner.query(
    `update framework_version set published_on = '2024-01-01', publishing_recorded_at = '2024-01-01Z' where id = $1`,
    [versionId],
  );
  return { scaleId, frameworkId, versionId, draftId, elements, competencies, draftCompetency };
}

const competencyRow = (row: Row) => ({ ...row, key: `c${row.position}`, name: `C${row.position}`, description: '' });

const ALWAYS = { valid_from: '2025-01-01', recorded_at: '2025-01-01T09:00:00Z' };
const asked = (row: Row) => ({ id: newId(), ...ALWAYS, ...row });

/** A row of a requirement grid that is essential and in force since 2025; tasks take `essential: undefined`. */
export const requirement = (row: Row) => asked({ essential: true, ...row });

async function addNeeds(owner: pg.Client, competencies: Id[]) {
  const [community, universal, plus, partnership] = some(4) as [Id, Id, Id, Id];
  const names = { community, universal, plus, partnership };
  const level = ([key, id]: [string, Id], position: number) => ({
    id,
    key,
    name: key,
    position,
    description: '',
    for_families: key !== 'community',
  });
  await insert(owner, 'need_level', Object.entries(names).map(level));
  const tasks = some(2);
  const task = (id: Id, need_level_id: Id) => ({ id, need_level_id, key: id, name: 'Task', description: '' });
  await insert(owner, 'task', [task(tasks[0]!, universal), task(tasks[1]!, partnership)]);
  const asks = (competency: number, rank: number) => ({ competency_id: competencies[competency], rank });
  await insert(owner, 'grid_cell', [
    requirement({ need_level_id: community, ...asks(3, 1) }),
    requirement({ need_level_id: universal, ...asks(0, 1) }),
    requirement({ need_level_id: plus, ...asks(0, 2) }),
    requirement({ need_level_id: plus, ...asks(1, 2) }),
    requirement({ need_level_id: partnership, ...asks(0, 3) }),
    requirement({ need_level_id: partnership, ...asks(2, 3) }),
    requirement({ need_level_id: partnership, ...asks(5, 4), essential: false }),
  ]);
  const taskCells = [asks(1, 1), asks(4, 2), asks(2, 3)];
  const cell = (at: number) => asked({ task_id: tasks[at === 0 ? 0 : 1], ...taskCells[at] });
  await insert(owner, 'task_requirement', [0, 1, 2].map(cell));
  return { levels: names, tasks };
}

async function addRoles(owner: pg.Client, competencies: Id[]) {
  const roles = some(2);
  const named = (id: Id, at: number) => ({ id, key: `role-${at}`, name: `Role ${at}`, sector: 'health', about: '' });
  await insert(
    owner,
    'role',
    roles.map((id, at) => ({ ...named(id, at), staff_level: 'FRONT_LINE' })),
  );
  const asks = (role: number, competency: number, rank: number, essential = true) =>
    requirement({ role_id: roles[role], competency_id: competencies[competency], rank, essential });
  await insert(owner, 'role_requirement', [
    asks(0, 0, 2),
    asks(0, 3, 2),
    asks(0, 5, 1, false),
    asks(1, 1, 2),
    asks(1, 2, 3),
  ]);
  return roles;
}

async function addFunctions(owner: pg.Client, competencies: Id[]) {
  const [id] = some(1) as [Id];
  await insert(owner, 'role_function', [{ id, key: 'function-0', name: 'Function 0', about: '' }]);
  await insert(owner, 'function_requirement', [
    requirement({ function_id: id, competency_id: competencies[2], rank: 3 }),
  ]);
  return [id];
}

async function addPlaces(owner: pg.Client) {
  const [schemeId, areaId] = some(2) as [Id, Id];
  const [agencies, clusters, sites, teams] = [some(2), some(3), some(4), some(2)];
  const named = (id: Id, at: number) => ({ id, key: `k${at}`, name: `N${at}` });
  await insert(
    owner,
    'agency',
    agencies.map((id, at) => ({ ...named(id, at), sector: 'health' })),
  );
  await insert(owner, 'area_scheme', [{ ...named(schemeId, 0), is_default: true }]);
  await insert(owner, 'area', [{ ...named(areaId, 0), scheme_id: schemeId }]);
  await insert(
    owner,
    'cluster',
    clusters.map((id, at) => ({ ...named(id, at), area_id: areaId, scheme_id: schemeId })),
  );
  await insert(
    owner,
    'site',
    sites.map((id, at) => ({ ...named(id, at), kind: 'centre' })),
  );
  const inCluster = [0, 0, 1].map((cluster, at) => ({ site_id: sites[at], cluster_id: clusters[cluster] }));
  await insert(
    owner,
    'site_cluster',
    inCluster.map((row) => ({ ...row, scheme_id: schemeId })),
  );
  await insert(
    owner,
    'team',
    teams.map((id, at) => ({ ...named(id, at), cluster_id: at === 0 ? clusters[2] : null })),
  );
  return { schemeId, areaId, agencies, clusters, sites, teams };
}

type Workplaces = Pick<World, 'roles' | 'agencies' | 'sites' | 'teams'>;

async function addWorkforce(owner: pg.Client, workplaces: Workplaces, people: number) {
  const practitioners = some(people);
  await insert(
    owner,
    'practitioner',
    practitioners.map((id) => ({ id })),
  );
  const posts = practitioners.map((practitioner_id, at) => aPost(workplaces, { practitioner_id }, at));
  await insert(owner, 'post', posts);
  return { practitioners, posts: posts.map((post) => post.id) };
}

/** A post of 37 hours from 2025; `at` turns the choice of role, employer and site. */
export const aPost = ({ roles, agencies, sites }: Workplaces, row: Row, at = 0) => ({
  id: newId(),
  role_id: roles[at % roles.length],
  employer_id: agencies[at % agencies.length],
  site_id: sites[at % sites.length],
  team_id: null,
  ...{ weekly_hours: 37, long_hours_reason: 'agreed' as string | null },
  ...ALWAYS,
  valid_until: null,
  ...row,
});

async function addLadder(owner: pg.Client) {
  const rungs = Object.entries(SAMPLE_LADDER).map(([kind, ceiling]) => ({ id: newId(), kind, ceiling }));
  await insert(
    owner,
    'ladder_rung',
    rungs.map((rung) => ({ ...rung, valid_from: '2000-01-01' })),
  );
}

/** Evidence of its own source, recorded at noon of the day it is from. */
export const someEvidence = (row: Row & { valid_from: Day }) => ({
  id: newId(),
  kind: 'ASSESSMENT',
  rank: 3,
  valid_until: null,
  source_id: newId(),
  recorded_at: `${row.valid_from}T12:00:00Z`,
  ...row,
});
