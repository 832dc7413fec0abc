import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { newId, type Day, type Id, type Instant } from '@app/kernel';
import {
  type CarriedPiece,
  carriedStanding,
  type CarriedStanding,
  firstDayWithout,
  knownVersions,
  leavesAsked,
  placeInForce,
  recordsOf,
  type Version,
} from '../../../test/model/carry-model.js';
import { covers, rangesOf } from '../../../test/model/days.js';
import { aScene, at, dayAt, type Requirement, type Scene } from '../../../test/model/editions.js';
import { evidenceRow } from '../../../test/model/histories.js';
import { holds, LONG } from '../../../test/model/random.js';
import { counts, inRange, type KnownAt } from '../../../test/model/standing-model.js';
import { addVersion, publish } from '../../../test/support/versions.js';
import { aPost, insert, ownWorld, requirement, type World } from '../../../test/support/world.js';

const SCENES = 16;
/* Two in which what came late counts: the order of a combination, and a judgement that waits. */
const LATE: [number, Instant[], Day[]][] = [
  [7, [], ['2026-02-01']],
  [105, [], ['2026-02-01']],
];
const PEOPLE = 24;
const RANKS = [1, 2, 3, 4];
const DAYS = Array.from({ length: 85 }, (_, offset) => dayAt(offset - 3));

const instants = fc.array(
  fc.tuple(fc.nat(75), fc.constantFrom('08:30', '12:00')).map(([day, hour]) => at(dayAt(day), hour)),
  { minLength: 1, maxLength: 2 },
);
const days = fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 4, maxLength: 4 });

describe('carry in PostgreSQL, against a plain model over random chains of versions', () => {
  let world: World;
  let people: Id[];
  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    people = Array.from({ length: PEOPLE }, () => newId()).sort();
    await insert(
      world.owner,
      'practitioner',
      people.map((id) => ({ id })),
    );
  });
  afterAll(() => world.close());

  it(
    'finds what is held, by which piece, until when and how it stands, and who meets what, on every day, as now known and as once believed',
    () =>
      holds(
        fc.asyncProperty(fc.nat(0xffff), instants, days, (seed, later, asked) =>
          inScratch(world, async () => {
            const scene = aScene(seed + 1, PEOPLE);
            await tell(world, people, scene);
            await keptIsRight(world);
            for (const knownAt of ['infinity', ...later]) {
              const known = knownVersions(scene.versions, knownAt);
              if (known.length > 0) await agree(world, people, scene, known, asked, knownAt);
            }
          }),
        ),
        { numRuns: SCENES, examples: LATE },
      ),
    LONG,
  );
});

async function inScratch(world: World, work: () => Promise<void>) {
  await world.owner.query('begin');
  try {
    await work();
  } finally {
    await world.owner.query('rollback');
  }
}

/* Everything in the order in which it was recorded, and what follows brought up to date after each version. */
async function tell({ owner, ...world }: World, people: Id[], scene: Scene) {
  await owner.query('delete from ladder_rung');
  const rungs = scene.rules.ladder.map(({ kind, ceiling, from, until }) => ({
    id: newId(),
    kind,
    ceiling,
    valid_from: from,
    valid_until: until,
  }));
  await insert(owner, 'ladder_rung', rungs);
  await owner.query('update partnership set on_conflict = $1', [scene.rules.conflict]);
  await insert(owner, 'framework', [
    { id: scene.framework, key: scene.framework, name: 'F', about: '', provenance: 'sample', scale_id: world.scaleId },
  ]);
  const level = (id: Id, place: number) => ({
    id,
    key: id,
    name: 'L',
    position: 10 + place,
    description: '',
    for_families: true,
  });
  await insert(owner, 'need_level', scene.needLevels.map(level));
  await insert(owner, 'role', [
    { id: scene.role, key: scene.role, name: 'R', sector: 'health', staff_level: 'FRONT_LINE', about: '' },
  ]);
  const posts = people.map((practitioner_id, place) => aPost(world, { practitioner_id, role_id: scene.role }, place));
  await insert(owner, 'post', posts);
  const facts = scene.facts.flatMap((own, place) => own.map((fact) => ({ ...fact, person: people[place]! })));
  const turns = scene.versions
    .flatMap((version) => [version.recordedAt, version.voidedAt])
    .filter((turn) => turn !== null);
  const stretches = ['', ...turns.sort(), '9'];
  for (const [place, start] of stretches.slice(0, -1).entries()) {
    for (const version of scene.versions.filter(({ recordedAt }) => recordedAt === start)) {
      await addVersion(owner, scene.framework, version, scene.versions[scene.versions.indexOf(version) - 1]);
      await publish(owner, version);
    }
    for (const { id, voidedAt } of scene.versions.filter((version) => version.voidedAt === start))
      await owner.query('update framework_version set called_off_at = $2 where id = $1', [id, voidedAt]);
    const now = ({ recordedAt }: { recordedAt: Instant }) => start <= recordedAt && recordedAt < stretches[place + 1]!;
    await insert(
      owner,
      'evidence',
      facts.filter(now).map((fact) => evidenceRow(fact, fact.person, fact.leaf)),
    );
    const asked = (one: Requirement, of: string) =>
      requirement({ id: one.id, [of]: one.owner, competency_id: one.leaf, rank: one.rank, ...dated(one) });
    const told = scene.requirements.filter(now);
    await insert(
      owner,
      'grid_cell',
      told.filter(({ kind }) => kind === 'NEED_LEVEL').map((one) => asked(one, 'need_level_id')),
    );
    await insert(
      owner,
      'role_requirement',
      told.filter(({ kind }) => kind === 'DUTY').map((one) => asked(one, 'role_id')),
    );
    await owner.query('set constraints all immediate');
    await owner.query('set constraints all deferred');
  }
}

const dated = ({ from, until, recordedAt }: Requirement) => ({
  valid_from: from,
  valid_until: until,
  recorded_at: recordedAt,
});

async function keptIsRight({ owner }: World) {
  await owner.query('set local role trivium_app');
  const { rows } = await owner.query(
    `select what, day from standing_period_differences() union all select what, day from capability_in_post_differences()`,
  );
  expect(rows).toEqual([]);
}

type Pieces = (person: number, leaf: Id) => CarriedPiece[];

async function agree(world: World, people: Id[], scene: Scene, known: Version[], asked: Day[], knownAt: KnownAt) {
  const records = scene.facts.map((facts) => recordsOf(known, facts, scene.rules, knownAt));
  const piecesOn = (day: Day): Pieces => {
    const place = placeInForce(known, day);
    return (person, leaf) => records[person]![place]!.get(leaf)!.pieces;
  };
  for (const day of asked) {
    const version = known[placeInForce(known, day)]!;
    const expected = new Map(
      people.flatMap((person, at) =>
        version.leaves.flatMap(({ id: leaf }) =>
          RANKS.map((rank) => {
            const standing = carriedStanding(piecesOn(day)(at, leaf), rank, day);
            const metUntil =
              standing.state === 'MET' ? firstDayWithout(known, records[at]!, { leaf, rank }, day) : null;
            return [`${person} ${leaf} ${rank}`, { ...standing, metUntil }];
          }),
        ),
      ),
    );
    await statesAgree(world, people, version, expected, day, knownAt);
  }
  await capabilityAgrees(world, people, scene, known, piecesOn, knownAt);
}

/* By person, leaf and rank. */
type Expected = Map<string, CarriedStanding & { metUntil: Day | null }>;

async function statesAgree(
  { owner }: World,
  people: Id[],
  { leaves }: Version,
  expected: Expected,
  day: Day,
  knownAt: KnownAt,
) {
  const asked = leaves.flatMap(({ id }) => RANKS.map((rank) => ({ id, rank })));
  const values = [people, asked.map(({ id }) => id), asked.map(({ rank }) => rank), day, knownAt];
  const { rows } = await owner.query(STATES, values);
  expect(rows).toHaveLength(expected.size);
  for (const { key, ...said } of rows)
    if (JSON.stringify(sorted(said)) !== JSON.stringify(sorted(expected.get(key)!)))
      expect({ key, day, knownAt, ...said }).toEqual({ key, day, knownAt, ...expected.get(key) });
  if (knownAt === 'infinity') await meetingAgrees(owner, values, expected);
}

/* The same of those who meet something, read as it is kept: of these people on one day, of everybody on the next. */
async function meetingAgrees(owner: pg.Client, [people, ...asked]: unknown[], expected: Expected) {
  const met = [...expected].filter(([, { state }]) => state === 'MET');
  const keys = met.map(([key, { metUntil }]) => `${key} ${metUntil ?? 'never'}`).sort();
  const { rows } = await owner.query(MEETING, [met.length % 2 ? people : null, ...asked]);
  expect(rows.map(({ key }) => key)).toEqual(keys);
}

const STATES = `
  select concat_ws(' ', practitioner_id, competency_id, required) as key, held, evidence_id as decider, held_until as until, state,
         lapsed_on as "lapsedOn", met_until as "metUntil"
    from standing_by_requirement($1, $2, $3, $4, $5)`;
const MEETING = `
  select concat_ws(' ', m.practitioner_id, m.competency_id, a.rank, coalesce(m.met_until::text, 'never')) as key
    from unnest($2::uuid[], $3::smallint[]) as a(competency_id, rank),
         requirements_met($1, array[a.competency_id], array[a.rank], $4::date, $5) m order by 1`;

const sorted = (one: object) => Object.entries(one).sort();

/* Each requirement set of the scene on each day, by its own name: the need level, the element or the rank of the role. */
async function capabilityAgrees(
  { owner }: World,
  people: Id[],
  scene: Scene,
  known: Version[],
  piecesOn: (day: Day) => Pieces,
  knownAt: KnownAt,
) {
  const { rows } = await owner.query(
    `select practitioner_id as person, concat_ws(' ', requirement_set_id, nullif(element_or_rank, '')) as set, days::text
       from capability($1, null, $2) where requirement_set_id = any($3)`,
    [people, knownAt, [...scene.needLevels, scene.role]],
  );
  const stored = rows.map(({ person, set, days }) => ({ person, set, ranges: rangesOf(days) }));
  const requirements = scene.requirements.filter((one) => counts(one, knownAt));
  for (const day of DAYS) {
    const pieces = piecesOn(day);
    const sets = setsOn(requirements, known, day);
    const meets = (person: number, cells: Cell[]) =>
      cells.every(({ leaf, rank }) => carriedStanding(pieces(person, leaf), rank, day).held >= rank);
    const expected = people.flatMap((person, place) =>
      [...sets].filter(([, cells]) => meets(place, cells)).map(([set]) => `${person} ${set}`),
    );
    const said = stored.filter(({ ranges }) => covers(ranges, day)).map(({ person, set }) => `${person} ${set}`);
    if (said.sort().join() !== expected.sort().join())
      expect({ day, knownAt, said }).toEqual({ day, knownAt, said: expected });
  }
}

interface Cell {
  leaf: Id;
  rank: number;
}

/* Of a rank of the role, only where no higher one is asked of the same leaf. */
function setsOn(requirements: Requirement[], known: Version[], day: Day): Map<string, Cell[]> {
  const inForce = known[placeInForce(known, day)]!;
  const cells = requirements
    .filter(({ from, until }) => inRange(from, until, day))
    .flatMap((one) => leavesAsked(known, one.leaf, day).map((leaf) => ({ ...one, leaf })));
  const sets = new Map<string, Cell[]>();
  const add = (set: string, cell: Cell) => sets.set(set, [...(sets.get(set) ?? []), cell]);
  for (const cell of cells)
    if (cell.kind === 'NEED_LEVEL') add(cell.owner, cell);
    else {
      add(`${cell.owner} ${inForce.leaves.find(({ id }) => id === cell.leaf)!.element}`, cell);
      const highest = Math.max(
        ...cells.filter(({ owner, leaf }) => owner === cell.owner && leaf === cell.leaf).map(({ rank }) => rank),
      );
      if (cell.rank === highest) add(`${cell.owner} ${cell.rank}`, cell);
    }
  return sets;
}
