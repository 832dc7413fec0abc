import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { addVersion, firstVersion, laterVersion, type NamedVersion, publish } from '../../../test/support/versions.js';
import { insert, ownWorld, requirement, type World } from '../../../test/support/world.js';

const DAY = '2026-12-01';
const REST = ['c', 'd', 'e', 'f'].map((leaf) => `${leaf} dropped`);

describe('publishing a version', () => {
  let world: World;
  let first: NamedVersion;
  beforeAll(async () => {
    world = await ownWorld({ people: 1 });
    first = firstVersion(world);
  });
  afterAll(() => world.close());
  beforeEach(async () => void (await world.owner.query('begin')));
  afterEach(async () => void (await world.owner.query('rollback')));

  async function published(version: NamedVersion, before = first) {
    await world.owner.query('savepoint before');
    try {
      await addVersion(world.owner, world.frameworkId, version, before);
      await publish(world.owner, version);
      return 'published';
    } catch (refusal) {
      const { constraint, detail } = refusal as { constraint: string; detail: string };
      await world.owner.query('rollback to before');
      return constraint === 'framework_version_carries' ? (JSON.parse(detail) as object) : constraint;
    }
  }
  const ids = ({ names }: NamedVersion, ...of: string[]) => of.map((name) => names.get(name)!);

  it.each<[string, string[], string[], string[]]>([
    ['3: each leaf kept, reworded, split or dropped', ['a kept A', 'b reworded B'], [], []],
    ['3: several merged', ['a b merged M'], [], []],
    ['3: split into one, to be assessed again', ['a reassess A', 'b split B'], [], []],
    ['3: and new ones', ['a kept A', 'b dropped', 'new N'], [], []],
    ['3: a leaf without a fate', ['a kept A'], ['b'], []],
    ['3: a leaf with two', ['a kept A', 'a dropped', 'b dropped'], ['a'], []],
    ['3: one that is kept twice', ['a kept A', 'a kept A2', 'b dropped'], ['a'], []],
    ['3: two kept as one', ['a kept A', 'b kept A'], [], ['A']],
    ['3: one merged alone', ['a merged A', 'b dropped'], [], ['A']],
    ['3: one kept and new', ['a kept A', 'new A', 'b dropped'], [], ['A']],
  ])('%s', async (_, told, withoutFate, withoutOrigin) => {
    const version = laterVersion(first, DAY, [...told, ...REST], '2026-11-01T08:00:00Z');
    // A name told twice is one leaf.
    const expected = { withoutFate: ids(first, ...withoutFate), withoutOrigin: ids(version, ...withoutOrigin) };
    const refused = withoutFate.length + withoutOrigin.length > 0;
    expect(await published(version)).toEqual(refused ? expected : 'published');
  });

  it('3: a leaf without an origin', async () => {
    const version = laterVersion(first, DAY, ['a kept A', 'b dropped', ...REST], '2026-11-01T08:00:00Z');
    const stray = { id: newId(), element: version.leaves[0]!.element };
    version.leaves.push(stray);
    expect(await published(version)).toEqual({ withoutFate: [], withoutOrigin: [stray.id] });
  });

  const all = [...REST, 'a kept A', 'b kept B'];
  const next = ['A kept A', 'B kept B'];
  it.each([
    ['on a later day', '2024-01-02', '2024-01-01T08:00:00Z', 'published'],
    ['on the same day', '2024-01-01', '2024-01-01T08:00:00Z', 'framework_version_follows'],
    ['on an earlier day', '2023-12-31', '2024-01-01T08:00:00Z', 'framework_version_follows'],
    ['recorded before the earlier was', '2024-01-02', '2023-12-31T08:00:00Z', 'framework_version_follows'],
  ])('4: it follows the latest published one, %s: %s', async (_, day, recordedAt, outcome) =>
    expect(await published(laterVersion(first, day, all, recordedAt))).toBe(outcome),
  );

  it('4: and no other than the latest', async () => {
    const second = laterVersion(first, '2026-01-01', all);
    expect(await published(second)).toBe('published');
    expect(await published(laterVersion(first, '2026-02-01', all))).toBe('framework_version_follows');
    expect(await published(laterVersion(second, '2026-02-01', next), second)).toBe('published');
  });

  it('4: it is published once its leaves are there, never with its row', () =>
    expect(
      insert(world.owner, 'framework_version', [
        { id: newId(), framework_id: world.frameworkId, key: 'born', edition: 'sample', published_on: '2026-01-01' },
      ]),
    ).rejects.toMatchObject({ constraint: 'framework_version_published' }));

  const AHEAD = '2026-11-01T08:00:00Z';
  const calledOff = async ({ id }: NamedVersion, at: string) => {
    await world.owner.query('savepoint before');
    const done = await world.owner
      .query('update framework_version set called_off_at = $2 where id = $1', [id, at])
      .then(
        () => 'called off',
        ({ constraint }: { constraint: string }) => constraint,
      );
    if (done !== 'called off') await world.owner.query('rollback to before');
    return done;
  };

  it.each([
    ['before its day', '2026-11-30T23:00:00Z', 'called off'],
    ['not on it', '2026-12-01T00:00:00Z', 'framework_version_in_force'],
  ])('4: it is called off %s', async (_, at, outcome) => {
    const second = laterVersion(first, DAY, all, AHEAD);
    await published(second);
    expect(await calledOff(second, at)).toBe(outcome);
  });

  it('4: nor once another follows, or something names a leaf of it', async () => {
    const second = laterVersion(first, DAY, all, AHEAD);
    await published(second);
    await insert(world.owner, 'grid_cell', [
      requirement({ need_level_id: world.levels.universal, competency_id: second.names.get('A'), rank: 1 }),
    ]);
    expect(await calledOff(second, '2026-11-05T08:00:00Z')).toBe('framework_version_named');
    await published(laterVersion(second, '2026-12-02', next, '2026-11-02T08:00:00Z'), second);
    expect(await calledOff(second, '2026-11-05T08:00:00Z')).toBe('framework_version_in_force');
  });

  it('4: called off, it is followed by nothing and takes no requirement; another may take its place', async () => {
    const second = laterVersion(first, DAY, all, AHEAD);
    await published(second);
    await calledOff(second, '2026-11-05T08:00:00Z');
    expect(await published(laterVersion(second, '2026-12-02', next, '2026-11-06T08:00:00Z'), second)).toBe(
      'framework_version_follows',
    );
    expect(await published(laterVersion(first, '2026-11-20', all, '2026-11-06T08:00:00Z'))).toBe('published');
    await world.owner.query('savepoint before');
    await expect(
      insert(world.owner, 'grid_cell', [
        requirement({ need_level_id: world.levels.universal, competency_id: second.names.get('A'), rank: 1 }),
      ]),
    ).rejects.toMatchObject({ constraint: 'requirement_published_leaf' });
    await world.owner.query('rollback to before');
  });
});
