import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectSound } from './after-fault.js';
import { addSession, OUTCOME, outcomeOf, type Person, putOnRoll, tally } from './arranging.js';
import { marksOf, present, type TrainingRoom, trainingRoom } from './registers.js';

let place: TrainingRoom;
let trainer: string;
let colleague: string;
beforeAll(async () => {
  place = await trainingRoom(30);
  [trainer, colleague] = place.trainers;
});
afterAll(() => place.close());

const BOOK = `mutation ($s: ID!) { bookPlace(input: { sessionId: $s }) ${OUTCOME} }`;
const END = `mutation ($id: ID!) { endPost(input: { postId: $id, lastDay: "2026-11-10", reason: "moves away" }) { post { id } } }`;
type When = { heldOn: string; startsAt: string; minutes: number };

/* Two rooms of the same hours, each of its own trainer. */
async function twoRooms(when: When): Promise<[string, string]> {
  const { owner } = place.demo;
  const plan = { ...when, capacity: 30 };
  return [await addSession(owner, place.api, plan, trainer), await addSession(owner, place.api, plan, colleague)];
}
const roll = (sessionId: string, people: Person[]) =>
  putOnRoll(
    place.demo.owner,
    sessionId,
    people.map(({ id }) => id),
  );
const save = (who: string, sessionId: string, people: Person[]) =>
  place.save(
    who,
    sessionId,
    0,
    marksOf(people, (one) => present(one, { walkIn: true })),
    undefined,
    'Sheets of August',
  );
const sound = () => expectSound({ api: place.api, databaseUrl: place.demo.url });

/** So often: what two do at once comes out in either order. */
const ROUNDS = [1, 2, 3, 4, 5, 6];
const weekend = (round: number) => ({ heldOn: `2026-08-${String(round * 3).padStart(2, '0')}`, minutes: 120 });

describe('two registers of the same hours saved at once', () => {
  it.each(ROUNDS)('that release places from each other: both are kept (round %s)', async (round) => {
    const [one, other] = await twoRooms({ ...weekend(round), startsAt: '03:00' });
    const [these, those] = [place.people.slice(0, 10), place.people.slice(10, 20)];
    await Promise.all([roll(one, these), roll(other, those)]);
    const answers = await Promise.all([save(trainer, one, those), save(colleague, other, these)]);
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined]);
    const { rows } = await place.demo.owner.query(
      'select booked, (select count(*)::int from engagement e where e.session_id = s.id) as engaged from session s where id = any($1)',
      [[one, other]],
    );
    // Ten who are there, and their trainer.
    expect(rows).toEqual(Array(2).fill({ booked: 0, engaged: 11 }));
  });

  it.each(ROUNDS)('that mark the same people: one is kept, the other names them all (round %s)', async (round) => {
    const [one, other] = await twoRooms({ ...weekend(round), startsAt: '06:00' });
    const people = place.people.slice(0, 6);
    const answers = await Promise.all([save(trainer, one, people), save(colleague, other, [...people].reverse())]);
    expect(tally(answers.map(({ code }) => code ?? 'kept'))).toEqual({ kept: 1, ENGAGED_ELSEWHERE: 1 });
    const refused = answers.find(({ code }) => code)!.errors![0]!.extensions as unknown as {
      engaged: { practitionerId: string }[];
    };
    expect(refused.engaged.map(({ practitionerId }) => practitionerId)).toEqual(people.map(({ id }) => id).sort());
  });

  it('leave every seat and every engagement as the facts say', sound);
});

it('a place booked while a register of the same hours is saved is released or refused, never kept beside the mark', async () => {
  const { owner } = place.demo;
  const morning = { heldOn: '2026-11-02', startsAt: '12:00', minutes: 300 };
  const begun = await addSession(owner, place.api, { ...morning, capacity: 30 }, colleague);
  const ahead = await addSession(owner, place.api, { ...morning, startsAt: '14:00', capacity: 30 }, trainer);
  const people = place.people.slice(20);
  const booked = people.map(({ subject }) => place.api.ask(subject, BOOK, { s: ahead }));
  const [saved, ...outcomes] = await Promise.all([save(colleague, begun, people), ...booked]);
  expect(saved.code).toBeUndefined();
  const { Booking = 0, SessionsOverlap = 0 } = tally(outcomes.map(outcomeOf));
  expect(Booking + SessionsOverlap).toBe(people.length);
  const { rows } = await owner.query('select booked from session where id = $1', [ahead]);
  expect(rows).toEqual([{ booked: 0 }]);
  await sound();
});

it('people who leave, book and are marked at once are engaged and seated as the facts say', async () => {
  const { owner } = place.demo;
  const people = place.people.slice(0, 12);
  const ahead: string[] = [];
  for (const day of [14, 15, 21, 22])
    ahead.push(await addSession(owner, place.api, { heldOn: `2026-11-${day}`, startsAt: '10:00', capacity: 12 }));
  for (const sessionId of ahead.slice(0, 3)) await roll(sessionId, people);
  const { rows: posts } = await owner.query<{ id: string }>(
    'select id from post where practitioner_id = any($1) and voided_at is null order by id',
    [people.map(({ id }) => id)],
  );
  const [one, other] = await twoRooms({ heldOn: '2026-07-04', startsAt: '03:00', minutes: 120 });
  await roll(one, people);
  const answers = await Promise.all([
    ...posts.map(({ id }) => place.api.ask('steward', END, { id })),
    ...people.map(({ subject }) => place.api.ask(subject, BOOK, { s: ahead[3] })),
    save(trainer, one, people.slice(0, 6)),
    save(colleague, other, people.slice(6)),
  ]);
  // Whoever had left before they booked has no place; whoever booked first lost it.
  expect(answers.flatMap(({ code }) => (code && code !== 'PLACE_AFTER_LEAVING' ? [code] : []))).toEqual([]);
  await sound();
});
