import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let postId: string;
beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query(
    `select o.id from post o join account a on a.practitioner_id = o.practitioner_id and a.subject = 'practitioner'
      where o.voided_at is null and o.valid_until is null`,
  );
  postId = rows[0].id;
});
afterAll(() => api.close());

const END = graphql(
  `mutation ($input: EndPostInput!) { endPost(input: $input) { post { id lastDay role { name } employer { name } } } }`,
);
const end = (id: string, lastDay: string) =>
  api.ask('steward', END, { input: { postId: id, lastDay, reason: 'left' } });
const POSTS = graphql(`query ($knownAt: Day) { myProfile(knownAt: $knownAt) { posts { id lastDay } } }`);
const POSTS_OF = graphql(`query ($id: ID!) { posts(practitionerId: $id) { id } }`);
const posts = async (knownAt?: string) => (await api.ask('practitioner', POSTS, { knownAt })).data.myProfile.posts;

it('a post that ends is made shorter and never longer, and what was known before still has it open', async () => {
  const { post: ended } = (await end(postId, '2026-12-31')).data.endPost;
  expect(ended).toEqual({
    id: expect.any(String),
    lastDay: '2026-12-31',
    role: { name: 'Family outreach worker' },
    employer: { name: 'Lantern Family Trust' },
  });
  expect(await posts()).toEqual([{ id: ended.id, lastDay: '2026-12-31' }]);
  expect(await posts('2026-11-01')).toEqual([{ id: postId, lastDay: null }]);

  for (const lastDay of ['2027-01-31', '2026-12-31'])
    expect((await end(ended.id, lastDay)).errors?.[0]?.extensions).toMatchObject({
      code: 'POST_ENDED',
      kind: 'conflict',
      lastDay: '2026-12-31',
    });
  const { post: shorter } = (await end(ended.id, '2026-11-30')).data.endPost;
  expect(await posts()).toEqual([{ id: shorter.id, lastDay: '2026-11-30' }]);
  expect((await end(ended.id, '2026-11-15')).errors?.[0]?.extensions.code).toBe('ALREADY_VOIDED');
});

it('the posts of somebody who is not on the record are not found, and the question is remembered', async () => {
  const unknown = '0190ffff-ffff-7fff-8fff-ffffffffffff';
  const { data, errors } = await api.ask('steward', POSTS_OF, { id: unknown });
  expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'PRACTITIONER_NOT_FOUND']);
  const { rows } = await api.database.query(`select outcome, subject from audit_event where operation = 'posts'`);
  expect(rows).toEqual([{ outcome: 'FORBIDDEN', subject: { practitionerId: unknown, people: [unknown] } }]);
});
