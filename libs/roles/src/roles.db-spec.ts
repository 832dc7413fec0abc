import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { databaseConfig, DatabaseModule } from '@app/database';
import { type Day, newId } from '@app/kernel';
import { loadReference } from '../../../seeds/load-reference.js';
import { cloneDatabase } from '../../../test/support/test-server.js';
import { upsideDown } from '../../../test/support/upside-down.js';
import { insert } from '../../../test/support/world.js';
import { RolesModule } from './index.js';
import { RoleQueries } from './role.queries.js';

const TODAY = '2026-11-02';
const tenant = { partnershipId: newId() };
const stranger = { partnershipId: newId() };

describe('the roles and functions of a partnership', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let owner: pg.Client;
  let keys: Awaited<ReturnType<typeof loadReference>>;
  let app: INestApplicationContext;
  beforeAll(async () => {
    database = await cloneDatabase('empty');
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    keys = await partnershipWithReference(owner);
    const imports = [DatabaseModule.forRoot(databaseConfig(database.url)), RolesModule];
    app = await NestFactory.createApplicationContext({ module: class {}, imports }, { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });
  const queries = () => app.get(RoleQueries);
  const role = (key: string) => keys.roles.get(key)!;
  const competency = (key: string) => keys.competencies.get(key)!;
  const askedOf = (key: string, on: Day = TODAY, knownAt: Day | null = null) =>
    queries().requirementsFor(tenant, { roleIds: [role(key)] }, on, knownAt);

  it('are listed by name, with the registration that some take', async () => {
    const roles = await queries().all(tenant);
    expect(roles).toHaveLength(43);
    expect(roles.find(({ key }) => key === 'general-practitioner')).toMatchObject({
      sector: 'health',
      staffLevel: 'FRONT_LINE',
      registration: 'General Medical Council (GP register)',
    });
    expect(await queries().byId(tenant, role('family-support-worker'))).toMatchObject({
      key: 'family-support-worker',
      name: 'Family support worker',
      registration: null,
    });
    const functions = (await queries().functions(tenant)).map(({ name }) => name);
    expect(functions).toEqual([
      'Clinical supervisor',
      'Communication champion',
      'Key worker',
      'Lead professional',
      'Trainer',
      'Workplace mentor',
    ]);
  });

  it('answer for those asked about that exist', async () => {
    const found = await queries().byIds(tenant, [role('family-mentor'), newId(), role('befriender')]);
    expect(found.map(({ key }) => key)).toEqual(['befriender', 'family-mentor']);
  });

  it('ask for competencies at ranks, the essential first', async () => {
    const asked = await askedOf('family-support-worker');
    expect(asked.map(({ essential }) => essential)).toEqual([...Array(15).fill(true), false, false]);
    expect(asked).toContainEqual({
      id: expect.any(String),
      roleId: role('family-support-worker'),
      functionId: null,
      competencyId: competency('tri.home-visiting'),
      rank: 2,
      essential: true,
    });
  });

  it('are asked about together', async () => {
    const [roleIds, functionIds] = [[role('befriender')], [keys.functions.get('lead-professional')!]];
    const asked = await queries().requirementsFor(tenant, { roleIds, functionIds }, TODAY, null);
    expect(asked.filter(({ functionId }) => functionId === functionIds[0])).toHaveLength(4);
    expect(asked.filter(({ roleId }) => roleId === roleIds[0])).toEqual(await askedOf('befriender'));
    expect(await queries().requirementsFor(tenant, {}, TODAY, null)).toEqual([]);
  });

  describe('change over time', () => {
    const ENDED = { valid_from: '2025-01-01', valid_until: '2025-07-01', recorded_at: '2024-12-01T09:00Z' };
    const VOIDED = { valid_from: '2025-01-01', recorded_at: '2025-02-10T09:00Z', voided_at: '2025-03-01T12:00Z' };
    beforeAll(async () => {
      const asks = (key: string) => ({ id: newId(), role_id: role('befriender'), competency_id: competency(key) });
      const at = { rank: 1, essential: true };
      await insert(owner, 'role_requirement', [{ ...asks('tri.care-packages'), ...at, ...ENDED }]);
      const voided = { ...VOIDED, void_reason: 'Meant for another role' };
      await insert(owner, 'role_requirement', [{ ...asks('tri.infant-feeding'), ...at, ...voided }]);
    });
    const asks = async (key: string, on: Day, knownAt: Day | null) =>
      (await askedOf('befriender', on, knownAt)).some(({ competencyId }) => competencyId === competency(key));

    it.each<[string, Day, Day | null, boolean]>([
      ['its first day', '2025-01-01', null, true],
      ['its last day', '2025-06-30', null, true],
      ['the day before it starts', '2024-12-31', null, false],
      ['the day it has ended', '2025-07-01', null, false],
      ['a day of it, before it was known', '2025-06-30', '2024-11-30', false],
      ['a day of it, once it was known', '2025-06-30', '2024-12-01', true],
    ])('a requirement for half a year, on %s (%s, known at %s): %s', async (_, on, knownAt, expected) => {
      expect(await asks('tri.care-packages', on, knownAt)).toBe(expected);
    });

    it.each<[string, Day | null, boolean]>([
      ['now', null, false],
      ['before it was recorded', '2025-02-09', false],
      ['until it was voided', '2025-02-28', true],
      ['by the evening of the day it was voided', '2025-03-01', false],
    ])('a requirement voided later, as known %s: %s', async (_, knownAt, expected) => {
      expect(await asks('tri.infant-feeding', '2025-02-01', knownAt)).toBe(expected);
    });
  });

  it.each([
    ['nobody’s', () => queries().byId(tenant, newId())],
    ['another partnership’s', () => queries().byId(stranger, role('befriender'))],
    ['no id at all', () => queries().byId(tenant, 'befriender')],
  ])('say so when a role asked for is %s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({ kind: 'not-found', code: 'ROLE_NOT_FOUND' });
  });

  it('are nobody else’s', async () => {
    const everything = { roleIds: [...keys.roles.values()], functionIds: [...keys.functions.values()] };
    expect(await queries().all(stranger)).toEqual([]);
    expect(await queries().functions(stranger)).toEqual([]);
    expect(await queries().requirementsFor(stranger, everything, TODAY, null)).toEqual([]);
  });

  it('ask in the order of the framework, whatever the ids are', async () => {
    const places = await upsideDown(owner);
    const asked = (await askedOf('family-support-worker')).filter(({ essential }) => essential);
    expect(asked.length).toBeGreaterThan(5);
    expect(places(asked)).toEqual(places(asked).sort((one, other) => one - other));
  });
});

async function partnershipWithReference(owner: pg.Client) {
  await owner.query('begin');
  const settings = { full_time_week: 37, close_match_threshold: 0.1, simulated_today: TODAY };
  await insert(owner, 'partnership', [{ id: tenant.partnershipId, key: 'north', name: 'North', ...settings }]);
  const keys = await loadReference(owner, tenant.partnershipId);
  await owner.query('commit');
  return keys;
}
