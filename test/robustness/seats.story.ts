import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSession, giveAccounts, OUTCOME, outcomeOf, type Person, tally } from './arranging.js';
import { type AnApi, anApi } from './an-api.js';
import { type DemoDatabase, demoDatabase } from './reach.js';

const BOOK = `mutation ($sessionId: ID!, $practitionerId: ID) {
  bookPlace(input: { sessionId: $sessionId, practitionerId: $practitionerId }) ${OUTCOME} }`;
const CANCEL = `mutation ($sessionId: ID!, $practitionerId: ID) { cancelBooking(input: { sessionId: $sessionId, practitionerId: $practitionerId, reason: "cannot come" }) { id } }`;

let demo: DemoDatabase;
let api: AnApi;
let people: Person[];
let colleague: Person;
beforeAll(async () => {
  demo = await demoDatabase();
  api = await anApi(demo.url);
  people = await giveAccounts(demo.owner, 60, 'PRACTITIONER');
  [colleague] = (await giveAccounts(demo.owner, 1, 'TRAINER', 'PRACTITIONER')) as [Person];
});
afterAll(async () => {
  await api.close();
  await demo.drop();
});

const session = (plan: Parameters<typeof addSession>[2]) => addSession(demo.owner, api, plan);
/* Of another trainer, at the same hours. */
const another = (plan: Parameters<typeof addSession>[2]) => addSession(demo.owner, api, plan, colleague.subject);
const book = async (who: string, sessionId: string, more: object = {}) =>
  outcomeOf(await api.ask(who, BOOK, { sessionId, ...more }));
const cancel = async (who: string, sessionId: string, practitionerId?: string) =>
  (await api.ask(who, CANCEL, { sessionId, practitionerId })).code ?? 'cancelled';

const seated = async (sessionId: string): Promise<string[]> => {
  const sql = 'select practitioner_id as id from booking where session_id = $1 and voided_at is null order by 1';
  return (await demo.owner.query(sql, [sessionId])).rows.map(({ id }) => id);
};

describe('a room', () => {
  it.each([1, 2, 3, 4, 5])(
    'with one seat and 50 people at once seats exactly one of them (round %s)',
    async (round) => {
      const sessionId = await session({ capacity: 1, heldOn: `2026-12-0${round}` });
      const outcomes = await Promise.all(people.slice(0, 50).map(({ subject }) => book(subject, sessionId)));
      expect(tally(outcomes)).toEqual({ Booking: 1, SessionFull: 49 });
      const [seat] = await seated(sessionId);
      expect(seat).toBe(people[outcomes.indexOf('Booking')]!.id);
      expect((await seated(sessionId)).length).toBe(1);
    },
  );

  it('with five seats and 30 people at once seats exactly five', async () => {
    const sessionId = await session({ capacity: 5, heldOn: '2026-12-07' });
    const outcomes = await Promise.all(people.slice(0, 30).map(({ subject }) => book(subject, sessionId)));
    expect(tally(outcomes)).toEqual({ Booking: 5, SessionFull: 25 });
    expect(await seated(sessionId)).toHaveLength(5);
  });

  it('is never over-full while people give places back and others take them', async () => {
    const sessionId = await session({ capacity: 3, heldOn: '2026-12-08' });
    const comeAndGo = async ({ subject }: Person) => {
      const outcomes: string[] = [];
      for (let round = 0; round < 3; round += 1) {
        const booked = await book(subject, sessionId);
        outcomes.push(booked);
        if (booked === 'Booking') outcomes.push(await cancel(subject, sessionId));
      }
      outcomes.push(await book(subject, sessionId));
      return outcomes;
    };
    const watched: number[] = [];
    let busy = true;
    const moving = Promise.all(people.slice(0, 12).map(comeAndGo)).finally(() => (busy = false));
    while (busy) watched.push((await seated(sessionId)).length);
    const { Booking: booked = 0, cancelled = 0, SessionFull, ...other } = tally((await moving).flat());
    expect(Math.max(...watched)).toBe(3);
    expect(SessionFull).toBeGreaterThan(0);
    expect(other).toEqual({});
    expect([booked - cancelled, (await seated(sessionId)).length]).toEqual([3, 3]);
  });

  it('leaves an audit row of a change for the place that was taken, and of a read for those who were told that it was', async () => {
    const sessionId = await session({ capacity: 1, heldOn: '2026-12-09', startsAt: '14:00' });
    for (const { subject } of [...people.slice(0, 3), people[0]!]) await book(subject, sessionId);
    const { rows } = await demo.owner.query(
      `select outcome from audit_event where operation = 'bookPlace' and subject ->> 'sessionId' = $1 order by at, id`,
      [sessionId],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'READ', 'READ', 'READ']);
  });

  it('is told to be full with the session as it stands, so that nobody has to ask again', async () => {
    const sessionId = await session({ capacity: 1, heldOn: '2026-12-09' });
    await book(people[0]!.subject, sessionId);
    const FULL = `mutation ($sessionId: ID!) { bookPlace(input: { sessionId: $sessionId }) { __typename
      ... on SessionFull { session { id capacity booked module { key edition { edition } } } } } }`;
    const { data, errors } = await api.ask(people[1]!.subject, FULL, { sessionId });
    const module = { key: 'information-sharing', edition: { edition: expect.any(String) } };
    expect({ data, errors }).toEqual({
      data: { bookPlace: { __typename: 'SessionFull', session: { id: sessionId, capacity: 1, booked: 1, module } } },
    });
  });
});

describe('a full room with a waiting list', () => {
  const OR_WAIT = `mutation ($s: ID!) { bookPlace(input: { sessionId: $s, orWait: true }) { __typename ... on Wait { position } } }`;
  const waiting = async (sessionId: string): Promise<string[]> =>
    (
      await demo.owner.query(
        'select practitioner_id as id from wait where session_id = $1 and voided_at is null order by turn',
        [sessionId],
      )
    ).rows.map(({ id }) => id);

  it.each(Array.from({ length: 20 }, (_, round) => round + 1))(
    'of 50 people at once seats exactly 20, and 30 wait in their turn; whatever is given back at once goes to the first of them (round %s)',
    async (round) => {
      const sessionId = await session({ capacity: 20, heldOn: `2027-05-${String(round).padStart(2, '0')}` });
      const asked = people.slice(0, 50);
      const sent = await Promise.all(asked.map(({ subject }) => api.ask(subject, OR_WAIT, { s: sessionId })));
      expect(tally(sent.map(outcomeOf))).toEqual({ Booking: 20, Wait: 30 });
      const told = sent.flatMap(({ data }, at) => {
        const { position } = data.bookPlace;
        return position ? [{ position, id: asked[at]!.id }] : [];
      });
      const inTurn = told.sort((one, other) => one.position - other.position).map(({ id }) => id);
      expect([told.map(({ position }) => position), await waiting(sessionId)]).toEqual([
        Array.from({ length: 30 }, (_, at) => at + 1),
        inTurn,
      ]);
      const first = await seated(sessionId);
      const leaving = asked.filter(({ id }) => first.includes(id)).slice(0, 8);
      const gone = await Promise.all(leaving.map(({ subject }) => cancel(subject, sessionId)));
      expect(tally(gone)).toEqual({ cancelled: 8 });
      const stay = first.filter((id) => leaving.every((other) => other.id !== id));
      expect([await seated(sessionId), await waiting(sessionId)]).toEqual([
        [...stay, ...inTurn.slice(0, 8)].sort(),
        inTurn.slice(8),
      ]);
    },
  );
});

describe('one person', () => {
  it('who books the same session 20 times at once has one booking', async () => {
    const sessionId = await session({ heldOn: '2026-12-10' });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => book(people[0]!.subject, sessionId)));
    expect(tally(outcomes)).toEqual({ Booking: 1, BOOKED_ALREADY: 19 });
    expect(await seated(sessionId)).toEqual([people[0]!.id]);
  });

  it('who is booked in a full room hears that, not that it is full', async () => {
    const sessionId = await session({ capacity: 1, heldOn: '2026-12-10', startsAt: '18:00', minutes: 30 });
    expect(await book(people[1]!.subject, sessionId)).toBe('Booking');
    expect(await book(people[1]!.subject, sessionId)).toBe('BOOKED_ALREADY');
  });

  it('who books two sessions of the same hours at once has one of them', async () => {
    for (const day of ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17']) {
      const both = [await session({ heldOn: day }), await another({ heldOn: day, startsAt: '10:00' })];
      const outcomes = await Promise.all(both.map((sessionId) => book(people[2]!.subject, sessionId)));
      expect(tally(outcomes)).toEqual({ Booking: 1, SessionsOverlap: 1 });
    }
  });

  it.each([
    ['09:30', 180, '2027-01-04', '12:00', 60, '2027-01-04', 'SessionsOverlap'],
    ['09:30', 180, '2027-01-05', '12:30', 60, '2027-01-05', 'Booking'],
    ['12:30', 60, '2027-01-06', '09:30', 180, '2027-01-06', 'Booking'],
    ['09:30', 60, '2027-01-07', '09:30', 60, '2027-01-08', 'Booking'],
    ['22:00', 180, '2027-01-11', '23:00', 30, '2027-01-11', 'SessionsOverlap'],
    ['23:30', 15, '2027-01-12', '22:00', 180, '2027-01-12', 'SessionsOverlap'],
    ['22:00', 240, '2027-01-13', '01:00', 60, '2027-01-14', 'SessionsOverlap'],
    ['01:00', 60, '2027-01-15', '22:00', 240, '2027-01-14', 'SessionsOverlap'],
    ['22:00', 180, '2027-01-18', '01:00', 60, '2027-01-19', 'Booking'],
    ['00:00', 1_440, '2027-01-20', '14:00', 60, '2027-01-20', 'SessionsOverlap'],
  ])(
    'booked at %s for %s minutes on %s, asks for %s for %s minutes on %s: %s',
    async (at, long, on, then, for_, day, outcome) => {
      const first = await session({ startsAt: at, minutes: long, heldOn: on });
      const second = await another({ startsAt: then, minutes: for_, heldOn: day });
      expect(await book(people[3]!.subject, first)).toBe('Booking');
      expect(await book(people[3]!.subject, second)).toBe(outcome);
    },
  );

  it('may book again what they cancelled, and another session of those hours meanwhile', async () => {
    const [one, other] = [await session({ heldOn: '2027-01-25' }), await another({ heldOn: '2027-01-25' })];
    const { subject, id } = people[4]!;
    expect(await book(subject, one)).toBe('Booking');
    expect(await cancel(subject, one)).toBe('cancelled');
    expect(await cancel(subject, one)).toBe('NOT_BOOKED');
    expect(await book(subject, other)).toBe('Booking');
    expect(await book(subject, one)).toBe('SessionsOverlap');
    expect(await cancel(subject, other)).toBe('cancelled');
    expect(await book(subject, one)).toBe('Booking');
    expect([await seated(one), await seated(other)]).toEqual([[id], []]);
  });

  it('cancels once, however often at once', async () => {
    const sessionId = await session({ heldOn: '2027-01-26' });
    await book(people[5]!.subject, sessionId);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => cancel(people[5]!.subject, sessionId)));
    expect(tally(outcomes)).toEqual({ cancelled: 1, NOT_BOOKED: 9 });
  });

  it('can book and give back a place until the session starts, on the day too, and not once it has', async () => {
    const begun = await session({ heldOn: '2026-11-02', startsAt: '00:05', minutes: 15 });
    expect(await book(people[6]!.subject, begun)).toBe('SESSION_BEGUN');
    expect(await cancel(people[6]!.subject, begun)).toBe('SESSION_BEGUN');
    const tonight = await session({ heldOn: '2026-11-02', startsAt: '19:00' });
    expect(await book(people[6]!.subject, tonight)).toBe('Booking');
    expect(await cancel(people[6]!.subject, tonight)).toBe('cancelled');
  });

  it('has two places where one ends as the other begins, by the clock of the night on which it changes', async () => {
    // The hour from one to two is not there on 28 March 2027: from half past midnight, two hours last until half past three.
    const through = await session({ heldOn: '2027-03-28', startsAt: '00:30', minutes: 120 });
    const during = await another({ heldOn: '2027-03-28', startsAt: '03:00' });
    expect(await book(people[7]!.subject, through)).toBe('Booking');
    expect(await book(people[7]!.subject, during)).toBe('SessionsOverlap');
    // It is there twice on 31 October 2027: from half past midnight, two hours last until half past one, and no longer.
    const twice = await session({ heldOn: '2027-10-31', startsAt: '00:30', minutes: 120 });
    const after = await another({ heldOn: '2027-10-31', startsAt: '02:00' });
    expect(await book(people[7]!.subject, twice)).toBe('Booking');
    expect(await book(people[7]!.subject, after)).toBe('Booking');
  });
});

describe('a place for somebody else', () => {
  it('is given and taken back by the trainer of the session, not by a practitioner', async () => {
    const sessionId = await session({ heldOn: '2027-01-27' });
    const [mine, theirs] = [people[7]!, people[8]!];
    expect(await book(mine.subject, sessionId, { practitionerId: theirs.id })).toBe('SESSION_NOT_FOUND');
    expect(await book('trainer', sessionId, { practitionerId: theirs.id })).toBe('Booking');
    expect(await cancel(mine.subject, sessionId, theirs.id)).toBe('SESSION_NOT_FOUND');
    expect(await seated(sessionId)).toEqual([theirs.id]);
    expect(await cancel('trainer', sessionId, theirs.id)).toBe('cancelled');
  });

  it('is refused to the trainer of another session', async () => {
    const [other] = await giveAccounts(demo.owner, 1, 'TRAINER');
    const sessionId = await session({ heldOn: '2027-01-28' });
    expect(await book(other!.subject, sessionId, { practitionerId: people[9]!.id })).toBe('SESSION_NOT_FOUND');
    expect(await seated(sessionId)).toEqual([]);
  });

  it('is refused in the same words whether or not such a person exists', async () => {
    const sessionId = await session({ heldOn: '2027-01-29' });
    const nobody = '0190ffff-ffff-7fff-8fff-ffffffffffff';
    const ask = (practitionerId: string) => api.ask(people[9]!.subject, BOOK, { sessionId, practitionerId });
    expect((await ask(people[10]!.id)).text).toBe((await ask(nobody)).text);
  });

  it('is one’s own place where one names oneself, in capital letters too', async () => {
    const sessionId = await session({ heldOn: '2027-02-01' });
    const { subject, id } = people[11]!;
    expect(await book(subject, sessionId.toUpperCase(), { practitionerId: id.toUpperCase() })).toBe('Booking');
    expect(await seated(sessionId)).toEqual([id]);
  });
});
