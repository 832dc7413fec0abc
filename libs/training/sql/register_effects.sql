-- What the register and the results of a session changed for the people in the room, of each competency that they have evidence of by it:
-- how many have it on their record; how many meet what is asked of them on that day and did not the day before (again, where they had met
-- it once), or no longer do; how many hold a higher or a lower level than the day before. As kept of standing, so after the commit.
create function register_effects(of_session uuid)
returns table (competency_id uuid, recorded bigint, again bigint, first bigint, lost bigint, raised bigint, lowered bigint)
language sql stable as $$
  with held as materialized (select s.held_on from session s where s.id = of_session),
  told as materialized (
    select mark_id as id, practitioner_id from told_of(of_session)),
  source as (
    select id from told
    union all
    select r.id from assessment_result r join told t on t.practitioner_id = r.practitioner_id
     where r.session_id = of_session and r.voided_at is null),
  given as materialized (
    select distinct e.practitioner_id, e.competency_id, l.line_id
      from source s join evidence e on e.source_id = s.id and e.voided_at is null
      join leaf_line l on l.competency_id = e.competency_id),
  people as materialized (select coalesce(array_agg(distinct practitioner_id), '{}') as ids from given),
  asked as materialized (
    select a.practitioner_id, a.rank, l.line_id
      from held, people, requirements_of(people.ids, held.held_on, 'infinity') a
      join leaf_line l on l.competency_id = a.competency_id),
  changed as materialized (
    select g.practitioner_id, g.competency_id, a.rank as asked, p.before, p.after, p.highest
      from held cross join given g
      left join asked a on a.practitioner_id = g.practitioner_id and a.line_id = g.line_id
     cross join lateral (
        select coalesce(max(p.rank) filter (where p.valid_from < held.held_on and coalesce(p.valid_until, 'infinity') >= held.held_on), 0) as before,
               coalesce(max(p.rank) filter (where p.valid_from <= held.held_on and coalesce(p.valid_until, 'infinity') > held.held_on), 0) as after,
               coalesce(max(p.rank) filter (where p.valid_from < held.held_on), 0) as highest
          from standing_period p where p.practitioner_id = g.practitioner_id and p.line_id = g.line_id) p)
  select competency_id, count(*),
         count(*) filter (where after >= asked and before < asked and highest >= asked),
         count(*) filter (where after >= asked and highest < asked),
         count(*) filter (where before >= asked and after < asked),
         count(*) filter (where after > before),
         count(*) filter (where after < before)
    from changed group by 1 $$;
