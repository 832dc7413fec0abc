import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api.js';
import { aLeaver, CHANGED, OPEN } from '../support/leaver.js';

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
  return data.openPost.id as string;
};
beforeEach(async () => {
  for (const table of ['post', 'function_carried', 'leaving']) await voidAll(table, 'true');
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
