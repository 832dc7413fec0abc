-- The one rule, first half: each accepted piece on each of its lines, with the day on which it ends there and the days it holds. A
-- judgement ends, on its day, every earlier-ordered piece above what it says (said, not capped: who observes a 4 takes no 4 away, though
-- an observation lifts to 3 only). What came through splits that ask for a new assessment waits: a judgement that came through fewer of
-- them ends it, whatever it says, and what waits says nothing of what waits less. `low_days` and `low_said` are all later judgements
-- below it, for what has lapsed.
create function single_pieces(people uuid[], lines uuid[], known_at timestamptz)
returns table (evidence_id uuid, practitioner_id uuid, line_id uuid, kind text, rank smallint, waits smallint, judgement boolean,
               valid_from date, valid_until date, recorded_at timestamptz, stated smallint, ends date, days daterange,
               low_days date[], low_said smallint[])
language sql stable as $$
  with fact as materialized (select * from accepted_evidence(people, lines, known_at)),
  judged as (
    select f.id, f.line_id, array_agg(j.valid_from) filter (where j.stated < f.rank) as low_days,
           array_agg(j.stated) filter (where j.stated < f.rank) as low_said,
           min(j.valid_from) filter (where j.waits < f.waits
             or j.stated < f.rank and (select on_conflict from partnership where id = current_partnership()) = 'LATEST') as judged_on
      from fact f
      join fact j on j.practitioner_id = f.practitioner_id and j.line_id = f.line_id and j.judgement
                 and j.waits <= f.waits and (j.waits < f.waits or j.stated < f.rank)
                 and said_later(j.valid_from, j.judgement, j.recorded_at, j.id, f.valid_from, f.judgement, f.recorded_at, f.id)
     group by 1, 2)
  select f.id, f.practitioner_id, f.line_id, f.kind, f.rank, f.waits, f.judgement, f.valid_from, f.valid_until, f.recorded_at, f.stated,
         least(f.valid_until, d.judged_on), daterange(f.valid_from, least(f.valid_until, d.judged_on)) * f.days, d.low_days, d.low_said
    from fact f left join judged d on d.id = f.id and d.line_id = f.line_id $$;
