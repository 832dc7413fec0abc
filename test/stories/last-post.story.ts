import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { aLeaver, CHANGED, OPEN, UNMARKED } from '../support/leaver.js';

let api: TestApi;
let thu: string;
const { start, voidAll, end, voidEnd, aSession, book, roll, carries, carry } = aLeaver();
beforeAll(async () => void ({ api, thu } = await start()));
afterAll(() => api.close());

const VOID = `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "withdrawn" }) { ${CHANGED} } }`;
const voidPost = async (id: string) => (await api.ask('steward', VOID, { id })).data.voidPost;
const at = async (firstDay: string, more: object = {}) => {
  const { rows } = await api.database.query(
    `select r.id as "roleId", o.employer_id as "employerId"
       from post o join role r on r.partnership_id = o.partnership_id where o.practitioner_id = $1 order by md5(r.id::text || $2) limit 1`,
    [thu, firstDay],
  );
  const input = { ...rows[0], practitionerId: thu, firstDay, weeklyHours: 1, ...more };
  const { data, errors } = await api.ask('steward', OPEN, { input });
  expect(errors).toBeUndefined();
  return data.openPost.post.id as string;
};
beforeEach(async () => {
  for (const table of ['post', 'function_carried', 'leaving']) await voidAll(table, 'true');
  await voidAll('booking', UNMARKED);
});

it('somebody who has come back by today: an older end takes nothing', async () => {
  const [a] = [await at('2025-01-01'), await at('2026-06-01')];
  await carry('2025-01-01');
  expect((await end(a, '2026-01-31')).leaving).toBeNull();
  expect(await carries()).toMatchObject([{ valid_until: null }]);
});

it('somebody who will come back: what begins then goes on', async () => {
  const [a] = [await at('2025-01-01'), await at('2027-03-01')];
  await carry('2027-03-01');
  expect((await end(a, '2026-11-30')).leaving).toMatchObject({ lastDay: '2026-11-30', functions: [] });
  expect(await carries()).toMatchObject([{ valid_until: null }]);
});

it('somebody who left, was given a post after all, and has it voided: they leave again', async () => {
  const session = await aSession('2026-12-15');
  const a = await at('2025-01-01');
  expect((await end(a, '2026-11-30')).leaving).toMatchObject({ lastDay: '2026-11-30' });
  const b = await at('2026-11-20');
  expect(await book(session)).toBe('Booking');
  expect((await voidPost(b)).leaving).toMatchObject({ lastDay: '2026-11-30', releasedFrom: [{ id: session }] });
});

it('somebody who leaves by the later of two ends, which is voided: they leave by the earlier one', async () => {
  const session = await aSession('2026-12-16');
  const [a, b] = [await at('2025-01-01'), await at('2026-11-15', { lastDay: '2027-01-31' })];
  expect(await book(session)).toBe('Booking');
  expect((await end(a, '2026-11-30')).leaving).toMatchObject({ lastDay: '2027-01-31', releasedFrom: [] });
  expect((await voidPost(b)).leaving).toMatchObject({ lastDay: '2026-11-30', releasedFrom: [{ id: session }] });
});

it('somebody who had an end from the start, and a next post that is voided: they leave by that end', async () => {
  const session = await aSession('2026-12-17');
  await at('2025-01-01', { lastDay: '2026-11-30' });
  const b = await at('2026-12-05');
  expect(await book(session)).toBe('Booking');
  expect((await voidPost(b)).leaving).toMatchObject({ lastDay: '2026-11-30', releasedFrom: [{ id: session }] });
});

it('somebody who left by the end of one, while that of another is voided: they stay, and what was released is told', async () => {
  const session = await aSession('2026-12-18');
  const [a, b] = [await at('2025-01-01'), await at('2026-11-03')];
  expect(await book(session)).toBe('Booking');
  const ended = (await end(a, '2026-11-30')).post.id;
  expect((await end(b, '2026-11-20')).leaving).toMatchObject({
    lastDay: '2026-11-30',
    releasedFrom: [{ id: session }],
  });
  expect((await voidEnd(ended)).data.voidPostEnd.leaving).toMatchObject({ releasedFrom: [{ id: session }] });
  expect(await book(session)).toBe('Booking');
});

it('somebody who was released, and whose place somebody else has taken: the register does not say that it may be booked', async () => {
  const session = await aSession('2026-12-19', 1);
  const a = await at('2025-01-01');
  expect(await book(session)).toBe('Booking');
  const ended = (await end(a, '2026-11-30')).post.id;
  const other = (await api.database.query(`select practitioner_id as id from account where subject = 'manager'`))
    .rows[0].id;
  expect(await book(session, other)).toBe('Booking');
  await voidEnd(ended);
  expect((await roll(session)).released).toMatchObject([
    { inWords: 'Has not left by that day after all, but no place is left' },
  ]);
});

it('somebody who left, was given a post for a while, and has it voided with a later one to come: they leave again up to that one', async () => {
  const [early, christmas, between, later] = [
    await aSession('2026-12-05'),
    await aSession('2026-12-25'),
    await aSession('2027-01-20'),
    await aSession('2027-02-10'),
  ];
  const a = await at('2018-01-01');
  await carry('2018-01-01');
  await end(a, '2026-11-30');
  const b = await at('2026-12-20', { lastDay: '2027-01-10' });
  await at('2027-02-01');
  for (const session of [early, christmas, between, later]) expect(await book(session)).toBe('Booking');
  expect((await voidPost(b)).leaving).toMatchObject({
    lastDay: '2026-11-30',
    releasedFrom: [{ id: early }, { id: christmas }, { id: between }],
  });
  expect(await book(early)).toBe('PLACE_AFTER_LEAVING');
  expect(await roll(later)).toMatchObject({ entries: [{ practitioner: { id: thu } }] });
  expect(await carries()).toMatchObject([{ valid_until: '2026-12-01' }]);
});

it('somebody of whose posts the oldest never was: they leave by the one that ended, up to the next', async () => {
  const held = ['2026-11-22', '2026-12-10', '2026-12-24'];
  const between: string[] = [];
  for (const day of held) between.push(await aSession(day));
  const oldest = await at('2018-01-01');
  await at('2026-10-08', { lastDay: '2026-11-14' });
  await at('2027-01-06');
  for (const session of between) expect(await book(session)).toBe('Booking');
  expect((await voidPost(oldest)).leaving).toMatchObject({
    lastDay: '2026-11-14',
    releasedFrom: between.map((id) => ({ id })),
  });
});

it('somebody who leaves twice by one change is told of both, and of both again when it is voided', async () => {
  const [first, second] = [await aSession('2026-12-23'), await aSession('2027-04-20')];
  const a = await at('2018-01-01');
  await at('2027-02-01', { lastDay: '2027-03-31' });
  await at('2027-06-01');
  await carry('2018-01-01');
  for (const session of [first, second]) expect(await book(session)).toBe('Booking');
  const ended = await end(a, '2026-11-30');
  const both = {
    lastDay: '2026-11-30',
    functions: [{ name: expect.any(String) }],
    releasedFrom: [{ id: first }, { id: second }],
  };
  expect(ended.leaving).toEqual({ ...both, releasedFrom: both.releasedFrom.map(({ id }) => ({ id, booked: 0 })) });
  expect((await voidEnd(ended.post.id)).data.voidPostEnd.leaving).toMatchObject(both);
});

it('a second end by which nobody leaves hides nothing of the first', async () => {
  const session = await aSession('2026-12-21');
  const [a, b] = [await at('2018-01-01'), await at('2026-06-02', { lastDay: '2026-11-20' })];
  expect(await book(session)).toBe('Booking');
  const ended = (await end(a, '2026-11-30')).post.id;
  expect((await end(b, '2026-11-10')).leaving).toBeNull();
  expect((await voidEnd(ended)).data.voidPostEnd.leaving).toMatchObject({
    lastDay: '2026-11-30',
    releasedFrom: [{ id: session }],
  });
});

it('somebody without a post who is given one that ends: their places after it are released', async () => {
  const [during, after] = [await aSession('2026-12-22'), await aSession('2027-01-22')];
  for (const session of [during, after]) expect(await book(session)).toBe('Booking');
  await at('2026-12-01', { lastDay: '2026-12-31' });
  expect(await roll(during)).toMatchObject({ entries: [{ practitioner: { id: thu } }], released: [] });
  expect(await roll(after)).toMatchObject({
    entries: [],
    released: [{ inWords: 'Has left: the last day in post is 31 December 2026' }],
  });
});

it('an end whose leaving another post has voided since tells, when it is voided, all that it had let go of', async () => {
  const sessions = [await aSession('2026-11-26'), await aSession('2027-03-15')];
  const a = await at('2025-01-01');
  await carry('2025-01-01');
  for (const session of sessions) await book(session);
  const all = { releasedFrom: sessions.map((id) => ({ id })), functions: [{ name: expect.any(String) }] };
  const ended = await end(a, '2026-11-10');
  expect(ended.leaving).toMatchObject(all);
  await at('2026-12-01');
  const goesOn = (await voidEnd(ended.post.id)).data.voidPostEnd;
  expect(goesOn).toMatchObject({ post: { lastDay: null }, leaving: { lastDay: '2026-11-10', ...all } });
});

it('so it does where that post ends too, and they leave by its end', async () => {
  const sessions = [await aSession('2026-11-27'), await aSession('2027-03-16')];
  const a = await at('2025-01-01');
  for (const session of sessions) await book(session);
  const ended = await end(a, '2026-11-10');
  await at('2026-12-01', { lastDay: '2027-01-31' });
  expect((await voidEnd(ended.post.id)).data.voidPostEnd.leaving).toMatchObject({
    lastDay: '2026-11-10',
    releasedFrom: sessions.map((id) => ({ id })),
  });
});

it('a place that was booked again since is not told as released', async () => {
  const [soon, later] = [await aSession('2026-11-28'), await aSession('2027-03-17')];
  const a = await at('2025-01-01');
  for (const session of [soon, later]) await book(session);
  const ended = await end(a, '2026-11-10');
  await at('2027-03-01');
  expect(await book(later)).toBe('Booking');
  const earlier = await end(ended.post.id, '2026-11-05');
  expect(earlier.leaving).toMatchObject({ lastDay: '2026-11-05', releasedFrom: [{ id: soon }] });
  expect((await voidEnd(earlier.post.id)).data.voidPostEnd.leaving).toMatchObject({ releasedFrom: [{ id: soon }] });
});

it('a post that has ended is found again by asking since a day, and its end can be voided', async () => {
  const a = await at('2025-01-01');
  const ended = (await end(a, '2026-10-15')).post.id;
  const posts = async (since?: string) => {
    const asked = { id: thu, since };
    const answer = await api.ask(
      'steward',
      `query ($id: ID!, $since: Day) { posts(practitionerId: $id, since: $since) { id } }`,
      asked,
    );
    return answer.data.posts.map(({ id }: { id: string }) => id);
  };
  expect([await posts(), await posts('2026-10-15'), await posts('2026-10-16')]).toEqual([[], [ended], []]);
  const { data, errors } = await voidEnd(ended);
  expect(errors).toBeUndefined();
  // What holds today is there whatever day to come is asked about.
  const until = (await end(data.voidPostEnd.post.id, '2026-12-31')).post.id;
  expect([await posts('2027-01-01'), await posts('9999-12-31')]).toEqual([[until], [until]]);
});
