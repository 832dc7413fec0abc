import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ADD = graphql(`mutation ($input: AddSessionInput!) { addSession(input: $input) {
  id capacity booked module { id edition { edition } } edition { edition } organiser { id } site { id } } }`);
const BOOK =
  graphql(`mutation ($session: ID!, $person: ID) { bookPlace(input: { sessionId: $session, practitionerId: $person }) {
  __typename ... on Booking { practitioner { id } session { id booked } }
  ... on SessionsOverlap { session { id } other { id } inWords otherHours { heldOn startsAt minutes } } } }`);
const CANCEL = graphql(
  `mutation ($session: ID!, $person: ID) { cancelBooking(input: { sessionId: $session, practitionerId: $person, reason: "ill" }) { id } }`,
);
const MODULES = graphql(`{ modules { id edition { edition teaches { states { rank } } } } }`);

const practitionerOf = async (subject: string): Promise<string> =>
  (await api.database.query('select practitioner_id as id from account where subject = $1', [subject])).rows[0].id;

async function add(heldOn: string, moduleId?: string, startsAt = '16:00') {
  const { rows } = await api.database.query<{ moduleId: string; organiserId: string }>(
    `select (select id from module where partnership_id = $1 and key = 'information-sharing') as "moduleId",
            (select min(id::text) from agency where partnership_id = $1) as "organiserId"`,
    [PARTNERSHIPS.demo],
  );
  const input = { ...rows[0]!, ...(moduleId && { moduleId }), heldOn, startsAt, capacity: 5 };
  return api.ask('trainer', ADD, { input });
}

it('a trainer books others on their own session, never themselves, and nobody once they train no more', async () => {
  const session = (await add('2026-12-30')).data.addSession.id;
  const [trainer, person] = [await practitionerOf('trainer'), await practitionerOf('practitioner')];
  expect((await api.ask('trainer', BOOK, { session })).errors?.[0]?.extensions).toMatchObject({
    code: 'TRAINER_OF_SESSION',
    practitionerIds: [trainer],
  });
  expect((await api.ask('trainer', BOOK, { session, person })).data.bookPlace).toEqual({
    __typename: 'Booking',
    practitioner: { id: person },
    session: { id: session, booked: 1 },
  });

  await api.database.query(
    `update access_grant set valid_until = '2026-11-01' where kind = 'TRAINER'
        and account_id = (select id from account where subject = 'trainer')`,
  );
  await api.database.query(
    `insert into access_grant (partnership_id, id, account_id, kind, valid_from)
     select partnership_id, gen_random_uuid(), id, 'PRACTITIONER', '2024-01-01' from account where subject = 'trainer'
     on conflict do nothing`,
  );
  const refused = [
    await api.ask('trainer', CANCEL, { session, person }),
    await api.ask('trainer', BOOK, { session, person }),
  ];
  expect(refused.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['SESSION_NOT_FOUND', 'SESSION_NOT_FOUND']);
  await api.database.query(
    `update access_grant set valid_until = null where kind = 'TRAINER'
        and account_id = (select id from account where subject = 'trainer')`,
  );
});

it('somebody booked elsewhere at that time is told where, and whoever would book them no more than when', async () => {
  const person = await practitionerOf('practitioner');
  const first = (await add('2026-12-29')).data.addSession.id;
  await api.ask('practitioner', BOOK, { session: first });
  await api.database.query('update session_trainer set practitioner_id = $2 where session_id = $1', [
    first,
    await practitionerOf('manager'),
  ]);
  const second = (await add('2026-12-29', undefined, '17:30')).data.addSession.id;
  const otherHours = { heldOn: '2026-12-29', startsAt: '16:00', minutes: 180 };
  const overlap = { __typename: 'SessionsOverlap', session: { id: second }, otherHours };
  const ask = async (who: string) => (await api.ask(who, BOOK, { session: second, person })).data.bookPlace;
  expect(await ask('practitioner')).toEqual({
    ...overlap,
    other: { id: first },
    inWords: expect.stringMatching(
      /^You have a place on .+ at that time: 29 December 2026, from 16:00\. Give that place back first/,
    ),
  });
  expect(await ask('trainer')).toEqual({ ...overlap, other: null, inWords: null });
});

const MINE = graphql(`query ($from: Day) { mySessions(from: $from, first: 100) { edges { node { id } } } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);

it('a session that was never marked stays in sight until it is, however old', async () => {
  const old = (await add('2026-09-21')).data.addSession.id;
  const mine = async () =>
    (await api.ask('trainer', MINE, { from: '2026-11-02' })).data.mySessions.edges.map(({ node }) => node.id);
  expect(await mine()).toContain(old);
  const marks = [
    {
      practitionerId: await practitionerOf('practitioner'),
      state: 'PRESENT' as const,
      walkIn: true,
      reason: 'Swapped',
    },
  ];
  await api.ask('trainer', SAVE, { input: { sessionId: old, version: 0, marks, lateReason: 'The sheet was lost' } });
  expect(await mine()).not.toContain(old);
});

const BY_PAGES = graphql(`query ($after: String) { mySessions(first: 1, after: $after) {
  edges { node { id heldOn unmarked marked } } pageInfo { hasNextPage endCursor } } }`);

it('sessions of six weeks and of two years ago that nobody marked are the first of those to mark, page by page', async () => {
  const sixWeeks = (await add('2026-09-21', undefined, '10:00')).data.addSession.id;
  const { rows } = await api.database.query<{ id: string }>(
    `insert into session (partnership_id, id, course_id, held_on, starts_at, minutes, capacity)
     select partnership_id, gen_random_uuid(), course_id, '2024-11-04', starts_at, minutes, capacity from session where id = $1 returning id`,
    [sixWeeks],
  );
  const twoYears = rows[0]!.id;
  await api.database.query(
    `insert into session_trainer (partnership_id, session_id, practitioner_id)
     select partnership_id, $2, practitioner_id from session_trainer where session_id = $1`,
    [sixWeeks, twoYears],
  );
  const first = (await api.ask('trainer', BY_PAGES)).data.mySessions;
  const [second] = (await api.ask('trainer', BY_PAGES, { after: first.pageInfo.endCursor })).data.mySessions.edges;
  expect([first.edges[0]!.node, second!.node]).toEqual([
    { id: twoYears, heldOn: '2024-11-04', unmarked: 0, marked: 0 },
    { id: sixWeeks, heldOn: '2026-09-21', unmarked: 0, marked: 0 },
  ]);
});

it('nobody is marked before a session starts, on its day either', async () => {
  const tonight = (await add('2026-11-02', undefined, '23:00')).data.addSession.id;
  const marks = [
    {
      practitionerId: await practitionerOf('practitioner'),
      state: 'PRESENT' as const,
      walkIn: true,
      reason: 'Swapped',
    },
  ];
  const early = await api.ask('trainer', SAVE, { input: { sessionId: tonight, version: 0, marks } });
  expect(early.errors?.[0]).toMatchObject({
    message: 'A register opens when the session starts.',
    extensions: { code: 'SESSION_NOT_HELD', heldOn: '2026-11-02' },
  });
});

it('a session is of this time: within two years from today, and not before 1950', async () => {
  for (const heldOn of ['2028-11-03', '9999-12-31', '0206-03-01'])
    expect((await add(heldOn, undefined, '09:00')).errors?.[0]).toMatchObject({
      message: 'A session is held in 1950 or later, and within two years from today.',
      extensions: { code: 'SESSION_TIME_INVALID', heldOn },
    });
});

it('no session starts in the hour that the clock leaves out', async () => {
  expect((await add('2027-03-28', undefined, '01:30')).errors?.[0]?.extensions).toMatchObject({
    code: 'SESSION_TIME_INVALID',
    heldOn: '2027-03-28',
  });
  expect((await add('2027-03-28', undefined, '03:00')).errors).toBeUndefined();
});

it('a module can be there before its first edition, and an edition before it teaches anything', async () => {
  const { rows } = await api.database.query(
    `with added as (
       insert into module (partnership_id, id, key, name, about, audience, provenance)
       select $1, gen_random_uuid(), 'new', 'New', '', '', 'sample' returning *)
     insert into module_version (partnership_id, id, module_id, edition, published_on, minutes)
     select $1, gen_random_uuid(), id, 'first', '2026-11-02', 60 from added returning module_id as id`,
    [PARTNERSHIPS.demo],
  );
  const { id } = rows[0];
  const early = await add('2026-11-01', id);
  expect(early.errors?.[0]).toMatchObject({
    message: 'No edition of this module is published by that day.',
    extensions: { code: 'MODULE_NOT_PUBLISHED', heldOn: '2026-11-01' },
  });
  expect((await add('2026-11-02', '0190ffff-ffff-7fff-8fff-ffffffffffff')).errors?.[0]?.extensions.code).toBe(
    'MODULE_NOT_FOUND',
  );
  const { rows: long } = await api.database.query(
    `select m.id from module m join module_version v on v.module_id = m.id
      where m.partnership_id = $1 and v.minutes > 600 and v.published_on <= '2026-11-02' order by v.minutes`,
    [PARTNERSHIPS.demo],
  );
  expect((await add('2026-11-02', long[0].id)).errors?.[0]).toMatchObject({
    message: expect.stringContaining('say how many minutes this session has'),
    extensions: { kind: 'invalid', code: 'SESSION_MINUTES_INVALID' },
  });
  expect((await add('2026-11-02', id)).data.addSession).toMatchObject({
    module: { id, edition: { edition: 'first' } },
    edition: { edition: 'first' },
    ...{ capacity: 5, booked: 0, organiser: { id: expect.any(String) }, site: null },
  });
  const { modules } = (await api.ask('practitioner', MODULES)).data;
  expect(modules).toContainEqual({ id, edition: { edition: 'first', teaches: [] } });
});
