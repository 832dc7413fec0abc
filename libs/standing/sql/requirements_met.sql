-- Who meets these requirements on a day, each by what kind of evidence, and the first day on which it is no longer met; null is never.
-- `competencies` and `ranks` are parallel; `people` null is everybody. As kept where all is known, else from the facts of that time.
-- `offset 0` keeps each requirement a read of its own of the index: joined, PostgreSQL 18 reads the whole table, or all that each of the
-- people holds.
create function requirements_met(people uuid[], competencies uuid[], ranks smallint[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, kind text, met_until date)
language sql stable as $$
  with requirement as materialized (
    select r.competency_id, l.line_id, r.rank,
           array(select v.published_on from line_step s join framework_version v on v.id = s.version_id
                  where s.line_id = l.line_id and v.called_off_at is null) as line_ends
      from unnest(competencies, ranks) as r(competency_id, rank) join leaf_line l on l.competency_id = r.competency_id),
  kept as (
    select p.practitioner_id, r.*, p.kind, p.met_until[r.rank] as until
      from requirement r
     cross join lateral (
        select s.practitioner_id, s.kind, s.met_until from standing_period s
         where s.line_id = r.line_id and s.rank >= r.rank
           and s.valid_from <= on_day and (s.valid_until is null or s.valid_until > on_day) offset 0) p
     where known_at = 'infinity' and people is null
    union all
    select p.practitioner_id, r.*, p.kind, p.met_until[r.rank]
      from requirement r
     cross join lateral (
        select s.practitioner_id, s.kind, s.met_until from standing_period s
         where s.line_id = r.line_id and s.rank >= r.rank and s.practitioner_id = any(people)
           and s.valid_from <= on_day and (s.valid_until is null or s.valid_until > on_day) offset 0) p
     where known_at = 'infinity')
  select practitioner_id, competency_id, kind,
         case when until = any(line_ends) then first_day_without(practitioner_id, line_id, rank, until) else until end
    from kept
  union all
  select s.practitioner_id, s.competency_id, s.kind, s.met_until
    from standing_by_requirement(case when known_at = 'infinity' then '{}' else coalesce(people, array(select id from practitioner)) end,
                                 competencies, ranks, on_day, known_at) s
   where s.state = 'MET' $$;
