import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, newId } from '@app/kernel';
import { aPost, insert, ownWorld, type World } from '../../../../test/support/world.js';

const FIRST = newId();

describe('the main post of a day', () => {
  let world: World;
  beforeAll(async () => void (world = await ownWorld()));
  afterAll(() => world.close());

  const later = { valid_from: '2026-01-01' };
  const long = { weekly_hours: 30 };
  const short = { weekly_hours: 7 };
  const unknown = { weekly_hours: null };
  const over = { valid_until: '2026-11-02' };
  const lately = { valid_from: '2026-06-01' };
  const before = { valid_until: '2026-06-01' };
  const voided = { voided_at: '2026-11-02T09:00:00Z', void_reason: 'mistaken' };

  it.each<[string, object[], string, number | null]>([
    ['has the most hours', [short, long], 'infinity', 1],
    ['with hours unknown comes after any', [unknown, short], 'infinity', 1],
    ['of equal hours is the earliest', [{ ...long, ...later }, long], 'infinity', 1],
    [
      'of equal hours is the one that began first, changed since or not',
      [
        { ...long, ...later },
        { ...long, ...before, id: FIRST },
        { ...long, ...lately, origin_id: FIRST },
      ],
      'infinity',
      2,
    ],
    ['is live that day', [{ ...long, ...over }, short], 'infinity', 1],
    ['was not voided', [{ ...long, ...voided }, short], 'infinity', 1],
    ['is as it was known', [{ ...long, ...voided }, short], '2026-11-01T12:00:00Z', 0],
    ['is nothing for somebody without one', [{ ...long, ...over }], 'infinity', null],
  ])('%s', async (_, rows, knownAt, main) => {
    const practitioner_id = newId();
    await insert(world.owner, 'practitioner', [{ id: practitioner_id }]);
    const posts = rows.map((row, at) => aPost(world, { practitioner_id, ...row }, at));
    for (const post of posts) await insert(world.owner, 'post', [post]);
    const { rows: found } = await world.owner.query<{ post_id: Id }>(`select * from main_post($1, '2026-11-02', $2)`, [
      practitioner_id,
      knownAt,
    ]);
    expect(found.map(({ post_id }) => post_id)).toEqual(main === null ? [] : [posts[main]!.id]);
  });
});
