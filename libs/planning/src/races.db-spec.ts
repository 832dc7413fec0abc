import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { newId, type Id } from '@app/kernel';
import { recountDifferences } from '../../../test/model/recount.js';
import {
  aPost,
  asApplication,
  insert,
  ownWorld,
  requirement,
  someEvidence,
  type World,
} from '../../../test/support/world.js';

type Write = (client: pg.Client) => Promise<unknown>;

describe('of two writers that meet', () => {
  let world: World;
  let first: pg.Client;
  let second: pg.Client;
  let person: Id;
  let level: Id;
  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    first = await asApplication(world.url, world.partnershipId);
    second = await asApplication(world.url, world.partnershipId);
    // The application has no operation for it yet.
    await world.owner.query('grant update (ceiling) on ladder_rung to trivium_app');
  });
  afterAll(async () => {
    await first.end();
    await second.end();
    await world.close();
  });
  beforeEach(async () => {
    [person, level] = [newId(), newId()];
    await insert(first, 'practitioner', [{ id: person }]);
    await aPostMore(first);
    await aLevelThatAsksFor(0)(world.owner);
    await evidenceOf(2)(first);
  });
  afterEach(async () => {
    await first.query('rollback');
    await second.query('rollback');
  });

  const nothing: Write = async () => undefined;
  let sites = 0;
  const aPostMore: Write = (client) => {
    const site_id = world.sites[(sites += 1) % world.sites.length];
    return insert(client, 'post', [aPost(world, { practitioner_id: person, site_id })]);
  };
  const aLevelThatAsksFor =
    (...competencies: number[]): Write =>
    async (client) => {
      const position = Number((await client.query('select max(position) + 1 as next from need_level')).rows[0].next);
      const row = { id: level, key: level, name: 'Level', position, description: '', for_families: true };
      await insert(client, 'need_level', [row]);
      await insert(client, 'grid_cell', competencies.map(cell));
    };
  const cell = (competency: number) =>
    requirement({ need_level_id: level, competency_id: world.competencies[competency], rank: 2 });
  const evidenceOf =
    (competency: number): Write =>
    (client) =>
      insert(client, 'evidence', [
        someEvidence({
          practitioner_id: person,
          competency_id: world.competencies[competency],
          valid_from: '2026-03-01',
        }),
      ]);
  const levelAsksFor =
    (competency: number): Write =>
    (client) =>
      insert(client, 'grid_cell', [cell(competency)]);
  const levelStopsAsking: Write = (client) =>
    client.query(
      `update grid_cell set voided_at = partnership_now(), void_reason = 'revised' where need_level_id = $1`,
      [level],
    );
  const ladderLiftsLess: Write = (client) =>
    client.query(`update ladder_rung set ceiling = (ceiling + 1) % 4 where kind = 'ASSESSMENT'`);
  const roleAsksFor4: Write = (client) =>
    insert(client, 'role_requirement', [
      requirement({ role_id: world.roles[0], competency_id: world.competencies[4], rank: 2 }),
    ]);

  const aPostThere: Write = (client) =>
    insert(client, 'post', [
      aPost(world, { practitioner_id: person, site_id: world.sites[0], role_id: world.roles[1] }),
    ]);
  let days = 0;
  const siteMoves: Write = (client) =>
    insert(client, 'place_move', [
      {
        ...{ id: newId(), site_id: world.sites[0], scheme_id: world.schemeId, to_cluster_id: world.clusters[2] },
        ...{ valid_from: `2026-05-0${(days += 1)}`, why: 'Another building', recorded_by: newId() },
      },
    ]);

  it.each<[string, () => Write, () => Write, () => Write]>([
    ['each completes half of what a level asks', () => levelAsksFor(1), () => evidenceOf(0), () => evidenceOf(1)],
    ['one records evidence and one adds a post', () => nothing, () => evidenceOf(0), () => aPostMore],
    ['one adds a post and one records evidence', () => nothing, () => aPostMore, () => evidenceOf(0)],
    [
      'one asks for more, one records what is now asked',
      () => evidenceOf(0),
      () => levelAsksFor(1),
      () => evidenceOf(1),
    ],
    ['one records what the other begins to ask', () => evidenceOf(0), () => evidenceOf(1), () => levelAsksFor(1)],
    ['one asks more of a role and one records it', () => nothing, () => roleAsksFor4, () => evidenceOf(4)],
    ['one asks for more and one adds a post', () => evidenceOf(0), () => levelAsksFor(2), () => aPostMore],
    ['one stops asking and one records', () => nothing, () => levelStopsAsking, () => evidenceOf(0)],
    ['one changes how far evidence lifts and one records', () => nothing, () => ladderLiftsLess, () => evidenceOf(0)],
    ['one records and one changes how far evidence lifts', () => nothing, () => evidenceOf(1), () => ladderLiftsLess],
    ['both change what is asked', () => evidenceOf(0), () => levelAsksFor(2), () => levelStopsAsking],
  ])('neither is lost when %s', async (_, before, early, late) => {
    await before()(first);
    await first.query('begin');
    await second.query('begin');
    await early()(first);
    await late()(second);
    await first.query('set constraints all immediate');
    const committed = second.query('commit');
    await waiting(second, committed);
    await first.query('commit');
    await committed;
    expect(await recountDifferences(world.owner)).toEqual([]);
    expect((await world.owner.query('select * from standing_period_differences()')).rows).toEqual([]);
    expect((await world.owner.query('select * from capability_in_post_differences()')).rows).toEqual([]);
  });

  it.each<[string, () => Write, () => Write]>([
    ['a site moves and a post is added there', () => siteMoves, () => aPostThere],
    ['a post is added where a site then moves', () => aPostThere, () => siteMoves],
  ])('the later waits for the earlier, and neither is lost, when %s', async (_, early, late) => {
    await evidenceOf(0)(first);
    await first.query('begin');
    await second.query('begin');
    await early()(first);
    const written = late()(second);
    await waiting(second, written);
    await first.query('commit');
    await written;
    await second.query('commit');
    expect(await recountDifferences(world.owner)).toEqual([]);
    expect((await world.owner.query('select * from capability_in_post_differences()')).rows).toEqual([]);
  });

  it.each(['repeatable read', 'serializable'])(
    'one that writes under %s is refused: it would miss the other',
    async (level) => {
      await first.query(`begin isolation level ${level}`);
      await evidenceOf(0)(first);
      await expect(first.query('commit')).rejects.toMatchObject({ code: '25000' });
      await first.query(`begin isolation level ${level}; select from evidence; commit`);
    },
  );

  /* Until the client waits for a lock of another, or needs none. */
  async function waiting(client: pg.Client, done: Promise<unknown>) {
    let settled = false;
    void done.then(() => (settled = true));
    const pid = (client as unknown as { processID: number }).processID;
    const sql = `select from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'`;
    while (!settled && (await world.owner.query(sql, [pid])).rowCount === 0);
    expect(settled).toBe(false);
  }
});
