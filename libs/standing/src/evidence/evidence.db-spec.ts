import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { newId, type Id } from '@app/kernel';
import { carryOvers } from '../../../../test/support/versions.js';
import {
  asApplication,
  insert,
  ownWorld,
  requirement,
  someEvidence,
  type World,
} from '../../../../test/support/world.js';

describe('evidence', () => {
  let world: World;
  let app: pg.Client;
  let id: Id;
  beforeAll(async () => {
    world = await ownWorld();
    app = await asApplication(world.url, world.partnershipId);
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });
  beforeEach(async () => {
    id = newId();
    await insert(app, 'evidence', [evidence({ id })]);
  });

  const evidence = (row: Record<string, unknown> = {}) =>
    someEvidence({
      valid_from: '2026-03-01',
      practitioner_id: world.practitioners[0],
      competency_id: world.competencies[0],
      ...row,
    });
  const voided = (set = '') =>
    app.query(`update evidence set voided_at = partnership_now(), void_reason = 'mistaken' ${set} where id = $1`, [id]);

  it('names a leaf competency', () =>
    expect(insert(app, 'evidence', [evidence({ competency_id: world.elements[0] })])).rejects.toMatchObject({
      constraint: 'evidence_published_leaf',
    }));

  it('names a competency of a published version', () =>
    expect(insert(app, 'evidence', [evidence({ competency_id: world.draftCompetency })])).rejects.toMatchObject({
      constraint: 'evidence_published_leaf',
    }));

  it.each([
    [0, true],
    [4, true],
    [5, false],
  ])('states a rank of the scale, which ends at 4, or 0: %s is let in: %s', async (rank, letIn) => {
    const inserted = insert(app, 'evidence', [evidence({ rank })]);
    if (letIn) await inserted;
    else await expect(inserted).rejects.toMatchObject({ constraint: 'evidence_rank_on_scale' });
  });

  it.each([
    ['1949-12-31', null, false],
    ['1950-01-01', null, true],
    ['2026-03-01', '2076-03-01', true],
    ['2026-03-01', '2076-03-02', false],
  ])('is from %s until %s, which is plausible: %s', async (valid_from, valid_until, letIn) => {
    const inserted = insert(app, 'evidence', [evidence({ valid_from, valid_until, recorded_at: '2026-03-01T12:00Z' })]);
    if (letIn) await inserted;
    else await expect(inserted).rejects.toMatchObject({ constraint: 'evidence_plausible' });
  });

  it('names a competency of the version in force on its first day, and of what was before any, the first', async () => {
    const { owner, draftId, draftCompetency, competencies } = world;
    await owner.query('begin');
    await insert(owner, 'carry_over', carryOvers(world));
    await owner.query(`update framework_version set published_on = '2026-02-01' where id = $1`, [draftId]);
    const recorded = async (competency_id: Id | undefined, valid_from: string) => {
      await owner.query('savepoint one');
      const done = await insert(owner, 'evidence', [evidence({ competency_id, valid_from })]).then(
        () => 'recorded',
        ({ constraint }: { constraint: string }) => constraint,
      );
      await owner.query('rollback to one');
      return done;
    };
    const [older] = competencies;
    expect(await recorded(older, '2026-01-31')).toBe('recorded');
    expect(await recorded(older, '2023-12-31')).toBe('recorded');
    expect(await recorded(older, '2026-02-01')).toBe('evidence_version_in_force');
    expect(await recorded(draftCompetency, '2026-02-01')).toBe('recorded');
    expect(await recorded(draftCompetency, '2026-01-31')).toBe('evidence_version_in_force');
    await owner.query('rollback');
  });

  it.each([
    ['2024-02-29', 36, '2027-03-01'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-03-01'],
    ['2025-08-31', 12, '2026-08-31'],
    ['2026-01-30', 1, '2026-03-01'],
    ['2023-10-31', 4, '2024-03-01'],
    ['2026-11-02', 12, '2027-11-02'],
    ['2026-05-31', 1, '2026-07-01'],
  ])('from %s for %s months holds until %s', async (from, months, until) => {
    const { rows } = await app.query('select months_after($1, $2) as until', [from, months]);
    expect(rows).toEqual([{ until }]);
  });

  it.each([
    ['2026-11-03', true],
    ['2027-01-31', true],
    ['2027-02-01', false],
    [null, false],
  ])('what is first not met on %s lapses within 90 days of 2 November 2026: %s', async (until, soon) => {
    const { rows } = await app.query(`select lapses_soon($1, '2026-11-02', 90) as soon`, [until]);
    expect(rows).toEqual([{ soon }]);
  });

  it('is voided no earlier than it was recorded, also by a transaction that began before', async () => {
    const other = await asApplication(world.url, world.partnershipId);
    await app.query('begin');
    await app.query('select now()');
    id = newId();
    await insert(other, 'evidence', [evidence({ id, recorded_at: undefined })]);
    await other.end();
    await voided();
    await app.query('commit');
    const { rows } = await app.query('select voided_at >= recorded_at as after from evidence where id = $1', [id]);
    expect(rows).toEqual([{ after: true }]);
  });

  it('is refused whole when one row of many is ill founded', async () => {
    const sound = evidence();
    const rows = [sound, evidence({ competency_id: world.elements[0] })];
    await expect(insert(app, 'evidence', rows)).rejects.toMatchObject({ constraint: 'evidence_published_leaf' });
    expect((await app.query('select from evidence where id = $1', [sound.id])).rowCount).toBe(0);
  });

  it.each([
    ['the day after it was recorded', '2026-03-02', '2026-03-01T12:00:00Z', false],
    ['the day it was recorded', '2026-03-01', '2026-03-01T12:00:00Z', true],
    ['1 July, recorded at 23:30 UTC on 30 June, which is 1 July in London', '2026-07-01', '2026-06-30T23:30:00Z', true],
    ['2 July, recorded at that moment', '2026-07-02', '2026-06-30T23:30:00Z', false],
    ['1 January, recorded at 23:30 UTC on 31 December', '2026-01-01', '2025-12-31T23:30:00Z', false],
  ])('dated %s is let in: %s at %s? %s', async (_, valid_from, recorded_at, letIn) => {
    const inserted = insert(app, 'evidence', [evidence({ valid_from, recorded_at })]);
    if (letIn) await inserted;
    else await expect(inserted).rejects.toMatchObject({ constraint: 'evidence_not_ahead' });
  });

  it('dated after today is refused where no moment of recording is given', async () => {
    const row = evidence({ valid_from: '2026-11-03', recorded_at: undefined });
    await expect(insert(app, 'evidence', [row])).rejects.toMatchObject({ constraint: 'evidence_not_ahead' });
    await insert(app, 'evidence', [{ ...row, valid_from: '2026-11-02' }]);
  });

  it('is voided once, with a reason', async () => {
    const silent = app.query('update evidence set voided_at = partnership_now() where id = $1', [id]);
    await expect(silent).rejects.toMatchObject({ constraint: 'ck_evidence_void' });
    await voided();
    await expect(voided()).rejects.toMatchObject({ constraint: 'voided_once' });
    const unsaid = app.query('update evidence set voided_at = null, void_reason = null where id = $1', [id]);
    await expect(unsaid).rejects.toMatchObject({ constraint: 'voided_once' });
  });

  it.each([
    'rank = 4',
    `kind = 'SIGN_OFF'`,
    `valid_from = '2020-01-01'`,
    'valid_until = null',
    `recorded_at = '2020-01-01'`,
    'practitioner_id = id',
    'competency_id = id',
    'source_id = id',
  ])('is never edited by the application: set %s', (change) =>
    expect(app.query(`update evidence set ${change} where id = $1`, [id])).rejects.toMatchObject({ code: '42501' }),
  );

  it.each([
    'delete from evidence',
    'truncate evidence',
    'delete from post',
    'delete from self_rating',
    'update self_rating set rated_on = rated_on',
    'update ladder_rung set ceiling = 4',
    'insert into ladder_rung default values',
    'update partnership set zone = zone',
    'alter table evidence disable trigger all',
    'drop function standing_pieces',
  ])('is out of the application’s reach: %s', (sql) => expect(app.query(sql)).rejects.toMatchObject({ code: '42501' }));

  it('comes once from one source and competency, and again after a void', async () => {
    const source_id = newId();
    const same = () => evidence({ source_id });
    const first = same();
    await insert(app, 'evidence', [first]);
    await expect(insert(app, 'evidence', [same()])).rejects.toMatchObject({ constraint: 'uq_evidence_once' });
    await app.query(`update evidence set voided_at = recorded_at, void_reason = 'mistaken' where id = $1`, [first.id]);
    await insert(app, 'evidence', [same()]);
  });
});

describe('the audit', () => {
  let world: World;
  let app: pg.Client;
  const accountId = newId();
  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    app = await asApplication(world.url, world.partnershipId);
    await insert(world.owner, 'account', [{ id: accountId, issuer: 'https://issuer.test', subject: 'somebody' }]);
    await insert(app, 'audit_event', [
      { id: newId(), account_id: accountId, operation: 'test', outcome: 'READ', subject: {} },
    ]);
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  it.each([
    'update audit_event set operation = $$other$$',
    'delete from audit_event',
    'truncate audit_event',
    `insert into audit_event (id, account_id, operation, outcome, at) values ('${newId()}', '${accountId}', 'test', 'READ', '2020-01-01')`,
  ])('is only ever added to, at the time of the database: %s is refused', (sql) =>
    expect(app.query(sql)).rejects.toMatchObject({ code: '42501' }),
  );
});

describe.each(['role_requirement', 'function_requirement', 'task_requirement', 'grid_cell'])('a row of %s', (table) => {
  let world: World;
  let app: pg.Client;
  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    app = await asApplication(world.url, world.partnershipId);
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  const asks = (competency_id: Id, rank: number) => {
    const by: Record<string, object> = {
      role_requirement: { role_id: world.roles[0] },
      function_requirement: { function_id: world.functions[0] },
      task_requirement: { task_id: world.tasks[0], essential: undefined },
      grid_cell: { need_level_id: world.levels.universal },
    };
    return insert(app, table, [requirement({ competency_id, rank, ...by[table] })]);
  };

  it('asks a leaf of a published version, at a rank of its scale', async () => {
    const leaf = world.competencies[4]!;
    await expect(asks(world.draftCompetency, 2)).rejects.toMatchObject({ constraint: 'requirement_published_leaf' });
    await expect(asks(world.elements[0]!, 5)).rejects.toMatchObject({ constraint: 'requirement_published_leaf' });
    await expect(asks(leaf, 5)).rejects.toMatchObject({ constraint: 'requirement_rank_on_scale' });
    await asks(leaf, 4);
  });
});
