import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type Day, type Id, newId } from '@app/kernel';
import { aPost, insert, ownWorld, type World } from '../../../../test/support/world.js';

let world: World;
/** Of the first agency, of the second, and of both. */
let manager: Id, person: Id, both: Id;
let agreement: Id;
beforeAll(async () => {
  world = await ownWorld({ people: 3 });
  [manager, person, both] = world.practitioners as [Id, Id, Id];
  agreement = await agreed({ from: '2026-01-01', lastDay: null });
});
afterAll(() => world.close());

/** The two agencies share what there is of their people. */
async function agreed({ from, lastDay }: { from: Day; lastDay: Day | null }): Promise<Id> {
  const id = newId();
  const terms = { purpose: 'MATCHING', part: 'DETAIL', basis: 'PUBLIC_TASK', review_on: addDays(from, 1) };
  await world.owner.query('begin');
  await insert(world.owner, 'sharing_agreement', [
    { id, name: 'Agreed', ...terms, parties: 2, valid_from: from, recorded_by: newId() },
  ]);
  await world.owner.query('update sharing_agreement set valid_until = $2::date + 1 where id = $1', [id, lastDay]);
  await insert(
    world.owner,
    'sharing_party',
    world.agencies.map((agency_id) => ({ agreement_id: id, agency_id })),
  );
  await world.owner.query('commit');
  return id;
}

/** Everybody in the posts that are given, by agency, from 2025 until a day on which they are in it no more. */
async function inPosts(...posts: [who: Id, agency: 0 | 1, until?: Day][]) {
  await world.owner.query('delete from post');
  await insert(
    world.owner,
    'post',
    posts.map(([practitioner_id, agency, until = null]) =>
      aPost(world, { practitioner_id, employer_id: world.agencies[agency], weekly_hours: 10, valid_until: until }),
    ),
  );
}

const rows = async (sql: string, ...values: unknown[]) => (await world.owner.query(sql, values)).rows;
const sharedUnder = (managers: Id[], people: Id[], day: Day) =>
  rows(
    'select practitioner_id as person, agreement_id as agreement from shared_under($1, $2, $3) order by 1',
    ...[managers, people, day],
  );
const sharedWith = async (who: Id, day: Day) =>
  (await rows('select viewer_id from record_shared_with(array[$1::uuid], $2)', who, day)).map(
    ({ viewer_id }) => world.agencies.indexOf(viewer_id as Id) as number,
  );

describe('an agreement that names its own last day', () => {
  it('is in force from its first day to its last, on both of them, and on no day before or after', async () => {
    const id = await agreed({ from: '2026-03-02', lastDay: '2026-06-30' });
    const inForce = async (day: Day) =>
      (await rows('select from agreements_in_force($1) where id = $2', day, id)).length === 1;
    expect([await inForce('2026-03-01'), await inForce('2026-03-02')]).toEqual([false, true]);
    expect([await inForce('2026-06-30'), await inForce('2026-07-01')]).toEqual([true, false]);
  });
});

describe('what an agreement opens to a manager', () => {
  it('is open while a post of their own is with a party, and no more from the day after it ended', async () => {
    await inPosts([manager, 0, '2026-09-01'], [person, 1]);
    expect(await sharedUnder([manager], [person], '2026-08-31')).toEqual([{ person, agreement }]);
    expect(await sharedUnder([manager], [person], '2026-09-01')).toEqual([]);
  });

  it('is not open before the first day of their own post', async () => {
    await inPosts([manager, 0], [person, 1]);
    await rows(`update post set valid_from = '2026-09-01' where practitioner_id = $1`, manager);
    expect(await sharedUnder([manager], [person], '2026-08-31')).toEqual([]);
    expect(await sharedUnder([manager], [person], '2026-09-01')).toEqual([{ person, agreement }]);
  });

  it('is the record of others: their own is not shared with them, though they work for two of the parties', async () => {
    await inPosts([both, 0], [both, 1], [person, 1]);
    expect((await sharedWith(both, '2026-09-01')).sort()).toEqual([0, 1]);
    expect(await sharedUnder([both], [both, person], '2026-09-01')).toEqual([{ person, agreement }]);
  });
});

describe('the record of somebody', () => {
  it('is shared by a post while it lasts, and no more from the day after it ended', async () => {
    await inPosts([person, 1, '2026-09-01']);
    expect(await sharedWith(person, '2026-08-31')).toEqual([0]);
    expect(await sharedWith(person, '2026-09-01')).toEqual([]);
  });

  it('is shared by the post that goes on alone, where another with a party ended', async () => {
    await inPosts([both, 0], [both, 1, '2026-09-01']);
    expect((await sharedWith(both, '2026-08-31')).sort()).toEqual([0, 1]);
    expect(await sharedWith(both, '2026-09-01')).toEqual([1]);
  });
});
