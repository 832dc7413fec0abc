import type { Day, Id, Instant } from '@app/kernel';

/**
 * The rules of standing, lines 1 to 9 and 11, in the slowest and plainest way. It shares nothing with the SQL and is the
 * measure of it.
 */
export interface Fact {
  id: Id;
  kind: string;
  /** What the source said, before the ladder. */
  stated: number;
  from: Day;
  until: Day | null;
  recordedAt: Instant;
  voidedAt: Instant | null;
}

export interface Rung {
  kind: string;
  ceiling: number;
  from: Day;
  until: Day | null;
}

export interface Rules {
  ladder: Rung[];
  conflict: 'LATEST' | 'BEST';
}

export type KnownAt = Instant | 'infinity';

/** One fact that counts, with the rank it lifts to and the day on which it stops. */
export interface Piece {
  fact: Fact;
  capped: number;
  end: Day | null;
}

const JUDGEMENTS = new Set(['ASSESSMENT', 'OBSERVATION', 'SIGN_OFF']);
export const isJudgement = (fact: Fact) => JUDGEMENTS.has(fact.kind);

export const recordedBy = (instant: Instant, knownAt: KnownAt) => knownAt === 'infinity' || instant <= knownAt;

/** Line 2. */
export const counts = (fact: { recordedAt: Instant; voidedAt: Instant | null }, knownAt: KnownAt) =>
  recordedBy(fact.recordedAt, knownAt) && !(fact.voidedAt && recordedBy(fact.voidedAt, knownAt));

/** Line 1: a range starts on its first day and stops before its last. */
export const inRange = (from: Day, until: Day | null, day: Day) => from <= day && (until === null || day < until);

/** Line 5. A kind that no ladder speaks of lifts nobody. */
export function cappedRank(fact: Fact, ladder: Rung[]): number {
  const rung = ladder.find((r) => r.kind === fact.kind && inRange(r.from, r.until, fact.from));
  return Math.min(fact.stated, rung?.ceiling ?? 0);
}

/** Line 7: the day, credits first, the instant recorded, the id. */
export function comesLater(one: Fact, other: Fact): boolean {
  if (one.from !== other.from) return one.from > other.from;
  if (isJudgement(one) !== isJudgement(other)) return isJudgement(one);
  if (one.recordedAt !== other.recordedAt) return one.recordedAt > other.recordedAt;
  return one.id > other.id;
}

/** Line 8. `facts` are those of one person and one competency. */
export function piecesOf(facts: Fact[], rules: Rules, knownAt: KnownAt): Piece[] {
  const accepted = facts.filter((fact) => counts(fact, knownAt));
  return trimmed(
    accepted.map((fact) => ({ fact, capped: cappedRank(fact, rules.ladder) })),
    rules.conflict,
  );
}

/** The same for facts that count, once the rank that each lifts to is known. */
export function trimmed(accepted: Omit<Piece, 'end'>[], conflict: Rules['conflict']): Piece[] {
  return accepted.map(({ fact, capped }) => {
    const below = accepted.filter(
      ({ fact: judged }) => isJudgement(judged) && comesLater(judged, fact) && judged.stated < capped,
    );
    const ends = [fact.until, ...(conflict === 'LATEST' ? below.map(({ fact: judged }) => judged.from) : [])];
    return { fact, capped, end: earliest(ends) };
  });
}

function earliest(days: (Day | null)[]): Day | null {
  const known = days.filter((day): day is Day => day !== null).sort();
  return known[0] ?? null;
}

export const isLive = (piece: Piece, day: Day) => inRange(piece.fact.from, piece.end, day);

/** Line 9: the rank held on a day and the piece that decides it. */
export function heldOn(pieces: Piece[], day: Day): { rank: number; decider: Piece | null } {
  const live = pieces.filter((piece) => isLive(piece, day));
  const rank = Math.max(0, ...live.map((piece) => piece.capped));
  if (rank === 0) return { rank, decider: null };
  const [decider] = live.filter((piece) => piece.capped === rank).sort(lastsLongerFirst);
  return { rank, decider: decider! };
}

function lastsLongerFirst(one: Piece, other: Piece): number {
  if (one.end === other.end) return one.fact.id < other.fact.id ? -1 : 1;
  if (one.end === null) return -1;
  if (other.end === null) return 1;
  return one.end > other.end ? -1 : 1;
}

export type State = 'MET' | 'TO_CONFIRM' | 'LAPSED' | 'BELOW' | 'SELF_RATED_ONLY' | 'NONE';

/** Line 11, without its *to confirm*, which carry-model.ts has. */
export function stateAgainst(pieces: Piece[], required: number, day: Day, selfRated: boolean): State {
  const held = heldOn(pieces, day).rank;
  if (held >= required) return 'MET';
  if (ranOut(pieces, required, day).length > 0) return 'LAPSED';
  if (held > 0) return 'BELOW';
  return selfRated ? 'SELF_RATED_ONLY' : 'NONE';
}

/** The latest day on which a piece that was enough ran out. */
export function lapsedOn(pieces: Piece[], required: number, day: Day): Day | null {
  return (
    ranOut(pieces, required, day)
      .map((piece) => piece.fact.until!)
      .sort()
      .at(-1) ?? null
  );
}

/* Ran out means that its own end came, not that a judgement ended it; and no judgement since has said less than R. */
function ranOut(pieces: Piece[], required: number, day: Day): Piece[] {
  return pieces.filter(({ fact, capped, end }) => {
    const came = capped >= required && fact.until !== null && end === fact.until && fact.until <= day;
    return came && !pieces.some((j) => judgesBelow(j.fact, required, day) && comesLater(j.fact, fact));
  });
}

const judgesBelow = (fact: Fact, required: number, day: Day) =>
  isJudgement(fact) && fact.stated < required && fact.from <= day;
