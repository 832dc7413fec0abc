import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Id, type Instant, newId } from '@app/kernel';
import { anInstant, dayAt } from '../../../test/model/histories.js';
import { lawful } from '../../../test/model/lawful-posts.js';
import { type LinePost, managersAbove, managersMeanwhile } from '../../../test/model/lines-model.js';
import { holds, LONG } from '../../../test/model/random.js';
import { counts } from '../../../test/model/standing-model.js';
import { aPost, insert, ownWorld, type World } from '../../../test/support/world.js';

const PEOPLE = 7;
/** Of what is voided: later than all instants that are drawn but the last. */
const VOIDED_AT = '2026-04-10T12:00:00.000Z';
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
  /* Of a team on a day one change stands at a time: here one is drawn. */
  changes: fc.uniqueArray(
    fc.record({
      team: fc.nat(1),
      leader: fc.option(person, { freq: 4 }),
      start: fc.nat(50),
      recordedAt: anInstant,
      voided: fc.boolean(),
    }),
    { maxLength: 8, selector: ({ team, start }) => `${team} ${start}` },
  ),
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
  let changed = 0;
  beforeAll(async () => void (world = await ownWorld({ people: PEOPLE })));
  afterAll(() => world.close());

  it(
    'is as the lines of managers and the leaders of that day say, past whoever left, the same from the manager down and from the person up',
    () => holds(fc.asyncProperty(aWorkforce, agrees), { numRuns: 120 }),
    LONG,
  );

  it('was about people who have managers, some of whom left, and about teams that somebody else leads meanwhile', () => {
    expect(found).toBeGreaterThan(120);
    expect(meanwhile).toBeGreaterThan(20);
    expect(changed).toBeGreaterThan(20);
  });

  async function agrees({ posts, leaders, changes, day, knownAt }: Workforce) {
    await world.owner.query('begin; delete from post; delete from team_leader_change');
    try {
      for (const [at, leader] of leaders.entries())
        await world.owner.query('update team set leader_id = $1 where id = $2', [
          world.practitioners[leader],
          world.teams[at],
        ]);
      const rows = lawful(posts.map(postRow));
      await insert(world.owner, 'post', rows);
      await insert(world.owner, 'team_leader_change', changes.map(changeRow));
      const down = await pairs(
        `select m as manager, b.practitioner_id as person from unnest($1::uuid[]) m, managed_by(m, $2, $3) b`,
        [world.practitioners, dayAt(day), knownAt],
      );
      const up = await pairs(
        `select m as manager, p as person from unnest($1::uuid[]) m, unnest($1::uuid[]) p where manages(m, p, $2, $3)`,
        [world.practitioners, dayAt(day), knownAt],
      );
      const known = rows.map(linePost).filter((post) => counts(post, knownAt));
      const leaderOf = leadersOn({ leaders, changes, day, knownAt });
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

  /** Who leads each team: whoever the last change that had begun and was known said, or whoever led it at first. */
  function leadersOn({ leaders, changes, day, knownAt }: Pick<Workforce, 'leaders' | 'changes' | 'day' | 'knownAt'>) {
    const leaderOf = new Map<Id, Id>();
    for (const [at, first] of leaders.entries()) {
      const said = changes
        .filter(({ team, start }) => team === at && start <= day)
        .filter(({ recordedAt, voided }) => counts({ recordedAt, voidedAt: voided ? VOIDED_AT : null }, knownAt))
        .sort((one, other) => other.start - one.start)[0];
      const leader = said ? said.leader : first;
      if (leader !== null) leaderOf.set(world.teams[at]!, world.practitioners[leader]!);
      if (leader !== first) changed += 1;
    }
    return leaderOf;
  }

  const changeRow = ({ team, leader, start, recordedAt, voided }: Workforce['changes'][number]) => ({
    ...{ id: newId(), team_id: world.teams[team], leader_id: leader === null ? null : world.practitioners[leader] },
    ...{ valid_from: dayAt(start), why: 'Took over', recorded_by: newId(), recorded_at: recordedAt },
    ...{ voided_at: voided ? VOIDED_AT : null, void_reason: voided ? 'mistaken' : null },
  });

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
    voided_at: voided ? VOIDED_AT : null,
    void_reason: voided ? 'mistaken' : null,
  });
});
