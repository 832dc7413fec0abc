import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '@app/kernel';
import { carryOvers } from '../../../test/support/versions.js';
import { insert, ownWorld, type World } from '../../../test/support/world.js';

const REFUSED = { code: '23000', constraint: 'framework_version_published' };

describe('a published framework version', () => {
  let world: World;
  let strand: Id;
  let other: Id;

  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    [strand, other] = [newId(), newId()];
    const strandOf = (id: Id) => ({ id, framework_id: world.frameworkId, key: id, name: 'Strand' });
    await insert(world.owner, 'strand', [strandOf(strand), strandOf(other)]);
    await insert(world.owner, 'competency_strand', [{ competency_id: world.draftCompetency, strand_id: strand }]);
    await insert(world.owner, 'carry_over', carryOvers(world));
    await world.owner.query(`update framework_version set published_on = '2026-01-01' where id = $1`, [world.draftId]);
    await addDraft();
  });
  afterAll(() => world.close());
  beforeEach(async () => void (await world.owner.query('begin')));
  afterEach(async () => void (await world.owner.query('rollback')));

  /* The world's draft is published above, with its strand and what it carries over; this is one that is not. */
  let draft: Id;
  let inDraft: Id;
  async function addDraft() {
    [draft, inDraft] = [newId(), newId()];
    const version = { id: draft, framework_id: world.frameworkId, key: 'v3', edition: 'next' };
    await insert(world.owner, 'framework_version', [version]);
    await insert(world.owner, 'competency', [aCompetency(draft, inDraft)]);
  }

  const carried = (old: Id, to = world.draftId, id = world.draftCompetency) => ({
    id: newId(),
    from_version_id: world.versionId,
    to_version_id: to,
    old_id: old,
    new_id: id,
    change: 'KEPT',
  });
  const aCompetency = (version_id: Id, id = newId()) => ({
    id,
    version_id,
    element_id: id,
    key: id,
    name: 'New',
    description: '',
    kind: 'ELEMENT',
    is_leaf: false,
    position: 99,
  });

  it.each<[string, string, (w: World) => Id]>([
    ['a competency', `update competency set name = 'Other' where id = $1`, (w) => w.competencies[0]!],
    [
      'the meaning of a competency',
      `update competency set description = 'Other' where id = $1`,
      (w) => w.competencies[0]!,
    ],
    ['whether it is a leaf', 'update competency set is_leaf = not is_leaf where id = $1', (w) => w.elements[0]!],
    ['a competency by taking it out', 'delete from competency where id = $1', (w) => w.competencies[5]!],
    ['its own name', `update framework_version set edition = 'other' where id = $1`, (w) => w.versionId],
    [
      'the day it was published',
      `update framework_version set published_on = '2023-01-01' where id = $1`,
      (w) => w.versionId,
    ],
    ['back into a draft', 'update framework_version set published_on = null where id = $1', (w) => w.versionId],
    ['by being deleted', 'delete from framework_version where id = $1', (w) => w.versionId],
    ['a strand', 'delete from competency_strand where competency_id = $1', (w) => w.draftCompetency],
    [
      'the strand of a competency',
      'update competency_strand set strand_id = strand_id where competency_id = $1',
      (w) => w.draftCompetency,
    ],
    ['what it carries over', 'delete from carry_over where to_version_id = $1', (w) => w.draftId],
    ['how it carries over', `update carry_over set change = 'MERGED' where to_version_id = $1`, (w) => w.draftId],
  ])('never changes %s', async (_, sql, id) =>
    expect(world.owner.query(sql, [id(world)])).rejects.toMatchObject(REFUSED),
  );

  it('takes no further competency, strand or carry-over', async () => {
    const into = async (table: string, row: Record<string, unknown>) => {
      await world.owner.query('savepoint before');
      await expect(insert(world.owner, table, [row])).rejects.toMatchObject(REFUSED);
      await world.owner.query('rollback to before');
    };
    await into('competency', aCompetency(world.versionId));
    await into('competency_strand', { competency_id: world.draftCompetency, strand_id: other });
    await into('carry_over', carried(world.competencies[1]!));
  });

  it.each<[string, (w: World) => [Id, Id]]>([
    ['out of it', (w) => [draft, w.competencies[0]!]],
    ['into it', (w) => [w.versionId, inDraft]],
  ])('lets no competency be moved %s', async (_, move) =>
    expect(world.owner.query('update competency set version_id = $1 where id = $2', move(world))).rejects.toMatchObject(
      REFUSED,
    ),
  );

  it.each(['competency', 'framework_version'])('is not emptied with %s', async (table) => {
    const emptied = world.owner.query(`truncate ${table} cascade`);
    await expect(emptied).rejects.toMatchObject({
      code: '23000',
      message: expect.stringContaining('is never emptied'),
    });
  });

  it('was free to change while it was a draft, as another draft still is', async () => {
    await world.owner.query(`update competency set name = 'Other' where id = $1`, [inDraft]);
    await insert(world.owner, 'competency_strand', [{ competency_id: inDraft, strand_id: strand }]);
    await insert(world.owner, 'carry_over', [carried(world.competencies[2]!, draft, inDraft)]);
    await world.owner.query('delete from competency_strand where competency_id = $1', [inDraft]);
    await world.owner.query('delete from carry_over where to_version_id = $1', [draft]);
    await world.owner.query('delete from competency where id = $1', [inDraft]);
    expect((await world.owner.query('delete from framework_version where id = $1', [draft])).rowCount).toBe(1);
  });
});
