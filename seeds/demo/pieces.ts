import type { Day, Id } from '@app/kernel';
import { idOf } from '../loading/reference-keys.js';
import { SETTLED, TODAY } from './calendar.js';
import type { Person, Piece } from './people.js';
import type { World } from './world.js';

export interface NewPiece extends Piece {
  sourceId: Id;
  recordedBy?: Id | null;
  voided?: { at: string; by: Id | null; reason: string };
}

/** Adds a piece of evidence, and remembers it with the person unless it was voided. */
export function addPiece(world: World, person: Person, piece: NewPiece): void {
  const { competency, kind, rank, from, until, recordedAt, voided } = piece;
  if (!voided) person.pieces.push({ competency, kind, rank, from, until, recordedAt });
  world.add('evidence', {
    id: world.id(from),
    practitioner_id: person.id,
    competency_id: idOf(world.keys.competencies, competency),
    kind,
    rank,
    valid_from: from,
    valid_until: until,
    source_id: piece.sourceId,
    recorded_at: recordedAt,
    recorded_by: piece.recordedBy ?? null,
    voided_at: voided?.at ?? null,
    void_reason: voided?.reason ?? null,
    voided_by: voided?.by ?? null,
  });
}

/** Whether the pieces so far show a rank today. No judgement below what is asked is ever added to a person who shows it. */
export function shows({ pieces, exact }: Person, competency: string, rank: number): boolean {
  const since: Day = exact ? SETTLED : TODAY;
  return pieces.some(
    (piece) =>
      piece.competency === competency &&
      piece.rank >= rank &&
      piece.from <= since &&
      (!piece.until || piece.until > TODAY),
  );
}

/** The highest rank that the pieces show on a day. */
export const rankShown = ({ pieces }: Person, competency: string, day: Day): number =>
  pieces
    .filter(({ competency: shown, from, until }) => shown === competency && from <= day && (!until || until > day))
    .reduce((highest, { rank }) => Math.max(highest, rank), 0);
