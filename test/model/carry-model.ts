import type { Day, Id, Instant } from '@app/kernel';
import {
  cappedRank,
  counts,
  type Fact,
  inRange,
  isJudgement,
  type KnownAt,
  type Rules,
  type State,
} from './standing-model.js';

/**
 * Line 13 of the rules and the readings of it, version by version and day by day: what a leaf of each version has is made from what the
 * leaves of the version before had. It knows no lines and no paths, and shares nothing with the SQL.
 */
export interface Leaf {
  id: Id;
  element: Id;
}

export interface Fate {
  old: Id | null;
  new: Id | null;
  change: 'KEPT' | 'REWORDED' | 'SPLIT' | 'MERGED' | 'DROPPED' | 'NEW';
  reassess: boolean;
}

/** A version, and what it says became of each leaf of the one before. */
export interface Version {
  id: Id;
  day: Day;
  recordedAt: Instant;
  voidedAt: Instant | null;
  leaves: Leaf[];
  fates: Fate[];
}

export interface LeafFact extends Fact {
  leaf: Id;
}

/** What places a piece or a judgement in the order of evidence. */
interface Order {
  from: Day;
  judgement: boolean;
  recordedAt: Instant;
  id: Id;
}

export interface CarriedPiece {
  id: Id;
  kind: string;
  rank: number;
  from: Day;
  until: Day | null;
  end: Day | null;
  waits: boolean;
  /** Later judgements that say less, with their days. */
  lows: { day: Day; said: number }[];
  order: Order;
}

interface Judgement {
  order: Order;
  said: number;
  waits: boolean;
}

/** What one leaf of one version has of one person. */
export interface LeafRecord {
  pieces: CarriedPiece[];
  judgements: Judgement[];
}

export const knownVersions = (versions: Version[], knownAt: KnownAt) => versions.filter((one) => counts(one, knownAt));

/** The place of the version in force on a day; before any, the first is. */
export const placeInForce = (known: Version[], day: Day) =>
  Math.max(0, known.filter((one) => one.day <= day).length - 1);

const staysItself = ({ change }: Fate) => change === 'KEPT' || change === 'REWORDED';

/** For each version known, what each of its leaves has of a person with these facts. */
export function recordsOf(known: Version[], facts: LeafFact[], rules: Rules, knownAt: KnownAt): Map<Id, LeafRecord>[] {
  const accepted = facts.filter((fact) => counts(fact, knownAt));
  const found: Map<Id, LeafRecord>[] = [];
  known.forEach((version, place) => {
    const before = found[place - 1];
    const has = ({ id }: Leaf): LeafRecord => {
      const origins = before ? version.fates.filter((fate) => fate.new === id && fate.old) : [];
      if (origins[0] && staysItself(origins[0])) return before!.get(origins[0].old!)!;
      const own = accepted.filter((fact) => sameLeaf(known.slice(place + 1), id).has(fact.leaf));
      return leafRecord(own, origins, before, rules);
    };
    found.push(new Map(version.leaves.map((leaf) => [leaf.id, has(leaf)])));
  });
  return found;
}

/* The leaf and what later versions keep or reword it into. */
function sameLeaf(later: Version[], id: Id): Set<Id> {
  const same = new Set([id]);
  let latest = id;
  for (const version of later) {
    const next = version.fates.find((fate) => fate.old === latest && staysItself(fate));
    if (!next) break;
    latest = next.new!;
    same.add(latest);
  }
  return same;
}

function leafRecord(
  own: LeafFact[],
  origins: Fate[],
  before: Map<Id, LeafRecord> | undefined,
  rules: Rules,
): LeafRecord {
  const pieces = own.map((fact) => pieceOf(fact, rules));
  const judgements = own.filter(isJudgement).map((fact) => ({ order: orderOf(fact), said: fact.stated, waits: false }));
  if (origins[0]?.change === 'MERGED')
    pieces.push(...combinations(origins.map(({ old }) => before!.get(old!)!.pieces.filter(({ rank }) => rank > 0))));
  else
    for (const { old, reassess } of origins) {
      const had = before!.get(old!)!;
      pieces.push(...had.pieces.map((piece) => ({ ...piece, waits: piece.waits || reassess })));
      judgements.push(...had.judgements.map((one) => ({ ...one, waits: one.waits || reassess })));
    }
  return { judgements, pieces: pieces.map((piece) => judged(piece, judgements, rules)) };
}

const orderOf = (fact: Fact): Order => ({
  from: fact.from,
  judgement: isJudgement(fact),
  recordedAt: fact.recordedAt,
  id: fact.id,
});

const pieceOf = (fact: LeafFact, { ladder }: Rules): CarriedPiece => ({
  ...{
    id: fact.id,
    kind: fact.kind,
    rank: cappedRank(fact, ladder),
    from: fact.from,
    until: fact.until,
    end: fact.until,
  },
  ...{ waits: false, lows: [], order: orderOf(fact) },
});

function isLater(one: Order, other: Order): boolean {
  if (one.from !== other.from) return one.from > other.from;
  if (one.judgement !== other.judgement) return one.judgement;
  if (one.recordedAt !== other.recordedAt) return one.recordedAt > other.recordedAt;
  return one.id > other.id;
}

/* Readings 7 and 8: what waits is answered by any judgement that does not; what does not wait hears nothing of what does. */
function judged(piece: CarriedPiece, judgements: Judgement[], { conflict }: Rules): CarriedPiece {
  const after = judgements.filter((one) => isLater(one.order, piece.order) && (piece.waits || !one.waits));
  const lower = after.filter(({ said }) => said < piece.rank);
  const ending = after.filter((one) => (piece.waits && !one.waits) || (conflict === 'LATEST' && lower.includes(one)));
  const lows = lower.map(({ order, said }) => ({ day: order.from, said }));
  return {
    ...piece,
    end: ending.map(({ order }) => order.from).reduce(first, piece.end),
    lows: [...piece.lows, ...lows],
  };
}

const first = (one: Day | null, other: Day | null) =>
  one === null ? other : other === null ? one : one < other ? one : other;

/* One piece of each part, in every way. */
function combinations([one, ...others]: CarriedPiece[][]): CarriedPiece[] {
  return others.reduce((so_far, part) => so_far.flatMap((a) => part.map((b) => combined(a, b))), one!);
}

function combined(a: CarriedPiece, b: CarriedPiece): CarriedPiece {
  const ends = endsFirst(a, b) ? a : b;
  return {
    ...{ id: ends.id, kind: ends.kind, rank: Math.min(a.rank, b.rank), from: a.from > b.from ? a.from : b.from },
    ...{ until: first(a.until, b.until), end: first(a.end, b.end), waits: a.waits || b.waits },
    ...{ lows: [...a.lows, ...b.lows], order: isLater(a.order, b.order) ? b.order : a.order },
  };
}

const endsFirst = (a: CarriedPiece, b: CarriedPiece) =>
  a.end === b.end ? a.id < b.id : a.end !== null && (b.end === null || a.end < b.end);

const isLive = ({ from, end }: CarriedPiece, day: Day) => inRange(from, end, day);

export interface CarriedStanding {
  held: number;
  decider: Id | null;
  until: Day | null;
  state: State;
  lapsedOn: Day | null;
}

/** Lines 9 and 11, self-ratings apart. */
export function carriedStanding(pieces: CarriedPiece[], required: number, day: Day): CarriedStanding {
  const live = pieces.filter((piece) => isLive(piece, day) && !piece.waits && piece.rank > 0);
  const held = Math.max(0, ...live.map(({ rank }) => rank));
  const [decider] = live.filter(({ rank }) => rank === held).sort((a, b) => (lastsLonger(a, b) ? -1 : 1));
  const ranOut = pieces
    .filter(({ rank, until, end, lows }) => {
      const came = rank >= required && until !== null && until <= day && end === until;
      return came && !lows.some((low) => low.said < required && low.day <= day);
    })
    .map(({ until }) => until!)
    .sort();
  const waits = pieces.some((piece) => piece.waits && isLive(piece, day) && piece.rank >= required);
  const instead = waits ? 'TO_CONFIRM' : ranOut.length > 0 ? 'LAPSED' : held > 0 ? 'BELOW' : 'NONE';
  return {
    ...{ held, decider: decider?.id ?? null, until: decider?.end ?? null },
    ...(held >= required ? { state: 'MET', lapsedOn: null } : { state: instead, lapsedOn: ranOut.at(-1) ?? null }),
  };
}

function lastsLonger(a: CarriedPiece, b: CarriedPiece): boolean {
  if (a.end === b.end) return a.id < b.id;
  return a.end === null || (b.end !== null && a.end > b.end);
}

/** Reading 11: the leaves in force on a day for what asks for a leaf; none before its version's day, or once it was dropped. */
export function leavesAsked(known: Version[], leaf: Id, day: Day): Id[] {
  const named = known.findIndex(({ leaves }) => leaves.some(({ id }) => id === leaf));
  if (named < 0 || placeInForce(known, day) < named) return [];
  return known
    .slice(named + 1, placeInForce(known, day) + 1)
    .reduce(
      (asked, { fates }) => [
        ...new Set(asked.flatMap((old) => fates.flatMap((fate) => (fate.old === old && fate.new ? [fate.new] : [])))),
      ],
      [leaf],
    );
}

/** The first day after one on which the requirement is met that it no longer is, wherever it is asked by then; null is never. */
export function firstDayWithout(
  known: Version[],
  records: Map<Id, LeafRecord>[],
  { leaf, rank }: { leaf: Id; rank: number },
  day: Day,
): Day | null {
  const ends = records.flatMap((record) => [...record.values()].flatMap(({ pieces }) => pieces.map(({ end }) => end)));
  const turns = [...new Set([...ends, ...known.map((version) => version.day)])].filter(
    (turn) => turn !== null && turn > day,
  );
  const holds = (turn: Day) => (one: Id) =>
    carriedStanding(records[placeInForce(known, turn)]!.get(one)!.pieces, rank, turn).held >= rank;
  return turns.sort().find((turn) => !leavesAsked(known, leaf, turn!).every(holds(turn!))) ?? null;
}
