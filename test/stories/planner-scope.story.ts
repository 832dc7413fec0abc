import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql, type VariablesOf } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const WHOLE = graphql(`query ($cluster: ID) {
  requiredAgainstHeld(clusterId: $cluster) { scope { cluster { name } areas { name } inWords }
  whole { needLevel { key } heads { numerator base } fte { numerator base } }
  clusters { cluster { id name } needLevels { needLevel { key } heads { numerator } fte { numerator } } } } }`);
const NOBODY = '00000000-0000-0000-0000-000000000000';

const BELOW = graphql(`query ($id: ID!) {
  held(by: AGENCY, clusterId: $id) { countedBy scope { inWords } rows { cluster { name } } }
  requiredAgainstHeldByRole(clusterId: $id) { countedBy scope { inWords } } }`);
const FINDINGS = graphql(`{ closeMatch { scope { areas { name } inWords } inWords }
  rolesShortOfCommonCore { scope { areas { name } inWords } inWords }
  tasksNobodyCanDo { scope { areas { name } inWords } inWords } }`);

const asked = async (variables: VariablesOf<typeof WHOLE> = {}) =>
  (await api.ask('planner', WHOLE, variables)).data.requiredAgainstHeld;

/* Distinct people in post who meet each family need level, counted from capability in post. */
const headsByLevel = async (clusters: string[] | null) =>
  (
    await api.database.query(
      `select l.key, count(distinct p.practitioner_id)::int as heads
         from need_level l left join capability_in_post p on p.partnership_id = l.partnership_id and p.requirement_set_id = l.id and p.days @> '2026-11-02'::date
                                             and ($1::uuid[] is null or p.cluster_id = any($1))
        where l.for_families and l.partnership_id = (select id from partnership where key = 'demo') group by l.key, l.position order by l.position`,
      [clusters],
    )
  ).rows;

describe('the whole of what a planner asks about', () => {
  it('is the whole partnership: each person one head, however many clusters they work in', async () => {
    const { scope, whole, clusters } = await asked();
    expect(scope).toEqual({ cluster: null, areas: [], inWords: 'the whole partnership' });
    const heads = whole.map(({ needLevel, heads }) => ({ key: needLevel.key, heads: heads.numerator }));
    expect(heads).toEqual(await headsByLevel(null));
    const summed = clusters.reduce((sum, { needLevels }) => sum + needLevels[0]!.heads!.numerator!, 0);
    expect(summed).toBeGreaterThan(heads[0]!.heads!);
    const hours = clusters.reduce((sum, { needLevels }) => sum + needLevels[0]!.fte!.numerator!, 0);
    expect(whole[0]!.fte.numerator).toBeCloseTo(hours, 0);
  });

  it('is one cluster where one is named, and people in no cluster are one that can be named', async () => {
    const { clusters } = await asked();
    const last = clusters.at(-1)!;
    expect(last.cluster).toEqual({ id: NOBODY, name: 'No cluster' });
    const alone = await asked({ cluster: NOBODY });
    expect(alone.scope).toEqual({ cluster: { name: 'No cluster' }, areas: [], inWords: 'No cluster' });
    expect(alone.clusters).toEqual([last]);
    expect(alone.whole.map(({ heads }) => heads.numerator)).toEqual(
      last.needLevels.map(({ heads }) => heads.numerator),
    );
    const { held, requiredAgainstHeldByRole } = (await api.ask('planner', BELOW, { id: NOBODY })).data;
    expect(held).toMatchObject({ countedBy: 'NEED', scope: { inWords: 'No cluster' } });
    expect(held.rows[0]).toEqual({ cluster: { name: 'No cluster' } });
    expect(requiredAgainstHeldByRole).toEqual({ countedBy: 'ROLE', scope: { inWords: 'No cluster' } });
  });

  it('is the areas of an area planner, in figures and in words, and no more', async () => {
    const { rows } = await api.database.query(
      `select a.id, a.name, array_agg(c.id) as clusters from area a join cluster c on c.area_id = a.id
        where exists (select from cluster m where m.area_id = a.id and m.name = 'Millbrook') group by a.id, a.name`,
    );
    await api.database.query(
      `update access_grant set area_id = $1 where kind = 'PLANNER' and partnership_id = (select id from partnership where key = 'demo')`,
      [rows[0].id],
    );
    const { scope, whole } = await asked();
    const planned = { areas: [{ name: rows[0].name }], inWords: 'the areas you plan for' };
    expect(scope).toEqual({ cluster: null, ...planned });
    expect(whole.map(({ needLevel, heads }) => ({ key: needLevel.key, heads: heads.numerator }))).toEqual(
      await headsByLevel(rows[0].clusters),
    );
    const answers = Object.values((await api.ask('planner', FINDINGS)).data);
    for (const answer of answers)
      expect(answer).toEqual({ scope: planned, inWords: expect.stringContaining('the areas you plan for') });
    expect(answers).toHaveLength(3);
    const refused = await api.ask('planner', WHOLE, { cluster: NOBODY });
    expect(refused.errors?.[0]?.extensions.code).toBe('CLUSTER_NOT_FOUND');
    await api.database.query(`update access_grant set area_id = null where kind = 'PLANNER'`);
  });
});

describe('what is kept about who looked', () => {
  const outcomes = async (operation: string) =>
    (
      await api.database.query(`select outcome from audit_event where operation = $1 order by id`, [operation])
    ).rows.map(({ outcome }) => outcome);

  it('says forbidden, not read, of what was hidden from them', async () => {
    const { rows } = await api.database.query(
      `select practitioner_id as id from account where subject in ('planner', 'manager') order by subject desc`,
    );
    const PROFILE = graphql(`query ($id: ID!) { profile(practitionerId: $id) { lines { state } } }`);
    const { errors } = await api.ask('manager', PROFILE, rows[0]);
    expect(errors?.[0]?.extensions.code).toBe('PRACTITIONER_NOT_FOUND');
    expect(await outcomes('profile')).toEqual(['FORBIDDEN']);
  });

  it('keeps an attempted change that was refused', async () => {
    const VOID = graphql(
      `mutation ($id: ID!) { voidEvidence(input: { evidenceId: $id, reason: "mistaken" }) { evidence { id } } }`,
    );
    await api.ask('manager', VOID, { id: '0190ffff-ffff-7fff-8fff-ffffffffffff' });
    expect(await outcomes('voidEvidence')).toEqual(['FORBIDDEN']);
  });
});
