import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEMO, PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

/* The people are those who can sign in; the trainer leads the rooms, which are on weekends of 2027, when nobody has anything else. */
let api: TestApi;
const ids: Record<string, string> = {};
beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query(
    `select subject, practitioner_id as id from account where partnership_id = $1 and practitioner_id is not null`,
    [PARTNERSHIPS.demo],
  );
  for (const { subject, id } of rows) ids[subject] = id;
  await api.database.query(
    `insert into access_grant (id, account_id, kind, valid_from)
     select gen_random_uuid(), a.id, k, '2024-01-01' from account a cross join unnest(array['PRACTITIONER', 'TRAINER']) k
      where a.subject in ('manager', 'planner') and a.issuer = $1 and a.practitioner_id is not null
        and not exists (select from access_grant g where g.account_id = a.id and g.kind = k)`,
    [DEMO.issuer],
  );
});
afterAll(() => api.close());

const ADD = graphql(`mutation ($input: AddSessionInput!) { addSession(input: $input) { id } }`);
const BOOK = graphql(`mutation ($session: ID!, $person: ID, $orWait: Boolean) {
  bookPlace(input: { sessionId: $session, practitionerId: $person, orWait: $orWait }) {
    __typename ... on SessionFull { session { waiting } } ... on Wait { id position since practitioner { id } session { booked waiting } } } }`);
const GIVE_BACK = graphql(
  `mutation ($session: ID!, $person: ID) { cancelBooking(input: { sessionId: $session, practitionerId: $person, reason: "ill" }) {
    practitioner { id } session { booked waiting } } }`,
);
const STOP = graphql(
  `mutation ($session: ID!, $person: ID) { stopWaiting(input: { sessionId: $session, practitionerId: $person, reason: "no longer needed" }) { position } }`,
);
const LIST =
  graphql(`query ($session: ID!, $first: Int, $after: String) { waitingList(sessionId: $session, first: $first, after: $after) {
  edges { node { position passedOverOn practitioner { id } } } pageInfo { hasNextPage endCursor } } }`);
const MINE = graphql(`{ myWaits { edges { node { position passedOverOn since session { id waiting } } } }
  myBookings { edges { node { movedUpOn session { id } } } } }`);
const END = graphql(
  `mutation ($post: ID!) { endPost(input: { postId: $post, lastDay: "2027-06-01", reason: "moves away" }) { leaving { releasedFrom { id } } } }`,
);

async function room(heldOn: string, capacity: number, startsAt = '09:30', trainer = 'trainer'): Promise<string> {
  const { rows } = await api.database.query<{ moduleId: string; organiserId: string }>(
    `select (select id from module where partnership_id = $1 and key = 'information-sharing') as "moduleId",
            (select min(id::text) from agency where partnership_id = $1) as "organiserId"`,
    [PARTNERSHIPS.demo],
  );
  const input = { ...rows[0]!, heldOn, startsAt, minutes: 120, capacity };
  return (await api.ask(trainer, ADD, { input })).data.addSession.id;
}
const book = async (who: string, session: string, more: { person?: string; orWait?: boolean } = {}) =>
  (await api.ask(who, BOOK, { session, ...more })).data.bookPlace;
const code = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]!.extensions.code;
const wait = (who: string, session: string) => book(who, session, { orWait: true });
const giveBack = async (who: string, session: string) =>
  (await api.ask(who, GIVE_BACK, { session })).data.cancelBooking.session;
const list = async (session: string) =>
  (await api.ask('trainer', LIST, { session })).data.waitingList.edges.map(({ node }) => [
    node.practitioner.id,
    node.position,
  ]);
const mine = async (who: string, session: string) => {
  const { myWaits, myBookings } = (await api.ask(who, MINE)).data;
  const ofSession = <One extends { node: { session: { id: string } } }>(edges: One[]) =>
    edges.filter(({ node }) => node.session.id === session).map(({ node }) => node);
  return { waits: ofSession(myWaits.edges), places: ofSession(myBookings.edges) };
};

it('who asks to wait for a full session stands on its list in turn; who gives a place back gives it to the first', async () => {
  const session = await room('2027-06-05', 1);
  expect((await book('practitioner', session)).__typename).toBe('Booking');
  expect(await book('manager', session)).toEqual({ __typename: 'SessionFull', session: { waiting: 0 } });
  expect(await wait('manager', session)).toMatchObject({
    ...{ __typename: 'Wait', position: 1, since: '2026-11-02', practitioner: { id: ids.manager } },
    session: { booked: 1, waiting: 1 },
  });
  expect(await wait('planner', session)).toMatchObject({ position: 2, session: { booked: 1, waiting: 2 } });
  expect(await list(session)).toEqual([
    [ids.manager, 1],
    [ids.planner, 2],
  ]);
  // The answer shows the session as it stands by then.
  expect(await giveBack('practitioner', session)).toEqual({ booked: 1, waiting: 1 });
  expect(await mine('manager', session)).toEqual({
    waits: [],
    places: [{ movedUpOn: '2026-11-02', session: { id: session } }],
  });
  expect((await mine('planner', session)).waits).toMatchObject([{ position: 1, session: { waiting: 1 } }]);
});

it('nobody waits twice, nor where there is a place; who leaves the list says why', async () => {
  const session = await room('2027-06-06', 1);
  expect((await wait('practitioner', session)).__typename).toBe('Booking');
  await wait('manager', session);
  expect(code(await api.ask('manager', BOOK, { session, orWait: true }))).toBe('WAITING_ALREADY');
  expect(code(await api.ask('practitioner', BOOK, { session, orWait: true }))).toBe('BOOKED_ALREADY');
  expect((await api.ask('manager', STOP, { session })).data.stopWaiting).toEqual({ position: 1 });
  expect(code(await api.ask('manager', STOP, { session }))).toBe('NOT_WAITING');
  expect(await giveBack('practitioner', session)).toEqual({ booked: 0, waiting: 0 });
});

it('a list is read, and somebody put on it and taken off, by whoever trains the session alone', async () => {
  const session = await room('2027-06-12', 1);
  await book('practitioner', session);
  expect(await book('trainer', session, { person: ids.planner, orWait: true })).toMatchObject({ position: 1 });
  await book('trainer', session, { person: ids.manager, orWait: true });
  const page = await api.ask('trainer', LIST, { session, first: 1 });
  expect(page.data.waitingList.edges.map(({ node }) => node.practitioner.id)).toEqual([ids.planner]);
  const next = { session, first: 1, after: page.data.waitingList.pageInfo.endCursor };
  expect((await api.ask('trainer', LIST, next)).data.waitingList.edges.map(({ node }) => node.position)).toEqual([2]);
  expect(code(await api.ask('manager', LIST, { session }))).toBe('SESSION_NOT_FOUND');
  expect(code(await api.ask('practitioner', STOP, { session, person: ids.manager }))).toBe('SESSION_NOT_FOUND');
  expect((await api.ask('trainer', STOP, { session, person: ids.planner })).data.stopWaiting.position).toBe(1);
  expect(await list(session)).toEqual([[ids.manager, 1]]);
});

it('whoever is engaged elsewhere by then is passed over, told so, and goes on waiting', async () => {
  const session = await room('2027-06-13', 1);
  await book('practitioner', session);
  await wait('manager', session);
  await wait('planner', session);
  await room('2027-06-13', 5, '10:00', 'manager');
  await giveBack('practitioner', session);
  expect((await mine('planner', session)).places).toHaveLength(1);
  expect(await mine('manager', session)).toMatchObject({
    ...{ waits: [{ position: 1, passedOverOn: '2026-11-02' }], places: [] },
  });
});

it('whoever was passed over has what is still free as soon as nothing engages them there, before anybody else', async () => {
  const session = await room('2027-06-26', 1);
  const elsewhere = await room('2027-06-26', 5, '10:30', 'manager');
  await book('practitioner', session);
  await wait('planner', session);
  await book('planner', elsewhere);
  expect(await giveBack('practitioner', session)).toEqual({ booked: 0, waiting: 1 });
  expect((await mine('planner', session)).waits).toMatchObject([{ passedOverOn: '2026-11-02' }]);
  await giveBack('planner', elsewhere);
  expect((await mine('planner', session)).places).toHaveLength(1);
  expect((await book('practitioner', session)).__typename).toBe('SessionFull');
});

it('the trainers of a session on which somebody waits are among who can see them', async () => {
  const SEE = graphql(`{ whoCanSee { trainers { session { id } } } }`);
  const session = await room('2027-06-27', 1);
  await book('manager', session);
  await wait('practitioner', session);
  const { trainers } = (await api.ask('practitioner', SEE)).data.whoCanSee;
  expect(trainers.map((one) => one.session.id)).toContain(session);
});

it('who leaves lets go of it, and it is told with the places', async () => {
  const session = await room('2027-06-19', 1);
  await book('practitioner', session);
  const { rows } = await api.database.query(
    `select o.practitioner_id as person, min(o.id::text) as post from post o
      where o.partnership_id = $1 and o.voided_at is null and o.valid_until is null
        and not exists (select from account a where a.practitioner_id = o.practitioner_id)
        and not exists (select from booking b where b.practitioner_id = o.practitioner_id)
      group by 1 having count(*) = 1 order by 1 limit 1`,
    [PARTNERSHIPS.demo],
  );
  await book('trainer', session, { person: rows[0].person, orWait: true });
  await wait('manager', session);
  const { leaving } = (await api.ask('steward', END, { post: rows[0].post })).data.endPost;
  expect(leaving!.releasedFrom).toEqual([{ id: session }]);
  expect(await list(session)).toEqual([[ids.manager, 1]]);
});

it('a larger room goes to who waits, in turn; a room is never smaller than what is booked', async () => {
  const CHANGE = graphql(`mutation ($session: ID!, $capacity: Int!) {
    changeCapacity(input: { sessionId: $session, capacity: $capacity, reason: "another room" }) { capacity booked waiting } }`);
  const session = await room('2027-06-20', 1);
  await book('practitioner', session);
  await wait('planner', session);
  await wait('manager', session);
  const change = async (capacity: number, who = 'trainer') => api.ask(who, CHANGE, { session, capacity });
  expect((await change(2)).data.changeCapacity).toEqual({ capacity: 2, booked: 2, waiting: 1 });
  expect((await mine('planner', session)).places).toHaveLength(1);
  const { errors } = await change(1);
  expect(errors?.[0]).toMatchObject({
    message: '2 places are booked: there are never fewer places than that.',
    extensions: { code: 'CAPACITY_BELOW_BOOKED', booked: 2 },
  });
  expect(code(await change(9, 'manager'))).toBe('SESSION_NOT_FOUND');
  expect((await change(9)).data.changeCapacity).toEqual({ capacity: 9, booked: 3, waiting: 0 });
  expect((await change(3)).data.changeCapacity).toEqual({ capacity: 3, booked: 3, waiting: 0 });
  const { rows } = await api.database.query(
    'select was, becomes, reason from capacity_change where session_id = $1 order by recorded_at, id',
    [session],
  );
  expect(rows).toEqual([
    { was: 1, becomes: 2, reason: 'another room' },
    { was: 2, becomes: 9, reason: 'another room' },
    { was: 9, becomes: 3, reason: 'another room' },
  ]);
});

it('where no session of a module has a place left, the next of them is the step, to wait for', async () => {
  const NEXT = graphql(
    `{ myNextSteps { gaps { competency { key } step { inWords isBooked isWaiting session { id booked capacity } } } } }`,
  );
  const step = async () => {
    const { gaps } = (await api.ask('practitioner', NEXT)).data.myNextSteps;
    return gaps.find(({ competency }) => competency.key === 'tri.home-visiting')!.step!;
  };
  const before = await step();
  expect([before.isWaiting, before.session!.booked < before.session!.capacity]).toEqual([false, true]);
  await api.database.query(
    `update session s set capacity = greatest(s.booked, 1) from course c join module_version v on v.id = c.module_version_id
       join module m on m.id = v.module_id
      where c.id = s.course_id and m.key in ('home-visiting', 'home-visiting-extended') and s.held_on > '2026-11-02' and s.partnership_id = $1`,
    [PARTNERSHIPS.demo],
  );
  const full = await step();
  expect([full.isBooked, full.isWaiting, full.session!.booked]).toEqual([false, false, full.session!.capacity]);
  expect(full.inWords).toContain(', once a place there is free');
  expect(await wait('practitioner', full.session!.id)).toMatchObject({ __typename: 'Wait', position: 1 });
  expect(await step()).toMatchObject({ isBooked: false, isWaiting: true, session: { id: full.session!.id } });
});
