-- How the match was read until 27 November 2026, all of it, with today's names of what is closed: every piece of everybody's evidence is
-- judged, once for who meets what and again for what those near it hold. It stands here to be measured against.
create schema kept;
grant usage on schema kept to public;

create function kept.accepted_evidence(people uuid[], competencies uuid[], known_at timestamptz)
returns table (id uuid, practitioner_id uuid, competency_id uuid, kind text, rank smallint, judgement boolean,
               valid_from date, valid_until date, recorded_at timestamptz, stated smallint)
language sql stable as $$
  select e.id, e.practitioner_id, e.competency_id, e.kind, least(e.rank, l.ceiling),
         e.kind in ('ASSESSMENT', 'OBSERVATION', 'SIGN_OFF'), e.valid_from, e.valid_until, e.recorded_at, e.rank
    from (select id, practitioner_id, competency_id, kind, rank, valid_from, valid_until, recorded_at from evidence
           where voided_at is null and recorded_at <= known_at
             and practitioner_id = any(people) and (competencies is null or competency_id = any(competencies))
          union all
          select id, practitioner_id, competency_id, kind, rank, valid_from, valid_until, recorded_at from evidence
           where voided_at is not null and recorded_at <= known_at and voided_at > known_at
             and practitioner_id = any(people) and (competencies is null or competency_id = any(competencies))) e
    join ladder_rung l on l.kind = e.kind and l.valid_from <= e.valid_from
                      and (l.valid_until is null or e.valid_from < l.valid_until) $$;

create function kept.standing_pieces(people uuid[], competencies uuid[], known_at timestamptz)
returns table (evidence_id uuid, practitioner_id uuid, competency_id uuid, kind text, rank smallint, judgement boolean,
               valid_from date, valid_until date, recorded_at timestamptz, stated smallint, days daterange)
language sql stable as $$
  with fact as materialized (select * from kept.accepted_evidence(people, competencies, known_at)),
  judged_down as (
    select f.id, min(j.valid_from) as judged_on
      from fact f
      join fact j on j.practitioner_id = f.practitioner_id and j.competency_id = f.competency_id and j.judgement
                 and j.stated < f.rank
                 and (j.valid_from, j.judgement, j.recorded_at, j.id) > (f.valid_from, f.judgement, f.recorded_at, f.id)
     where (select on_conflict from partnership where id = current_partnership()) = 'LATEST'
     group by f.id)
  select f.*, daterange(f.valid_from, least(f.valid_until, d.judged_on))
    from fact f left join judged_down d on d.id = f.id $$;

create function kept.standing_against(people uuid[], competencies uuid[], ranks smallint[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, required smallint, held smallint, state text,
               evidence_id uuid, kind text, held_until date, lapsed_on date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with asked as (select distinct c as competency_id, r as required from unnest(competencies, ranks) as a(c, r)),
  piece as materialized (select * from kept.standing_pieces(people, competencies, known_at)),
  live as (
    select distinct on (practitioner_id, competency_id) practitioner_id, competency_id, rank, evidence_id, kind, upper(days) as until
      from piece
     where days @> on_day and rank > 0
     order by practitioner_id, competency_id, rank desc, upper(days) desc nulls first, evidence_id),
  ran_out as (
    select p.practitioner_id, p.competency_id, a.required, max(p.valid_until) as lapsed_on
      from piece p
      join asked a on a.competency_id = p.competency_id and p.rank >= a.required
     where p.valid_until <= on_day and p.valid_until = upper(p.days)
       and not exists (
         select from piece j
          where j.practitioner_id = p.practitioner_id and j.competency_id = p.competency_id and j.judgement
            and j.stated < a.required and j.valid_from <= on_day
            and (j.valid_from, j.judgement, j.recorded_at, j.evidence_id) > (p.valid_from, p.judgement, p.recorded_at, p.evidence_id))
     group by 1, 2, 3),
  rated as (
    select distinct s.practitioner_id, s.competency_id from self_rating s
     where s.practitioner_id = any(people) and s.competency_id = any(competencies)
       and s.recorded_at <= known_at and s.rated_on <= on_day)
  select p, a.competency_id, a.required, coalesce(l.rank, 0::smallint),
         case when l.rank >= a.required then 'MET'
              when o.lapsed_on is not null then 'LAPSED'
              when l.rank > 0 then 'BELOW'
              when s.practitioner_id is not null then 'SELF_RATED_ONLY'
              else 'NONE' end,
         l.evidence_id, l.kind, l.until, case when coalesce(l.rank, 0) < a.required then o.lapsed_on end
    from unnest(people) as p cross join asked a
    left join live l on l.practitioner_id = p and l.competency_id = a.competency_id
    left join ran_out o on o.practitioner_id = p and o.competency_id = a.competency_id and o.required = a.required
    left join rated s on s.practitioner_id = p and s.competency_id = a.competency_id $$;

create function kept.standing_days(people uuid[], competencies uuid[], ranks smallint[], known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, days datemultirange)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select p.practitioner_id, p.competency_id, range_agg(p.days)
    from kept.standing_pieces(people, competencies, known_at) p
    join unnest(competencies, ranks) as a(competency_id, required) on a.competency_id = p.competency_id and p.rank >= a.required
   group by 1, 2 $$;
