import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { type Id, newId } from '@app/kernel';
import { type Drawn, holds, LONG } from '../../../../test/model/random.js';
import { asApplication, insert, ownWorld, type World } from '../../../../test/support/world.js';

const PEOPLE = 3;
/** The first two overlap; the third is at an hour of its own. */
const STARTS = ['09:00', '09:30', '14:00'];
/* To come, so that whoever waits is moved up. */
const DAY = '2030-10-28';

const aStep = fc.record({
  what: fc.constantFrom(
    'book',
    'book',
    'wait',
    'wait',
    'give back',
    'mark',
    'mark',
    'absent',
    'void mark',
    'train',
    'join',
    'join',
    'part',
  ),
  person: fc.nat(PEOPLE - 1),
  other: fc.nat(PEOPLE - 1),
  session: fc.nat(STARTS.length - 1),
});
type Step = Drawn<typeof aStep>;

/** Somebody engaged twice, or with two places on one session; nobody gives back where they are marked. */
const REFUSED = ['23P01', '23505', '23514'];

describe('places and marks of records that are joined and parted', () => {
  let world: World;
  let app: pg.Client;
  let sessions: Id[];
  const seen = { joined: 0, clashed: 0, parted: 0 };
  beforeAll(async () => {
    world = await ownWorld({ people: PEOPLE });
    app = await asApplication(world.url, world.partnershipId);
    const [module_id, module_version_id, course_id] = [newId(), newId(), newId()];
    const words = { name: 'Module', about: '', audience: '', provenance: 'sample' };
    await insert(world.owner, 'module', [{ id: module_id, key: 'module', ...words }]);
    const edition = { edition: 'first', published_on: '2025-01-01', minutes: 60 };
    await insert(world.owner, 'module_version', [{ id: module_version_id, module_id, ...edition }]);
    await insert(world.owner, 'course', [
      { id: course_id, module_version_id, name: 'Course', organiser_id: world.agencies[0] },
    ]);
    sessions = STARTS.map(() => newId());
    await insert(
      app,
      'session',
      sessions.map((id, at) => ({
        id,
        course_id,
        held_on: DAY,
        starts_at: STARTS[at],
        minutes: 60,
        capacity: 1 + (at % 2),
      })),
    );
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  it(
    'follow them: a join is refused beforehand where the database would refuse it, a parting never, and who is engaged when is as the facts say',
    () => holds(fc.asyncProperty(fc.array(aStep, { minLength: 8, maxLength: 25 }), agrees), { numRuns: 60, seed: 5 }),
    LONG,
  );

  it('was about joins that clashed, joins that did not, and partings', () => {
    expect(seen.joined).toBeGreaterThan(30);
    expect(seen.clashed).toBeGreaterThan(20);
    expect(seen.parted).toBeGreaterThan(10);
  });

  it('who waited for a place before a join keeps what it came to after the parting', async () => {
    await agrees([]);
    const [waiter, other, holder] = world.practitioners as [Id, Id, Id];
    const [session] = sessions;
    const does = (what: string, person: Id) => app.query(STATEMENTS[what]!, [session, person, newId()]);
    await does('book', holder);
    await does('wait', waiter);
    await join(other, waiter);
    await does('give back', holder);
    await part();
    const { rows } = await app.query('select practitioner_id as id from booking where voided_at is null');
    expect(rows).toEqual([{ id: waiter }]);
  });

  async function agrees(steps: Step[]) {
    await part();
    for (const table of ['wait', 'attendance_mark', 'booking', 'session_trainer'])
      await world.owner.query(`delete from ${table}`);
    for (const step of steps) {
      await take(step);
      expect((await app.query('select * from engagement_differences()')).rows).toEqual([]);
    }
    await part();
    // Parted, every record has what was written of it, and nobody is in two rooms.
    expect((await app.query(OF_ANOTHER)).rows).toEqual([]);
    expect((await app.query('select * from engagement_differences()')).rows).toEqual([]);
  }

  async function take({ what, person, other, session }: Step) {
    const [one, two] = [world.practitioners[person]!, world.practitioners[other]!];
    if (what === 'part') return part();
    if (what === 'join') return join(one, two);
    const { rows } = await app.query(`select person_of($1, 'infinity') as id`, [one]);
    await app.query(STATEMENTS[what]!, [sessions[session], rows[0].id, newId()]).catch(unlessRefused);
  }

  async function join(practitioner_id: Id, other_id: Id) {
    const { rows } = await app.query(FREE, [practitioner_id, other_id]);
    if (!rows[0].free) return;
    const clashes = await app.query('select * from session_clashes($1, $2)', [practitioner_id, other_id]);
    if (clashes.rowCount) return void (seen.clashed += 1);
    await insert(app, 'person_join', [
      { id: newId(), practitioner_id, other_id, reason: 'The same person', recorded_by: newId() },
    ]);
    seen.joined += 1;
  }

  async function part() {
    const { rowCount } = await app.query(
      `update person_join set voided_at = partnership_now(), void_reason = 'two people', voided_by = $1 where voided_at is null`,
      [newId()],
    );
    seen.parted += rowCount ?? 0;
  }
});

const unlessRefused = (error: { code?: string }) => {
  if (!REFUSED.includes(error.code ?? '')) throw error;
};

const MARK = (state: string, minutes: number) => `
  insert into attendance_mark (id, session_id, practitioner_id, state, minutes, reason, walk_in, register_version, recorded_by)
  values ($3, $1, $2, '${state}', ${minutes}, 'ill', false, 1, $3)`;
const VOID = (table: string, by = '') => `
  update ${table} set voided_at = partnership_now(), void_reason = 'mistaken'${by}
   where session_id = $1 and practitioner_id = $2 and voided_at is null and $3::uuid is not null`;
const STATEMENTS: Record<string, string> = {
  book: 'insert into booking (id, session_id, practitioner_id) values ($3, $1, $2)',
  wait: `insert into wait (id, session_id, practitioner_id, turn)
    select $3, $1, $2, coalesce(max(turn), 0) + 1 from wait where session_id = $1
    having not exists (select from booking where session_id = $1 and practitioner_id = $2 and voided_at is null)
       and (select booked = capacity from session where id = $1)`,
  'give back': VOID('booking'),
  mark: MARK('PRESENT', 60),
  absent: MARK('ABSENT', 0),
  'void mark': VOID('attendance_mark', ', voided_by = $3'),
  train: 'insert into session_trainer (session_id, practitioner_id) select $1, $2 where $3::uuid is not null',
};
const FREE = `
  select $1::uuid <> $2::uuid and not exists (
    select from person_join where voided_at is null and (practitioner_id = $2 or other_id in ($1, $2))) as free`;
const OF_ANOTHER = `
  select session_id from booking where practitioner_id <> coalesce(record_id, practitioner_id)
  union all select session_id from wait where practitioner_id <> coalesce(record_id, practitioner_id)
  union all select w.session_id from wait w join booking b using (id) where b.practitioner_id <> w.practitioner_id
  union all select w.session_id from wait w join booking b using (session_id, practitioner_id) where w.voided_at is null and b.voided_at is null
  union all select session_id from attendance_mark where practitioner_id <> coalesce(record_id, practitioner_id)
  union all select session_id from session_trainer where practitioner_id <> coalesce(record_id, practitioner_id)`;
