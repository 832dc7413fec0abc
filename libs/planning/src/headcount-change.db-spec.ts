import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { newId, type Day, type Id } from '@app/kernel';
import { NO_CLUSTER } from '../../../test/model/capability-in-post-model.js';
import { aPost, insert, ownWorld, requirement, someEvidence, type World } from '../../../test/support/world.js';

const DAY = '2026-06-01';

describe('a headcount of those who meet a need level', () => {
  let world: World;
  let app: pg.Client;
  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    app = world.owner;
  });
  afterAll(() => world.close());
  /* Each test is a transaction of the application that never commits; every statement takes effect as if it had. */
  beforeEach(async () => {
    await app.query('begin; set local role trivium_app; set constraints all immediate');
  });
  afterEach(async () => {
    await app.query('rollback');
  });

  const asOwner = (sql: string, ...values: (string | undefined)[]) =>
    app
      .query('set local role none')
      .then(() => app.query(sql, values))
      .then(() => app.query('set local role trivium_app'));

  /** Somebody who meets Universal from March on, with these posts. */
  async function aPractitioner(...posts: Record<string, unknown>[]): Promise<Id> {
    const id = newId();
    await insert(app, 'practitioner', [{ id }]);
    await insert(
      app,
      'post',
      posts.map((post) => aPost(world, { practitioner_id: id, ...post })),
    );
    await holds(id, 0, '2026-03-01');
    return id;
  }

  const holds = (practitioner_id: Id, competency: number, valid_from: Day, row = {}) =>
    insert(app, 'evidence', [
      someEvidence({ practitioner_id, competency_id: world.competencies[competency], valid_from, ...row }),
    ]);

  /* From the changes kept, and counted anew from what was known by some moment: here of one time when all of it was. */
  async function headcount(location: Id, day: Day = DAY, level: Id = world.levels.universal) {
    const count = async (knownAt: string) =>
      (
        await app.query(
          `select coalesce(sum(heads), 0)::int as heads, coalesce(sum(weekly_hours), 0)::float as hours
             from headcount_on(array['NEED_LEVEL'], array[$2::uuid], array[current_partnership()], $3, $4) where requirement_set_id = $1`,
          [level, location, day, knownAt],
        )
      ).rows[0];
    const kept = await count('infinity');
    expect(await count('9999-01-01')).toEqual(kept);
    return kept;
  }

  const at = (site: number | null, row = {}) => ({ site_id: site === null ? null : world.sites[site], ...row });

  it('counts a person with two posts in one cluster once, with the hours of both', async () => {
    await aPractitioner(at(0, { weekly_hours: 20 }), at(1, { weekly_hours: 10.5 }));
    expect(await headcount(world.clusters[0]!)).toEqual({ heads: 1, hours: 30.5 });
  });

  it('counts a person with posts in two clusters in each, and once in the whole', async () => {
    await aPractitioner(at(0, { weekly_hours: 20 }), at(2, { weekly_hours: 10 }));
    expect(await headcount(world.clusters[0]!)).toEqual({ heads: 1, hours: 20 });
    expect(await headcount(world.clusters[1]!)).toEqual({ heads: 1, hours: 10 });
    expect(await headcount(world.partnershipId)).toEqual({ heads: 1, hours: 30 });
  });

  it('counts unknown hours as one head and no hours', async () => {
    await aPractitioner(at(0, { weekly_hours: null }));
    expect(await headcount(world.clusters[0]!)).toEqual({ heads: 1, hours: 0 });
  });

  it.each<[string, (w: World) => Record<string, unknown>, (w: World) => Id]>([
    ['the cluster of its site', (w) => ({ site_id: w.sites[0], team_id: w.teams[0] }), (w) => w.clusters[0]!],
    [
      'that of its team where the site is in none',
      (w) => ({ site_id: w.sites[3], team_id: w.teams[0] }),
      (w) => w.clusters[2]!,
    ],
    ['that of its team where there is no site', (w) => ({ site_id: null, team_id: w.teams[0] }), (w) => w.clusters[2]!],
    ['no cluster where neither has one', (w) => ({ site_id: w.sites[3], team_id: w.teams[1] }), () => NO_CLUSTER],
  ])('counts a post in %s', async (_, post, place) => {
    await aPractitioner(post(world));
    expect(await headcount(place(world))).toMatchObject({ heads: 1 });
    expect(await headcount(world.partnershipId)).toMatchObject({ heads: 1 });
  });

  it('follows a site to another cluster, a team to another, and another scheme made the default', async () => {
    await aPractitioner(at(0), at(null, { team_id: world.teams[0] }));
    await asOwner('update site_cluster set cluster_id = $1 where site_id = $2', world.clusters[1], world.sites[0]);
    expect(await headcount(world.clusters[1]!)).toMatchObject({ heads: 1 });
    await asOwner('update team set cluster_id = $1 where id = $2', world.clusters[0], world.teams[0]);
    expect([await headcount(world.clusters[0]!), await headcount(world.clusters[2]!)]).toMatchObject([
      { heads: 1 },
      { heads: 0 },
    ]);
    await asOwner('update area_scheme set is_default = false');
    expect([await headcount(world.clusters[1]!), await headcount(NO_CLUSTER)]).toMatchObject([
      { heads: 0 },
      { heads: 1 },
    ]);
  });

  it('follows the choice between the latest judgement and the best', async () => {
    const id = await aPractitioner(at(0));
    await holds(id, 0, '2026-04-01', { rank: 0 });
    expect(await headcount(world.clusters[0]!)).toMatchObject({ heads: 0 });
    await asOwner(`update partnership set on_conflict = 'BEST'`);
    expect(await headcount(world.clusters[0]!)).toMatchObject({ heads: 1 });
  });

  it('begins with the evidence and stops with the post', async () => {
    await aPractitioner(at(0, { valid_until: '2026-07-01' }));
    const heads = async (day: Day) => (await headcount(world.clusters[0]!, day)).heads;
    expect(await heads('2026-02-28')).toBe(0);
    expect(await heads('2026-03-01')).toBe(1);
    expect(await heads('2026-06-30')).toBe(1);
    expect(await heads('2026-07-01')).toBe(0);
  });

  it('asks for a competency from the day its cell begins until the day it stops', async () => {
    await aPractitioner(at(0));
    const cell = { need_level_id: world.levels.universal, competency_id: world.competencies[1], rank: 1 };
    await insert(app, 'grid_cell', [requirement({ ...cell, valid_from: '2026-05-01', valid_until: '2026-06-01' })]);
    const heads = async (day: Day) => (await headcount(world.clusters[0]!, day)).heads;
    expect([await heads('2026-04-30'), await heads('2026-05-01')]).toEqual([1, 0]);
    expect([await heads('2026-05-31'), await heads('2026-06-01')]).toEqual([0, 1]);
  });

  it('does not ask for what is only desirable', async () => {
    await aPractitioner(at(0));
    const cell = { need_level_id: world.levels.universal, competency_id: world.competencies[1], rank: 1 };
    await insert(app, 'grid_cell', [requirement({ ...cell, essential: false })]);
    expect(await headcount(world.clusters[0]!)).toMatchObject({ heads: 1 });
  });

  it('finds that nobody meets a level which asks nothing', async () => {
    await aPractitioner(at(0));
    await app.query(
      `update grid_cell set voided_at = partnership_now(), void_reason = 'dropped' where need_level_id = $1`,
      [world.levels.universal],
    );
    expect(await headcount(world.partnershipId)).toEqual({ heads: 0, hours: 0 });
  });

  it('takes whoever meets it, whatever their role, and a role’s own asks only of those in the role', async () => {
    const id = await aPractitioner(at(0, { role_id: world.roles[1] }));
    await holds(id, 3, '2026-03-01');
    expect(await headcount(world.clusters[0]!)).toMatchObject({ heads: 1 });
    const kinds = async () =>
      (
        await app.query(`select kind from capability_in_post where requirement_set_id = any($1) and kind <> 'DUTY'`, [
          world.roles,
        ])
      ).rows;
    expect(await kinds()).toEqual([]);
    await insert(app, 'post', [aPost(world, { practitioner_id: id, role_id: world.roles[0] })]);
    expect(new Set((await kinds()).map((row) => row.kind))).toEqual(new Set(['DUTY_ELEMENT', 'DUTY_RANK']));
  });

  it('counts a carried function in the place of each post, from the later of the two until the sooner end', async () => {
    const id = await aPractitioner(at(0, { weekly_hours: 20, valid_until: '2026-09-01' }), at(2, { weekly_hours: 10 }));
    await holds(id, 2, '2026-01-01');
    const [function_id] = world.functions;
    await insert(app, 'function_carried', [
      { id: newId(), practitioner_id: id, function_id, valid_from: '2026-03-01', valid_until: '2026-05-01' },
      { id: newId(), practitioner_id: id, function_id, valid_from: '2026-08-01', valid_until: null },
    ]);
    const { rows } = await app.query(
      `select cluster_id, kind, days::text from capability_in_post where requirement_set_id = $1 order by cluster_id, kind`,
      [function_id],
    );
    const [first, other] = [world.clusters[0], world.clusters[1]];
    const [short, long] = [
      '{[2026-03-01,2026-05-01),[2026-08-01,2026-09-01)}',
      '{[2026-03-01,2026-05-01),[2026-08-01,)}',
    ];
    const kinds = ['DUTY', 'DUTY_ELEMENT', 'DUTY_RANK'];
    expect(rows).toEqual([
      ...kinds.map((kind) => ({ cluster_id: first, kind, days: short })),
      ...kinds.map((kind) => ({ cluster_id: other, kind, days: long })),
    ]);
  });
});
