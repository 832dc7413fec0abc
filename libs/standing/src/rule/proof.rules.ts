import { type Day, dayBefore, formatDay, type Verbs } from '@app/kernel';
import { EVIDENCE_IN_WORDS, type EvidenceKind } from '../evidence/index.js';
import type { StandingState } from './standing-state.js';

/** A piece of evidence as the record has it; days end before `until`. Ranks are null once voided. */
export interface Piece {
  evidenceId: string;
  kind: EvidenceKind;
  stated: number;
  rank: number | null;
  from: Day;
  until: Day | null;
  /** Where it really stops: its own end, or the day of a later judgement. */
  heldUntil: Day | null;
  /** It came through a change of the framework that asks for a new assessment; null once voided. */
  waits: boolean | null;
  /** It is of a competency that was merged into this one. */
  part: boolean;
  recordedAt: string;
  voidedAt: string | null;
  /** The day of that instant where the partnership is. */
  voidedOn: Day | null;
  voidReason: string | null;
}

export interface RankAsked {
  required: number;
  on: Day;
  deciderId: string | null;
  /** The name of a rank on the scale of the competency. */
  named: (rank: number) => string;
}

const date = (day: Day) => formatDay(day);

/** Why a piece decides, adds nothing, or falls short; the first reason that applies, in the order of the rule. */
export function whyPiece(piece: Piece, { required, on, deciderId, named }: RankAsked): string {
  const rank = piece.rank ?? 0;
  if (piece.voidedOn) return `Voided on ${date(piece.voidedOn)}: ${piece.voidReason}`;
  if (piece.from > on) return `Counts only from ${date(piece.from)}.`;
  if (piece.heldUntil && piece.heldUntil <= on) return endedBecause(piece);
  const decides = piece.evidenceId === deciderId ? 'Decides. ' : '';
  if (piece.part) return `${decides}${OF_A_PART}`;
  if (piece.waits) return 'Held before the framework changed; a new judgement has to confirm it.';
  if (rank >= required) {
    if (!decides) return 'Would do too; another piece decides.';
    return rank === required
      ? `Decides: it reaches ${named(rank)}, as asked.`
      : `Decides: it reaches ${named(rank)}, and ${named(required)} is asked.`;
  }
  return `${decides}${shortOf(piece, required, named)}`;
}

const OF_A_PART =
  'Of a competency merged into this one: it counts with a piece of every other one, and the lowest is held.';

function shortOf({ kind, stated, rank }: Piece, required: number, named: RankAsked['named']): string {
  if (rank !== null && rank < stated)
    return `States ${named(stated)}, but ${EVIDENCE_IN_WORDS[kind]} lifts no further than ${named(rank)}; ${named(required)} is asked.`;
  return `${rank ? `Reaches ${named(rank)}` : 'Reaches no level'}; ${named(required)} is asked.`;
}

function endedBecause({ heldUntil, until, waits }: Piece): string {
  const end = heldUntil as Day;
  if (until !== null && until <= end) return `Ran out after ${date(dayBefore(end))}.`;
  return `Ended on ${date(end)} by a later judgement${waits ? '' : ' at a lower level'}.`;
}

export interface Line {
  state: StandingState;
  requiredName: string;
  heldName: string | null;
  /** The evidence that decides; null where there is none. */
  decider: { kind: EvidenceKind; from: Day } | null;
  lastDay: Day | null;
  lapsedOn: Day | null;
}

/** Who reads a line: the person it speaks of, or somebody else. */
export type Reader = 'themselves' | 'somebody else';

const WORDS_FOR = {
  themselves: { Who: 'You', who: 'you', self: 'yourself' },
  'somebody else': { Who: 'They', who: 'they', self: 'themselves' },
};

/** A profile line as one would say it to the person, or of them, in the tense of its day. */
export function lineInWords(line: Line, reader: Reader, verbs: Verbs): string {
  const { Who, who, self } = WORDS_FOR[reader];
  const asked = `Asked: ${line.requiredName}.`;
  const by = line.decider && `${EVIDENCE_IN_WORDS[line.decider.kind]} of ${date(line.decider.from)}`;
  const held = `${Who} ${verbs.hold} ${line.heldName} by ${by}`;
  switch (line.state) {
    case 'MET':
      return `${asked} Met. ${held}, ${line.lastDay ? `until ${date(line.lastDay)}` : 'with no end date'}.`;
    case 'TO_CONFIRM':
      return `${asked} To be confirmed: what ${who} held before the framework changed would reach it; a new judgement has to show it.`;
    case 'LAPSED':
      return `${asked} Lapsed: what ${who} had ${verbs.ranOut} after ${line.lapsedOn && date(dayBefore(line.lapsedOn))}.`;
    case 'BELOW':
      return `${asked} Not there yet. ${held}.`;
    case 'SELF_RATED_ONLY':
      return `${asked} ${Who} have rated ${self}, but no level ${verbs.is} held yet.`;
    default:
      return `${asked} No level ${verbs.is} held.`;
  }
}
