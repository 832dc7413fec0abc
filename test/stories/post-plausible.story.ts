import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let thu: { practitionerId: string; roleId: string; employerId: string; siteId: string; postId: string };
beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query(
    `select o.practitioner_id as "practitionerId", o.role_id as "roleId", o.employer_id as "employerId", o.site_id as "siteId",
            o.id as "postId"
       from post o join account a on a.practitioner_id = o.practitioner_id and a.subject = 'practitioner' where o.voided_at is null`,
  );
  thu = rows[0];
});
afterAll(() => api.close());

const OPEN = graphql(`mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }`);
const VOID = graphql(
  `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "wrong person" }) { post { id } leaving { id } } }`,
);
const POSTS = graphql(`query ($id: ID!) { posts(practitionerId: $id) { id firstDay } }`);

/** Thu’s is of 37 hours a week, at a site; without more said, this is another, at none. */
async function open(more: object) {
  const { practitionerId, roleId, employerId } = thu;
  const input = { practitionerId, roleId, employerId, firstDay: '2026-11-03', ...more };
  const { data, errors } = await api.ask('steward', OPEN, { input });
  return { id: data?.openPost?.post.id ?? '', code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}
const voidPost = async (id: string) => (await api.ask('steward', VOID, { id })).errors?.[0]?.extensions.code;
const posts = async () => (await api.ask('steward', POSTS, { id: thu.practitionerId })).data.posts;
const someone = async (): Promise<string> =>
  (
    await api.database.query(
      'insert into practitioner (partnership_id, id) values ($1, gen_random_uuid()) returning id',
      [PARTNERSHIPS.demo],
    )
  ).rows[0].id;

it('the same post is opened once, without a site too, and again once it was voided', async () => {
  expect(await open({ siteId: thu.siteId })).toMatchObject({ code: 'POST_OPEN_ALREADY' });
  const { id, code } = await open({});
  expect(code).toBeUndefined();
  expect((await open({ firstDay: '2027-11-03' })).code).toBe('POST_OPEN_ALREADY');
  expect(await voidPost(id)).toBeUndefined();
  expect(await voidPost(id)).toBe('ALREADY_VOIDED');
  const again = await open({ weeklyHours: 5 });
  expect(again.code).toBeUndefined();
  await voidPost(again.id);
});

it.each([
  ['1949-12-31', 'POST_FIRST_DAY_INVALID'],
  ['0026-01-01', 'POST_FIRST_DAY_INVALID'],
  ['2028-11-03', 'POST_FIRST_DAY_INVALID'],
  ['9999-01-01', 'POST_FIRST_DAY_INVALID'],
  ['1950-01-01', undefined],
  ['2028-11-02', undefined],
])('a post whose first day is %s: %s', async (firstDay, refusal) => {
  const { id, code } = await open({ firstDay });
  expect(code).toBe(refusal);
  if (!refusal) await voidPost(id);
});

it.each([
  ['2026-11-02', 'POST_DAYS_INVALID', 'A post ends on or after the day it starts.'],
  ['2226-11-02', 'POST_DAYS_INVALID', 'A post lasts at most 80 years. Leave the last day out where none is known.'],
  ['2106-11-03', 'POST_DAYS_INVALID', 'A post lasts at most 80 years. Leave the last day out where none is known.'],
  ['2106-11-02', undefined, undefined],
])('a post from 3 November 2026 whose last day is %s: %s', async (lastDay, refusal, message) => {
  const { id, ...said } = await open({ lastDay });
  expect(said).toEqual({ code: refusal, message });
  if (!refusal) await voidPost(id);
});

it.each([
  // Thu works 37 hours already.
  [23, undefined, undefined],
  [23.01, undefined, 'POST_HOURS_UNCONFIRMED'],
  [23.01, 'Covers a night shift until spring', undefined],
  [131, 'Sleeps in', undefined],
  [131.01, 'Sleeps in', 'POST_HOURS_IMPOSSIBLE'],
  [178, 'Sleeps in', 'INPUT_INVALID'],
])('%s hours a week more, with the reason %s: %s', async (weeklyHours, longHoursReason, refusal) => {
  const { id, code } = await open({ weeklyHours, longHoursReason });
  expect(code).toBe(refusal);
  if (!refusal) await voidPost(id);
});

it('an end is voided where the hours are long again if somebody says why, and that stands on the post', async () => {
  const short = await open({ weeklyHours: 20 });
  const ended = await api.ask(
    'steward',
    graphql(
      `mutation ($id: ID!) { endPost(input: { postId: $id, lastDay: "2026-11-30", reason: "cut" }) { post { id } } }`,
    ),
    { id: short.id },
  );
  const long = await open({
    weeklyHours: 30,
    firstDay: '2026-12-01',
    siteId: thu.siteId,
    roleId: (await aRole()).id,
    longHoursReason: 'Two winters',
  });
  expect(long.code).toBeUndefined();
  const VOID_END = graphql(
    `mutation ($input: VoidPostEndInput!) { voidPostEnd(input: $input) { post { id lastDay } } }`,
  );
  const input = { postId: ended.data.endPost.post.id, reason: 'goes on after all' };
  const refused = await api.ask('steward', VOID_END, { input });
  expect(refused.errors?.[0]?.extensions.code).toBe('POST_HOURS_UNCONFIRMED');
  const { data, errors } = await api.ask('steward', VOID_END, {
    input: { ...input, longHoursReason: 'A third winter' },
  });
  expect(errors).toBeUndefined();
  const { id, lastDay } = data.voidPostEnd.post;
  expect(lastDay).toBeNull();
  const { rows } = await api.database.query('select long_hours_reason as reason from post where id = $1', [id]);
  expect(rows).toEqual([{ reason: 'A third winter' }]);
  for (const post of [id, long.id]) await voidPost(post);
});

it('posts that meet on no day are not added up, and those that begin later are listed by day', async () => {
  const early = await open({ weeklyHours: 20, lastDay: '2026-11-30' });
  const late = await open({ weeklyHours: 20, firstDay: '2026-12-01' });
  expect([early.code, late.code]).toEqual([undefined, undefined]);
  expect((await posts()).map(({ id }) => id)).toEqual([thu.postId, early.id, late.id]);
  expect((await open({ siteId: thu.siteId, roleId: (await aRole()).id, weeklyHours: 5 })).code).toBe(
    'POST_HOURS_UNCONFIRMED',
  );
  for (const { id } of [early, late]) await voidPost(id);
});

it('a post without hours, or of none, adds nothing that would need a reason', async () => {
  const role = (await aRole()).id;
  const long = await open({ weeklyHours: 40, longHoursReason: 'covers nights' });
  expect(long.code).toBeUndefined();
  for (const weeklyHours of [null, 0]) {
    const none = await open({ roleId: role, weeklyHours });
    expect(none.code).toBeUndefined();
    await voidPost(none.id);
  }
  expect((await open({ roleId: role, weeklyHours: 1 })).code).toBe('POST_HOURS_UNCONFIRMED');
  await voidPost(long.id);
});

const aRole = async () =>
  (
    await api.database.query('select id from role where partnership_id = $1 and id <> $2 limit 1', [
      PARTNERSHIPS.demo,
      thu.roleId,
    ])
  ).rows[0];

it('nobody is managed by whom they manage, on any day and however far up', async () => {
  const [one, two, three] = [await someone(), await someone(), await someone()];
  const under = (practitionerId: string, lineManagerId: string, days: object = {}) =>
    open({ practitionerId, lineManagerId, ...days });
  expect((await under(one, two, { lastDay: '2026-12-31' })).code).toBeUndefined();
  expect((await under(two, three)).code).toBeUndefined();
  expect((await under(three, one)).code).toBe('POST_MANAGER_LOOP');
  expect((await under(three, one, { firstDay: '2026-12-31' })).code).toBe('POST_MANAGER_LOOP');
  expect((await under(three, one, { firstDay: '2027-01-01' })).code).toBeUndefined();
});

it('two stewards at once do not get past a rule', async () => {
  const [one, two] = [await someone(), await someone()];
  const codes = async (...tries: ReturnType<typeof open>[]) =>
    (await Promise.all(tries)).map(({ code }) => code).sort();
  const round = { firstDay: '2027-03-01' };
  expect(
    await codes(
      open({ ...round, practitionerId: one, lineManagerId: two }),
      open({ ...round, practitionerId: two, lineManagerId: one }),
    ),
  ).toEqual(['POST_MANAGER_LOOP', undefined]);
  const role = (await aRole()).id;
  expect(await codes(open({ weeklyHours: 20 }), open({ weeklyHours: 20, roleId: role }))).toEqual([
    'POST_HOURS_UNCONFIRMED',
    undefined,
  ]);
  const three = await someone();
  expect(await codes(open({ practitionerId: three }), open({ practitionerId: three }))).toEqual([
    'POST_OPEN_ALREADY',
    undefined,
  ]);
});
