import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { aPost, insert, ownWorld, type World } from '../../../../test/support/world.js';

describe('when somebody has left, of whom one post ends on 30 October', () => {
  let world: World;
  beforeAll(async () => void (world = await ownWorld({ people: 0 })));
  afterAll(() => world.close());

  const endsOn30October = { valid_until: '2026-10-31' };
  const from = (valid_from: string, valid_until: string | null = null) => ({ valid_from, valid_until });
  const voided = { voided_at: '2026-11-01T09:00:00Z', void_reason: 'mistaken' };

  it.each<[string, object[], [last: string, back: string | null][]]>([
    ['is after that day, where it is the only post', [], [['2026-10-30', null]]],
    ['is never, where another goes on', [from('2025-03-01')], []],
    ['is after the end of another that ends later', [from('2025-03-01', '2027-01-01')], [['2026-12-31', null]]],
    ['is never, where another begins 31 days later', [from('2026-11-30')], []],
    ['is up to when another begins, 32 days later', [from('2026-12-01')], [['2026-10-30', '2026-12-01']]],
    ['is after the end of the next, where that ends', [from('2026-11-30', '2026-12-05')], [['2026-12-04', null]]],
    [
      'is after as many as follow within 31 days of each other',
      [from('2026-11-30', '2026-12-05'), from('2027-01-04', '2027-02-01')],
      [['2027-01-31', null]],
    ],
    [
      'is more than once, where the next ends too',
      [from('2027-01-01', '2027-02-01'), from('2027-06-01')],
      [
        ['2026-10-30', '2027-01-01'],
        ['2027-01-31', '2027-06-01'],
      ],
    ],
    ['is after that day, where the other was voided', [{ ...from('2025-03-01'), ...voided }], [['2026-10-30', null]]],
    ['is after that day, where the other ended before', [from('2025-03-01', '2026-01-01')], [['2026-10-30', null]]],
  ])('%s', async (_, others, leavings) => {
    const practitioner_id = newId();
    await insert(world.owner, 'practitioner', [{ id: practitioner_id }]);
    for (const [at, post] of [endsOn30October, ...others].entries())
      await insert(world.owner, 'post', [
        aPost(world, { practitioner_id, recorded_at: '2026-06-01T09:00:00Z', ...post }, at),
      ]);
    const { rows } = await world.owner.query(
      'select last_day::text as last, back_on::text as back from leavings_of($1) order by 1',
      [practitioner_id],
    );
    expect(rows).toEqual(leavings.map(([last, back]) => ({ last, back })));
  });
});
