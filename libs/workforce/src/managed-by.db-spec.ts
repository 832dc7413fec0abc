import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Id, Instant } from '@app/kernel';
import { anInstant, dayAt } from '../../../test/model/histories.js';
import { lawful } from '../../../test/model/lawful-posts.js';
import { type LinePost, managersAbove, managersMeanwhile } from '../../../test/model/lines-model.js';
import { holds, LONG } from '../../../test/model/random.js';
import { counts } from '../../../test/model/standing-model.js';
import { aPost, insert, ownWorld, type World } from '../../../test/support/world.js';

const PEOPLE = 7;
const person = fc.nat(PEOPLE - 1);

const aWorkforce = fc.record({
  posts: fc.array(
    fc.record({
      person,
      manager: fc.option(person, { freq: 4 }),
      team: fc.option(fc.nat(1)),
      at: fc.nat(3),
      start: fc.nat(25),
      lasts: fc.option(fc.nat(25)),
      recordedAt: anInstant,
      voided: fc.boolean(),
    }),
    { minLength: 4, maxLength: 14 },
  ),
  leaders: fc.tuple(person, person),
  day: fc.nat(50),
  knownAt: fc.oneof(fc.constant('infinity'), anInstant),
});
interface Recorded {
  recordedAt: Instant;
  voidedAt: Instant | null;
}
type Workforce = typeof aWorkforce extends fc.Arbitrary<infer T> ? T : never;

describe('whose people somebody is', () => {
  let world: World;
  let found = 0;
  let meanwhile = 0;
  beforeAll(async () => void (world = await ownWorld({ people: PEOPLE })));
  afterAll(() => world.close());

  it(
    'is as the lines of managers say, past whoever left, the same from the manager down and from the person up',
    () => holds(fc.asyncProperty(aWorkforce, agrees), { numRuns: 120 }),
    LONG,
  );

  it('was about people who have managers, some of whom left', () => {
    expect(found).toBeGreaterThan(120);
    expect(meanwhile).toBeGreaterThan(20);
  });

  async function agrees({ posts, leaders, day, knownAt }: Workforce) {
    await world.owner.query('begin; delete from post');
    try {
      for (const [at, leader] of leaders.entries())
        await world.owner.query('update team set leader_id = $1 where id = $2', [
          world.practitioners[leader],
          world.teams[at],
        ]);
      const rows = lawful(posts.map(postRow));
      await insert(world.owner, 'post', rows);
      const down = await pairs(
        `select m as manager, b.practitioner_id as person from unnest($1::uuid[]) m, managed_by(m, $2, $3) b`,
        [world.practitioners, dayAt(day), knownAt],
      );
      const up = await pairs(
        `select m as manager, p as person from unnest($1::uuid[]) m, unnest($1::uuid[]) p where manages(m, p, $2, $3)`,
        [world.practitioners, dayAt(day), knownAt],
      );
      const known = rows.map(linePost).filter((post) => counts(post, knownAt));
      const leaderOf = new Map(leaders.map((leader, at) => [world.teams[at]!, world.practitioners[leader]!]));
      const above = world.practitioners.flatMap((person) =>
        [...managersAbove(known, leaderOf, person, dayAt(day))].map((manager) => `${manager} ${person}`),
      );
      expect(up).toEqual(above.sort());
      expect(down).toEqual(up);
      found += up.length;
      const standIns = await pairs(
        `select m as manager, b.practitioner_id as person from unnest($1::uuid[]) m, managers_meanwhile(m, $2, $3) b`,
        [world.practitioners, dayAt(day), knownAt],
      );
      const next = world.practitioners.flatMap((holder) =>
        [...managersMeanwhile(known, leaderOf, holder, dayAt(day))].map((manager) => `${holder} ${manager}`),
      );
      expect(standIns).toEqual(next.sort());
      meanwhile += next.length;
    } finally {
      await world.owner.query('rollback');
    }
  }

  const pairs = async (sql: string, values: unknown[]) =>
    (await world.owner.query<{ manager: Id; person: Id }>(sql, values)).rows
      .map((row) => `${row.manager} ${row.person}`)
      .sort();

  const linePost = (row: ReturnType<typeof postRow>): LinePost & Recorded => ({
    person: row.practitioner_id!,
    manager: row.line_manager_id ?? null,
    team: row.team_id ?? null,
    from: row.valid_from,
    until: row.valid_until,
    recordedAt: row.recorded_at,
    voidedAt: row.voided_at,
  });

  const postRow = ({ person, manager, team, at, start, lasts, recordedAt, voided }: Workforce['posts'][number]) => ({
    ...aPost(world, {}, at),
    weekly_hours: 10,
    practitioner_id: world.practitioners[person],
    line_manager_id: manager === null || manager === person ? null : world.practitioners[manager],
    team_id: team === null ? null : world.teams[team],
    valid_from: dayAt(start),
    valid_until: lasts === null ? null : dayAt(start + 1 + lasts),
    recorded_at: recordedAt,
    voided_at: voided ? '2026-04-10T12:00:00.000Z' : null,
    void_reason: voided ? 'mistaken' : null,
  });
});
