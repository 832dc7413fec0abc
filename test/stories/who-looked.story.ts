import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
const people: Record<string, string> = {};
beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query('select subject, practitioner_id as id from account');
  for (const { subject, id } of rows) people[subject] = id;
});
afterAll(() => api.close());

const LOOKED = graphql(`query ($first: Int, $after: String, $since: Day) {
  whoLooked(first: $first, after: $after, since: $since) {
    edges { node { id at who { id } name inWords changed ofAnother rights reason } } pageInfo { hasNextPage endCursor } } }`);
const PROFILE = graphql(`query ($id: ID!) { profile(practitionerId: $id) { on } }`);
const FIND = graphql(`{ findPractitioners(name: "thu ng") { edges { node { id name } } } }`);
const SEARCH =
  graphql(`query ($reason: String!, $about: ID, $by: ID, $account: ID, $kind: AuditKind, $operation: String, $from: Day, $lastDay: Day, $first: Int, $after: String) {
  auditEvents(reason: $reason, practitionerId: $about, byPractitionerId: $by, byAccountId: $account, kind: $kind, operation: $operation, from: $from, lastDay: $lastDay, first: $first, after: $after) {
    edges { node { id at accountId who { id } name operation inWords kind rights peopleNamed } } pageInfo { hasNextPage endCursor } } }`);
const CAN_SEE = graphql(
  `{ whoCanSee { on people { who { id } name by role { name } since sees } trainers { session { id } trainers { id } } } }`,
);
const CHANGE = `mutation ($input: ChangePostInput!) { changePost(input: $input) { post { id } } }`;

const looks = async (variables: { first?: number; after?: string | null; since?: string } = {}) =>
  (await api.ask('practitioner', LOOKED, variables)).data.whoLooked;
const looked = async () => (await looks()).edges.map(({ node }) => node);
const told = async () => (await looked()).map(({ name, inWords }) => [name, inWords]);

it('nobody has looked at a record that nobody looked at', async () => expect(await told()).toEqual([]));

it('each look is told once: who, what they did and by which grant; what was refused, and what one does oneself, is not', async () => {
  await api.ask('trainer', FIND);
  await api.ask('practitioner', `{ myProfile { on } }`);
  expect((await api.ask('manager', PROFILE, { id: people.practitioner! })).errors).toBeDefined();
  await api.ask('planner', FIND);
  await api.ask('steward', `query ($id: ID!) { posts(practitionerId: $id) { id practitioner { name } } }`, {
    id: people.practitioner,
  });
  expect(await looked()).toEqual([
    expect.objectContaining({
      ...{ who: { id: people.steward }, name: 'Tomasz Wiśniewski', inWords: 'Looked at the posts of a person' },
      ...{ changed: false, rights: ['STEWARD'], reason: null },
    }),
    expect.objectContaining({
      ...{ who: { id: people.trainer }, name: 'Siobhán O’Neill', inWords: 'Looked people up by name' },
      ...{ changed: false, rights: ['TRAINER'], reason: null },
    }),
  ]);
});

it('the grant is that of the moment, also when it has ended since; what was changed is told as changed', async () => {
  const { rows } = await api.database.query(
    `select id, practitioner_id as person from post where voided_at is null and valid_until is null and practitioner_id = $1`,
    [people.practitioner],
  );
  const input = { postId: rows[0].id, firstDay: '2026-11-02', lineManagerId: people.manager, reason: 'moves' };
  expect((await api.ask('steward', CHANGE, { input })).errors).toBeUndefined();
  expect((await api.ask('manager', PROFILE, { id: people.practitioner! })).errors).toBeUndefined();
  await api.database.query(
    `update access_grant set voided_at = recorded_at + interval '1 second', void_reason = 'arranged'
      where kind = 'MANAGER' and account_id = (select id from account where subject = 'manager')`,
  );
  const [profile, post] = await looked();
  expect(profile).toMatchObject({ name: 'Margaret Hollis', rights: ['MANAGER'], changed: false });
  expect(profile!.ofAnother).toBe(false);
  expect(profile!.inWords).toBe('Opened the profile: what is asked, and where the person stands');
  expect(post).toMatchObject({ name: 'Tomasz Wiśniewski', inWords: 'Changed a post', changed: true });
});

it('an account without a record is called as it signs in, or as one without a record', async () => {
  await api.database.query(`update account set practitioner_id = null where subject = 'steward'`);
  expect((await looked())[1]).toMatchObject({ who: null, name: 'Not on the record' });
  await api.database.query(
    `insert into account_contact (partnership_id, account_id, name, email)
     select partnership_id, id, 'The office', 'office@council.example' from account where subject = 'steward'`,
  );
  expect((await looked())[1]).toMatchObject({ who: null, name: 'The office' });
  await api.database.query(`update account set practitioner_id = $1 where subject = 'steward'`, [people.steward]);
});

it('the list goes on page by page, each look once, the latest first, and begins at a day', async () => {
  const all = await looked();
  const paged: typeof all = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Awaited<ReturnType<typeof looks>> = await looks({ first: 1, after });
    paged.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(paged).toEqual(all);
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  expect((await looks({ since: '2099-01-01' })).edges).toEqual([]);
  expect((await looks({ since: '2020-01-01' })).edges).toHaveLength(all.length);
  const forged = Buffer.from(JSON.stringify(['2026', all[0]!.id])).toString('base64url');
  expect((await api.ask('practitioner', LOOKED, { after: forged })).errors?.[0]?.extensions.code).toBe(
    'CURSOR_INVALID',
  );
});

it('who manages me and since when is told by the posts: a change of hours begins nothing anew', async () => {
  const people_ = async () => (await api.ask('practitioner', CAN_SEE)).data.whoCanSee.people;
  const manager = (list: Awaited<ReturnType<typeof people_>>) => list.find(({ by }) => by === 'LINE_MANAGER');
  expect(manager(await people_())).toMatchObject({
    ...{
      who: { id: people.manager },
      name: 'Margaret Hollis',
      since: '2026-11-02',
      role: { name: expect.any(String) },
    },
    sees: 'Nothing today: no account of theirs may see the people they manage.',
  });
  await api.database.query(
    `insert into access_grant (partnership_id, id, account_id, kind, valid_from)
     select partnership_id, gen_random_uuid(), id, 'MANAGER', '2024-01-01' from account where subject = 'manager'`,
  );
  const { rows } = await api.database.query(
    `select id from post where voided_at is null and valid_until is null and practitioner_id = $1`,
    [people.practitioner],
  );
  const input = { postId: rows[0].id, firstDay: '2026-11-02', weeklyHours: 5, reason: 'fewer hours' };
  expect((await api.ask('steward', CHANGE, { input })).errors).toBeUndefined();
  const now = await people_();
  expect(manager(now)).toMatchObject({ since: '2026-11-02', sees: expect.stringContaining('Your profile') });
  expect(now.filter(({ by }) => by === 'STEWARD')).toEqual([
    expect.objectContaining({ who: { id: people.steward }, name: 'Tomasz Wiśniewski', role: null }),
  ]);
});

it('the trainers of the sessions on which I have a place or a mark are told, of each session', async () => {
  const { rows } = await api.database.query(
    `select s.id as session, array_agg(t.practitioner_id) as trainers
       from session s join session_trainer t on t.session_id = s.id
      where exists (select from booking b where b.session_id = s.id and b.practitioner_id = $1 and b.voided_at is null)
         or exists (select from attendance_mark m where m.session_id = s.id and m.practitioner_id = $1 and m.voided_at is null)
      group by s.id`,
    [people.practitioner],
  );
  expect(rows.length).toBeGreaterThan(1);
  const { trainers } = (await api.ask('practitioner', CAN_SEE)).data.whoCanSee;
  expect(trainers.map(({ session }) => session.id).sort()).toEqual(rows.map(({ session }) => session).sort());
  for (const { session, trainers: of } of trainers)
    expect(of.map(({ id }) => id).sort()).toEqual(rows.find((row) => row.session === session.id).trainers.sort());
});

it('what was done with an account of mine before is told, also that somebody signed in with it', async () => {
  const before = await looked();
  await api.database.query(
    `with old as (
       insert into account (partnership_id, id, practitioner_id, issuer, subject, closed_at)
       select partnership_id, gen_random_uuid(), practitioner_id, issuer, 'practitioner before', now() from account where subject = 'practitioner'
       returning *)
     insert into audit_event (partnership_id, id, account_id, operation, outcome, subject)
     select partnership_id, gen_random_uuid(), id, 'signIn', 'CHANGED', jsonb_build_object('people', jsonb_build_array(practitioner_id)) from old`,
  );
  const [signIn, ...rest] = await looked();
  expect(signIn).toMatchObject({ inWords: 'Signed in', who: { id: people.practitioner } });
  expect(rest).toEqual(before);
});

it('a steward searches with a reason, which the person asked about reads', async () => {
  const { errors } = await api.ask('steward', SEARCH, { reason: '  ', about: people.practitioner });
  expect(errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  const before = await looked();
  const reason = 'She asked who opened her record.';
  const { data } = await api.ask('steward', SEARCH, { reason, about: people.practitioner, operation: 'profile' });
  expect(data.auditEvents.edges.map(({ node }) => [node.name, node.kind, node.rights])).toEqual([
    ['Margaret Hollis', 'READ', ['MANAGER']],
    ['Margaret Hollis', 'FORBIDDEN', ['MANAGER']],
  ]);
  const [search, ...rest] = await looked();
  expect(search).toMatchObject({ name: 'Tomasz Wiśniewski', rights: ['STEWARD'], reason });
  expect(search!.inWords).toBe('Searched the audit: who did what, and who looked');
  expect(rest).toEqual(before);
  // Whoever the answer names beside them reads that it was asked, and not why.
  const [named] = (await api.ask('manager', LOOKED)).data.whoLooked.edges;
  expect(named!.node).toMatchObject({
    name: 'Tomasz Wiśniewski',
    inWords: search!.inWords,
    ofAnother: true,
    reason: null,
  });
});

it('a steward searches by whoever did it, by account, by what came of it and by day, page by page', async () => {
  const events = async (variables: object) =>
    (await api.ask('steward', SEARCH, { reason: 'the yearly check', ...variables })).data.auditEvents;
  const by = await events({ by: people.manager });
  expect(by.edges.map(({ node }) => [node.operation, node.kind])).toEqual([
    ['profile', 'READ'],
    ['profile', 'FORBIDDEN'],
  ]);
  const account = by.edges[0]!.node.accountId;
  expect(await events({ account })).toEqual(by);
  expect((await events({ account, kind: 'FORBIDDEN' })).edges).toHaveLength(1);
  expect((await events({ account, from: '2099-01-01' })).edges).toEqual([]);
  expect((await events({ account, lastDay: '2020-01-01' })).edges).toEqual([]);
  const ofMine = await events({ by: people.manager, about: people.practitioner });
  expect(ofMine).toEqual(by);
  const { rows } = await api.database.query(
    `select id from audit_event where operation <> 'auditEvents' order by at desc, id desc`,
  );
  const paged: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof events>> = await events({ first: 2, after });
    paged.push(...page.edges.filter(({ node }) => node.operation !== 'auditEvents').map(({ node }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(paged).toEqual(rows.map(({ id }) => id));
});

it('nobody but stewards searches, and nobody but the person reads who looked', async () => {
  for (const who of ['planner', 'trainer', 'manager', 'practitioner'])
    expect((await api.ask(who, SEARCH, { reason: 'curious' })).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  expect((await api.ask('neighbour-planner', LOOKED)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  const own = new Set((await looked()).map(({ id }) => id));
  const others = (await api.ask('trainer', LOOKED)).data.whoLooked.edges.filter(({ node }) => own.has(node.id));
  expect(others).toEqual([]);
});

it('a list that is looked at again and again within the hour is one look, the last', async () => {
  const [a, b] = ['019a0000-0000-7000-8000-00000000000a', '019a0000-0000-7000-8000-00000000000b'];
  const visits = [
    ['10:05', a],
    ['10:20', a],
    ['10:30', b],
    ['10:50', a],
    ['11:10', a],
  ];
  for (const [time, importId] of visits) {
    const subject = JSON.stringify({ importId, people: [people.practitioner] });
    await api.database.query(VISITED, [`2026-06-01 ${time}:00+00`, subject]);
  }
  const times: string[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Awaited<ReturnType<typeof looks>> = await looks({ first: 1, after });
    times.push(...edges.map(({ node }) => node.at).filter((at) => at.startsWith('2026-06-01')));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(times.map((at) => at.slice(11, 16))).toEqual(['11:10', '10:50', '10:30']);
});

const VISITED = `
  insert into audit_event (id, at, partnership_id, account_id, operation, outcome, subject)
  select gen_random_uuid(), $1, partnership_id, id, 'importRows', 'READ', $2 from account where subject = 'steward'
     and partnership_id = current_partnership()`;
