import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Day, type Id } from '@app/kernel';
import { addVersion, firstVersion, laterVersion, type NamedVersion, publish } from '../../../test/support/versions.js';
import { insert, ownWorld, requirement, someEvidence, type World } from '../../../test/support/world.js';

const DAY = '2026-03-01';

/* The world’s plus asks a at 2 and b at 2, its partnership a and c at 3, its universal a at 1, its community d at 1; role 0 asks a and d at 2. */
describe('what is asked follows a competency into later versions', () => {
  let world: World;
  let versions: NamedVersion[];
  beforeAll(async () => {
    world = await ownWorld({ people: 2 });
  });
  afterAll(() => world.close());
  beforeEach(async () => void (await world.owner.query('begin')));
  afterEach(async () => void (await world.owner.query('rollback')));

  async function become(...told: string[]) {
    const first = firstVersion(world);
    const others = [...first.names.keys()].filter((leaf) => !told.some((fate) => fate.split(' ').includes(leaf)));
    const second = laterVersion(first, DAY, [...told, ...others.map((leaf) => `${leaf} kept ${leaf.toUpperCase()}`)]);
    versions = [first, second];
    await addVersion(world.owner, world.frameworkId, second, first);
    await publish(world.owner, second);
  }
  const idOf = (name: string) => versions.map(({ names }) => names.get(name)).find((id) => id)!;
  const nameOf = (id: Id) => versions.flatMap(({ names }) => [...names]).find(([, one]) => one === id)?.[0];

  async function gridOn(level: Id, day: Day): Promise<string[]> {
    const { rows } = await world.owner.query(
      `select competency_id as id, rank from grid_in_force($1, 'infinity') where need_level_id = $2 and essential`,
      [day, level],
    );
    return rows.map(({ id, rank }) => `${nameOf(id)} ${rank}`).sort();
  }
  async function setsOn(asker: Id, day: Day): Promise<string[]> {
    const { rows } = await world.owner.query(
      `select element_or_rank as part, competency_id as id, rank from requirements_asked(array['DUTY_RANK'], null, null, 'infinity')
        where requirement_set_id = $1 and days @> $2::date`,
      [asker, day],
    );
    return rows.map(({ part, id, rank }) => `${part}: ${nameOf(id)} ${rank}`).sort();
  }

  it.each<[string, string[], string[], string[]]>([
    ['kept, on the leaf in force', [], ['a 2', 'b 2'], ['A 2', 'B 2']],
    ['split, on each part', ['b split B1 B2'], ['a 2', 'b 2'], ['A 2', 'B1 2', 'B2 2']],
    ['to be assessed again, all the same', ['b reassess B1'], ['a 2', 'b 2'], ['A 2', 'B1 2']],
    ['dropped, no longer', ['b dropped'], ['a 2', 'b 2'], ['A 2']],
    ['new, by nobody', ['new N'], ['a 2', 'b 2'], ['A 2', 'B 2']],
    ['merged, once', ['a b merged M'], ['a 2', 'b 2'], ['M 2']],
  ])('11: %s', async (_, told, before, after) => {
    await become(...told);
    const { plus } = world.levels;
    expect([await gridOn(plus, '2026-02-28'), await gridOn(plus, DAY)]).toEqual([before, after]);
  });

  it('11: merged, the highest stands', async () => {
    const { plus } = world.levels;
    await insert(world.owner, 'grid_cell', [
      requirement({ need_level_id: plus, competency_id: world.competencies[3], rank: 4 }),
    ]);
    await become('b d merged M');
    expect(await gridOn(plus, DAY)).toEqual(['A 2', 'M 4']);
  });

  it('11: merged, each theme keeps its own, and what any theme asks together is the highest', async () => {
    const { plus } = world.levels;
    const [mood, language] = [newId(), newId()];
    await insert(world.owner, 'need_theme', [
      { id: mood, key: 'mood', name: 'Mood', core: true },
      { id: language, key: 'language', name: 'Language', core: true },
    ]);
    const asks = (at: number, rank: number, theme_id: Id) =>
      requirement({ need_level_id: plus, competency_id: world.competencies[at], rank, theme_id });
    await insert(world.owner, 'grid_cell', [asks(2, 1, mood), asks(3, 3, language)]);
    await become('c d merged M');
    const { rows } = await world.owner.query(
      `select theme_id as theme, rank from grid_in_force($1, 'infinity') where need_level_id = $2 and competency_id = $3 order by rank`,
      [DAY, plus, idOf('M')],
    );
    expect(rows).toEqual([
      { theme: mood, rank: 1 },
      { theme: language, rank: 3 },
    ]);
  });

  it('11: by proficiency level, a rank asks only where it is the highest of the merged leaf', async () => {
    await insert(world.owner, 'role_requirement', [
      requirement({ role_id: world.roles[0], competency_id: world.competencies[1], rank: 3 }),
    ]);
    await become('a b merged M');
    expect(await setsOn(world.roles[0]!, '2026-02-28')).toEqual(['2: a 2', '2: d 2', '3: b 3']);
    expect(await setsOn(world.roles[0]!, DAY)).toEqual(['2: D 2', '3: M 3']);
  });

  it('11: no earlier than the day of its version', async () => {
    await become();
    const { community } = world.levels;
    await insert(world.owner, 'grid_cell', [
      requirement({ need_level_id: community, competency_id: idOf('B'), rank: 1 }),
    ]);
    expect(await gridOn(community, '2026-02-28')).toEqual(['d 1']);
    expect(await gridOn(community, DAY)).toEqual(['B 1', 'D 1']);
  });

  it('11: a requirement set left without cells is named, and met by nobody', async () => {
    const { community } = world.levels;
    const [person] = world.practitioners;
    await insert(world.owner, 'evidence', [
      someEvidence({ practitioner_id: person, competency_id: world.competencies[3], valid_from: '2026-01-05' }),
    ]);
    await become('d dropped');
    await world.owner.query('set constraints all immediate');
    const { rows: empty } = await world.owner.query('select requirement_set_id as id from sets_without_cells($1)', [
      DAY,
    ]);
    expect(empty).toEqual([{ id: community }]);
    const { rows } = await world.owner.query(
      'select days::text from capability_in_post where practitioner_id = $1 and requirement_set_id = $2',
      [person, community],
    );
    expect(rows).toEqual([{ days: '{[2026-01-05,2026-03-01)}' }]);
  });

  it('12: editing a carried requirement ends it and writes what is left of it on the leaves in force', async () => {
    await become('b split B1 B2');
    const { plus } = world.levels;
    const { owner } = world;
    await owner.query(
      `update grid_cell set voided_at = partnership_now(), void_reason = 'edited' where need_level_id = $1 and competency_id = $2`,
      [plus, idOf('b')],
    );
    const asks = (leaf: string, rank: number, days: object) =>
      requirement({ need_level_id: plus, competency_id: idOf(leaf), rank, valid_until: null, ...days });
    await insert(owner, 'grid_cell', [
      asks('b', 2, { valid_until: '2026-04-01' }),
      asks('B1', 3, { valid_from: '2026-04-01' }),
      asks('B2', 2, { valid_from: '2026-04-01' }),
    ]);
    expect(await gridOn(plus, '2026-03-31')).toEqual(['A 2', 'B1 2', 'B2 2']);
    expect(await gridOn(plus, '2026-04-01')).toEqual(['A 2', 'B1 3', 'B2 2']);
  });

  it('13: what modules teach goes along: to each part, merged the lowest if all are taught, to be assessed again or dropped no more', async () => {
    const [module, edition] = [newId(), newId()];
    const { owner, competencies } = world;
    await insert(owner, 'module', [{ id: module, key: 'm', name: 'M', about: '', audience: '', provenance: 'sample' }]);
    await insert(owner, 'module_version', [
      { id: edition, module_id: module, edition: '1', published_on: '2025-01-01', minutes: 60 },
    ]);
    const teaches = (leaf: number, rank: number, evidence_kind: string) => ({
      module_version_id: edition,
      competency_id: competencies[leaf],
      evidence_kind,
      rank,
    });
    await insert(owner, 'module_teaches', [
      teaches(0, 3, 'ASSESSMENT'),
      teaches(1, 2, 'ASSESSMENT'),
      teaches(0, 1, 'ATTENDANCE'),
      teaches(2, 3, 'ASSESSMENT'),
      teaches(3, 3, 'ASSESSMENT'),
      teaches(4, 3, 'ASSESSMENT'),
    ]);
    await become('a b merged M', 'c split C1 C2', 'd reassess D1', 'e dropped');
    const taught = async (day: Day) => {
      const { rows } = await owner.query(
        'select competency_id as id, evidence_kind as kind, rank from taught_on($1, $2)',
        [edition, day],
      );
      return rows.map(({ id, kind, rank }) => `${nameOf(id)} ${kind} ${rank}`).sort();
    };
    expect(await taught('2026-02-28')).toEqual([
      'a ASSESSMENT 3',
      'a ATTENDANCE 1',
      'b ASSESSMENT 2',
      'c ASSESSMENT 3',
      'd ASSESSMENT 3',
      'e ASSESSMENT 3',
    ]);
    expect(await taught(DAY)).toEqual(['C1 ASSESSMENT 3', 'C2 ASSESSMENT 3', 'M ASSESSMENT 2']);
  });
});
