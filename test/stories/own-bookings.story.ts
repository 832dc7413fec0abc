import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const MINE =
  graphql(`query ($first: Int, $after: String) { myBookings(first: $first, after: $after) { pageInfo { hasNextPage endCursor }
  edges { node { id session { id heldOn startsAt module { name } } gives { competency { id name } kind reaches { rank } lastDay } } } } }`);
const EVIDENCE = graphql(
  `{ myEvidence(first: 3) { edges { node { competency { id } kind stated { rank } from lastDay } } } }`,
);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const BOOK = graphql(
  `mutation ($id: ID!) { bookPlace(input: { sessionId: $id }) { __typename ... on Booking { session { heldOn } } } }`,
);
const GIVE_BACK = graphql(
  `mutation ($id: ID!) { cancelBooking(input: { sessionId: $id, reason: "on leave" }) { id } }`,
);

const mine = async (page: { first?: number; after?: string | null } = {}) =>
  (await api.ask('practitioner', MINE, page)).data.myBookings;
const me = async () =>
  (await api.database.query(`select practitioner_id as id from account where subject = 'practitioner'`)).rows[0].id;

it('a place booked stands among mine by its day, page by page, until it is given back', async () => {
  const { rows } = await api.database.query(
    `select s.id, s.held_on::text as on from session s
      where s.partnership_id = (select partnership_id from account where subject = 'practitioner')
        and s.held_on > '2026-11-03' and s.booked < s.capacity order by s.held_on, s.id limit 1`,
  );
  const [later] = rows;
  await api.ask('practitioner', BOOK, { id: later.id });
  const { edges } = await mine();
  expect(edges.map(({ node }) => node.session.heldOn)).toEqual(['2026-11-02', later.on]);
  const first = await mine({ first: 1 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const { edges: rest } = await mine({ first: 1, after: first.pageInfo.endCursor });
  expect(rest.map(({ node }) => node.session.id)).toEqual([later.id]);
  await api.ask('practitioner', GIVE_BACK, { id: later.id });
  expect((await mine()).edges).toHaveLength(1);
});

it('what a place is said to give is what being there gives, and then the place is none to come', async () => {
  const { session, gives } = (await mine()).edges[0]!.node;
  expect(gives.map(({ competency, kind, reaches, lastDay }) => [competency.name, kind, reaches.rank, lastDay])).toEqual(
    [
      ['Information handling', 'ATTENDANCE', 1, '2027-11-01'],
      ['Importance of information sharing', 'ATTENDANCE', 1, '2027-11-01'],
      ['Information sharing', 'ATTENDANCE', 1, '2027-11-01'],
    ],
  );
  const { rows } = await api.database.query(`select register_version as version from session where id = $1`, [
    session.id,
  ]);
  const marks = [{ practitionerId: await me(), state: 'PRESENT' as const }];
  await api.ask('trainer', SAVE, { input: { sessionId: session.id, version: rows[0].version, marks } });
  expect((await mine()).edges).toEqual([]);
  const evidence = (await api.ask('practitioner', EVIDENCE)).data.myEvidence.edges.map(({ node }) => node);
  const byId = (one: { competency: { id: string } }, other: { competency: { id: string } }) =>
    one.competency.id < other.competency.id ? -1 : 1;
  expect(evidence.sort(byId)).toEqual(
    gives
      .map(({ competency: { id }, kind, reaches: stated, lastDay }) => ({
        ...{ competency: { id }, kind, stated, from: session.heldOn, lastDay },
      }))
      .sort(byId),
  );
});

it('a place of before today without a mark is none to come', async () => {
  const { rowCount } = await api.database.query(
    `insert into booking (partnership_id, id, session_id, practitioner_id)
     select s.partnership_id, gen_random_uuid(), s.id, $1 from session s
      where s.partnership_id = (select partnership_id from account where subject = 'practitioner') and s.held_on < '2026-11-02'
        and s.booked < s.capacity
        and not exists (select from engagement e where e.practitioner_id = $1 and e.hours && session_hours(s.held_on, s.starts_at, s.minutes))
      order by s.held_on desc, s.id limit 1`,
    [await me()],
  );
  expect(rowCount).toBe(1);
  expect((await mine()).edges).toEqual([]);
});
