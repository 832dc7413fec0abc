import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId, type Day, type Id } from '@app/kernel';
import { covers, rangesOf, withNeighbours } from '../../../../test/model/days.js';
import { aHistory, anInstant, dayAt, factOf, someRules } from '../../../../test/model/histories.js';
import { holds, LONG } from '../../../../test/model/random.js';
import {
  heldOn,
  isLive,
  lapsedOn,
  piecesOf,
  recordedBy,
  stateAgainst,
  type Fact,
  type KnownAt,
  type Piece,
  type Rules,
} from '../../../../test/model/standing-model.js';
import { insert, ownWorld, type World } from '../../../../test/support/world.js';

const BATCHES = 12;
const PEOPLE = 45;
const RANKS = [1, 2, 3, 4];

interface Subject {
  person: Id;
  competency: Id;
  facts: Fact[];
  selfRated: { on: Day; recordedAt: string } | null;
}

const aBatch = fc.record({
  rules: someRules,
  histories: fc.array(fc.tuple(aHistory, aHistory, fc.option(fc.tuple(fc.nat(40), anInstant))), {
    minLength: PEOPLE,
    maxLength: PEOPLE,
  }),
  instants: fc.array(anInstant, { minLength: 2, maxLength: 2 }),
  days: fc.uniqueArray(fc.integer({ min: -1, max: 60 }), { minLength: 14, maxLength: 14 }),
});
type Batch = typeof aBatch extends fc.Arbitrary<infer T> ? T : never;

describe('standing in PostgreSQL, against a plain model of the rules over random histories', () => {
  let world: World;
  let people: Id[];
  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    people = Array.from({ length: PEOPLE }, () => newId());
    await insert(
      world.owner,
      'practitioner',
      people.map((id) => ({ id })),
    );
  });
  afterAll(() => world.close());

  it(
    'derives the same pieces, ranks, deciders and states on every day, as now known and as once believed',
    () =>
      holds(
        fc.asyncProperty(aBatch, (batch) =>
          inScratch(world, () => agrees(world, subjectsOf(batch, people, world), batch)),
        ),
        { numRuns: BATCHES },
      ),
    LONG,
  );
});

/* A transaction that never commits, as the application role from the first fact on. */
async function inScratch(world: World, work: () => Promise<void>) {
  await world.owner.query('begin');
  try {
    await work();
  } finally {
    await world.owner.query('rollback');
  }
}

function subjectsOf({ histories }: Batch, people: Id[], world: World): Subject[] {
  let number = 0;
  return histories.flatMap(([first, second, rated], at) =>
    [first, second].map((history, which) => ({
      person: people[at]!,
      competency: world.competencies[which]!,
      facts: history.map((drawn) => factOf(drawn, (number += 1))),
      selfRated: rated && which === 0 ? { on: dayAt(rated[0]), recordedAt: rated[1] } : null,
    })),
  );
}

async function agrees(world: World, subjects: Subject[], { rules, instants, days }: Batch) {
  await useRules(world, rules);
  await world.owner.query('set local role trivium_app');
  await insert(world.owner, 'evidence', subjects.flatMap(evidenceRows));
  await insert(world.owner, 'self_rating', subjects.flatMap(ratingRows));
  for (const knownAt of ['infinity', ...instants] as KnownAt[]) {
    const known = subjects.map((subject) => ({ ...subject, pieces: piecesOf(subject.facts, rules, knownAt) }));
    await piecesAgree(world, known, knownAt);
    await statesAgree(world, known, knownAt, days.map(dayAt));
  }
}

async function useRules({ owner, partnershipId }: World, { ladder, conflict }: Rules) {
  await owner.query('delete from ladder_rung');
  const rung = ({ kind, ceiling, from, until }: Rules['ladder'][number]) => ({
    id: newId(),
    kind,
    ceiling,
    valid_from: from,
    valid_until: until,
  });
  await insert(owner, 'ladder_rung', ladder.map(rung));
  await owner.query('update partnership set on_conflict = $1 where id = $2', [conflict, partnershipId]);
}

const evidenceRows = ({ person, competency, facts }: Subject) =>
  facts.map((fact) => ({
    id: fact.id,
    practitioner_id: person,
    competency_id: competency,
    kind: fact.kind,
    rank: fact.stated,
    valid_from: fact.from,
    valid_until: fact.until,
    source_id: newId(),
    recorded_at: fact.recordedAt,
    voided_at: fact.voidedAt,
    void_reason: fact.voidedAt && 'mistaken',
  }));

const ratingRows = ({ person, competency, selfRated }: Subject) =>
  selfRated
    ? [
        {
          id: newId(),
          practitioner_id: person,
          competency_id: competency,
          answer: 'AWARE',
          wants_more: false,
          rated_on: selfRated.on,
          recorded_at: selfRated.recordedAt,
        },
      ]
    : [];

type Known = Subject & { pieces: Piece[] };
const keyOf = (person: Id, competency: Id) => `${person} ${competency}`;
const about = (subject: Subject, day: Day, knownAt: KnownAt) => ({ day, knownAt, facts: subject.facts });

const boundaries = (pieces: Piece[]) => withNeighbours(pieces.flatMap(({ fact, end }) => [fact.from, fact.until, end]));

async function asked<Row>(world: World, sql: string, values: unknown[]): Promise<Row[]> {
  return (await world.owner.query(sql, values)).rows as Row[];
}

const everyone = (known: Known[]) => [...new Set(known.map((subject) => subject.person))];
const bothCompetencies = (known: Known[]) => [...new Set(known.map((subject) => subject.competency))];

async function piecesAgree(world: World, known: Known[], knownAt: KnownAt) {
  const rows = await asked<{ evidence_id: Id; rank: number; days: string }>(
    world,
    'select evidence_id, rank, days::text from standing_pieces($1, $2, $3)',
    [everyone(known), bothCompetencies(known), knownAt],
  );
  const byId = new Map(rows.map((row) => [row.evidence_id, row]));
  expect(byId.size).toBe(known.flatMap((subject) => subject.pieces).length);
  for (const subject of known)
    for (const piece of subject.pieces) {
      const row = byId.get(piece.fact.id);
      const days = boundaries([piece]);
      const live = days.filter((day) => isLive(piece, day));
      const said = row && { rank: row.rank, live: days.filter((day) => covers(rangesOf(row.days), day)) };
      if (!same(said, { rank: piece.capped, live }))
        expect({ said, ...about(subject, '', knownAt) }).toEqual({
          said: { rank: piece.capped, live },
          ...about(subject, '', knownAt),
        });
    }
}

interface Against {
  day: Day;
  practitioner_id: Id;
  competency_id: Id;
  required: number;
  held: number;
  state: string;
  evidence_id: Id | null;
  held_until: Day | null;
  lapsed_on: Day | null;
}

async function statesAgree(world: World, known: Known[], knownAt: KnownAt, days: Day[]) {
  const competencies = bothCompetencies(known);
  const rows = await asked<Against>(
    world,
    `select day, s.* from unnest($4::date[]) as day, standing_by_requirement($1, $2, $3, day, $5) s`,
    [
      everyone(known),
      competencies.flatMap((c) => RANKS.map(() => c)),
      competencies.flatMap(() => RANKS),
      days,
      knownAt,
    ],
  );
  expect(rows).toHaveLength(known.length * RANKS.length * days.length);
  const byKey = new Map(known.map((subject) => [keyOf(subject.person, subject.competency), subject]));
  for (const row of rows) {
    const subject = byKey.get(keyOf(row.practitioner_id, row.competency_id))!;
    const expected = modelled(subject, row, knownAt);
    const { held, state, evidence_id, held_until } = row;
    const said = { held, state, evidence_id, held_until, lapsed_on: state === 'LAPSED' ? row.lapsed_on : null };
    if (!same(said, expected))
      expect({ said, required: row.required, ...about(subject, row.day, knownAt) }).toEqual({ said: expected });
  }
}

function modelled({ pieces, selfRated }: Known, { required, day }: Against, knownAt: KnownAt) {
  const rated = selfRated !== null && selfRated.on <= day && recordedBy(selfRated.recordedAt, knownAt);
  const state = stateAgainst(pieces, required, day, rated);
  const { rank, decider } = heldOn(pieces, day);
  return {
    held: rank,
    state,
    evidence_id: decider?.fact.id ?? null,
    held_until: decider?.end ?? null,
    lapsed_on: state === 'LAPSED' ? lapsedOn(pieces, required, day) : null,
  };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
