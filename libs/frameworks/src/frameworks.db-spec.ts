import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Actor } from '@app/access';
import { Database, databaseConfig, DatabaseModule } from '@app/database';
import { type Day, newId } from '@app/kernel';
import { loadReference } from '../../../seeds/load-reference.js';
import { cloneDatabase } from '../../../test/support/test-server.js';
import { insert } from '../../../test/support/world.js';
import { CompetencyQueries } from './competencies/index.js';
import { TreeQueries } from './competencies/tree.queries.js';
import { FrameworkQueries } from './frameworks/index.js';
import { FrameworksModule } from './index.js';

const partnershipId = newId();
const actorOn = (today: Day): Actor => ({ partnershipId, accountId: newId(), practitionerId: null, grants: [], today });
const actor = actorOn('2026-11-02');
const stranger = { ...actor, partnershipId: newId() };

describe('the frameworks of a partnership', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let keys: Awaited<ReturnType<typeof loadReference>>;
  let app: INestApplicationContext;
  beforeAll(async () => {
    database = await cloneDatabase('empty');
    keys = await partnershipWithReference(database.url);
    const imports = [DatabaseModule.forRoot(databaseConfig(database.url)), FrameworksModule];
    app = await NestFactory.createApplicationContext({ module: class {}, imports }, { logger: false });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  const frameworks = () => app.get(FrameworkQueries);
  const competencies = () => app.get(CompetencyQueries);
  const trees = () => app.get(TreeQueries);
  const edition = (key: string) => keys.versions.get(`common-core/${key}`)!;

  it('each come with their scale, their strands and their versions', async () => {
    const [commonCore, triangle, ...others] = await frameworks().all(actor);
    expect(others).toEqual([]);
    expect(commonCore).toMatchObject({
      key: 'common-core',
      strands: [{ key: 'disability-and-disadvantage', name: 'Disability and disadvantage' }],
      scale: { levels: [{ rank: 1 }, { rank: 2, name: 'With support' }, { rank: 3 }, { rank: 4 }] },
      versions: [
        { key: '2005', state: 'PUBLISHED' },
        { key: '2010', edition: 'March 2010', publishedOn: '2010-03-01', state: 'PUBLISHED' },
      ],
    });
    expect(triangle).toMatchObject({ key: 'triangle', strands: [], versions: [{ key: '2024', inForce: true }] });
    expect(await frameworks().byKey(actor, 'common-core')).toEqual(commonCore);
    expect(await frameworks().scales(actor)).toEqual([commonCore!.scale]);
  });

  it.each([
    ['2000-01-01', []],
    ['2006-01-01', ['2005']],
    ['2010-02-28', ['2005']],
    ['2010-03-01', ['2010']],
    ['2026-11-02', ['2010']],
  ])('have on %s just the latest version published by then in force: %s', async (today, inForce) => {
    const { versions } = await frameworks().byKey(actorOn(today), 'common-core');
    expect(versions.filter((version) => version.inForce).map(({ key }) => key)).toEqual(inForce);
  });

  it('show a version as a tree in order: six elements and thirty-two leaves in the edition of 2010', async () => {
    const tree = await trees().competencies(actor, edition('2010'));
    expect(tree.filter(({ parentId }) => !parentId).map(({ key }) => key)).toEqual(
      ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].map((element) => `cc10.${element}`),
    );
    expect(tree.filter(({ isLeaf }) => isLeaf)).toHaveLength(32);
    expect(tree).toHaveLength(38);
    for (const [at, { parentId, elementId }] of tree.entries()) {
      const above = parentId ? tree.slice(0, at).findLast(({ isLeaf }) => !isLeaf) : tree[at];
      expect(above!.id).toBe(elementId);
    }
  });

  it('say of each competency where it stands', async () => {
    const id = keys.competencies.get('cc10.e2.understand-context')!;
    const [competency, ...others] = await competencies().byIds(actor, [id, newId()]);
    expect(others).toEqual([]);
    expect(competency).toMatchObject({
      id,
      name: 'Understand context',
      kind: 'KNOWLEDGE',
      isLeaf: true,
      strands: [{ key: 'disability-and-disadvantage' }],
      elementId: keys.competencies.get('cc10.e2'),
      parentId: keys.competencies.get('cc10.e2'),
      versionId: edition('2010'),
    });
  });

  it('say what became of each competency of 2005, and what is new', async () => {
    const rows = await trees().carryOvers(actor, edition('2005'), edition('2010'));
    const named = rows.map((row) => [row.change, row.old?.name, row.new?.name]);
    expect(rows.filter(({ change }) => change === 'DROPPED')).toHaveLength(4);
    expect(rows.filter(({ old }) => old)).toHaveLength(41);
    expect(rows.filter((row) => row.new)).toHaveLength(38);
    expect(named).toContainEqual(['DROPPED', 'Self-knowledge', undefined]);
    expect(named.at(-1)).toEqual(['NEW', undefined, 'Self-understanding']);
    expect(named[0]).toEqual(['KEPT', rows[0]!.old!.name, rows[0]!.old!.name]);
    expect(await trees().carryOvers(actor, edition('2010'), edition('2005'))).toEqual([]);
  });

  it('name a rank as their own scale does', async () => {
    const competencyId = keys.competencies.get('cc10.e4.identify-transitions')!;
    const asked = [4, 2, 1].map((rank) => ({ competencyId, rank }));
    const names = (await competencies().levels(actor, asked)).map(({ name }) => name);
    expect(names).toEqual(['Leads others', 'With support', 'Aware']);
  });

  it('a scale has every rank from 1 to its highest', async () => {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const adding = (rank: number) =>
      owner.query(
        `insert into proficiency_level (partnership_id, scale_id, rank, name, description)
         select partnership_id, id, $1, 'Some', '' from proficiency_scale`,
        [rank],
      );
    await expect(adding(6)).rejects.toThrow(/fk_proficiency_level_below/);
    await owner.query('begin');
    expect((await adding(5)).rowCount).toBe(1);
    await owner.query('rollback');
    await owner.end();
  });

  it.each([
    ['a framework', 'FRAMEWORK_NOT_FOUND', () => frameworks().byKey(actor, 'leeds')],
    ['a version', 'FRAMEWORK_VERSION_NOT_FOUND', () => trees().competencies(actor, newId())],
    ['a version that cannot be', 'FRAMEWORK_VERSION_NOT_FOUND', () => trees().competencies(actor, "1'")],
    ['a later version', 'FRAMEWORK_VERSION_NOT_FOUND', () => trees().carryOvers(actor, edition('2005'), newId())],
    ['another’s version', 'FRAMEWORK_VERSION_NOT_FOUND', () => trees().competencies(stranger, edition('2010'))],
  ])('say so when asked for %s that is not there', async (_, code, ask) => {
    await expect(ask()).rejects.toMatchObject({ kind: 'not-found', code });
  });

  it('refuse a change to a published version in words that a person can act on', async () => {
    const change = `update framework_version set edition = 'April' where id = $1`;
    const changing = app.get(Database).query(actor, change, [edition('2010')]);
    await expect(changing).rejects.toMatchObject({ kind: 'conflict', code: 'VERSION_PUBLISHED' });
  });

  it('are nobody else’s', async () => {
    expect(await frameworks().all(stranger)).toEqual([]);
    expect(await competencies().byIds(stranger, [...keys.competencies.values()])).toEqual([]);
  });
});

async function partnershipWithReference(url: string) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('begin');
  const settings = { full_time_week: 37, close_match_threshold: 0.1, simulated_today: actor.today };
  await insert(owner, 'partnership', [{ id: partnershipId, key: 'north', name: 'North', ...settings }]);
  const keys = await loadReference(owner, partnershipId);
  await owner.query('commit');
  await owner.end();
  return keys;
}
