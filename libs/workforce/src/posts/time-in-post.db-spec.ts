import { expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { aPost, insert, ownWorld } from '../../../../test/support/world.js';

it('the days in post follow the posts, and a recount finds where they do not', async () => {
  const world = await ownWorld({ people: 0 });
  const [one, other] = [newId(), newId()];
  await insert(world.owner, 'practitioner', [{ id: one }, { id: other }]);
  const days = async () =>
    (await world.owner.query('select practitioner_id as person, days::text from time_in_post order by 1')).rows;
  const differing = async () =>
    (await world.owner.query('select practitioner_id as person from time_in_post_differences() order by 1')).rows;
  const ended = { valid_from: '2025-01-01', valid_until: '2026-01-01' };
  const [first, second] = [aPost(world, { practitioner_id: one, ...ended }), aPost(world, { practitioner_id: other })];
  await insert(world.owner, 'post', [first, second]);
  const kept = await days();
  expect(kept).toContainEqual({ person: one, days: '{[2025-01-01,2026-01-01)}' });
  expect(kept).toHaveLength(2);
  await world.owner.query(`update post set voided_at = recorded_at, void_reason = 'mistaken' where id = $1`, [
    first.id,
  ]);
  expect(await days()).toContainEqual({ person: one, days: '{}' });
  expect(await differing()).toEqual([]);
  await world.owner.query('delete from post where id = $1', [second.id]);
  expect(await days()).toContainEqual({ person: other, days: '{}' });
  await insert(world.owner, 'post', [second]);
  expect(await differing()).toEqual([]);
  await expect(world.owner.query('delete from time_in_post')).rejects.toMatchObject({ code: '42501' });
  await world.owner.query('set session_replication_role = replica');
  await world.owner.query(`update time_in_post set days = '{[2020-01-01,)}' where practitioner_id = $1`, [one]);
  await world.owner.query('delete from time_in_post where practitioner_id = $1', [other]);
  expect(await differing()).toEqual([one, other].sort().map((person) => ({ person })));
  await world.close();
});
