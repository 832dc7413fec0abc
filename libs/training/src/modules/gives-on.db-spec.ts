import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, newId } from '@app/kernel';
import { insert, ownWorld, type World } from '../../../../test/support/world.js';

/* One edition teaches the first competency by attendance and by assessment at 3, the second by assessment alone, for which there is no rung at first. */
let world: World;
let edition: Id;
beforeAll(async () => {
  world = await ownWorld({ people: 1 });
  await world.owner.query('delete from ladder_rung');
  await insert(world.owner, 'ladder_rung', [
    { id: newId(), kind: 'ATTENDANCE', ceiling: 1, valid_from: '2025-01-01', valid_until: '2026-07-01' },
    { id: newId(), kind: 'ATTENDANCE', ceiling: 2, valid_from: '2026-07-01' },
    { id: newId(), kind: 'ASSESSMENT', ceiling: 4, valid_from: '2026-01-01' },
  ]);
  const [module_id, id] = [newId(), newId()];
  edition = id;
  await insert(world.owner, 'module', [
    { id: module_id, key: 'module', name: 'Module', about: '', audience: '', provenance: 'sample' },
  ]);
  await insert(world.owner, 'module_version', [
    { id, module_id, edition: 'first', published_on: '2025-01-01', minutes: 60 },
  ]);
  const [first, second] = world.competencies;
  const teaches = (competency_id: Id, evidence_kind: string) => ({
    module_version_id: id,
    competency_id,
    evidence_kind,
    rank: 3,
  });
  await insert(world.owner, 'module_teaches', [
    teaches(first!, 'ATTENDANCE'),
    teaches(first!, 'ASSESSMENT'),
    teaches(second!, 'ASSESSMENT'),
  ]);
});
afterAll(() => world.close());

describe('5: what an edition gives is lifted no further than the ladder of the day', () => {
  it.each([
    ['2024-12-31', []],
    ['2025-12-31', ['a ATTENDANCE 1']],
    ['2026-06-30', ['a ASSESSMENT 3', 'a ATTENDANCE 1', 'b ASSESSMENT 3']],
    ['2026-07-01', ['a ASSESSMENT 3', 'a ATTENDANCE 2', 'b ASSESSMENT 3']],
  ])('on %s', async (day, given) => {
    const { rows } = await world.owner.query('select * from gives_on($1, $2, $2)', [edition, day]);
    const nameOf = (id: Id) => 'ab'[world.competencies.indexOf(id)];
    expect(rows.map(({ competency_id, kind, rank }) => `${nameOf(competency_id)} ${kind} ${rank}`).sort()).toEqual(
      given,
    );
  });
});
