-- The one rule, second half: each person against each requirement on a day, with the rank held, the piece that decides it, and the
-- state in rule order. `met_until` is the first day on which what is met no longer is, by whatever evidence, on its line or, once that has
-- ended, on all that stands on instead; null is never, or not met.
-- `competencies` and `ranks` are parallel; a competency is any leaf of its line, which is what is read.
create function standing_by_requirement(people uuid[], competencies uuid[], ranks smallint[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, required smallint, held smallint, state text,
               evidence_id uuid, kind text, held_until date, lapsed_on date, met_until date)
language sql stable set enable_nestloop = off set plan_cache_mode = force_generic_plan set work_mem = '64MB' as $$
  with recursive requirement as materialized (
    select distinct l.competency_id, l.line_id, r as required
      from unnest(competencies, ranks) as a(c, r) join leaf_line l on l.competency_id = a.c),
  step as materialized (
    select s.line_id, s.target_id, v.published_on as day from line_step s join framework_version v on v.id = s.version_id
     where v.published_on > on_day and known(v.publishing_recorded_at, v.called_off_at, known_at)),
  reached as (
    select line_id, required from requirement
    union
    select s.target_id, r.required from reached r join step s on s.line_id = r.line_id and s.target_id is not null),
  piece as materialized (
    select p.* from (select array_agg(distinct line_id) as ids from reached) line, standing_pieces(people, line.ids, known_at) p),
  decider as (
    select distinct on (practitioner_id, line_id) practitioner_id, line_id, rank, evidence_id, kind, ends
      from piece
     where days @> on_day and rank > 0 and not waits
     order by practitioner_id, line_id, deciding_key(rank, ends) desc, evidence_id),
  enough as materialized (
    select p.*, r.required from piece p
      join (select distinct line_id, required from reached) r on r.line_id = p.line_id and p.rank >= r.required),
  met as materialized (
    select practitioner_id, line_id, required, unnest(range_agg(days)) as days from enough where not waits group by 1, 2, 3),
  met_on as (
    select m.practitioner_id, m.line_id, m.required, m.line_id as at_line, upper(m.days) as until from met m where m.days @> on_day
    union all
    select o.practitioner_id, o.line_id, o.required, s.target_id,
           case when m.days is null then o.until else upper(m.days) end
      from met_on o
      join step s on s.line_id = o.at_line and s.day = o.until and s.target_id is not null
      left join met m on m.practitioner_id = o.practitioner_id and m.line_id = s.target_id and m.required = o.required and m.days @> o.until),
  met_until as (
    select practitioner_id, line_id, required, min(until) as until from met_on o
     where not exists (select from step s where s.line_id = o.at_line and s.day = o.until) group by 1, 2, 3),
  waiting as (select distinct practitioner_id, line_id, required from enough where waits and days @> on_day),
  ran_out as (
    select practitioner_id, line_id, required, max(valid_until) as lapsed_on
      from enough
     where valid_until <= on_day and valid_until = ends
       and not exists (select from unnest(low_days, low_said) as judged(day, said) where said < required and day <= on_day)
     group by 1, 2, 3),
  rated as (
    select distinct whose(s.practitioner_id, s.record_id, known_at) as practitioner_id, l.line_id
      from self_rating s join leaf_line l on l.competency_id = s.competency_id
     where s.practitioner_id = any(people || array(select k from keyed_elsewhere(people, known_at) k))
       and is_of(s.practitioner_id, s.record_id, people, array(select k from keyed_elsewhere(people, known_at) k), known_at)
       and l.line_id in (select line_id from requirement)
       and s.recorded_at <= known_at and s.rated_on <= on_day)
  select p, r.competency_id, r.required, coalesce(d.rank, 0::smallint),
         case when d.rank >= r.required then 'MET'
              when w.line_id is not null then 'TO_CONFIRM'
              when o.lapsed_on is not null then 'LAPSED'
              when d.rank > 0 then 'BELOW'
              when s.practitioner_id is not null then 'SELF_RATED_ONLY'
              else 'NONE' end,
         d.evidence_id, d.kind, d.ends, case when coalesce(d.rank, 0) < r.required then o.lapsed_on end, m.until
    from unnest(people) as p cross join requirement r
    left join decider d on d.practitioner_id = p and d.line_id = r.line_id
    left join met_until m on m.practitioner_id = p and m.line_id = r.line_id and m.required = r.required
    left join waiting w on w.practitioner_id = p and w.line_id = r.line_id and w.required = r.required
    left join ran_out o on o.practitioner_id = p and o.line_id = r.line_id and o.required = r.required
    left join rated s on s.practitioner_id = p and s.line_id = r.line_id $$;
