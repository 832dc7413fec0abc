import type { Day } from '@app/kernel';
import type { EvidenceKind, Piece, StandingState } from '@app/standing';
import { inForce } from './days.js';
import type { Evidence, LadderRung } from './standing.entities.js';

export interface Rules {
  ladder: LadderRung[];
  latest: boolean;
}

export interface Standing {
  held: number;
  state: StandingState;
  decider: Piece | undefined;
  lapsedOn: Day | null;
  pieces: Piece[];
}

const JUDGEMENTS: EvidenceKind[] = ['ASSESSMENT', 'OBSERVATION', 'SIGN_OFF'];
const isJudgement = ({ kind }: Evidence) => JUDGEMENTS.includes(kind);

/** The rule of standing worked out in code, for one competency: its evidence, all of it, against the rank asked. */
export function standingOf(evidence: Evidence[], required: number, on: Day, rated: boolean, rules: Rules): Standing {
  const ordered = [...evidence].sort(inOrder);
  const pieces = ordered.map((one) => pieceOf(one, ordered, rules));
  const live = pieces.filter((piece) => (piece.rank ?? 0) > 0 && lasts(piece) && isLive(piece, on)).sort(bestFirst);
  const held = live[0]?.rank ?? 0;
  const lapsedOn = held >= required ? null : ranOut(ordered, pieces, required, on);
  const state = held >= required ? 'MET' : lapsedOn ? 'LAPSED' : held ? 'BELOW' : rated ? 'SELF_RATED_ONLY' : 'NONE';
  return { held, state, decider: live[0], lapsedOn, pieces: pieces.reverse().sort(newestFirst) };
}

/* Credits before judgements of the same day, then as they were learnt. */
const inOrder = (a: Evidence, b: Evidence) =>
  compare(a.validFrom, b.validFrom) ||
  Number(isJudgement(a)) - Number(isJudgement(b)) ||
  a.recordedAt.getTime() - b.recordedAt.getTime() ||
  compare(a.id, b.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function pieceOf(evidence: Evidence, ordered: Evidence[], { ladder, latest }: Rules): Piece {
  const { id, kind, rank: stated, validFrom: from, validUntil: until, recordedAt, voidedAt, voidReason } = evidence;
  const rung = ladder.find((one) => one.kind === kind && inForce(one, from));
  const rank = voidedAt || !rung ? null : Math.min(stated, rung.ceiling);
  const below = latest && rank !== null ? judgementsAfter(evidence, ordered).find((later) => later.rank < rank) : null;
  const end = [until, below?.validFrom ?? null].filter((day) => day !== null).sort()[0] ?? null;
  return {
    evidenceId: id,
    kind,
    stated,
    rank,
    from,
    until,
    heldUntil: rank === null ? null : end,
    waits: false,
    part: false,
    recordedAt: recordedAt.toISOString(),
    voidedAt: voidedAt && voidedAt.toISOString(),
    voidedOn: voidedAt && voidedAt.toISOString().slice(0, 10),
    voidReason,
  };
}

const judgementsAfter = (evidence: Evidence, ordered: Evidence[]) =>
  ordered.slice(ordered.indexOf(evidence) + 1).filter((later) => isJudgement(later) && !later.voidedAt);

const lasts = ({ from, heldUntil }: Piece) => heldUntil === null || heldUntil > from;
const isLive = ({ from, heldUntil }: Piece, on: Day) => from <= on && (heldUntil === null || heldUntil > on);

const FOR_GOOD = '9999-12-31';
const bestFirst = (a: Piece, b: Piece) =>
  b.rank! - a.rank! || compare(b.heldUntil ?? FOR_GOOD, a.heldUntil ?? FOR_GOOD) || compare(a.evidenceId, b.evidenceId);

const newestFirst = (a: Piece, b: Piece) =>
  compare(b.from, a.from) || compare(b.recordedAt, a.recordedAt) || compare(a.evidenceId, b.evidenceId);

/* The last day on which enough ran out by itself, with no later judgement below what is asked. */
function ranOut(ordered: Evidence[], pieces: Piece[], required: number, on: Day): Day | null {
  const days = pieces
    .filter(
      (piece, at) =>
        (piece.rank ?? 0) >= required &&
        piece.until !== null &&
        piece.until <= on &&
        piece.heldUntil === piece.until &&
        !judgementsAfter(ordered[at]!, ordered).some((later) => later.rank < required && later.validFrom <= on),
    )
    .map(({ until }) => until!);
  return days.sort().at(-1) ?? null;
}
