import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, newId } from '@app/kernel';
import { addVersion, carryOvers, publish } from '../../../../test/support/versions.js';
import { insert, ownWorld, someEvidence, type World } from '../../../../test/support/world.js';

describe('evidence of before any version, where the first was called off', () => {
  it('names the one that took its place', async () => {
    const world = await ownWorld({ people: 1 });
    const [framework, element, leaf] = [newId(), newId(), newId()];
    await insert(world.owner, 'framework', [
      { id: framework, key: 'other', name: 'Other', about: 'Sample', provenance: 'sample', scale_id: world.scaleId },
    ]);
    const version = (day: string, recordedAt: string, own: Id, of: Id) => ({
      ...{ id: newId(), day, recordedAt, voidedAt: null, fates: [], leaves: [{ id: own, element: of }] },
    });
    const calledOff = version('2027-01-01', '2026-11-01T08:00:00Z', newId(), newId());
    await addVersion(world.owner, framework, calledOff, undefined);
    await publish(world.owner, calledOff);
    await world.owner.query(`update framework_version set called_off_at = '2026-11-01T09:00:00Z' where id = $1`, [
      calledOff.id,
    ]);
    const first = version('2027-02-01', '2026-11-01T10:00:00Z', leaf, element);
    await addVersion(world.owner, framework, first, undefined);
    await publish(world.owner, first);
    const evidence = someEvidence({
      practitioner_id: world.practitioners[0],
      competency_id: leaf,
      valid_from: '2026-06-01',
    });
    await insert(world.owner, 'evidence', [evidence]);
    const { rows } = await world.owner.query('select id from evidence');
    expect(rows).toEqual([{ id: evidence.id }]);
    await world.close();
  });
});

describe('a self-rating', () => {
  let world: World;
  let element: string;
  beforeAll(async () => {
    world = await ownWorld({ people: 1 });
    const { rows } = await world.owner.query(
      'select id from competency where not is_leaf and version_id = $1 order by id',
      [world.versionId],
    );
    element = rows[0].id;
    await insert(world.owner, 'carry_over', carryOvers(world));
    await world.owner.query(`update framework_version set published_on = '2026-06-01' where id = $1`, [world.draftId]);
  });
  afterAll(() => world.close());

  const rated = (competency_id: string, rated_on: string) =>
    insert(world.owner, 'self_rating', [
      {
        id: newId(),
        practitioner_id: world.practitioners[0],
        competency_id,
        answer: 'AWARE',
        wants_more: false,
        rated_on,
      },
    ]).then(
      () => 'kept',
      ({ constraint }: { constraint: string }) => constraint,
    );

  it('is of a leaf of the version in force on its day', async () => {
    expect(await rated(world.competencies[0]!, '2026-05-31')).toBe('kept');
    expect(await rated(world.competencies[0]!, '2026-06-01')).toBe('self_rating_leaf_in_force');
    expect(await rated(world.draftCompetency, '2026-05-31')).toBe('self_rating_leaf_in_force');
    expect(await rated(world.draftCompetency, '2026-06-01')).toBe('kept');
    expect(await rated(element, '2026-05-31')).toBe('self_rating_leaf_in_force');
  });
});
