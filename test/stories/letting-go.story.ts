import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { aLeaver, CHANGED, OPEN, SAVE } from '../support/leaver.js';
import { graphql } from '../support/graphql.js';

const VOID_MARKS = graphql(`mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version } }`);

let api: TestApi;
let thu: string;
let postId: string;
const { start, end, voidEnd, aSession, book, roll, carries, carry } = aLeaver();
beforeAll(async () => void ({ api, thu, postId } = await start()));
afterAll(() => api.close());

it('whoever leaves gives up the places after the last day, and the functions they carry end; the trainer sees why', async () => {
  const [before, after] = [await aSession('2026-11-13'), await aSession('2026-11-16', 1)];
  expect([await book(before), await book(after)]).toEqual(['Booking', 'Booking']);
  await carry('2026-01-01');
  const [{ name }] = await carries();

  const { post, leaving } = await end(postId, '2026-11-13');
  expect(leaving).toEqual({
    lastDay: '2026-11-13',
    functions: [{ name }],
    releasedFrom: [{ id: after, booked: 0 }],
  });
  expect(await carries()).toEqual([{ name, valid_until: '2026-11-14' }]);
  const released = [{ practitioner: { id: thu }, inWords: 'Has left: the last day in post is 13 November 2026' }];
  expect(await roll(after)).toMatchObject({ entries: [], released, session: { booked: 0 } });
  expect(await roll(before)).toMatchObject({ released: [], session: { booked: 1 } });

  // Voiding the end lists the same, and none of it comes back.
  const undone = (await voidEnd(post.id)).data.voidPostEnd;
  expect(undone).toEqual({ post: { id: expect.any(String), lastDay: null }, leaving });
  expect(await carries()).toEqual([{ name, valid_until: '2026-11-14' }]);
  const stayed = [
    { practitioner: { id: thu }, inWords: 'Has not left by that day after all: the place may be booked again' },
  ];
  expect(await roll(after)).toMatchObject({ entries: [], released: stayed });
  expect((await voidEnd(undone.post.id)).errors?.[0]?.extensions.code).toBe('POST_NOT_ENDED');
  expect((await voidEnd(post.id)).errors?.[0]?.extensions.code).toBe('ALREADY_VOIDED');
  postId = undone.post.id;

  expect(await book(after)).toBe('Booking');
  expect(await roll(after)).toMatchObject({ entries: [{ practitioner: { id: thu } }], released: [] });
});

it('an end that is moved keeps what was let go of with it, and the register goes on saying so', async () => {
  const [early, late] = [await aSession('2026-11-26'), await aSession('2026-12-03')];
  expect([await book(early), await book(late)]).toEqual(['Booking', 'Booking']);
  const first = await end(postId, '2026-11-27');
  expect(first.leaving.releasedFrom).toMatchObject([{ id: late }]);
  const moved = await end(first.post.id, '2026-11-24');
  expect(moved.leaving.releasedFrom).toMatchObject([{ id: early }, { id: late }]);
  const left = [{ practitioner: { id: thu }, inWords: 'Has left: the last day in post is 24 November 2026' }];
  expect((await roll(late)).released).toEqual(left);
  const back = (await voidEnd(moved.post.id)).data.voidPostEnd;
  expect(back).toMatchObject({ post: { lastDay: '2026-11-27' }, leaving: moved.leaving });
  expect((await roll(early)).released).toMatchObject([{ inWords: expect.stringMatching(/^Has not left by that day/) }]);
  const undone = (await voidEnd(back.post.id)).data.voidPostEnd;
  expect(undone.leaving.releasedFrom).toMatchObject([{ id: late }]);
  postId = undone.post.id;
});

it('whoever comes back keeps the places on days when they are in post again, and loses them with that post', async () => {
  const { rows } = await api.database.query(
    'select role_id as "roleId", employer_id as "employerId" from post where id = $1',
    [postId],
  );
  const [between, again] = [await aSession('2026-12-10'), await aSession('2027-01-21')];
  expect([await book(between), await book(again)]).toEqual(['Booking', 'Booking']);
  const input = { practitionerId: thu, ...rows[0], weeklyHours: 10, firstDay: '2027-01-20' };
  const later = (await api.ask('steward', OPEN, { input })).data.openPost.post.id;
  const { post, leaving } = await end(postId, '2026-12-04');
  expect(leaving.releasedFrom).toMatchObject([{ id: between }]);
  expect(await roll(again)).toMatchObject({ entries: [{ practitioner: { id: thu } }], released: [] });
  const VOID = `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "withdrawn" }) { ${CHANGED} } }`;
  const voided = (await api.ask('steward', VOID, { id: later })).data.voidPost;
  expect(voided.leaving).toMatchObject({ lastDay: '2026-12-04', releasedFrom: [{ id: between }, { id: again }] });
  expect((await roll(again)).released).toMatchObject([{ inWords: expect.stringMatching(/^Has left/) }]);
  postId = (await voidEnd(post.id)).data.voidPostEnd.post.id;
});

it('whoever has left takes no place on a later session again, by themselves or by its trainer', async () => {
  const [before, after] = [await aSession('2026-11-24'), await aSession('2026-11-25')];
  const { post } = await end(postId, '2026-11-24');
  expect(await book(before)).toBe('Booking');
  expect(await book(after)).toBe('PLACE_AFTER_LEAVING');
  postId = (await voidEnd(post.id)).data.voidPostEnd.post.id;
  expect(await book(after)).toBe('Booking');
});

it('where they are marked after all, the place and the mark stay', async () => {
  const [marked, unmarked] = [await aSession('2026-10-20'), await aSession('2026-10-21')];
  for (const session of [marked, unmarked])
    await api.database.query(
      'insert into booking (id, session_id, practitioner_id) values (gen_random_uuid(), $1, $2)',
      [session, thu],
    );
  const marks = [{ practitionerId: thu, state: 'PRESENT' as const }];
  await api.ask('trainer', SAVE, { input: { sessionId: marked, version: 0, marks } });
  const { post, leaving } = await end(postId, '2026-10-15');
  expect(leaving.releasedFrom.map(({ id }: { id: string }) => id)).not.toContain(marked);
  expect(leaving.releasedFrom.map(({ id }: { id: string }) => id)).toContain(unmarked);
  expect(await roll(marked)).toMatchObject({
    entries: [{ practitioner: { id: thu }, mark: { state: 'PRESENT' } }],
    released: [],
  });
  postId = (await voidEnd(post.id)).data.voidPostEnd.post.id;
});

it('once that mark is voided, whoever has left does not get the place back', async () => {
  const sessionId = await aSession('2026-10-22');
  await api.database.query('insert into booking (id, session_id, practitioner_id) values (gen_random_uuid(), $1, $2)', [
    sessionId,
    thu,
  ]);
  const mark = (version: number, state: 'PRESENT' | 'ABSENT') => ({
    input: { sessionId, version, marks: [{ practitionerId: thu, state, reason: state === 'ABSENT' ? 'Ill' : null }] },
  });
  await api.ask('trainer', SAVE, mark(0, 'ABSENT'));
  const { post } = await end(postId, '2026-10-15');
  await api.ask('trainer', SAVE, mark(1, 'PRESENT'));
  expect(await roll(sessionId)).toMatchObject({
    entries: [{ practitioner: { id: thu } }],
    released: [],
    session: { booked: 1 },
  });
  await api.ask('trainer', VOID_MARKS, { input: { sessionId, version: 2, reason: 'Somebody else' } });
  expect(await roll(sessionId)).toMatchObject({
    entries: [],
    released: [{ practitioner: { id: thu }, inWords: 'Has left: the last day in post is 15 October 2026' }],
    session: { booked: 0 },
  });
  postId = (await voidEnd(post.id)).data.voidPostEnd.post.id;
});

it('a place that somebody gave back themselves, after one that was released, is not listed as released', async () => {
  const session = await aSession('2026-11-20');
  expect(await book(session)).toBe('Booking');
  const { post } = await end(postId, '2026-11-13');
  postId = (await voidEnd(post.id)).data.voidPostEnd.post.id;
  expect((await roll(session)).released).toMatchObject([{ practitioner: { id: thu } }]);
  expect(await book(session)).toBe('Booking');
  const GIVE_BACK = `mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { id } }`;
  const input = { sessionId: session, practitionerId: thu, reason: 'On holiday' };
  expect((await api.ask('trainer', GIVE_BACK, { input })).errors).toBeUndefined();
  expect(await roll(session)).toMatchObject({ entries: [], released: [] });
});

it('once the post that went on is voided as a mistake, the end of the other is the end of the last, and places are released', async () => {
  const after = await aSession('2026-11-23');
  const { rows } = await api.database.query(
    `select r.id as "roleId", o.employer_id as "employerId" from post o join role r on r.partnership_id = o.partnership_id and r.id <> o.role_id where o.id = $1 order by r.id limit 1`,
    [postId],
  );
  const input = { ...rows[0], practitionerId: thu, firstDay: '2026-11-03', weeklyHours: 2 };
  const other = (await api.ask('steward', OPEN, { input })).data.openPost.post.id;
  const ended = await end(postId, '2026-11-13');
  expect(ended.leaving).toBeNull();
  expect(await book(after)).toBe('Booking');
  const VOID = `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "wrong person" }) { ${CHANGED} } }`;
  const { leaving } = (await api.ask('steward', VOID, { id: other })).data.voidPost;
  expect(leaving).toMatchObject({ lastDay: '2026-11-13', releasedFrom: [{ id: after }] });
  postId = (await voidEnd(ended.post.id)).data.voidPostEnd.post.id;
});

it('where a post begins within 31 days, nobody leaves and the place stays', async () => {
  const session = await aSession('2026-12-21');
  expect(await book(session)).toBe('Booking');
  const { rows } = await api.database.query(
    'select role_id as "roleId", employer_id as "employerId" from post where id = $1',
    [postId],
  );
  const input = { practitionerId: thu, ...rows[0], weeklyHours: 10, firstDay: '2026-12-14' };
  await api.ask('steward', OPEN, { input });
  expect((await end(postId, '2026-11-13')).leaving).toBeNull();
  expect(await roll(session)).toMatchObject({ entries: [{ practitioner: { id: thu } }], released: [] });
});
