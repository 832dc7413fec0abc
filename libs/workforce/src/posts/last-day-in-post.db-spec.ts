import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { aPost, insert, ownWorld, type World } from '../../../../test/support/world.js';

describe('the last day in post of somebody of whom one post ends', () => {
  let world: World;
  beforeAll(async () => void (world = await ownWorld({ people: 0 })));
  afterAll(() => world.close());

  const endsOn30October = { valid_until: '2026-10-31' };
  const from = (valid_from: string, valid_until: string | null = null) => ({ valid_from, valid_until });
  const voided = { voided_at: '2026-11-01T09:00:00Z', void_reason: 'mistaken' };

  it.each<[string, object[], string | null]>([
    ['is that of the post, where it is the only one', [], '2026-10-30'],
    ['is none, where another goes on', [from('2025-03-01')], null],
    ['is that of another that ends later', [from('2025-03-01', '2027-01-01')], '2026-12-31'],
    ['is none, where another begins 31 days later', [from('2026-11-30')], null],
    ['is that of the post, where another begins 32 days later', [from('2026-12-01')], '2026-10-30'],
    ['is that of the next, where that ends', [from('2026-11-30', '2026-12-05')], '2026-12-04'],
    [
      'is past as many as follow within 31 days of each other',
      [from('2026-11-30', '2026-12-05'), from('2027-01-04', '2027-02-01')],
      '2027-01-31',
    ],
    ['is that of the post, where the other was voided', [{ ...from('2025-03-01'), ...voided }], '2026-10-30'],
    ['is that of the post, where the other ended before', [from('2025-03-01', '2026-01-01')], '2026-10-30'],
  ])('%s', async (_, others, last) => {
    const practitioner_id = newId();
    await insert(world.owner, 'practitioner', [{ id: practitioner_id }]);
    for (const [at, post] of [endsOn30October, ...others].entries())
      await insert(world.owner, 'post', [
        aPost(world, { practitioner_id, recorded_at: '2026-06-01T09:00:00Z', ...post }, at),
      ]);
    const { rows } = await world.owner.query(`select last_day_in_post($1, '2026-10-30') as last`, [practitioner_id]);
    expect(rows).toEqual([{ last }]);
  });
});
