import type { Competency, ProficiencyLevel } from '@app/frameworks';
import { type Day, dayBefore, type Id } from '@app/kernel';
import type { RoleOrFunction } from '@app/roles';
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
  pieces: Piece[];
}

/** The levels of a scale by rank. */
export type Levels = Record<number, ProficiencyLevel>;

/** A line of a profile of that day, and why each of its pieces does or does not decide. */
export function lineOf(row: LineRow, levels: Levels, on: Day, reader: Reader): ProfileLine {
  const { pieces, heldUntil, evidenceId, rank, held, competency, selfRating, scaleId: _, ...rest } = row;
  const level = (at: number | null) => (at ? (levels[at] ?? null) : null);
  const named = (at: number) => (at === 0 ? 'no level' : (level(at)?.name ?? `rank ${at}`));
  const decider = pieces.find((piece) => piece.evidenceId === evidenceId);
  const line = {
    ...rest,
    evidenceKind: decider?.kind ?? null,
    evidenceFrom: decider?.from ?? null,
    lastDay: heldUntil && dayBefore(heldUntil),
  };
  const names = { requiredName: named(rank), heldName: held > 0 ? named(held) : null };
  const asked = { required: rank, on, deciderId: evidenceId, named };
  return {
    ...line,
    competency,
    rank,
    required: level(rank) ?? undefined,
    held: level(held),
    gap: Math.max(0, rank - held),
    selfRating: selfRating && { ...selfRating, competency },
    proof: pieces.map((piece): ProofPiece => ({
      id: piece.evidenceId,
      kind: piece.kind,
      stated: level(piece.stated),
      reaches: level(piece.rank),
      from: piece.from,
      lastDay: piece.until && dayBefore(piece.until),
      recordedAt: piece.recordedAt,
      voidedAt: piece.voidedAt,
      decides: piece.evidenceId === evidenceId,
      why: whyPiece(piece, asked),
    })),
    inWords: lineInWords({ ...line, ...names }, reader),
  };
}
