import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO, PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

/* Everything here is on weekends, when the people of the demo have nothing else. The trainer leads one room, the manager another. */
let api: TestApi;
let thu: string;
let ben: string;
beforeAll(async () => {
  api = await startApi();
  thu = await practitionerOf('practitioner');
  ({ id: ben } = (
    await api.database.query(
      `select id from practitioner p where partnership_id = $1 and not exists (select from account a where a.practitioner_id = p.id)
         and exists (select from post o where o.practitioner_id = p.id and o.voided_at is null and o.valid_until is null) order by id limit 1`,
      [PARTNERSHIPS.demo],
    )
  ).rows[0]);
  await api.database.query(
    `insert into access_grant (id, account_id, kind, valid_from)
     select gen_random_uuid(), id, 'TRAINER', '2024-01-01' from account where subject = 'manager' and issuer = $1`,
    [DEMO.issuer],
  );
});
afterAll(() => api.close());

const practitionerOf = async (subject: string): Promise<string> =>
  (await api.database.query('select practitioner_id as id from account where subject = $1', [subject])).rows[0].id;

const ADD = graphql(`mutation ($input: AddSessionInput!) { addSession(input: $input) { id } }`);
const BOOK =
  graphql(`mutation ($session: ID!, $person: ID) { bookPlace(input: { sessionId: $session, practitionerId: $person }) {
  __typename ... on SessionsOverlap { otherHours { heldOn startsAt minutes } other { id } } } }`);
const GIVE_BACK = graphql(
  `mutation ($session: ID!, $person: ID) { cancelBooking(input: { sessionId: $session, practitionerId: $person, reason: "ill" }) { id } }`,
);
const REGISTER = `
  version session { booked } entries { practitioner { id } walkIn mark { state } }
  released { practitioner { id } cause inWords } releasedElsewhere { practitioner { id } places }`;
const ROLL = `query ($id: ID!) { register(sessionId: $id) { ${REGISTER} } }`;
const SAVE = `mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { ${REGISTER} } }`;
const SEND = `mutation ($input: SendMarksInput!) { sendMarks(input: $input) { outcomes { practitionerId effect refusal { code } } } }`;
const VOID = `mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { ${REGISTER} } }`;

interface When {
  heldOn: string;
  startsAt: string;
  minutes?: number;
  capacity?: number;
}

async function add(who: string, { minutes = 180, capacity = 5, ...when }: When) {
  const { rows } = await api.database.query<{ moduleId: string; organiserId: string }>(
    `select (select id from module where partnership_id = $1 and key = 'information-sharing') as "moduleId",
            (select min(id::text) from agency where partnership_id = $1) as "organiserId"`,
    [PARTNERSHIPS.demo],
  );
  return api.ask(who, ADD, { input: { ...rows[0]!, ...when, minutes, capacity } });
}
const session = async (who: string, when: When): Promise<string> => (await add(who, when)).data.addSession.id;

/* A place on a session that has begun, as it was booked before it did. */
const seat = (id: string, person: string) =>
  api.database.query(
    `insert into booking (id, session_id, practitioner_id, recorded_at) values (gen_random_uuid(), $1, $2, '2026-10-01T12:00Z')`,
    [id, person],
  );
const roll = async (who: string, id: string) => (await api.ask(who, ROLL, { id })).data.register;
const present = (practitionerId: string) => ({ practitionerId, state: 'PRESENT', walkIn: true, reason: 'Swapped' });
const absent = (practitionerId: string) => ({ practitionerId, state: 'ABSENT', reason: 'Sick leave', walkIn: true });
async function save(who: string, sessionId: string, ...marks: object[]) {
  const { version } = await roll(who, sessionId);
  return api.ask(who, SAVE, { input: { sessionId, version, marks, lateReason: 'The sheet came late' } });
}
async function voidMark(who: string, sessionId: string, person: string) {
  const { version } = await roll(who, sessionId);
  const input = { sessionId, version, practitionerIds: [person], reason: 'Wrong row' };
  return (await api.ask(who, VOID, { input })).data.voidRegister;
}
const code = ({ errors }: { errors?: { extensions: Record<string, unknown> }[] }) => errors?.[0]?.extensions;

describe('somebody marked as there', () => {
  it('gives up the places that they have elsewhere over those hours, and both trainers are told', async () => {
    const here = await session('trainer', { heldOn: '2026-10-31', startsAt: '09:30' });
    const there = await session('manager', { heldOn: '2026-10-31', startsAt: '11:00' });
    const touching = await session('manager', { heldOn: '2026-10-31', startsAt: '08:30', minutes: 60 });
    for (const id of [there, touching]) await seat(id, thu);

    const { saveRegister } = (await save('trainer', here, present(thu))).data;
    expect(saveRegister.releasedElsewhere).toEqual([{ practitioner: { id: thu }, places: 1 }]);
    expect(await roll('manager', there)).toMatchObject({
      session: { booked: 0 },
      entries: [],
      released: [
        {
          practitioner: { id: thu },
          cause: 'ENGAGED_ELSEWHERE',
          inWords: 'Present at another session from 09:30 to 12:30 on 31 October 2026',
        },
      ],
    });
    expect(await roll('manager', touching)).toMatchObject({ session: { booked: 1 }, released: [] });

    // The mark was wrong: what it released is not restored, and is told no longer as its doing.
    expect(await voidMark('trainer', here, thu)).toMatchObject({ entries: [], releasedElsewhere: [] });
    const free = 'Not engaged by another session any more: whoever was here is added as somebody without a booking';
    expect(await roll('manager', there)).toMatchObject({
      session: { booked: 0 },
      entries: [],
      released: [{ practitioner: { id: thu }, cause: 'ENGAGED_ELSEWHERE', inWords: free }],
    });
  });

  it('is in no second room: the register is refused whole, and every one of them is named with the hours of the other', async () => {
    const here = await session('trainer', { heldOn: '2026-10-24', startsAt: '09:30' });
    const there = await session('manager', { heldOn: '2026-10-24', startsAt: '11:00', minutes: 60 });
    await save('trainer', here, present(thu), present(ben));
    const trainer = await practitionerOf('trainer');
    const refused = await save('manager', there, present(thu), present(ben), present(trainer));
    const hours = { heldOn: '2026-10-24', startsAt: '09:30', minutes: 180 };
    const engaged = [thu, ben, trainer].sort().map((practitionerId) => ({ practitionerId, ...hours }));
    expect(code(refused)).toMatchObject({ code: 'ENGAGED_ELSEWHERE', kind: 'conflict', engaged });
    expect(await roll('manager', there)).toMatchObject({ version: 0, entries: [] });
    // Whoever is voided here may be there.
    await voidMark('trainer', here, ben);
    expect((await save('manager', there, present(ben))).errors).toBeUndefined();
  });

  it('and corrected from absent keeps the place that they have, and releases the one booked meanwhile', async () => {
    const here = await session('trainer', { heldOn: '2026-10-17', startsAt: '09:30', capacity: 1 });
    const there = await session('manager', { heldOn: '2026-10-17', startsAt: '09:30' });
    await seat(here, thu);
    await save('trainer', here, absent(thu));
    await seat(there, thu);
    const corrected = (await save('trainer', here, present(thu))).data.saveRegister;
    expect(corrected).toMatchObject({ session: { booked: 1 }, releasedElsewhere: [{ places: 1 }], released: [] });
    expect(await roll('manager', there)).toMatchObject({
      session: { booked: 0 },
      released: [{ cause: 'ENGAGED_ELSEWHERE' }],
    });
  });
});

describe('somebody late or gone early', () => {
  const late = (practitionerId: string, minutes: number) => ({ ...present(practitionerId), state: 'LATE', minutes });
  const gone = (practitionerId: string, minutes: number) => ({
    ...present(practitionerId),
    state: 'LEFT_EARLY',
    minutes,
  });
  const booked = async (id: string) => (await roll('manager', id)).session.booked;

  it('keeps the places that they have over the hours that they were not there', async () => {
    const heldOn = '2026-09-27';
    const here = await session('trainer', { heldOn, startsAt: '12:00', minutes: 120 });
    const after = await session('manager', { heldOn, startsAt: '13:15', minutes: 45 });
    await seat(after, thu);
    const saved = (await save('trainer', here, gone(thu, 20))).data.saveRegister;
    expect([saved.releasedElsewhere, await booked(after)]).toEqual([[], 1]);

    // Gone at 13:16: a minute of the other session.
    const corrected = (await save('trainer', here, gone(thu, 76))).data.saveRegister;
    expect([corrected.releasedElsewhere, await booked(after)]).toEqual([[{ practitioner: { id: thu }, places: 1 }], 0]);
    expect((await roll('manager', after)).released).toEqual([
      {
        practitioner: { id: thu },
        cause: 'ENGAGED_ELSEWHERE',
        inWords: 'Present at another session from 12:00 to 14:00 on 27 September 2026',
      },
    ]);

    // Gone at 13:00 after all: what that mark released may be booked again, and is told as its doing no longer.
    const again = (await save('trainer', here, gone(thu, 60))).data.saveRegister;
    expect([again.releasedElsewhere, (await roll('manager', after)).released[0].inWords]).toEqual([
      [],
      'Not engaged by another session any more: whoever was here is added as somebody without a booking',
    ]);
    await save('trainer', here, gone(thu, 76));
    await seat(after, ben);
    await save('trainer', here, gone(thu, 20));
    await seat(after, thu);
    expect((await roll('trainer', here)).releasedElsewhere).toEqual([]);
  });

  it('was in another room before or after, up to the minute', async () => {
    const heldOn = '2026-09-26';
    const here = await session('trainer', { heldOn, startsAt: '12:00', minutes: 120 });
    const there = await session('manager', { heldOn, startsAt: '12:20', minutes: 60 });
    await save('trainer', here, gone(thu, 20), late(ben, 41));
    const [refused, whole] = [await save('manager', there, present(ben)), await save('manager', there, present(thu))];
    const otherHours = [{ practitionerId: ben, heldOn, startsAt: '12:00', minutes: 120 }];
    expect(code(refused)).toMatchObject({ code: 'ENGAGED_ELSEWHERE', engaged: otherHours });
    expect(whole.errors).toBeUndefined();
    expect((await save('manager', there, gone(ben, 59))).errors).toBeUndefined();
    // Had they been here a minute longer or sooner, they would have been in two rooms.
    for (const both of [gone(thu, 21), late(ben, 42)])
      expect(code(await save('trainer', here, both))).toMatchObject({ code: 'ENGAGED_ELSEWHERE' });
  });

  it('is taken from a device on the same terms, each mark on its own', async () => {
    const heldOn = '2026-09-20';
    const here = await session('trainer', { heldOn, startsAt: '12:00', minutes: 120 });
    const there = await session('manager', { heldOn, startsAt: '12:10', minutes: 60 });
    await save('trainer', here, gone(thu, 20), gone(ben, 20));
    const marks = [late(thu, 0), late(thu, 50), late(ben, 51)].map((mark) => ({ ...mark, version: 0 }));
    const input = { sessionId: there, marks, lateReason: 'The sheet came late' };
    expect((await api.ask('manager', SEND, { input })).data.sendMarks.outcomes).toEqual([
      { practitionerId: thu, effect: 'REFUSED', refusal: { code: 'MARK_INVALID' } },
      { practitionerId: thu, effect: 'WRITTEN', refusal: null },
      { practitionerId: ben, effect: 'REFUSED', refusal: { code: 'ENGAGED_ELSEWHERE' } },
    ]);
  });
});

describe('W4: a room of one', () => {
  it('keeps the place of whoever is marked, and is never on its roll twice', async () => {
    const room = await session('trainer', { heldOn: '2026-10-10', startsAt: '09:30', capacity: 1 });
    await seat(room, thu);
    await save('trainer', room, absent(thu));
    expect(code(await api.ask('trainer', GIVE_BACK, { session: room, person: thu }))?.code).toBe('SESSION_BEGUN');
    const given = api.database.query(
      `update booking set voided_at = partnership_now(), void_reason = 'ill' where session_id = $1`,
      [room],
    );
    await expect(given).rejects.toMatchObject({ constraint: 'booking_unmarked' });
    await expect(seat(room, ben)).rejects.toMatchObject({ constraint: 'ck_session_booked' });
    const after = await voidMark('trainer', room, thu);
    expect(after).toMatchObject({ session: { booked: 1 }, entries: [{ practitioner: { id: thu }, mark: null }] });
  });

  it('lets go of whoever was absent, is booked elsewhere since, and is absent no longer', async () => {
    const room = await session('trainer', { heldOn: '2026-10-03', startsAt: '09:30', capacity: 1 });
    const other = await session('manager', { heldOn: '2026-10-03', startsAt: '12:00' });
    await seat(room, thu);
    await save('trainer', room, absent(thu));
    await seat(other, thu);
    expect(await voidMark('trainer', room, thu)).toMatchObject({
      session: { booked: 0 },
      entries: [],
      released: [
        {
          practitioner: { id: thu },
          cause: 'ENGAGED_ELSEWHERE',
          inWords: 'Booked on another session from 12:00 to 15:00 on 3 October 2026',
        },
      ],
    });
    expect(await roll('manager', other)).toMatchObject({ session: { booked: 1 } });
  });
});

describe('W13: whoever trains', () => {
  const evening = { heldOn: '2026-11-07', startsAt: '18:00' };

  it('adds no other session at those hours, and is told when the other is; touching is none', async () => {
    await session('trainer', evening);
    const trainer = await practitionerOf('trainer');
    const engaged = [{ practitionerId: trainer, ...evening, minutes: 180 }];
    const refused = await add('trainer', { heldOn: '2026-11-07', startsAt: '20:59', minutes: 30 });
    expect(code(refused)).toMatchObject({ code: 'ENGAGED_ELSEWHERE', kind: 'conflict', engaged });
    expect(refused.errors![0]!.message).toMatch(
      /^You train .+ at that time: 7 November 2026, from 18:00\. Choose another date\.$/,
    );
    expect((await add('trainer', { heldOn: '2026-11-07', startsAt: '21:00', minutes: 30 })).errors).toBeUndefined();
  });

  it('takes no place elsewhere while teaching, nor teaches where they have a place', async () => {
    const theirs = await session('manager', { heldOn: '2026-11-07', startsAt: '20:00', minutes: 45 });
    const trainer = await practitionerOf('trainer');
    const outcome = (await api.ask('manager', BOOK, { session: theirs, person: trainer })).data.bookPlace;
    expect(outcome).toEqual({ __typename: 'SessionsOverlap', otherHours: { ...evening, minutes: 180 }, other: null });

    const sunday = await session('manager', { heldOn: '2026-11-08', startsAt: '10:00' });
    await api.ask('manager', BOOK, { session: sunday, person: trainer });
    const refused = await add('trainer', { heldOn: '2026-11-08', startsAt: '12:00' });
    const engaged = [{ practitionerId: trainer, heldOn: '2026-11-08', startsAt: '10:00', minutes: 180 }];
    expect(code(refused)).toMatchObject({ code: 'ENGAGED_ELSEWHERE', engaged });
  });
});

it('no place is booked by day where hours of the night before run into it', async () => {
  const night = await session('trainer', { heldOn: '2026-11-14', startsAt: '22:00', minutes: 240 });
  const early = await session('manager', { heldOn: '2026-11-15', startsAt: '01:00', minutes: 60 });
  await api.ask('trainer', BOOK, { session: night, person: ben });
  expect((await api.ask('manager', BOOK, { session: early, person: ben })).data.bookPlace).toMatchObject({
    otherHours: { heldOn: '2026-11-14', startsAt: '22:00', minutes: 240 },
  });
  const { rows } = await api.database.query(`select what from engagement_differences()`);
  expect(rows).toEqual([]);
});
