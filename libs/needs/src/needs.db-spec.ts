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
import { NeedQueries, NeedsModule } from './index.js';

const TODAY = '2026-11-02';
const tenant = { partnershipId: newId() };
const stranger = { partnershipId: newId() };

describe('what families may need', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let owner: pg.Client;
  let keys: Awaited<ReturnType<typeof loadReference>>;
  let app: INestApplicationContext;
  beforeAll(async () => {
    database = await cloneDatabase('empty');
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    keys = await partnershipWithReference(owner);
    const imports = [DatabaseModule.forRoot(databaseConfig(database.url)), NeedsModule];
    app = await NestFactory.createApplicationContext({ module: class {}, imports }, { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });
  const queries = () => app.get(NeedQueries);
  const level = (key: string) => keys.needLevels.get(key)!;
  const competency = (key: string) => keys.competencies.get(key)!;
  const theme = (key: string) => keys.themes.get(key)!;

  it('has four levels in order, the community’s with no family in it', async () => {
    const levels = await queries().levels(tenant);
    expect(levels.map(({ name, forFamilies }) => [name, forFamilies])).toEqual([
      ['Your community', false],
      ['Universal', true],
      ['Universal plus', true],
      ['Universal partnership plus', true],
    ]);
    expect(levels[2]).toMatchObject({ position: 2, synonyms: ['Integrated care package', 'Level 2'] });
  });

  it('is about ten themes, the core ones first', async () => {
    const themes = await queries().themes(tenant);
    expect(themes).toHaveLength(10);
    expect(themes.filter(({ core }) => core)).toEqual(themes.slice(0, 3));
  });

  it('is met by tasks, each with its level, its theme and all that it asks', async () => {
    expect(await queries().tasksOf(tenant, null, TODAY, null)).toHaveLength(24);
    const tasks = await queries().tasksOf(tenant, level('universal-plus'), TODAY, null);
    expect(tasks).toHaveLength(7);
    expect(tasks.find(({ key }) => key === 'task.listening-visits')).toMatchObject({
      name: 'Make listening visits',
      needLevel: { key: 'universal-plus', position: 2 },
      theme: { key: 'parental-mental-health', core: true },
      requirements: [
        { competencyId: competency('tri.maternal-mental-health'), rank: 2 },
        { competencyId: competency('tri.home-visiting'), rank: 2 },
      ],
    });
    const [communityTask] = await queries().tasksOf(tenant, level('community'), TODAY, null);
    expect(communityTask!.theme).toBeNull();
  });

  it('asks seven essential competencies of whoever meets a family at the universal level', async () => {
    const cells = await queries().cellsOf(tenant, level('universal'), TODAY, null);
    expect(cells.filter(({ essential }) => essential)).toHaveLength(7);
    expect(cells[0]!.essential).toBe(true);
    expect(cells).toContainEqual({
      needLevelId: level('universal'),
      competencyId: competency('tri.asking-about-mood'),
      rank: 1,
      essential: true,
      themeId: theme('parental-mental-health'),
    });
  });

  it('shows the grid of all levels in their order, with the same cells', async () => {
    const grid = await queries().grid(tenant, null, TODAY, null);
    const cells = await queries().cellsOf(tenant, null, TODAY, null);
    const positions = grid.map((cell) => cell.needLevel.position);
    expect(positions).toEqual([...positions].sort());
    expect(new Set(positions)).toEqual(new Set([0, 1, 2, 3]));
    const plain = grid.map(({ needLevel, competencyId, rank, essential, theme }) => ({
      needLevelId: needLevel.id,
      competencyId,
      rank,
      essential,
      themeId: theme?.id ?? null,
    }));
    expect(plain).toEqual(cells);
  });

  describe('changes over time', () => {
    const [dropIn, visits, feeding] = ['task.open-drop-in', 'tri.home-visiting', 'tri.infant-feeding'] as const;
    beforeAll(async () => {
      const ended = { valid_from: '2025-01-01', valid_until: '2025-07-01', recorded_at: '2024-12-01T09:00Z' };
      const dates = { valid_from: '2025-01-01', recorded_at: '2025-02-10T09:00Z', voided_at: '2025-03-01T12:00Z' };
      await ask({ competency_id: competency(visits), ...ended });
      await ask({ competency_id: competency(feeding), ...dates, void_reason: 'Meant for another level' });
    });
    const ask = async (fact: Record<string, unknown>) => {
      const asked = { id: newId(), rank: 1, ...fact };
      await insert(owner, 'task_requirement', [{ ...asked, task_id: keys.tasks.get(dropIn) }]);
      await insert(owner, 'grid_cell', [{ ...asked, need_level_id: level('community'), essential: true }]);
    };

    it.each<[string, string, Day, Day | null, boolean]>([
      ['asked until July, on its last day', visits, '2025-06-30', null, true],
      ['asked until July, in July', visits, '2025-07-01', null, false],
      ['as known before it was recorded', visits, '2025-06-30', '2024-11-30', false],
      ['voided, as known now', feeding, '2025-02-01', null, false],
      ['voided later, as known before', feeding, '2025-02-01', '2025-02-28', true],
      ['voided, as known by that evening', feeding, '2025-02-01', '2025-03-01', false],
    ])('%s (%s on %s, known at %s): %s', async (_, key, on, knownAt, expected) => {
      const asks = ({ competencyId }: { competencyId: string }) => competencyId === competency(key);
      const [tasks, grid, cells] = await Promise.all([
        queries().tasksOf(tenant, level('community'), on, knownAt),
        queries().grid(tenant, level('community'), on, knownAt),
        queries().cellsOf(tenant, level('community'), on, knownAt),
      ]);
      expect(tasks.find((task) => task.key === dropIn)!.requirements.some(asks)).toBe(expected);
      expect([grid.some(asks), cells.some(asks)]).toEqual([expected, expected]);
    });
  });

  it.each([
    ['tasks', () => queries().tasksOf(tenant, newId(), TODAY, null)],
    ['a grid', () => queries().grid(tenant, 'universal', TODAY, null)],
    ['cells', () => queries().cellsOf(stranger, level('universal'), TODAY, null)],
  ])('says so when %s are asked for at a level that is not there', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({ kind: 'not-found', code: 'NEED_LEVEL_NOT_FOUND' });
  });

  it('is nobody else’s', async () => {
    expect(await queries().levels(stranger)).toEqual([]);
    expect(await queries().themes(stranger)).toEqual([]);
    expect(await queries().tasksOf(stranger, null, TODAY, null)).toEqual([]);
    expect(await queries().grid(stranger, null, TODAY, null)).toEqual([]);
  });

  it('asks in the order of the framework, whatever the ids are', async () => {
    const places = await upsideDown(owner);
    const ofLevel = [tenant, level('universal-plus'), TODAY, null] as const;
    const essential = ({ essential: is }: { essential: boolean }) => is;
    const tasks = await queries().tasksOf(...ofLevel);
    const lists = [
      (await queries().grid(...ofLevel)).filter(essential),
      (await queries().cellsOf(...ofLevel)).filter(essential),
      ...tasks.map(({ requirements }) => requirements),
    ].map(places);
    expect(Math.min(...lists.slice(0, 2).map(({ length }) => length))).toBeGreaterThan(5);
    expect(lists).toEqual(lists.map((list) => [...list].sort((one, other) => one - other)));
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
