import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { insert, ownWorld, someEvidence, type World } from '../../../test/support/world.js';

interface Queued {
  people: string[] | null;
  competencies: string[] | null;
  requirement_sets: string[] | null;
}

const VOID = `set voided_at = partnership_now(), void_reason = 'mistaken'`;
const EVERYBODY: Queued = { people: null, competencies: null, requirement_sets: null };

describe('what an update of the facts queues for the refresh at commit', () => {
  let world: World;
  beforeAll(async () => void (world = await ownWorld()));
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.owner.query('begin');
    await insert(world.owner, 'evidence', [
      someEvidence({
        practitioner_id: world.practitioners[0],
        competency_id: world.competencies[0],
        valid_from: '2026-03-01',
      }),
    ]);
    await insert(world.owner, 'function_carried', [
      {
        id: newId(),
        practitioner_id: world.practitioners[0],
        function_id: world.functions[0],
        valid_from: '2026-03-01',
      },
    ]);
    await world.owner.query('set constraints all immediate; set constraints all deferred');
  });
  afterEach(async () => void (await world.owner.query('rollback')));

  async function queued(sql: string): Promise<Queued[]> {
    expect((await world.owner.query(sql)).rowCount).toBeGreaterThan(0);
    return (
      await world.owner.query(
        `select people, competencies, requirement_sets from pending_refresh where people is distinct from '{}'`,
      )
    ).rows;
  }

  it('everybody is refreshed by chunks, each person in one', async () => {
    const { rows } = await world.owner.query<{ people: string[] }>('select people from people_in_chunks(3)');
    expect(rows.map(({ people }) => people.length)).toEqual([3, 3, 2]);
    expect(new Set(rows.flatMap(({ people }) => people))).toEqual(new Set(world.practitioners));
  });

  it.each([
    `update team set name = 'Another ' || id, leader_id = null`,
    'update team set cluster_id = cluster_id',
    `update area_scheme set name = 'Another name', is_default = is_default`,
    'update site_cluster set cluster_id = cluster_id',
    'update ladder_rung set ceiling = ceiling, valid_until = valid_until',
    `update partnership set name = 'Another name', just_short_limit = 3, on_conflict = on_conflict`,
    'update evidence set valid_until = valid_until, recorded_by = gen_random_uuid()',
    'update post set line_manager_id = null, host_id = employer_id, team_id = team_id',
    'update function_carried set valid_until = valid_until',
    'update grid_cell set rank = rank, theme_id = null',
    'update task_requirement set rank = rank',
    'update role_requirement set rank = rank',
    'update function_requirement set rank = rank',
  ])('nothing: %s', async (sql) => expect(await queued(sql)).toEqual([]));

  it.each([
    `update team set cluster_id = '$cluster' where cluster_id is not null`,
    'update area_scheme set is_default = false',
    `update site_cluster set cluster_id = '$cluster' where cluster_id <> '$cluster'`,
  ])('everybody: %s', async (sql) => {
    const rows = await queued(sql.replaceAll('$cluster', world.clusters[0]!));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual(EVERYBODY);
  });

  it.each([
    `update ladder_rung set ceiling = 0 where kind = 'SIGN_OFF'`,
    `update partnership set on_conflict = 'BEST'`,
    `delete from ladder_rung where kind = 'SIGN_OFF'`,
  ])('everybody in every competency, because what they hold changes: %s', async (sql) => {
    const leaves = (await world.owner.query('select id from competency where is_leaf')).rows.map(({ id }) => id);
    const [row, ...others] = await queued(sql);
    expect(others).toEqual([]);
    expect({ ...row, competencies: new Set(row!.competencies) }).toEqual({
      ...EVERYBODY,
      competencies: new Set(leaves),
    });
  });

  it('the people and competencies of the evidence voided', async () =>
    expect(await queued(`update evidence ${VOID}`)).toEqual([
      { ...EVERYBODY, people: [world.practitioners[0]], competencies: [world.competencies[0]] },
    ]));

  it('whoever holds a post that was voided, and nobody else', async () =>
    expect(await queued(`update post ${VOID} where id = '${world.posts[1]}'`)).toEqual([
      { ...EVERYBODY, people: [world.practitioners[1]] },
    ]));

  it.each([
    ['employer_id = (select id from agency where id <> employer_id order by id limit 1)'],
    ['role_id = (select id from role where id <> role_id order by id limit 1)'],
    ['weekly_hours = weekly_hours + 1'],
    [
      'site_id = (select c.site_id from site_cluster c join area_scheme s on s.id = c.scheme_id and s.is_default order by 1 desc limit 1)',
    ],
    ['valid_until = valid_from + 7'],
  ])('whoever holds a post, by %s, and the figures follow', async (change) => {
    const holder = world.practitioners[0]!;
    const rows = await queued(`update post set ${change} where practitioner_id = '${holder}'`);
    expect(rows).toEqual([{ ...EVERYBODY, people: [holder] }]);
    const counted = async () =>
      (await world.owner.query('select * from headcount_change order by 1, 2, 3, 4, 5, 6, 7, 8')).rows;
    const before = await counted();
    await world.owner.query('set constraints all immediate');
    expect(await counted()).not.toEqual(before);
    await world.owner.query('set local role trivium_app');
    expect((await world.owner.query('select * from capability_in_post_differences()')).rows).toEqual([]);
  });

  it('both who had a post and who has it now', async () => {
    const [{ people }] = (await queued(
      `update post set practitioner_id = '${world.practitioners[3]}' where id = '${world.posts[1]}'`,
    )) as [Queued];
    expect(people!.sort()).toEqual([world.practitioners[1], world.practitioners[3]].sort());
  });

  it.each(['grid_cell', 'task_requirement', 'role_requirement', 'function_requirement'])(
    'the sets of the %s voided',
    async (table) => {
      const rows = await queued(`update ${table} ${VOID}`);
      expect(rows).toHaveLength(1);
      expect(rows[0]!.requirement_sets!.length).toBeGreaterThan(0);
      expect(rows[0]!.people).toBeNull();
    },
  );
});

describe('facts that are committed in another name', () => {
  it.each([['of another partnership'], ['of none']])('%s are refused, and nothing is kept of them', async (whose) => {
    const world = await ownWorld();
    const before = (await world.owner.query('select count(*) from evidence')).rows;
    const other = whose === 'of none' ? '' : newId();
    await world.owner.query('begin');
    const row = {
      practitioner_id: world.practitioners[0],
      competency_id: world.competencies[0],
      valid_from: '2026-03-01',
    };
    await insert(world.owner, 'evidence', [someEvidence(row)]);
    await world.owner.query(`select set_config('app.partnership_id', $1, true)`, [other]);
    await expect(world.owner.query('commit')).rejects.toThrow('in the name of their partnership');
    expect((await world.owner.query('select count(*) from evidence')).rows).toEqual(before);
    await world.close();
  });
});
