import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { aLeaver, CHANGED, OPEN, UNMARKED } from '../support/leaver.js';

let api: TestApi;
let thu: string;
let session: string;
const { start, voidAll, end, voidEnd, aSession, book, carries, carry } = aLeaver();
beforeAll(async () => {
  ({ api, thu } = await start());
  session = await aSession('2026-12-20');
});
afterAll(() => api.close());

/* She is in one post since 2025, carries a function and has a place. */
let post: string;
beforeEach(async () => {
  for (const table of ['post', 'function_carried', 'leaving']) await voidAll(table, 'true');
  await voidAll('booking', UNMARKED);
  const { rows } = await api.database.query(
    `select r.id as "roleId", o.employer_id as "employerId"
       from post o join role r on r.partnership_id = o.partnership_id where o.practitioner_id = $1 order by r.id limit 1`,
    [thu],
  );
  const input = { ...rows[0], practitionerId: thu, firstDay: '2025-01-01', weeklyHours: 1 };
  post = (await api.ask('steward', OPEN, { input })).data.openPost.post.id;
  await carry('2025-01-01');
  expect(await book(session)).toBe('Booking');
});

/* Than that of the post, with the same employer. */
const anotherRole = async (): Promise<{ roleId: string; employerId: string }> =>
  (
    await api.database.query(
      `select r.id as "roleId", o.employer_id as "employerId" from post o join role r on r.partnership_id = o.partnership_id
        where o.id = $1 and r.id <> o.role_id order by r.id limit 1`,
      [post],
    )
  ).rows[0];

const CHANGE = `mutation ($input: ChangePostInput!) { changePost(input: $input) { ${CHANGED} } }`;
const VOID = `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "a slip" }) { ${CHANGED} } }`;
const END = `mutation ($id: ID!) { endPost(input: { postId: $id, lastDay: "2026-11-09", reason: "moves away" }) { ${CHANGED} } }`;
const change = (postId: string, firstDay: string, more: object) =>
  api.ask('steward', CHANGE, { input: { postId, firstDay, reason: 'other hours', ...more } });
const changed = async (...asked: Parameters<typeof change>) => {
  const { data, errors } = await change(...asked);
  expect(errors).toBeUndefined();
  return data.changePost as { post: { id: string; lastDay: string | null }; leaving: object | null };
};
const refusal = ({ errors }: { errors?: { message: string; extensions: { code: string } }[] }) => errors?.[0];
const code = (answer: Parameters<typeof refusal>[0]) => refusal(answer)?.extensions.code;

/* First and last day and hours of what she holds. */
const held = async () =>
  (
    await api.database.query(
      `select valid_from::text as from, (valid_until - 1)::text as until, weekly_hours::float as hours
         from post where practitioner_id = $1 and voided_at is null order by 1`,
      [thu],
    )
  ).rows.map(({ from, until, hours }) => [from, until, hours]);
const keepsAll = async () => {
  const { rows } = await api.database.query(
    'select count(*)::integer as places from booking where practitioner_id = $1 and session_id = $2 and voided_at is null',
    [thu, session],
  );
  return rows[0].places === 1 && (await carries())[0]?.valid_until === null;
};

it('a change from a day on is no leaving: places and functions stay', async () => {
  const done = await changed(post, '2026-12-01', { weeklyHours: 3, lineManagerId: null });
  expect(done).toMatchObject({ post: { lastDay: null }, leaving: null });
  expect([await held(), await keepsAll()]).toEqual([
    [
      ['2025-01-01', '2026-11-30', 1],
      ['2026-12-01', null, 3],
    ],
    true,
  ]);
  expect(code(await change(post, '2026-12-05', { weeklyHours: 4 }))).toBe('ALREADY_VOIDED');
});

it('a slip in a change is put right from the same day on', async () => {
  const slip = await changed(post, '2026-12-01', { weeklyHours: 3 });
  expect(await changed(slip.post.id, '2026-12-01', { weeklyHours: 5 })).toMatchObject({ leaving: null });
  expect([await held(), await keepsAll()]).toEqual([
    [
      ['2025-01-01', '2026-11-30', 1],
      ['2026-12-01', null, 5],
    ],
    true,
  ]);
});

it('a change that never was is voided: the post goes on as it was, with all that its holder has', async () => {
  const first = await changed(post, '2026-12-01', { weeklyHours: 3 });
  const second = await changed(first.post.id, '2027-01-01', { weeklyHours: 4 });
  const undone = (await api.ask('steward', VOID, { id: second.post.id })).data.voidPost;
  expect(undone).toMatchObject({ post: { lastDay: null }, leaving: null });
  expect(await held()).toEqual([
    ['2025-01-01', '2026-11-30', 1],
    ['2026-12-01', null, 3],
  ]);
  expect((await api.ask('steward', VOID, { id: undone.post.id })).data.voidPost.leaving).toBeNull();
  expect([await held(), await keepsAll()]).toEqual([[['2025-01-01', null, 1]], true]);
});

it('a change from its own first day is taken back as far as it went, one step at a time', async () => {
  const first = await changed(post, '2025-01-01', { weeklyHours: 3 });
  const undone = (await api.ask('steward', VOID, { id: first.post.id })).data.voidPost;
  expect([undone.leaving, await held(), await keepsAll()]).toEqual([null, [['2025-01-01', null, 1]], true]);

  const later = await changed(undone.post.id, '2026-12-01', { weeklyHours: 20 });
  const slip = await changed(later.post.id, '2026-12-01', { weeklyHours: 22 });
  const back = (await api.ask('steward', VOID, { id: slip.post.id })).data.voidPost;
  expect(await held()).toEqual([
    ['2025-01-01', '2026-11-30', 1],
    ['2026-12-01', null, 20],
  ]);
  await api.ask('steward', VOID, { id: back.post.id });
  expect([await held(), await keepsAll()]).toEqual([[['2025-01-01', null, 1]], true]);
});

it('a post is changed, ended or taken back from its last change alone, so that no later one keeps what was wrong', async () => {
  const slip = await changed(post, '2026-11-10', { weeklyHours: 20 });
  const last = await changed(slip.post.id, '2026-12-01', { siteId: null, lineManagerId: null });
  const pieces = await held();
  const { rows: live } = await api.database.query(
    `select id from post where practitioner_id = $1 and voided_at is null and valid_until is not null order by valid_from`,
    [thu],
  );
  for (const [at, { id }] of live.entries()) {
    const changesOn = ['2026-11-10', '2026-12-01'][at];
    for (const answer of [
      await change(id, '2026-11-09', { weeklyHours: 37 }),
      await api.ask('steward', END, { id }),
      await api.ask('steward', VOID, { id }),
    ])
      expect(refusal(answer)).toMatchObject({ extensions: { code: 'POST_CHANGES_LATER', changesOn } });
    expect(code(await voidEnd(id))).toBe('POST_NOT_ENDED');
  }
  expect(await held()).toEqual(pieces);
  await api.ask('steward', VOID, { id: last.post.id });
  const { rows: now } = await api.database.query(
    `select id from post where practitioner_id = $1 and voided_at is null and valid_until is null`,
    [thu],
  );
  expect((await api.ask('steward', VOID, { id: now[0].id })).data.voidPost.leaving).toBeNull();
  expect([await held(), await keepsAll()]).toEqual([[['2025-01-01', null, 1]], true]);
});

it('as many hours as before are confirmed with what was before; more can be confirmed when a change is taken back', async () => {
  const full = await changed(post, '2026-11-10', { weeklyHours: 37 });
  const input = {
    ...(await anotherRole()),
    practitionerId: thu,
    firstDay: '2026-11-10',
    weeklyHours: 40,
    longHoursReason: 'nights also',
  };
  expect((await api.ask('steward', OPEN, { input })).errors).toBeUndefined();
  const moved = await changed(full.post.id, '2026-12-01', { lineManagerId: null });
  expect((await api.ask('steward', VOID, { id: moved.post.id })).errors).toBeUndefined();
  const { rows: now } = await api.database.query(
    `select id from post where practitioner_id = $1 and voided_at is null and weekly_hours = 37`,
    [thu],
  );
  const less = await changed(now[0].id, '2026-12-01', { weeklyHours: 5 });
  expect(code(await api.ask('steward', VOID, { id: less.post.id }))).toBe('POST_HOURS_UNCONFIRMED');
  const WITH = `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "a slip", longHoursReason: "nights" }) { post { id } } }`;
  expect((await api.ask('steward', WITH, { id: less.post.id })).errors).toBeUndefined();
});

it('a reason for some hours is none for more: a change taken back beside another post asks for its own', async () => {
  const long = await changed(post, '2026-12-01', { weeklyHours: 61, longHoursReason: 'agreed for winter' });
  const less = await changed(long.post.id, '2026-12-01', { weeklyHours: 20 });
  const input = { ...(await anotherRole()), practitionerId: thu, firstDay: '2026-12-01', weeklyHours: 40 };
  expect((await api.ask('steward', OPEN, { input })).errors).toBeUndefined();
  expect(code(await api.ask('steward', VOID, { id: less.post.id }))).toBe('POST_HOURS_UNCONFIRMED');
});

it('a reason stays with its hours where a change of something else is taken back', async () => {
  const long = await changed(post, '2026-12-01', { weeklyHours: 61, longHoursReason: 'agreed for winter' });
  const moved = await changed(long.post.id, '2026-12-01', { lineManagerId: null });
  const back = (await api.ask('steward', VOID, { id: moved.post.id })).data.voidPost.post.id;
  const { rows } = await api.database.query('select long_hours_reason as reason from post where id = $1', [back]);
  expect(rows).toEqual([{ reason: 'agreed for winter' }]);
});

it('the same hours sent again keep their reason, and so do fewer; more do not', async () => {
  const reasonOf = async (id: string) =>
    (await api.database.query('select long_hours_reason as reason from post where id = $1', [id])).rows[0].reason;
  const long = await changed(post, '2026-12-01', { weeklyHours: 65, longHoursReason: 'two wards' });
  const same = await changed(long.post.id, '2026-12-10', { weeklyHours: 65, lineManagerId: null });
  expect(await reasonOf(same.post.id)).toBe('two wards');
  const fewer = await changed(same.post.id, '2026-12-20', { weeklyHours: 62 });
  expect(await reasonOf(fewer.post.id)).toBe('two wards');
  expect(code(await change(fewer.post.id, '2026-12-24', { weeklyHours: 65 }))).toBe('POST_HOURS_UNCONFIRMED');
  const more = await changed(fewer.post.id, '2026-12-24', { weeklyHours: 65, longHoursReason: 'three wards' });
  expect(await reasonOf(more.post.id)).toBe('three wards');
});

it('a reduction is taken back without a reason where it was of days on which the hours are not long', async () => {
  const full = await changed(post, '2026-11-11', { weeklyHours: 50 });
  const cover = {
    ...{ practitionerId: thu, firstDay: '2026-11-11', lastDay: '2026-11-30', weeklyHours: 20 },
    ...{ ...(await anotherRole()), longHoursReason: 'cover in November' },
  };
  expect((await api.ask('steward', OPEN, { input: cover })).errors).toBeUndefined();
  const less = await changed(full.post.id, '2026-12-01', { weeklyHours: 30 });
  expect((await api.ask('steward', VOID, { id: less.post.id })).errors).toBeUndefined();
  expect(await held()).toContainEqual(['2026-11-11', null, 50]);
  // Of days on which they are long it is not.
  const sooner = await changed(await full50(), '2026-11-20', { weeklyHours: 30 });
  expect(code(await api.ask('steward', VOID, { id: sooner.post.id }))).toBe('POST_HOURS_UNCONFIRMED');
});

const full50 = async (): Promise<string> =>
  (
    await api.database.query(
      'select id from post where practitioner_id = $1 and voided_at is null and weekly_hours = 50',
      [thu],
    )
  ).rows[0].id;

it('what it was before the change has no end to void, at whatever site it goes on', async () => {
  const { rows } = await api.database.query(
    'select s.id from site s join post p on p.partnership_id = s.partnership_id where p.id = $1 order by s.id limit 1',
    [post],
  );
  for (const more of [{ weeklyHours: 3 }, { siteId: rows[0].id }]) {
    const { post: next } = await changed(post, '2026-12-01', more);
    const { rows: before } = await api.database.query(
      `select id from post where practitioner_id = $1 and voided_at is null and valid_until = '2026-12-01'`,
      [thu],
    );
    expect(code(await voidEnd(before[0].id))).toBe('POST_NOT_ENDED');
    post = (await api.ask('steward', VOID, { id: next.id })).data.voidPost.post.id;
  }
});

it('an end that was recorded goes along, and is voided there with all that went with it told', async () => {
  const far = await aSession('2027-01-15');
  await book(far);
  const ended = (await end(post, '2026-12-31')).post.id;
  const done = await changed(ended, '2026-12-01', { weeklyHours: 3 });
  expect(done).toMatchObject({ post: { lastDay: '2026-12-31' }, leaving: null });
  const { voidPostEnd } = (await voidEnd(done.post.id)).data;
  expect(voidPostEnd).toMatchObject({ post: { lastDay: null }, leaving: { releasedFrom: [{ id: far }] } });
  expect(await held()).toEqual([
    ['2025-01-01', '2026-11-30', 1],
    ['2026-12-01', null, 3],
  ]);
});

it('more than 60 hours take a reason each time that hours change', async () => {
  const long = await changed(post, '2026-12-01', { weeklyHours: 61, longHoursReason: 'two nights' });
  expect(code(await change(long.post.id, '2027-01-01', { weeklyHours: 100 }))).toBe('POST_HOURS_UNCONFIRMED');
  // The same hours with another manager are confirmed already.
  await changed(long.post.id, '2027-01-01', { lineManagerId: null });
});

it('an end and a change at one moment are looked at as two', async () => {
  const ended = (await end(post, '2026-12-31')).post.id;
  expect(code(await change(ended, '2026-12-01', { weeklyHours: 169 }))).toBe('INPUT_INVALID');
  expect(code(await change(ended, '2025-01-01', { weeklyHours: 150 }))).toBe('POST_HOURS_UNCONFIRMED');
});

it('nothing changes before the first day or after the last', async () => {
  const ended = (await end(post, '2026-12-31')).post.id;
  expect(refusal(await change(ended, '2024-12-31', { weeklyHours: 3 }))).toMatchObject({
    message:
      'This post begins on 1 January 2025. Change it from then on or later; what it was before that is another post.',
    extensions: { code: 'POST_DAYS_INVALID', firstDay: '2025-01-01' },
  });
  expect(code(await change(ended, '2027-01-01', { weeklyHours: 3 }))).toBe('POST_ENDED');
});
