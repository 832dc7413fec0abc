-- Who meets these requirements on a day, each by what kind of evidence, and the first day on which it is no longer met; null is never.
-- `competencies` and `ranks` are parallel; `people` null is everybody. As kept where all is known, else from the facts of that time. Of a
-- line that ends later on, what stands on instead is asked, as kept, from the day on which it does.
-- `offset 0` keeps each requirement a read of its own of the index: joined, PostgreSQL 18 reads the whole table, or all that each of the
-- people holds.
create function requirements_met(people uuid[], competencies uuid[], ranks smallint[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, kind text, met_until date)
language sql stable as $$
  with recursive step as materialized (
    select s.line_id, s.target_id, v.published_on as day
      from line_step s join framework_version v on v.id = s.version_id and v.called_off_at is null where v.published_on > on_day),
  requirement as materialized (
    select r.competency_id, l.line_id, r.rank, exists (select from step s where s.line_id = l.line_id) as ends
      from unnest(competencies, ranks) as r(competency_id, rank) join leaf_line l on l.competency_id = r.competency_id),
  kept as not materialized (
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
     where known_at = 'infinity'),
  met_on as (
    select practitioner_id, competency_id, rank, kind, line_id as at_line, until from kept where ends
    union all
    select o.practitioner_id, o.competency_id, o.rank, o.kind, s.target_id,
           case when p.practitioner_id is null then o.until else p.met_until[o.rank] end
      from met_on o
      join step s on s.line_id = o.at_line and s.day = o.until and s.target_id is not null
      left join standing_period p on p.practitioner_id = o.practitioner_id and p.line_id = s.target_id and p.rank >= o.rank
                                 and p.valid_from <= o.until and (p.valid_until is null or p.valid_until > o.until))
  select practitioner_id, competency_id, kind, until from kept where not ends
  union all
  select practitioner_id, competency_id, kind,
         min(until) filter (where not exists (select from step s where s.line_id = o.at_line and s.day = o.until))
    from met_on o group by 1, 2, 3
  union all
  select s.practitioner_id, s.competency_id, s.kind, s.met_until
    from standing_by_requirement(case when known_at = 'infinity' then '{}' else coalesce(people, array(select id from practitioner)) end,
                                 competencies, ranks, on_day, known_at) s
   where s.state = 'MET' $$;
