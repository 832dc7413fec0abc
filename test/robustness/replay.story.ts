import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { newId } from '@app/kernel';
import { expectSound } from './after-fault.js';
import { anApi } from './an-api.js';
import { type Sent } from './reach.js';
import { addSession, OUTCOME, outcomeOf, type Person, tally } from './arranging.js';
import { documentFor, type Operation, operationsOf } from './documents.js';
import { examplesOn } from './examples.js';
import { present, trainingRoom, type TrainingRoom } from './registers.js';

const BOOK = `mutation ($sessionId: ID!, $key: String) {
  bookPlace(input: { sessionId: $sessionId }, idempotencyKey: $key) ${OUTCOME} }`;

let place: TrainingRoom;
let key: string;
beforeAll(async () => {
  place = await trainingRoom();
});
beforeEach(() => {
  key = newId();
});
afterAll(() => place.close());

/** How many changes have been made, by anybody. */
const changes = async (): Promise<number> =>
  (await place.demo.owner.query(`select count(*)::int as all from audit_event where outcome = 'CHANGED'`)).rows[0].all;
const session = (plan: object = {}) => addSession(place.demo.owner, place.api, plan);
const book = (who: Person, sessionId: string, withKey: string | null = key) =>
  place.api.ask(who.subject, BOOK, { sessionId, key: withKey });

/* A key of a machine is shown by the first answer and by no other. */
const withoutKeys = ({ text }: Sent) => text.replace(/"trv_[\w-]{86}"/g, 'null');

describe('a request sent again with its key', () => {
  const mutations = [...operationsOf(buildSchema(readFileSync('schema.graphql', 'utf8')))].filter(
    ([, { kind }]) => kind === 'mutation',
  );

  it('ten times at once, a tenth and after a restart has one effect and the same answer, whatever it is', async () => {
    const examples = await examplesOn(place.api, place.demo.owner);
    const answered: [string, Operation, Sent][] = [];
    const send = (api: TrainingRoom['api'], name: string, operation: Operation) => {
      const { who, variables } = examples[name]!;
      return api.ask(who, documentFor(operation, 4), { ...variables, idempotencyKey: `${name} ${key}` });
    };
    for (const [name, operation] of mutations) {
      const before = await changes();
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(place.api, name, operation)));
      expect({ name, errors: answers[0]!.errors }).toEqual({ name, errors: undefined });
      expect({ name, texts: [...new Set(answers.map(withoutKeys))] }).toEqual({
        name,
        texts: [withoutKeys(answers[0]!)],
      });
      expect({ name, changes: (await changes()) - before }).toEqual({ name, changes: 1 });
      answered.push([name, operation, answers[0]!]);
    }
    const after = await changes();
    await place.demo.owner.query(`update idempotent_response set recorded_at = recorded_at - interval '1 hour'`);
    const restarted = await anApi(place.demo.url);
    for (const [name, operation, first] of answered)
      expect((await send(restarted, name, operation)).text).toBe(withoutKeys(first));
    await restarted.close();
    expect(await changes()).toBe(after);
    await expectSound({ api: place.api, databaseUrl: place.demo.url });
  }, 90_000);

  it('is forgotten with what it says of people after a month, and not before', async () => {
    const [who] = place.people as [Person];
    const kept = async () =>
      (await place.demo.owner.query('select count(*)::int as n from idempotent_response')).rows[0].n;
    const aged = (days: number) =>
      place.demo.owner.query(`update idempotent_response set recorded_at = now() - make_interval(days => $1)`, [days]);
    await place.save('trainer', await place.session([who]), 0, [present(who)], 'the first of two');
    await aged(29);
    await place.save('trainer', await place.session([who]), 0, [present(who)], 'the other of two');
    expect(await kept()).toBeGreaterThan(1);
    await aged(31);
    await place.save('trainer', await place.session([who]), 0, [present(who)], 'the only one left');
    expect(await kept()).toBe(1);
  });

  it('gets the first answer, though what it spoke of has changed since', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    const first = await place.save('trainer', sessionId, 0, [present(one)], key);
    await place.save('trainer', sessionId, 1, [present(two)]);
    await place.voidMarks('trainer', sessionId, [one.id]);
    const again = await place.save('trainer', sessionId, 0, [present(one)], key);
    expect(again.text).toBe(first.text);
    expect(await place.kept(sessionId)).toMatchObject({ version: 3, live: 1 });
  });

  it('may name its input in another order, and ask to be told less', async () => {
    const [one] = place.people as [Person];
    const sessionId = await place.session([one]);
    const first = await place.save('trainer', sessionId, 0, [present(one)], key);
    const { practitionerId, state } = present(one);
    const again = await place.api.ask(
      'trainer',
      'mutation ($input: SaveRegisterInput!, $key: String) { saveRegister(idempotencyKey: $key, input: $input) { version } }',
      { key, input: { marks: [{ state, practitionerId }], version: 0, sessionId } },
    );
    expect(again.data.saveRegister).toEqual({ version: first.data.saveRegister.version });
  });

  it('twice in one document is refused, and has no effect', async () => {
    const sessionId = await session({ heldOn: '2026-12-02' });
    const before = await changes();
    const { code, errors } = await place.api.ask(
      place.people[0]!.subject,
      `mutation ($s: ID!, $k: String) {
        a: bookPlace(input: { sessionId: $s }, idempotencyKey: $k) ${OUTCOME} b: bookPlace(input: { sessionId: $s }, idempotencyKey: $k) ${OUTCOME} }`,
      { s: sessionId, k: key },
    );
    expect([code, errors?.[0]?.message]).toEqual([
      'CHANGES_TOO_MANY',
      'A request may have at most 1 change; send each in a request of its own.',
    ]);
    expect(await changes()).toBe(before);
  });
});

describe('a key', () => {
  const [first, second] = [0, 1];

  it('with other input, or of another operation, is refused and changes nothing', async () => {
    const who = place.people[first]!;
    const [one, other] = [await session({ heldOn: '2026-12-03' }), await session({ heldOn: '2026-12-04' })];
    await book(who, one);
    const before = await changes();
    expect((await book(who, other)).code).toBe('IDEMPOTENCY_KEY_REUSED');
    const cancel =
      'mutation ($s: ID!, $k: String) { cancelBooking(input: { sessionId: $s, reason: "ill" }, idempotencyKey: $k) { id } }';
    expect((await place.api.ask(who.subject, cancel, { s: one, k: key })).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await changes()).toBe(before);
  });

  it('is one’s own: somebody else’s same key is another', async () => {
    const sessionId = await session({ heldOn: '2026-12-05' });
    const answers = await Promise.all([book(place.people[first]!, sessionId), book(place.people[second]!, sessionId)]);
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined]);
    expect(answers[0]!.data.bookPlace.id).not.toBe(answers[1]!.data.bookPlace.id);
  });

  it('whose request was refused can be used again, for the same or for something else', async () => {
    const who = place.people[first]!;
    const [over, taken, free] = [
      await session({ heldOn: '2026-10-01' }),
      await session({ heldOn: '2026-12-08' }),
      await session({ heldOn: '2026-12-09' }),
    ];
    await book(who, taken, null);
    const refusals = [
      await book(who, 'no id'),
      await book(who, newId()),
      await book(who, over),
      await book(who, taken),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([
      'INPUT_INVALID',
      'SESSION_NOT_FOUND',
      'SESSION_BEGUN',
      'BOOKED_ALREADY',
    ]);
    expect(outcomeOf(await book(who, free))).toBe('Booking');
    expect((await book(who, taken)).code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('whose request found no place keeps that answer, though there is one by now; another key books it', async () => {
    const [who, other] = [place.people[first]!, place.people[second]!];
    const sessionId = await session({ heldOn: '2026-12-13', capacity: 1 });
    await book(other, sessionId, null);
    const full = await book(who, sessionId);
    expect(outcomeOf(full)).toBe('SessionFull');
    const cancel = 'mutation ($s: ID!) { cancelBooking(input: { sessionId: $s, reason: "ill" }) { id } }';
    await place.api.ask(other.subject, cancel, { s: sessionId });
    expect((await book(who, sessionId)).text).toBe(full.text);
    expect(outcomeOf(await book(who, sessionId, newId()))).toBe('Booking');
  });

  it('that ten people use at once gives each of them their own answer again', async () => {
    const sessionId = await session({ heldOn: '2026-12-10', capacity: 1 });
    const who = place.people.slice(0, 10);
    const answers = await Promise.all(who.map((person) => book(person, sessionId)));
    expect(tally(answers.map(outcomeOf))).toEqual({ Booking: 1, SessionFull: 9 });
    const again = await Promise.all(who.map((person) => book(person, sessionId)));
    expect(again.map(({ text }) => text)).toEqual(answers.map(({ text }) => text));
  });

  it.each([
    ['nothing', ''],
    ['7 characters', '1234567'],
    ['201 characters', 'x'.repeat(201)],
    ['four characters that JavaScript counts as eight', '😀😀😀😀'],
    ['a character that cannot be kept', '1234567\u0000'],
  ])('of %s is refused as invalid, before anything is done', async (_, bad) => {
    const sessionId = await session({ heldOn: '2026-12-11' });
    const before = await changes();
    const answer = await book(place.people[first]!, sessionId, bad);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      kind: 'invalid',
      code: expect.stringMatching(/_(INVALID|REFUSED)$/),
    });
    expect(await changes()).toBe(before);
  });

  it.each([
    ['8 characters', '12345678'],
    ['200 characters', 'x'.repeat(200)],
    ['200 that take 400 units', '😀'.repeat(200)],
  ])('of %s is taken', async (_, good) => {
    const sessionId = await session({ heldOn: '2026-12-12', startsAt: `1${good.length % 9}:00`, minutes: 15 });
    expect((await book(place.people[second]!, sessionId, good)).code).toBeUndefined();
    expect((await book(place.people[second]!, sessionId, good)).code).toBeUndefined();
  });
});

describe('any sequence of requests with few keys', () => {
  const DO = {
    book: `mutation ($s: ID!, $k: String) { bookPlace(input: { sessionId: $s }, idempotencyKey: $k) ${OUTCOME} }`,
    cancel:
      'mutation ($s: ID!, $k: String) { cancelBooking(input: { sessionId: $s, reason: "ill" }, idempotencyKey: $k) { id } }',
  };
  const REFUSED = { book: 'BOOKED_ALREADY', cancel: 'NOT_BOOKED' };
  type Does = keyof typeof DO;

  /* What three keys and three seats come to. */
  class Model {
    private readonly keys = new Map<number, { what: string; text: string }>();
    readonly booked = new Set<number>();

    expected(key: number, does: Does, seat: number): { code?: string; text?: string } {
      const known = this.keys.get(key);
      if (known) return known.what === `${does} ${seat}` ? { text: known.text } : { code: 'IDEMPOTENCY_KEY_REUSED' };
      return (does === 'cancel') === this.booked.has(seat) ? {} : { code: REFUSED[does] };
    }

    answered(key: number, does: Does, seat: number, text: string) {
      this.keys.set(key, { what: `${does} ${seat}`, text });
      if (does === 'book') this.booked.add(seat);
      else this.booked.delete(seat);
    }
  }

  it('does what a simple model says', async () => {
    const [who] = place.people.slice(20) as [Person];
    const does = fc.constantFrom<Does>('book', 'book', 'cancel');
    const step = fc.record({ key: fc.nat(2), seat: fc.nat(2), does, twice: fc.boolean() });
    let days = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const [run, heldOn, model] = [newId(), `2027-03-${10 + ((days += 1) % 18)}`, new Model()];
        const seats: string[] = [];
        for (const startsAt of ['09:30', '11:30', '13:30'])
          seats.push(await session({ heldOn, startsAt, minutes: 60 }));
        const send = (does: Does, seat: number, k?: string) =>
          place.api.ask(who.subject, DO[does], { s: seats[seat], k });
        for (const { key: nth, seat, does, twice } of steps) {
          const expected = model.expected(nth, does, seat);
          const answers = await Promise.all(
            Array(twice ? 2 : 1)
              .fill(0)
              .map(() => send(does, seat, `${run} ${nth}`)),
          );
          expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
          expect(answers[0]!.code).toBe(expected.code);
          expect(answers[0]!.text).toBe(expected.text ?? answers[0]!.text);
          if (!expected.code && !expected.text) model.answered(nth, does, seat, answers[0]!.text);
        }
        for (const seat of model.booked) await send('cancel', seat);
      }),
      { numRuns: 10 },
    );
  });
});
