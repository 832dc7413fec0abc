-- What the register and the results of a session changed for the people in the room, of each competency that they have evidence of by it:
-- how many have it on their record; how many meet what is asked of them from that day on and did not the day before (again, where it had
-- lapsed), or no longer do; how many hold a higher level than the day before. Of a walk-in nothing is told before the day after the mark
-- came in.
create function register_effects(of_session uuid)
returns table (competency_id uuid, recorded bigint, again bigint, first bigint, lost bigint, raised bigint) language sql stable as $$
  with held as materialized (select s.held_on from session s where s.id = of_session),
  told as materialized (
    select m.id, m.practitioner_id from attendance_mark m
     where m.session_id = of_session and m.voided_at is null
       and not (m.walk_in and local_day(m.recorded_at) >= partnership_today())),
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
  looked_at as materialized (
    select g.practitioner_id, g.line_id, g.competency_id as given_id, coalesce(a.competency_id, g.competency_id) as competency_id,
           coalesce(a.rank, 1::smallint) as rank, a.rank is not null as is_asked
      from given g
      left join (select a.*, l.line_id from held, people, requirements_of(people.ids, held.held_on, 'infinity') a
                   join leaf_line l on l.competency_id = a.competency_id) a
        on a.practitioner_id = g.practitioner_id and a.line_id = g.line_id),
  cells as materialized (
    select coalesce(array_agg(competency_id), '{}') as ids, coalesce(array_agg(rank), '{}') as ranks
      from (select distinct competency_id, rank from looked_at) a),
  standing as materialized (
    select days_before, s.*
      from generate_series(0, 1) as days_before, held, people, cells,
           standing_by_requirement(people.ids, cells.ids, cells.ranks, held.held_on - days_before, 'infinity') s)
  select l.given_id, count(distinct l.practitioner_id),
         count(distinct l.practitioner_id) filter (where is_asked and later.state = 'MET' and earlier.state = 'LAPSED'),
         count(distinct l.practitioner_id) filter (where is_asked and later.state = 'MET' and earlier.state not in ('MET', 'LAPSED')),
         count(distinct l.practitioner_id) filter (where is_asked and earlier.state = 'MET' and later.state <> 'MET'),
         count(distinct l.practitioner_id) filter (where later.held > earlier.held)
    from looked_at l
    join standing earlier on earlier.days_before = 1 and earlier.practitioner_id = l.practitioner_id
                         and earlier.competency_id = l.competency_id and earlier.required = l.rank
    join standing later on later.days_before = 0 and later.practitioner_id = l.practitioner_id
                       and later.competency_id = l.competency_id and later.required = l.rank
   group by 1 $$;
