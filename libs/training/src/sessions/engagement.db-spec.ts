import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { addDays, type Day, type Id, newId } from '@app/kernel';
import { EngagementModel, type Mark, type PlannedSession } from '../../../../test/model/engagement-model.js';
import { asApplication, insert, ownWorld, type World } from '../../../../test/support/world.js';

let world: World;
let app: pg.Client;
let courseId: Id;
beforeAll(async () => {
  world = await ownWorld({ people: 9 });
  app = await asApplication(world.url, world.partnershipId);
  const [module_id, module_version_id] = [newId(), newId()];
  courseId = newId();
  // Whoever leaves has no post to come back to on the days of these histories.
  await world.owner.query(`update post set valid_until = '2026-01-01'`);
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

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const wordsOf = (mark: Mark): [string, number] =>
  typeof mark === 'object' ? [mark.for === 'first' ? 'LEFT_EARLY' : 'LATE', mark.minutes] : MARKS[mark];
const MARKS = { absent: ['ABSENT', 0], throughout: ['PRESENT', 15] } satisfies Record<string, [string, number]>;

/* The day of minute 0, and statements as the services send them. */
function diary(first: Day) {
  const add = async ({ id, begins, ends, capacity, trainer }: PlannedSession) => {
    const held_on = addDays(first, Math.floor(begins / 1440));
    const when = { held_on, starts_at: clock(begins % 1440), minutes: ends - begins };
    await insert(app, 'session', [{ id, course_id: courseId, ...when, capacity }]);
    await insert(app, 'session_trainer', [{ session_id: id, practitioner_id: trainer }]);
  };
  const book = (session_id: Id, practitioner_id: Id) =>
    insert(app, 'booking', [{ id: newId(), session_id, practitioner_id }]);
  const giveBack = (session: Id, person: Id) =>
    app.query(
      `update booking set voided_at = partnership_now(), void_reason = 'ill'
        where session_id = $1 and practitioner_id = $2 and voided_at is null`,
      [session, person],
    );
  const mark = (session: Id, people: Id[], as: Mark) =>
    app.query(
      `with replaced as (
         update attendance_mark set voided_at = partnership_now(), void_reason = 'corrected'
          where session_id = $1 and practitioner_id = any($3) and voided_at is null returning id)
       insert into attendance_mark (id, session_id, practitioner_id, state, minutes, reason, walk_in, register_version, recorded_by)
       select id, $1, person, $4, $5, 'ill', $4 <> 'ABSENT', 1, id
         from (select count(*) from replaced) first_of_all, unnest($2::uuid[], $3::uuid[]) m(id, person)`,
      [session, people.map(() => newId()), people, ...wordsOf(as)],
    );
  const voidMark = (session: Id, person: Id) =>
    app.query(
      `update attendance_mark set voided_at = partnership_now(), void_reason = 'mistaken'
        where session_id = $1 and practitioner_id = $2 and voided_at is null`,
      [session, person],
    );
  const leave = async (person: Id, day: number) => {
    const leaving = { id: newId(), practitioner_id: person, last_day: addDays(first, day - 1) };
    await insert(app, 'leaving', [leaving]);
    await app.query(`update leaving set voided_at = partnership_now(), void_reason = 'stays' where id = $1`, [
      leaving.id,
    ]);
  };
  return { add, book, giveBack, mark, voidMark, leave };
}

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
    capacity: fc.integer({ min: 1, max: 3 }),
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
    { arbitrary: of('book'), weight: 5 },
    { arbitrary: marking, weight: 5 },
    { arbitrary: of('void'), weight: 2 },
    of('giveBack'),
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
    { add, book, giveBack, mark, voidMark, leave }: ReturnType<typeof diary>,
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
    if (one.does === 'book') return { expected: () => model.book(id, first), done: () => book(id, first) };
    if (one.does === 'void') return { expected: () => model.voidMark(id, first), done: () => voidMark(id, first) };
    return { expected: () => model.giveBack(id, first), done: () => giveBack(id, first) };
  }

  const found = async (model: EngagementModel) => ({
    seats: await lines(
      `select session_id || ' ' || practitioner_id as line from booking where session_id = any($1) and voided_at is null order by 1`,
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
    const tally = { refused: 0, released: 0, kept: 0 };
    let first: Day = '2026-10-20';
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
          if (['add', 'book', 'mark'].includes(one.does)) expect([one, done]).toEqual([one, expected]);
          tally[done ? 'kept' : 'refused'] += 1;
          const released = [...model.released].sort();
          const engaged = model.engaged(world.practitioners);
          expect(await found(model)).toEqual({ seats: model.seats, engaged, released });
        }
        tally.released += model.released.length;
        expect((await app.query('select * from engagement_differences()')).rows).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(tally.released).toBeGreaterThan(5);
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
