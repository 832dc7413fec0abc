import type { Competency, ProficiencyLevel } from '@app/frameworks';
import { type Day, dayBefore, type Id, type Verbs } from '@app/kernel';
import type { RoleOrFunction } from '@app/roles';
import type { Practitioner } from '@app/workforce';
import type { Evidence } from '../evidence/index.js';
import { lineInWords, type Piece, type Reader, type StandingState, whyPiece } from '../rule/index.js';
import type { ProfileLine } from './profile.model.js';
import type { ProofPiece } from './proof.model.js';
import type { SelfRating } from './self-rating.model.js';

/** One requirement of a person as the statement reads it. */
export interface LineRow {
  competencyId: Id;
  rank: number;
  competency: Competency;
  scaleId: Id;
  askedBy: RoleOrFunction[];
  /** 0 is none. */
  held: number;
  state: StandingState;
  evidenceId: Id | null;
  heldUntil: Day | null;
  lapsedOn: Day | null;
  selfRating: Omit<SelfRating, 'competency'> | null;
  pieces: (Piece & { named: Competency | null })[];
}

/** The levels of a scale by rank. */
export type Levels = Record<number, ProficiencyLevel>;

/** Of whom a profile speaks, on which day, and who reads it. */
export interface ProfileOf {
  practitioner: Practitioner;
  on: Day;
  reader: Reader;
  /** How the day is spoken of. */
  verbs: Verbs;
}

/**
 * What an agreement between agencies shares of it: the evidence that stands. Neither how somebody rated themselves, nor that they did; nor what
 * was voided, and why.
 */
export const asShared = (row: LineRow): LineRow => ({
  ...row,
  state: row.state === 'SELF_RATED_ONLY' ? 'NONE' : row.state,
  selfRating: null,
  pieces: row.pieces.filter(({ voidedAt }) => voidedAt === null),
});

/** A line of a profile of that day, and why each of its pieces does or does not decide. */
export function lineOf(row: LineRow, levels: Levels, { practitioner, on, reader, verbs }: ProfileOf): ProfileLine {
  const { pieces, heldUntil, evidenceId, rank, held, competency, selfRating, scaleId: _, ...rest } = row;
  const level = (at: number | null) => (at ? levels[at]! : null);
  const named = (at: number) => level(at)?.name ?? 'no level';
  const asked = { required: rank, on, deciderId: evidenceId, named };
  const proof = pieces.map((piece): ProofPiece => ({
    evidence: evidenceOf(piece),
    reaches: level(piece.rank),
    decides: piece.evidenceId === evidenceId,
    why: whyPiece(piece, asked),
  }));
  const decider = proof.find(({ decides }) => decides)?.evidence ?? null;
  const line = { ...rest, decider, lastDay: heldUntil && dayBefore(heldUntil) };
  const names = { requiredName: named(rank), heldName: held > 0 ? named(held) : null };
  return {
    ...line,
    competency,
    rank,
    required: levels[rank],
    held: level(held),
    gap: Math.max(0, rank - held),
    selfRating: selfRating && { ...selfRating, competency },
    proof,
    inWords: lineInWords({ ...line, ...names }, reader, verbs),
  };

  function evidenceOf({ evidenceId: id, stated, until, named: older, ...piece }: LineRow['pieces'][number]): Evidence {
    const { kind, from, recordedAt, voidedAt, voidReason } = piece;
    const of = { id, practitioner, competency: older ?? competency, kind, stated: level(stated) };
    return { ...of, from, lastDay: until && dayBefore(until), recordedAt, voidedAt, voidReason };
  }
}
