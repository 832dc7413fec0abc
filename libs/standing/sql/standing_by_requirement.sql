-- The one rule, second half: each person against each requirement on a day, with the rank held, the piece that decides it, and the
-- state in rule order. `met_until` is the first day on which what is met no longer is, by whatever evidence; null is never, or not met.
-- `competencies` and `ranks` are parallel.
create function standing_by_requirement(people uuid[], competencies uuid[], ranks smallint[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, required smallint, held smallint, state text,
               evidence_id uuid, kind text, held_until date, lapsed_on date, met_until date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with requirement as (select distinct c as competency_id, r as required from unnest(competencies, ranks) as a(c, r)),
  piece as materialized (select * from standing_pieces(people, competencies, known_at)),
  decider as (
    select distinct on (practitioner_id, competency_id) practitioner_id, competency_id, rank, evidence_id, kind, upper(days) as until
      from piece
     where days @> on_day and rank > 0
     order by practitioner_id, competency_id, deciding_key(rank, upper(days)) desc, evidence_id),
  met as (
    select practitioner_id, competency_id, required, upper(days) as until
      from (select p.practitioner_id, p.competency_id, r.required, unnest(range_agg(p.days)) as days
              from piece p join requirement r on r.competency_id = p.competency_id and p.rank >= r.required group by 1, 2, 3) m
     where days @> on_day),
  ran_out as (
    select p.practitioner_id, p.competency_id, r.required, max(p.valid_until) as lapsed_on
      from piece p
      join requirement r on r.competency_id = p.competency_id and p.rank >= r.required
     where p.valid_until <= on_day and p.valid_until = upper(p.days)
       and not exists (
         select from piece j
          where j.practitioner_id = p.practitioner_id and j.competency_id = p.competency_id and j.judgement
            and j.stated < r.required and j.valid_from <= on_day
            and said_later(j.valid_from, j.judgement, j.recorded_at, j.evidence_id,
                           p.valid_from, p.judgement, p.recorded_at, p.evidence_id))
     group by 1, 2, 3),
  rated as (
    select distinct s.practitioner_id, s.competency_id from self_rating s
     where s.practitioner_id = any(people) and s.competency_id = any(competencies)
       and s.recorded_at <= known_at and s.rated_on <= on_day)
  select p, r.competency_id, r.required, coalesce(d.rank, 0::smallint),
         case when d.rank >= r.required then 'MET'
              when o.lapsed_on is not null then 'LAPSED'
              when d.rank > 0 then 'BELOW'
              when s.practitioner_id is not null then 'SELF_RATED_ONLY'
              else 'NONE' end,
         d.evidence_id, d.kind, d.until, case when coalesce(d.rank, 0) < r.required then o.lapsed_on end, m.until
    from unnest(people) as p cross join requirement r
    left join decider d on d.practitioner_id = p and d.competency_id = r.competency_id
    left join met m on m.practitioner_id = p and m.competency_id = r.competency_id and m.required = r.required
    left join ran_out o on o.practitioner_id = p and o.competency_id = r.competency_id and o.required = r.required
    left join rated s on s.practitioner_id = p and s.competency_id = r.competency_id $$;
