-- The one rule, first half: each accepted piece with the days it holds. A judgement ends, on its day, every earlier-ordered
-- piece above what it says (said, not capped: who observes a 4 takes no 4 away, though an observation lifts to 3 only).
-- Row estimates are wrong by thousands here, so nested loops are off in the functions that answer, and in callers of the pieces.
create function standing_pieces(people uuid[], competencies uuid[], known_at timestamptz)
returns table (evidence_id uuid, practitioner_id uuid, competency_id uuid, kind text, rank smallint, judgement boolean,
               valid_from date, valid_until date, recorded_at timestamptz, stated smallint, days daterange)
language sql stable as $$
  with fact as materialized (select * from accepted_evidence(people, competencies, known_at)),
  judged_down as (
    select f.id, min(j.valid_from) as judged_on
      from fact f
      join fact j on j.practitioner_id = f.practitioner_id and j.competency_id = f.competency_id and j.judgement
                 and j.stated < f.rank
                 and said_later(j.valid_from, j.judgement, j.recorded_at, j.id, f.valid_from, f.judgement, f.recorded_at, f.id)
     where (select on_conflict from partnership where id = current_partnership()) = 'LATEST'
     group by f.id)
  select f.*, daterange(f.valid_from, least(f.valid_until, d.judged_on))
    from fact f left join judged_down d on d.id = f.id $$;
