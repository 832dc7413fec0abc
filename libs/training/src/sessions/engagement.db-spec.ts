import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { addDays, type Day, type Id, newId } from '@app/kernel';
import { EngagementModel, type Mark } from '../../../../test/model/engagement-model.js';
import { sessionDiary } from '../../../../test/support/session-diary.js';
import { asApplication, insert, ownWorld, type World } from '../../../../test/support/world.js';

let world: World;
let app: pg.Client;
let courseId: Id;
beforeAll(async () => {
  world = await ownWorld({ people: 9 });
  app = await asApplication(world.url, world.partnershipId);
  const [module_id, module_version_id] = [newId(), newId()];
  courseId = newId();
  const words = { name: 'Module', about: '', audience: '', provenance: 'sample' };
  await insert(world.owner, 'module', [{ id: module_id, key: 'module', ...words }]);
  const edition = { edition: 'first', published_on: '2025-01-01', minutes: 60 };
  await insert(world.owner, 'module_version', [{ id: module_version_id, module_id, ...edition }]);
  const course = { module_version_id, name: 'Course', organiser_id: world.agencies[0] };
  await insert(world.owner, 'course', [{ id: courseId, ...course }]);
});
afterAll(async () => {
  await app.end();
  await world.close();
});

const diary = (first: Day) => sessionDiary(() => ({ app, courseId }), first);

/** Whether the database took it. What breaks a rule that is named here is refused; any other refusal is a fault. */
async function taken(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    expect(['ex_engagement_once', 'uq_booking_once', 'ck_session_booked', 'booking_unmarked']).toContain(constraint);
    return false;
  }
}

const lines = async (sql: string, ...values: unknown[]): Promise<string[]> =>
  (await app.query(sql, values)).rows.map(({ line }) => line);

describe('who is engaged when', () => {
  /* Three who come, and others who train, of whom one comes too. */
  const person = fc.constantFrom(0, 1, 2, 0, 1, 2, 3);
  const room = fc.nat(3);
  const adding = fc.record({
    does: fc.constant('add' as const),
    day: fc.constantFrom(0, 0, 0, 1),
    start: fc.integer({ min: 18, max: 22 }),
    halfHours: fc.integer({ min: 2, max: 5 }),
    capacity: fc.constantFrom(1, 1, 2, 3),
    person: fc.integer({ min: 3, max: 8 }),
  });
  const of = <Does extends string>(does: Does) => fc.record({ does: fc.constant(does), room, person });
  const marking = fc.record({
    does: fc.constant('mark' as const),
    room,
    people: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
    as: fc.oneof(
      fc.constantFrom<Mark>('absent', 'throughout'),
      fc.record({ for: fc.constantFrom('first' as const, 'last' as const), minutes: fc.constantFrom(20, 30, 45) }),
    ),
  });
  const leaving = fc.record({ does: fc.constant('leave' as const), person, day: fc.nat(1) });
  const step = fc.oneof(
    { arbitrary: of('book'), weight: 3 },
    { arbitrary: marking, weight: 5 },
    { arbitrary: of('orWait'), weight: 8 },
    { arbitrary: of('void'), weight: 2 },
    { arbitrary: of('giveBack'), weight: 3 },
    of('stopWaiting'),
    leaving,
    adding,
  );
  type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

  const history = fc
    .tuple(
      fc.array(adding, { minLength: 4, maxLength: 4 }),
      fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }),
    )
    .map(([sessions, steps]): Step[] => [...sessions, ...steps]);

  /* What a step asks of the model and of the database; null where the services would not let it come so far. */
  function asked(
    one: Step,
    model: EngagementModel,
    { add, book, wait, stopWaiting, giveBack, mark, voidMark, leave }: ReturnType<typeof sessionDiary>,
  ) {
    const who = (at: number) => world.practitioners[at]!;
    if (one.does === 'add') {
      const begins = one.day * 1440 + one.start * 30;
      const planned = {
        id: newId(),
        begins,
        ends: begins + one.halfHours * 30,
        capacity: one.capacity,
        trainer: who(one.person),
      };
      return { expected: () => model.add(planned), done: () => add(planned) };
    }
    if (one.does === 'leave')
      return {
        expected: () => model.leave(who(one.person), one.day * 1440),
        done: () => leave(who(one.person), one.day),
      };
    const id = model.sessions[one.room];
    const people = (one.does === 'mark' ? one.people : [one.person]).map(who);
    if (!id || people.some((person) => model.kindOf(id, person) === 'TRAINING')) return null;
    const [first] = people as [Id];
    if (one.does === 'mark')
      return { expected: () => model.mark(id, people, one.as), done: () => mark(id, people, one.as) };
    const booking = { expected: () => model.book(id, first), done: () => book(id, first) };
    // Mostly a place that somebody waits for, or at least one that somebody has.
    const [room = id] = model.waiting[0]?.split(' ') ?? [];
    const holder = model.seats.find((seat) => seat.startsWith(room))?.split(' ')[1] ?? first;
    const asks = {
      book: () => booking,
      orWait: () => (model.wait(id, first) ? { expected: () => true, done: () => wait(id, first) } : booking),
      stopWaiting: () => ({ expected: () => model.stopWaiting(id, first), done: () => stopWaiting(id, first) }),
      void: () => ({ expected: () => model.voidMark(id, first), done: () => voidMark(id, first) }),
      giveBack: () => ({ expected: () => model.giveBack(room, holder), done: () => giveBack(room, holder) }),
    };
    return asks[one.does]();
  }

  const found = async (model: EngagementModel) => ({
    seats: await lines(
      `select session_id || ' ' || practitioner_id as line from booking where session_id = any($1) and voided_at is null order by 1`,
      model.sessions,
    ),
    waiting: await lines(
      `select session_id || ' ' || practitioner_id as line from wait where session_id = any($1) and voided_at is null order by session_id, turn`,
      model.sessions,
    ),
    engaged: await lines(
      `select session_id || ' ' || practitioner_id || ' ' || kind as line from engagement where session_id = any($1) order by 1`,
      model.sessions,
    ),
    released: await lines(
      `select session_id || ' ' || practitioner_id as line from booking where session_id = any($1) and elsewhere_id is not null order by 1`,
      model.sessions,
    ),
  });

  it('is what a plain model says, after every step of any history', async () => {
    const tally = { refused: 0, released: 0, kept: 0, movedUp: 0 };
    // To come, so that lists move up.
    let first: Day = '2030-10-20';
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        first = addDays(first, -2);
        const model = new EngagementModel();
        for (const one of steps) {
          const ask = asked(one, model, diary(first));
          if (!ask) continue;
          const expected = ask.expected();
          await app.query('begin');
          const done = await taken(ask.done());
          await app.query(done ? 'commit' : 'rollback');
          // To give back or void what there is not touches no row.
          if (['add', 'book', 'orWait', 'mark'].includes(one.does)) expect([one, done]).toEqual([one, expected]);
          tally[done ? 'kept' : 'refused'] += 1;
          const is = await found(model);
          tally.movedUp += model.moveUp(is.seats);
          expect(is).toEqual({
            seats: model.seats,
            waiting: model.waiting,
            engaged: model.engaged(world.practitioners),
            released: [...model.released].sort(),
          });
        }
        tally.released += model.released.length;
        expect((await app.query('select * from engagement_differences()')).rows).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(Math.min(tally.released, tally.movedUp)).toBeGreaterThan(5);
    expect(Math.min(tally.refused, tally.kept)).toBeGreaterThan(200);
  }, 60_000);
});

describe('what is kept of it', () => {
  const aSession = async (starts_at: string, minutes = 60) => {
    const id = newId();
    await insert(app, 'session', [{ id, course_id: courseId, held_on: '2026-10-28', starts_at, minutes, capacity: 2 }]);
    return id;
  };
  const [one, two] = [() => world.practitioners[0]!, () => world.practitioners[1]!];

  it.each([
    ['delete from engagement', '42501'],
    [`update engagement set kind = 'PRESENT'`, '42501'],
    [`select keep_engagements(current_partnership(), '{}', '{}')`, '42501'],
    ['update session set booked = 0', '42501'],
    [
      `insert into session (id, course_id, held_on, starts_at, minutes, capacity, booked)
       select gen_random_uuid(), course_id, held_on, starts_at, minutes, 9, 8 from session limit 1`,
      '42501',
    ],
  ])('is written by triggers alone: %s', (sql, code) => expect(app.query(sql)).rejects.toMatchObject({ code }));

  it('is the same after a change of nothing that it follows from', async () => {
    const id = await aSession('09:30');
    await diary('2026-10-28').book(id, one());
    await app.query(`update booking set leaving_id = leaving_id where session_id = $1`, [id]);
    expect(await lines('select booked as line from session where id = $1', id)).toEqual([1]);
  });

  describe('when the owner of the tables corrects or deletes what it follows from', () => {
    const day = '2026-10-29';
    const { book, mark } = diary(day);
    const at = async (starts_at: string) => {
      const id = newId();
      await insert(app, 'session', [{ id, course_id: courseId, held_on: day, starts_at, minutes: 60, capacity: 2 }]);
      return id;
    };
    const differences = () =>
      lines(`select what || ' ' || session_id as line from engagement_differences() order by 1`);
    const engagedBy = (id: Id) => lines('select kind as line from engagement where session_id = $1', id);

    it('follows a place that is deleted', async () => {
      const id = await at('08:00');
      await book(id, one());
      await world.owner.query('delete from booking where session_id = $1', [id]);
      expect([await differences(), await engagedBy(id)]).toEqual([[], []]);
      expect(await lines('select booked as line from session where id = $1', id)).toEqual([0]);
    });

    it('follows a mark that is deleted: a place engages again', async () => {
      const id = await at('10:00');
      await book(id, one());
      await mark(id, [one(), two()], 'throughout');
      expect(await engagedBy(id)).toEqual(['PRESENT', 'PRESENT']);
      await world.owner.query('delete from attendance_mark where session_id = $1', [id]);
      expect([await differences(), await engagedBy(id)]).toEqual([[], ['BOOKED']]);
    });

    it('follows the hours of a session, and refuses those that engage somebody twice', async () => {
      const [early, late] = [await at('12:00'), await at('14:00')];
      for (const id of [early, late]) await book(id, one());
      const move = (starts: string) =>
        world.owner.query('update session set starts_at = $2 where id = $1', [early, starts]);
      await move('13:00');
      expect(await differences()).toEqual([]);
      await expect(move('13:01')).rejects.toMatchObject({ constraint: 'ex_engagement_once' });
      expect(await differences()).toEqual([]);
    });
  });

  it('is found by a recount where a row of it is not what the facts say', async () => {
    const [first, second] = [await aSession('12:30'), await aSession('13:30')];
    await diary('2026-10-28').book(first, one());
    await diary('2026-10-28').book(second, two());
    const differences = () =>
      lines(`select what || ' ' || session_id as line from engagement_differences() order by 1`);
    expect(await differences()).toEqual([]);
    await world.owner.query('set session_replication_role = replica');
    await world.owner.query(
      `update engagement set hours = tstzrange(lower(hours), upper(hours) + interval '1 minute') where session_id = $1`,
      [first],
    );
    await world.owner.query('delete from engagement where session_id = $1', [second]);
    await world.owner.query('update session set booked = 2 where id = $1', [second]);
    await world.owner.query('reset session_replication_role');
    expect(await differences()).toEqual([`booked ${second}`, `engagement ${first}`, `engagement ${second}`].sort());
  });
});
