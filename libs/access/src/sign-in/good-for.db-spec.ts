import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cloneDatabase, onServer } from '../../../../test/support/test-server.js';
import { INVITATION_GOOD_FOR, LINK_GOOD_FOR } from './good-for.js';

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  clone = await cloneDatabase();
});
afterAll(() => clone.drop());

it.each([
  ['sign_in_link', LINK_GOOD_FOR],
  ['invitation', INVITATION_GOOD_FOR],
])('a new row of %s is good for as long as its mail says', async (table, { minutes }) => {
  const [column] = await onServer<{ otherwise: string }>(
    clone.url,
    `select column_default as otherwise from information_schema.columns where table_name = '${table}' and column_name = 'ends_at'`,
  );
  const [kept] = await onServer<{ minutes: number }>(
    clone.url,
    `select (extract(epoch from (${column!.otherwise}) - now()) / 60)::int as minutes`,
  );
  expect(kept).toEqual({ minutes });
});
