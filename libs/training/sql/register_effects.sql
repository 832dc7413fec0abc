-- What the register and the results of a session changed for the people of whom it is told, of each competency that they have evidence of by
-- it: how many have it on their record; how many meet what is asked of them on that day and did not the day before (again, where they had met
-- it once), or no longer do; how many hold a higher or a lower level than the day before. All as known when it was told first.
create function register_effects(of_session uuid)
returns table (competency_id uuid, recorded bigint, again bigint, first bigint, lost bigint, raised bigint, lowered bigint)
language sql stable as $$
  with held as materialized (select s.held_on from session s where s.id = of_session),
  told as materialized (
    select t.*, l.line_id from told_of(of_session) t join leaf_line l on l.competency_id = t.competency_id),
  whole as materialized (
    select as_known_at, array_agg(distinct practitioner_id) as people, array_agg(distinct line_id) as lines from told group by 1),
  asked as materialized (
    select w.as_known_at, a.practitioner_id, a.rank, l.line_id
      from held, whole w
     cross join lateral requirements_of(w.people, held.held_on, w.as_known_at) a
      join leaf_line l on l.competency_id = a.competency_id),
  period as materialized (
    select w.as_known_at, p.* from whole w cross join lateral standing_periods(w.people, w.lines, w.as_known_at) p),
  changed as materialized (
    select t.practitioner_id, t.competency_id, a.rank as asked, p.before, p.after, p.highest
      from held cross join told t
      left join asked a on a.as_known_at = t.as_known_at and a.practitioner_id = t.practitioner_id and a.line_id = t.line_id
     cross join lateral (
        select coalesce(max(p.rank) filter (where p.valid_from < held.held_on and coalesce(p.valid_until, 'infinity') >= held.held_on), 0) as before,
               coalesce(max(p.rank) filter (where p.valid_from <= held.held_on and coalesce(p.valid_until, 'infinity') > held.held_on), 0) as after,
               coalesce(max(p.rank) filter (where p.valid_from < held.held_on), 0) as highest
          from period p
         where p.as_known_at = t.as_known_at and p.practitioner_id = t.practitioner_id and p.line_id = t.line_id) p)
  select competency_id, count(*),
         count(*) filter (where after >= asked and before < asked and highest >= asked),
         count(*) filter (where after >= asked and highest < asked),
         count(*) filter (where before >= asked and after < asked),
         count(*) filter (where after > before),
         count(*) filter (where after < before)
    from changed group by 1 $$;
