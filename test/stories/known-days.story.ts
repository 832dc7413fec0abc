import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let sessionId: string;
let competencyId: string;
let people: string[];
beforeAll(async () => {
  api = await startApi();
  ({ sessionId, competencyId, people } = await room());
});
afterAll(() => api.close());

const KNOWN = graphql(`{ lastKnownDay }`);
const OBSERVE = graphql(
  `mutation ($input: ObservationInput!) { recordObservation(input: $input) { evidence { id competency { id } } } }`,
);
const VOID = graphql(`mutation ($id: ID!) {
  voidEvidence(input: { evidenceId: $id, reason: "of somebody else" }) { evidence { id } } }`);
const CHANGED = graphql(`{ whatChanged(since: "2026-10-01", on: "2026-12-15") {
  changes { inWords on cluster { name } now { needLevel { key } } } } }`);
const SINCE = graphql(`{ whatChanged(since: "2026-10-01", on: "2026-11-03") { inWords changes { inWords } } }`);
const BEYOND = graphql(`query ($on: Day!) {
  whatChanged(on: $on) { inWords howMany changes { on } }
  closeMatch(on: $on) { known closeMatch inWords checks { hidden } } }`);
const SESSIONS = graphql(`{ mySessions(from: "2026-10-05", first: 100) { edges { node { id resultsDue } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) {
  assesses { competency { id key } } entries { practitioner { id } } } }`);
const RECORD = graphql(
  `mutation ($input: RecordAssessmentsInput!) { recordAssessments(input: $input) { stated { rank } } }`,
);

const PROFILE = graphql(`query ($id: ID!, $on: Day!, $knownAt: Day) {
  profile(practitionerId: $id, on: $on, knownAt: $knownAt) { knownUntil } }`);
const TEAM = graphql(`query ($on: Day!, $first: Int!) { myTeam(on: $on, first: $first) { size knownUntil } }`);
const MATCH = graphql(
  `query ($input: MatchInput!) { match(input: $input) { knownUntil considered people { practitioner { id } } } }`,
);
const WHERE = graphql(`{ clusters { id name } needLevels { id key } }`);
const VERDICT = graphql(`query ($on: Day!, $knownAt: Day) {
  closeMatch(on: $on, knownAt: $knownAt) { inWords } }`);

const lastKnownDay = async () => (await api.ask('planner', KNOWN)).data.lastKnownDay;

async function observe(practitionerId: string, competencyId: string, lastDay: string): Promise<string> {
  const input = { ...{ practitionerId, competencyId, rank: 3 }, ...{ on: '2026-11-02', lastDay } };
  const { data, errors } = await api.ask('manager', OBSERVE, { input });
  expect(errors).toBeUndefined();
  return data.recordObservation.evidence.id;
}

/** The room of which results are due, all of them the manager’s people. */
async function room() {
  const { edges } = (await api.ask('trainer', SESSIONS)).data.mySessions;
  const id = edges.find(({ node }) => node.resultsDue)!.node.id;
  const { assesses, entries } = (await api.ask('trainer', REGISTER, { id })).data.register;
  const { competency } = assesses.find((one) => one.competency.key === 'tri.maternal-mental-health')!;
  return { sessionId: id, competencyId: competency.id, people: entries.map(({ practitioner }) => practitioner.id) };
}

it('is known until the last day that anything of anybody lasts, and no longer once that is voided', async () => {
  const before = await lastKnownDay();
  const id = await observe(people[0]!, competencyId, '2040-06-01');
  expect(await lastKnownDay()).toBe('2040-06-02');
  await api.ask('manager', VOID, { id });
  expect(await lastKnownDay()).toBe(before);
  const { whatChanged } = (await api.ask('planner', BEYOND, { on: '2099-12-31' })).data;
  expect(whatChanged).toEqual({
    inWords: expect.stringMatching(/^Nothing is known of 31 December 2099/),
    howMany: null,
    changes: [],
  });
});

it('a change is of its day, and not of one on which what was recorded has been voided', async () => {
  const results = people.slice(1).map((practitionerId) => ({ practitionerId, competencyId, rank: 3 }));
  await api.ask('trainer', RECORD, { input: { sessionId, results } });
  await api.ask('manager', VOID, { id: await observe(people[0]!, competencyId, '2026-11-20') });
  const { changes } = (await api.ask('planner', CHANGED)).data.whatChanged;
  expect(
    changes.find(({ cluster, now }) => cluster.name === 'Millbrook' && now.needLevel.key === 'partnership-plus'),
  ).toEqual({
    inWords: 'Universal partnership plus in Millbrook went from 0 to 4 of 4 people on 29 October 2026. That is enough.',
    on: '2026-10-29',
    cluster: { name: 'Millbrook' },
    now: { needLevel: { key: 'partnership-plus' } },
  });
});

it('what has happened by today is told as it was, though a day to come be asked about: of the whole as of each', async () => {
  const { inWords, changes } = (await api.ask('planner', SINCE)).data.whatChanged;
  expect(changes.length).toBeGreaterThan(0);
  expect([inWords, ...changes.map((change) => change.inWords)].filter((words) => words.includes('would'))).toEqual([]);
});

it('of one person it is known until the last day that anything of theirs lasts, whatever others hold', async () => {
  const [one, other] = people as [string, string];
  const knownUntil = async (id: string, on: string, knownAt?: string) =>
    (await api.ask('manager', PROFILE, { id, on, knownAt })).data.profile.knownUntil;
  const before = await knownUntil(other, '2040-01-01');
  const id = await observe(one, competencyId, '2041-06-30');
  expect(await knownUntil(one, '2040-01-01')).toBe('2041-07-01');
  expect(await knownUntil(other, '2040-01-01')).toBe(before);
  expect(before! < '2041-07-01').toBe(true);
  expect(await knownUntil(one, '2026-11-02')).toBeNull();
  expect(await knownUntil(one, '2040-01-01', '2026-10-01')).toBeNull();
  await api.ask('manager', VOID, { id });
  expect(await knownUntil(one, '2040-01-01')).not.toBe('2041-07-01');
});

it('of a team it is known until the last day of any of the people whom one manages today, on whatever page they stand', async () => {
  const id = await observe(people.at(-1)!, competencyId, '2041-06-30');
  const team = async (on: string, first: number) => (await api.ask('manager', TEAM, { on, first })).data.myTeam;
  for (const first of [1, 50]) expect(await team('2040-01-01', first)).toMatchObject({ knownUntil: '2041-07-01' });
  expect(await team('2026-11-02', 1)).toMatchObject({ knownUntil: null });
  await api.ask('manager', VOID, { id });
});

it('of a match it is known until the end of a year, the same whoever is listed, so that no day of a stranger is told', async () => {
  const { clusters, needLevels } = (await api.ask('manager', WHERE)).data;
  const needLevelId = needLevels.find(({ key }) => key === 'partnership-plus')!.id;
  const match = async (on: string, within: 'CLUSTER' | 'PARTNERSHIP', clusterId = clusters[0]!.id) => {
    const input = { needLevelId, clusterId, on, within, first: 1 };
    return (await api.ask('manager', MATCH, { input })).data.match;
  };
  const id = await observe(people[0]!, competencyId, '2041-03-01');
  for (const { id: clusterId } of clusters)
    expect((await match('2040-01-01', 'CLUSTER', clusterId)).knownUntil).toBe('2041-12-31');
  expect((await match('2040-01-01', 'PARTNERSHIP')).knownUntil).toBe('2041-12-31');
  expect((await match('2026-11-02', 'PARTNERSHIP')).knownUntil).toBeNull();
  await api.ask('manager', VOID, { id });
  expect((await match('2040-01-01', 'PARTNERSHIP')).knownUntil! < '2041-01-01').toBe(true);
});

it('leave is known of too, and what grid, tasks, roles and functions ask from a day on', async () => {
  const { clusters, needLevels } = (await api.ask('manager', WHERE)).data;
  const needLevelId = needLevels.find(({ key }) => key === 'partnership-plus')!.id;
  const input = { ...{ needLevelId, clusterId: clusters[0]!.id }, ...{ on: '2040-01-01', first: 1 } };
  const until = async () => (await api.ask('manager', MATCH, { input })).data.match.knownUntil;
  const [of, before] = [PARTNERSHIPS.demo, [await until(), await lastKnownDay()]];
  await api.database.query(
    `insert into leave (partnership_id, id, practitioner_id, valid_from, valid_until, recorded_at)
     values ($1, gen_random_uuid(), $2, '2027-01-01', '2045-03-01', '2026-11-01Z')`,
    [of, people[0]],
  );
  expect(await until()).toBe('2045-12-31');
  // Desirable, so that no figure changes.
  await api.database.query(
    `insert into grid_cell (partnership_id, id, need_level_id, competency_id, rank, essential, valid_from, recorded_at)
     select $1, gen_random_uuid(), $2, c.competency_id, 1, false, '2046-01-01', '2026-11-01Z'
       from (select competency_id from grid_cell where need_level_id = $3
             except select competency_id from grid_cell where need_level_id = $2 order by 1 limit 1) c`,
    [of, needLevels.find(({ key }) => key === 'universal')!.id, needLevelId],
  );
  expect(await lastKnownDay()).toBe('2046-01-01');
  await api.database.query(
    `insert into task_requirement (partnership_id, id, task_id, competency_id, rank, valid_from, recorded_at)
     select $1, gen_random_uuid(), r.task_id, r.competency_id, r.rank, '2047-01-01', '2026-11-01Z'
       from (select t.id as task_id, g.competency_id, 1 as rank from task t, grid_cell g
              where t.partnership_id = $1 and g.partnership_id = $1
                and not exists (select from task_requirement h where (h.task_id, h.competency_id) = (t.id, g.competency_id))
              order by t.id, g.competency_id limit 1) r`,
    [of],
  );
  expect(await lastKnownDay()).toBe('2047-01-01');
  for (const [table, owner, key, day] of [
    ['role_requirement', 'role', 'role_id', '2048-01-01'],
    ['function_requirement', 'role_function', 'function_id', '2049-01-01'],
  ]) {
    await api.database.query(
      `insert into ${table} (partnership_id, id, ${key}, competency_id, rank, essential, valid_from, recorded_at)
       select $1, gen_random_uuid(), o.id, g.competency_id, 1, false, $2, '2026-11-01Z' from ${owner} o, grid_cell g
        where o.partnership_id = $1 and g.partnership_id = $1
          and not exists (select from ${table} h where (h.${key}, h.competency_id) = (o.id, g.competency_id))
        order by o.id, g.competency_id limit 1`,
      [of, day],
    );
    expect(await lastKnownDay()).toBe(day);
  }
  for (const table of ['leave', 'grid_cell', 'task_requirement', 'role_requirement', 'function_requirement'])
    await api.database.query(
      `update ${table} set voided_at = partnership_now(), void_reason = 'a slip' where partnership_id = $1 and voided_at is null and greatest(valid_from, valid_until) > '2045-01-01'`,
      [of],
    );
  expect([await until(), await lastKnownDay()]).toEqual(before);
});

it('as known earlier, the verdict does not depend on what was recorded since', async () => {
  const verdict = async () =>
    (await api.ask('planner', VERDICT, { on: '2038-01-01', knownAt: '2026-10-01' })).data.closeMatch.inWords;
  const before = await verdict();
  expect(before).toMatch(/^No: on 1 January 2038/);
  const id = await observe(people[0]!, competencyId, '2040-06-01');
  expect(await verdict()).toBe(before);
  await api.ask('manager', VOID, { id });
});

it('who goes from one agency to another changes what each has, though together they have as many as before', async () => {
  const before = await lastKnownDay();
  await api.database.query('begin');
  await api.database.query(
    `insert into headcount_change
     select (jsonb_populate_record(
              (select c from headcount_change c where kind = 'NEED_LEVEL' and partnership_id = current_partnership() limit 1),
              jsonb_build_object('employer_id', id, 'span', 'day', 'day', '2048-03-01', 'heads', case nth when 1 then -1 else 1 end))).*
       from (select id, row_number() over (order by id) as nth from agency where partnership_id = current_partnership() order by id limit 2) a`,
  );
  const { rows } = await api.database.query(`select last_known_day(null)::text as day`);
  await api.database.query('rollback');
  expect(rows).toEqual([{ day: '2048-03-01' }]);
  expect(await lastKnownDay()).toBe(before);
});

const CHANGE = graphql(`mutation ($input: ChangePostInput!) { changePost(input: $input) { post { id } } }`);
const VOID_POST = graphql(`mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "a slip" }) { post { id } } }`);

it('whoever plans for an area is told no day of somebody who works elsewhere by then, nor of what nothing asks', async () => {
  const [mover, stayer] = people as [string, string];
  const place = async (sql: string, values: string[]) => (await api.database.query(sql, values)).rows[0];
  const home = await place(
    `select o.id as "postId", c.area_id as "areaId" from post o
       join site_cluster s on s.site_id = o.site_id join cluster c on c.id = s.cluster_id
      where o.practitioner_id = $1 and o.voided_at is null`,
    [mover],
  );
  const away = await place(
    `select s.site_id as "siteId", c.area_id as "areaId" from site_cluster s join cluster c on c.id = s.cluster_id
      where c.area_id <> $1 and c.partnership_id = (select partnership_id from area where id = $1) order by s.site_id limit 1`,
    [home.areaId],
  );
  const unasked = await place(
    `select c.id from competency c join framework_version v on v.id = c.version_id and v.published_on = (
           select max(o.published_on) from framework_version o where o.framework_id = v.framework_id and o.partnership_id = v.partnership_id)
      where c.partnership_id = (select partnership_id from competency where id = $1)
        and c.is_leaf and not exists (select from grid_cell g where g.competency_id = c.id)
        and not exists (select from role_requirement r where r.competency_id = c.id)
        and not exists (select from function_requirement f where f.competency_id = c.id) order by c.id limit 1`,
    [competencyId],
  );
  const plans = (areaId: string | null) =>
    api.database.query(
      `update access_grant g set area_id = $1 from account a where a.id = g.account_id and a.subject = 'planner' and g.kind = 'PLANNER'`,
      [areaId],
    );
  await plans(home.areaId);
  const before = await lastKnownDay();
  const input = { postId: home.postId, firstDay: '2026-11-02', siteId: away.siteId, reason: 'moved' };
  const moved = (await api.ask('steward', CHANGE, { input })).data.changePost.post.id;
  const observed = [await observe(mover, competencyId, '2040-06-01'), await observe(stayer, unasked.id, '2040-06-01')];
  expect(await lastKnownDay()).toBe(before);
  await plans(away.areaId);
  expect(await lastKnownDay()).toBe('2040-06-02');
  await plans(null);
  for (const id of observed) await api.ask('manager', VOID, { id });
  await api.ask('steward', VOID_POST, { id: moved });
});
