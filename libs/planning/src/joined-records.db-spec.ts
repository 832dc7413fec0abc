import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Id, type Instant, newId } from '@app/kernel';
import { counts, inRange, type KnownAt } from '../../../test/model/standing-model.js';
import { factsOf } from '../../../test/model/facts.js';
import { whoAnswers, type Join } from '../../../test/model/joins-model.js';
import { type LinePost, managersAbove, managersMeanwhile } from '../../../test/model/lines-model.js';
import { type Drawn, holds, LONG } from '../../../test/model/random.js';
import { believedDifferences, recountDifferences } from '../../../test/model/recount.js';
import { aPost, asApplication, insert, ownWorld, someEvidence, type World } from '../../../test/support/world.js';

const PEOPLE = 5;
const ON = '2026-03-20';
const person = fc.nat(PEOPLE - 1);

const aStep = fc.record({
  what: fc.constantFrom('evidence', 'evidence', 'post', 'function', 'rating', 'void', 'join', 'join', 'part'),
  person,
  other: person,
  which: fc.nat(11),
});
const aStory = fc.record({
  steps: fc.array(aStep, { minLength: 8, maxLength: 20 }),
  moments: fc.array(fc.nat(20), { minLength: 2, maxLength: 2 }),
});
type Step = Drawn<typeof aStep>;

/** The database's refusals of what clashes: posts that overlap, a loop or one's own manager, a third record joined to two. */
const REFUSED = ['23P01', '23514', '23000'];

describe('records that are joined and parted', () => {
  let world: World;
  let app: Awaited<ReturnType<typeof asApplication>>;
  const seen = { joined: 0, parted: 0, between: 0, refused: 0 };
  beforeAll(async () => {
    world = await ownWorld({ people: PEOPLE });
    app = await asApplication(world.url, world.partnershipId);
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  it(
    'are one person and two again, now and as known at every instant, in standing, heads, proofs and lines of managers, as a plain union of records has it',
    () => holds(fc.asyncProperty(aStory, agrees), { numRuns: 25, seed: 3 }),
    LONG,
  );

  it('was about joins, partings, and instants at which records were joined that are not now, or the other way round', () => {
    expect(seen.joined).toBeGreaterThan(30);
    expect(seen.parted).toBeGreaterThan(10);
    expect(seen.between).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(5);
  });

  async function agrees({ steps, moments }: Drawn<typeof aStory>) {
    await emptied(world);
    const written = new Map<Id, Id>();
    for (const [at, step] of steps.entries()) await take(step, instant(at + 1), written);
    await keysFollow(written);
    expect(await recountDifferences(world.owner)).toEqual([]);
    const differences = ['standing_period', 'capability_in_post', 'time_in_post', 'engagement'];
    for (const kept of differences) expect((await app.query(`select * from ${kept}_differences()`)).rows).toEqual([]);
    const joins = await joinsOf(world);
    for (const knownAt of ['infinity', ...moments.map((moment) => instant(moment))]) {
      expect(await believedDifferences(world.owner, knownAt)).toEqual([]);
      if (joins.some((join) => counts(join, knownAt) !== counts(join, 'infinity'))) seen.between += 1;
      await proofsAgree(knownAt);
      await askedAgrees(knownAt);
      await linesAgree(joins, knownAt);
    }
  }

  /* A fact is written for whoever answers by then, as operations do. */
  async function take(step: Step, at: Instant, written: Map<Id, Id>) {
    const [one, other] = [world.practitioners[step.person]!, world.practitioners[step.other]!];
    const answers = whoAnswers(await joinsOf(world), 'infinity');
    const [id, practitioner_id] = [newId(), answers(one)];
    const row = { id, practitioner_id, valid_from: '2026-02-01', recorded_at: at };
    const competency_id = world.competencies[step.which % 6];
    const STEPS: Record<string, () => Promise<unknown>> = {
      evidence: () =>
        insert(world.owner, 'evidence', [someEvidence({ ...row, competency_id, rank: 1 + (step.which % 4) })]),
      post: () =>
        insert(world.owner, 'post', [
          aPost(
            world,
            { ...row, weekly_hours: 5, ...(one !== other && { line_manager_id: answers(other) }) },
            step.which,
          ),
        ]),
      function: () => insert(world.owner, 'function_carried', [{ ...row, function_id: world.functions[0] }]),
      rating: () =>
        insert(world.owner, 'self_rating', [
          {
            id,
            practitioner_id,
            competency_id,
            answer: 'AWARE',
            wants_more: false,
            rated_on: '2026-02-01',
            recorded_at: at,
          },
        ]),
      void: () => world.owner.query(VOID(step.which % 2 === 0 ? 'evidence' : 'post'), [at, practitioner_id]),
      join: async () => {
        const join = {
          id,
          practitioner_id: one,
          other_id: other,
          reason: 'The same person',
          recorded_by: newId(),
          recorded_at: at,
        };
        await insert(world.owner, 'person_join', [join]);
        seen.joined += 1;
      },
      part: async () => {
        const { rowCount } = await world.owner.query(PART, [at, newId()]);
        seen.parted += rowCount ?? 0;
      },
    };
    try {
      await STEPS[step.what]!();
      if (['evidence', 'post', 'function', 'rating'].includes(step.what)) written.set(id, practitioner_id);
    } catch (error) {
      if (!REFUSED.includes((error as { code: string }).code)) throw error;
      seen.refused += 1;
    }
  }

  /* Each fact is of the record for which it was written, and keyed by whoever answers for that now. */
  async function keysFollow(written: Map<Id, Id>) {
    const answers = whoAnswers(await joinsOf(world), 'infinity');
    const { rows } = await world.owner.query(KEYS);
    for (const { id, key, record } of rows as { id: Id; key: Id; record: Id }[]) {
      expect(key).toBe(answers(record));
      expect(record).toBe(written.get(id) ?? record);
    }
  }

  async function proofsAgree(knownAt: KnownAt) {
    const facts = await factsOf(world.owner, inMicroseconds(knownAt));
    const { rows } = await app.query(
      `select p.id || ' ' || e.evidence_id as line from practitioner p cross join lateral standing_proof(p.id, $1, $2) e order by 1`,
      [world.competencies, knownAt],
    );
    const expected = [...facts.evidence].flatMap(([pair, pieces]) =>
      pieces
        .filter(({ recordedAt }) => knownAt === 'infinity' || recordedAt <= inMicroseconds(knownAt))
        .map(({ id }) => `${pair.split(' ')[0]} ${id}`),
    );
    expect(rows.map(({ line }) => line)).toEqual(expected.sort());
  }

  async function askedAgrees(knownAt: KnownAt) {
    const { posts, carried } = await factsOf(world.owner, inMicroseconds(knownAt));
    const { rows } = await app.query(
      `select distinct practitioner_id || ' ' || unnest(asked_by) as line from requirements_of(array(select id from practitioner), $1, $2) order by 1`,
      [ON, knownAt],
    );
    const live = <Fact extends { from: string; until: string | null; recordedAt: Instant; voidedAt: Instant | null }>(
      fact: Fact,
    ) => inRange(fact.from, fact.until, ON) && counts(fact, inMicroseconds(knownAt));
    const expected = new Set([
      ...posts.filter(live).map(({ person, role }) => `${person} ${role}`),
      ...carried.filter(live).map(({ person, function: of }) => `${person} ${of}`),
    ]);
    expect(rows.map(({ line }) => line)).toEqual([...expected].sort());
  }

  async function linesAgree(joins: Join[], knownAt: KnownAt) {
    const answers = whoAnswers(joins, knownAt);
    const { rows } = await world.owner.query(LINES, [knownAt]);
    const posts = (rows as LinePost[]).map((post) => ({
      ...post,
      person: answers(post.person),
      manager: post.manager && answers(post.manager),
    }));
    for (const person of world.practitioners) {
      const said = await app.query(MANAGERS, [person, ON, knownAt]);
      const above = [...managersAbove(posts, new Map(), person, ON)].sort();
      expect(said.rows[0]).toEqual({
        down: above,
        up: above,
        meanwhile: [...managersMeanwhile(posts, new Map(), person, ON)].sort(),
      });
    }
  }
});

/** The partnership's hours one after the other: 0 is before all of a story. */
const instant = (hour: number): Instant => new Date(Date.UTC(2026, 2, 1, 9 + hour)).toISOString();

const inMicroseconds = (knownAt: KnownAt) => knownAt.replace(/\.(\d{3})Z$/, '.$1000Z');

async function emptied(world: World) {
  await world.owner.query(
    `update person_join set voided_at = recorded_at, void_reason = 'another story', voided_by = $1 where voided_at is null`,
    [newId()],
  );
  for (const table of ['evidence', 'post', 'function_carried', 'self_rating', 'person_join'])
    await world.owner.query(`delete from ${table}`);
}

async function joinsOf(world: World): Promise<Join[]> {
  const { rows } = await world.owner.query('select practitioner_id, other_id, recorded_at, voided_at from person_join');
  return rows.map(({ practitioner_id, other_id, recorded_at, voided_at }) => ({
    ...{ person: practitioner_id, other: other_id },
    ...{ recordedAt: recorded_at.toISOString(), voidedAt: voided_at?.toISOString() ?? null },
  }));
}

const VOID = (table: string) => `
  update ${table} set voided_at = $1, void_reason = 'mistaken'
   where id = (select id from ${table} where practitioner_id = $2 and voided_at is null order by id limit 1)`;
const PART = `
  update person_join set voided_at = $1, void_reason = 'two people', voided_by = $2
   where id = (select id from person_join where voided_at is null order by id limit 1)`;
const KEYS = ['evidence', 'post', 'function_carried', 'self_rating']
  .map((table) => `select id, practitioner_id as key, coalesce(record_id, practitioner_id) as record from ${table}`)
  .join(' union all ')
  .concat(
    ` union all select gen_random_uuid(), line_manager_id, coalesce(line_manager_record_id, line_manager_id) from post where line_manager_id is not null`,
  );
const LINES = `
  select coalesce(record_id, practitioner_id) as person, coalesce(line_manager_record_id, line_manager_id) as manager, null as team,
         valid_from as "from", valid_until as until
    from post where known(recorded_at, voided_at, $1)`;
const MANAGERS = `
  select array(select m.id from practitioner m where exists (select from managed_by(m.id, $2, $3) b where b.practitioner_id = $1) order by 1) as down,
         array(select m.id from practitioner m where manages(m.id, $1, $2, $3) order by 1) as up,
         array(select practitioner_id from managers_meanwhile($1, $2, $3) order by 1) as meanwhile`;
