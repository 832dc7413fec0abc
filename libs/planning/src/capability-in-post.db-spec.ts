import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId, type Id } from '@app/kernel';
import { aGoodHistory, anInstant, dayAt, evidenceRow, factOf } from '../../../test/model/histories.js';
import { lawful } from '../../../test/model/lawful-posts.js';
import { type Drawn, holds, LONG } from '../../../test/model/random.js';
import { believedDifferences, daysOfCapability, recountDifferences } from '../../../test/model/recount.js';
import { aPost, insert, ownWorld, type World } from '../../../test/support/world.js';

const PEOPLE = 5;
const WORLDS = 30;
/* Two in the first element and one in the second, as the elements of a role need. */
const COMPETENCIES = [0, 1, 3];
const SETS = 9;

const VOIDED = [
  'evidence',
  'post',
  'function_carried',
  'grid_cell',
  'task_requirement',
  'role_requirement',
  'function_requirement',
  'place_move',
];

const recorded = fc.record({
  recordedAt: anInstant,
  voidedAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anInstant }),
});
const maybe = (most: number) => fc.option(fc.nat(most), { freq: 3 });

const postShape = fc.record({
  person: fc.nat(PEOPLE - 1),
  role: fc.nat(1),
  employer: fc.nat(1),
  site: maybe(3),
  team: maybe(1),
  hours: fc.option(fc.constantFrom(37, 18.5, 7.25, 0), { freq: 4 }),
  start: fc.nat(25),
  lasts: maybe(25),
  recorded,
});

const carriedShape = fc.record({ person: fc.nat(PEOPLE - 1), start: fc.nat(25), lasts: maybe(25), recorded });

/* Of four sites and two teams; of a place at most one move begins on a day. */
const moveShape = fc.record({ place: fc.nat(5), to: maybe(2), start: fc.nat(40), recorded });

/* Cuts on the calendar: between two of them a rank, or nothing; after the last, for ever or nothing. */
const requirementShape = fc.record({
  cuts: fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 4 }),
  ranks: fc.array(fc.constantFrom(null, 1, 1, 2, 3), { minLength: 4, maxLength: 4 }),
  essential: fc.boolean(),
  recorded,
});

const cellGrid = fc.array(fc.array(fc.option(requirementShape, { freq: 2 }), { minLength: 3, maxLength: 3 }), {
  minLength: SETS,
  maxLength: SETS,
});
const aWorld = fc.record({
  posts: fc.array(postShape, { minLength: 4, maxLength: 12 }),
  carried: fc.array(carriedShape, { maxLength: 6 }),
  moves: fc.uniqueArray(moveShape, { maxLength: 10, selector: ({ place, start }) => `${place} ${start}` }),
  cells: cellGrid,
  histories: fc.array(aGoodHistory, {
    minLength: PEOPLE * COMPETENCIES.length,
    maxLength: PEOPLE * COMPETENCIES.length,
  }),
  instants: fc.array(anInstant, { minLength: 2, maxLength: 2 }),
});
type PostShape = Drawn<typeof postShape>;
type RequirementShape = Drawn<typeof requirementShape>;

const dated = ({ recordedAt, voidedAt }: Drawn<typeof recorded>) => {
  const voided_at = voidedAt && (voidedAt > recordedAt ? voidedAt : recordedAt);
  return { recorded_at: recordedAt, voided_at, void_reason: voided_at && 'mistaken' };
};

describe('who meets what in which post, against a plain model over random worlds', () => {
  let world: World;
  let found = 0;
  beforeAll(async () => {
    world = await ownWorld({ people: PEOPLE });
    await insert(world.owner, 'site_cluster', [
      { site_id: world.sites[3], scheme_id: world.schemeId, cluster_id: null },
    ]);
  });
  afterAll(() => world.close());

  it(
    'is stored and counted as the facts say, whatever order they come in, and believed as they were known',
    () => holds(fc.asyncProperty(aWorld, agrees), { numRuns: WORLDS }),
    LONG,
  );

  it('was about worlds in which people do meet what is asked', () => expect(found).toBeGreaterThan(5 * WORLDS));

  async function agrees({ posts, carried, moves, cells, histories, instants }: Drawn<typeof aWorld>) {
    await emptied();
    try {
      for (const rows of thirds(lawful(posts.map(postRow)))) await insert(world.owner, 'post', rows);
      for (const row of moves.map(moveRow)) await insert(world.owner, 'place_move', [row]);
      await addCells(cells);
      await insert(world.owner, 'function_carried', carried.map(carriedRow));
      for (const rows of thirds(evidenceRows(histories))) await insert(world.owner, 'evidence', rows);
      await voidSome();
      expect(await recountDifferences(world.owner)).toEqual([]);
      expect((await world.owner.query('select * from capability_in_post_differences()')).rows).toEqual([]);
      for (const knownAt of instants) expect(await believedDifferences(world.owner, knownAt)).toEqual([]);
      found += await daysOfCapability(world.owner);
    } finally {
      await world.owner.query('rollback');
    }
  }

  /* A transaction that never commits, where every statement takes effect at once as if it had. */
  async function emptied() {
    await world.owner.query(
      `begin; delete from post; delete from grid_cell; delete from task_requirement; delete from role_requirement;
       delete from function_requirement; delete from capability_in_post; delete from headcount_change; set constraints all immediate; set local role trivium_app`,
    );
  }

  const postRow = (shape: PostShape) => ({
    ...aPost(world, { practitioner_id: world.practitioners[shape.person] }, shape.role),
    employer_id: world.agencies[shape.employer],
    site_id: shape.site === null ? null : world.sites[shape.site],
    team_id: shape.team === null ? null : world.teams[shape.team],
    weekly_hours: shape.hours,
    ...inForce(shape),
  });

  const moveRow = ({ place, to, start, recorded }: Drawn<typeof moveShape>) => ({
    ...{ id: newId(), why: 'Another building', recorded_by: newId(), valid_from: dayAt(start), ...dated(recorded) },
    ...(place < 4 ? { site_id: world.sites[place], scheme_id: world.schemeId } : { team_id: world.teams[place - 4] }),
    to_cluster_id: to === null ? null : world.clusters[to],
  });

  const carriedRow = (shape: Drawn<typeof carriedShape>) => ({
    id: newId(),
    practitioner_id: world.practitioners[shape.person],
    function_id: world.functions[0],
    ...inForce(shape),
  });

  const inForce = ({ start, lasts, recorded }: Omit<Drawn<typeof carriedShape>, 'person'>) => ({
    valid_from: dayAt(start),
    valid_until: lasts === null ? null : dayAt(start + 1 + lasts),
    ...dated(recorded),
  });

  async function addCells(grid: (RequirementShape | null)[][]) {
    const sets: [string, string, Id, boolean][] = [
      ...Object.values(world.levels).map((id): [string, string, Id, boolean] => [
        'grid_cell',
        'need_level_id',
        id,
        true,
      ]),
      ...world.tasks.map((id): [string, string, Id, boolean] => ['task_requirement', 'task_id', id, false]),
      ...world.roles.map((id): [string, string, Id, boolean] => ['role_requirement', 'role_id', id, true]),
      ...world.functions.map((id): [string, string, Id, boolean] => ['function_requirement', 'function_id', id, true]),
    ];
    for (const [at, [table, column, id, graded]] of sets.entries()) {
      const rows = grid[at]!.flatMap((shape, which) => (shape ? requirementRows(shape, which, graded) : []));
      await insert(
        world.owner,
        table,
        rows.map((row) => ({ ...row, id: newId(), [column]: id })),
      );
    }
  }

  const requirementRows = ({ cuts, ranks, essential, recorded }: RequirementShape, which: number, graded: boolean) =>
    cuts
      .sort((one, other) => one - other)
      .map((cut, at) => ({
        from: dayAt(cut),
        until: at + 1 < cuts.length ? dayAt(cuts[at + 1]!) : null,
        rank: ranks[at],
      }))
      .filter(({ rank }) => rank !== null)
      .map(({ from, until, rank }) => ({
        competency_id: world.competencies[COMPETENCIES[which]!],
        rank,
        ...(graded ? { essential } : {}),
        valid_from: from,
        valid_until: until,
        ...dated(recorded),
      }));

  function evidenceRows(histories: Drawn<typeof aGoodHistory>[]) {
    let number = 0;
    return histories.flatMap((history, at) =>
      history
        .map((drawn) => factOf(drawn, (number += 1)))
        .map((fact) =>
          evidenceRow(
            fact,
            world.practitioners[at % PEOPLE],
            world.competencies[COMPETENCIES[Math.floor(at / PEOPLE)]!],
          ),
        ),
    );
  }

  /* What is taken back after it was counted, table by table. */
  async function voidSome() {
    for (const table of VOIDED)
      await world.owner.query(
        `update ${table} set voided_at = partnership_now(), void_reason = 'mistaken'
          where voided_at is null and hashtext(id::text) % 5 = 0`,
      );
  }
});

function thirds<T>(rows: T[]): T[][] {
  const size = Math.ceil(rows.length / 3);
  return [rows.slice(0, size), rows.slice(size, 2 * size), rows.slice(2 * size)];
}
