import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, shownFigure } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCIES, COMPETENCY, type Competency } from '@app/frameworks';
import { type Day, dayBefore } from '@app/kernel';
import { practitionerNotFound, WorkforceQueries } from '@app/workforce';
import type { Profile, ProfileLine, SelfRating } from './profile.model.js';
import { lineInWords, type Piece, type Reader, whyPiece } from '../rule/proof.rules.js';

interface Row {
  competencyId: string;
  competency: Competency;
  askedBy: string[];
  required: number;
  held: number;
  state: string;
  evidenceId: string | null;
  heldUntil: Day | null;
  lapsedOn: Day | null;
  selfRating: SelfRating | null;
  pieces: Piece[];
  /** The names of the ranks of its scale. */
  names: Record<number, string>;
}

@Injectable()
export class ProfileQueries {
  constructor(
    private readonly database: Database,
    private readonly workforce: WorkforceQueries,
  ) {}

  /** The same for a manager, of one of their own people; anybody else is not found. */
  async ofMyPeople(actor: Actor, practitionerId: string, asAt: AsAt): Promise<Profile> {
    if (!(await this.workforce.manages(actor, practitionerId))) throw practitionerNotFound();
    return this.profile(actor, practitionerId, asAt);
  }

  /** R3: each requirement of a person with where they stand and the proof behind it. */
  async profile(actor: Actor, practitionerId: string, asAt: AsAt): Promise<Profile> {
    const [practitioner, posts, { answer }] = await Promise.all([
      this.workforce.practitioner(actor, practitionerId),
      this.workforce.posts(actor, practitionerId, asAt.on, asAt.knownAt),
      this.database.one<{ answer: { profession: string | null; lines: Row[] } }>(actor, PROFILE, [
        practitionerId,
        asAt.on,
        asAt.knownAt,
      ]),
    ]);
    if (!practitioner) throw practitionerNotFound();
    const reader = practitionerId === actor.practitionerId ? 'themselves' : 'somebody else';
    const lines = answer.lines.map((row) => described(row, asAt.on, reader));
    const counts = { numerator: lines.filter(({ state }) => state === 'met').length, base: lines.length };
    const met = shownFigure(counts, asAt);
    return { practitioner, ...asAt, profession: answer.profession, posts, met, lines };
  }
}

function described({ pieces, heldUntil, evidenceId, held, names, ...row }: Row, on: Day, reader: Reader): ProfileLine {
  const decider = pieces.find((piece) => piece.evidenceId === evidenceId);
  const named = (rank: number) => (rank === 0 ? 'no level' : (names[rank] ?? `rank ${rank}`));
  const asked = { required: row.required, on, deciderId: evidenceId, named };
  const line = {
    ...row,
    requiredName: named(row.required),
    held: held > 0 ? held : null,
    heldName: held > 0 ? named(held) : null,
    gap: Math.max(0, row.required - held),
    evidenceKind: decider?.kind ?? null,
    evidenceFrom: decider?.from ?? null,
    lastDay: heldUntil && dayBefore(heldUntil),
    proof: pieces.map((piece) => ({
      ...piece,
      statedName: named(piece.stated),
      lastDay: piece.until && dayBefore(piece.until),
      decides: piece.evidenceId === evidenceId,
      why: whyPiece(piece, asked),
    })),
  };
  return { ...line, inWords: lineInWords(line, reader) };
}

const PROFILE = `
  with known as materialized (select known_by($3::date) as at),
  asked as materialized (select * from requirements_of(array[$1::uuid], $2::date, (select at from known))),
  competencies as (select coalesce(array_agg(competency_id), '{}') as ids, coalesce(array_agg(rank), '{}') as ranks from asked),
  standing as materialized (
    select s.* from known, competencies, standing_by_requirement(array[$1::uuid], ids, ranks, $2::date, at) s),
  proof as materialized (select p.* from known, competencies, standing_proof($1::uuid, ids, at) p),
  named as materialized (select scale_id, json_object_agg(rank, name) as names from proficiency_level group by 1),
  rated as (
    select distinct on (competency_id) competency_id, answer, wants_more, rated_on from self_rating
     where practitioner_id = $1 and recorded_at <= (select at from known) and rated_on <= $2::date
     order by competency_id, recorded_at desc, id desc)
  select json_build_object(
    'profession', (select f.name from practitioner p join profession f on f.id = p.profession_id where p.id = $1),
    'lines', coalesce(json_agg(json_build_object(
      'competencyId', a.competency_id, 'competency', ${COMPETENCY}, 'askedBy', a.asked_by,
      'required', a.rank, 'held', s.held, 'names', l.names, 'state', s.state,
      'evidenceId', s.evidence_id, 'heldUntil', s.held_until, 'lapsedOn', s.lapsed_on,
      'selfRating', (select json_build_object('answer', answer, 'wantsMore', wants_more, 'ratedOn', rated_on)
                       from rated r where r.competency_id = a.competency_id),
      'pieces', coalesce((
        select json_agg(json_build_object(
                 'evidenceId', evidence_id, 'kind', kind, 'stated', stated, 'rank', rank, 'from', valid_from, 'until', valid_until,
                 'heldUntil', held_until, 'recordedAt', recorded_at, 'voidedAt', voided_at, 'voidReason', void_reason)
               order by valid_from desc, recorded_at desc, evidence_id)
          from proof p where p.competency_id = a.competency_id), '[]'))
      order by s.state = 'met', c.element_id, c.position, c.id), '[]')) as answer
    from asked a
    join standing s on s.competency_id = a.competency_id and s.required = a.rank
    join (${COMPETENCIES}) on c.id = a.competency_id
    left join named l on l.scale_id = f.scale_id`;
