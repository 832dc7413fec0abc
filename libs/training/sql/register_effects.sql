-- What the register and the results of a session changed for those who have evidence by it, of each competency, from all that is known now: how
-- many meet what is asked of them on its day and did not the day before (again, where they had met it once), or no longer do; how many hold a
-- higher or a lower level than the day before.
create function register_effects(of_session uuid)
returns table (competency_id uuid, again bigint, first bigint, lost bigint, raised bigint, lowered bigint) language sql stable as $$
  with held as materialized (select s.held_on from session s where s.id = of_session),
  given as materialized (select g.*, l.line_id from given_in(of_session) g join leaf_line l on l.competency_id = g.competency_id),
  room as materialized (select array_agg(distinct practitioner_id) as people, array_agg(distinct line_id) as lines from given),
  asked as materialized (
    select a.practitioner_id, a.rank, l.line_id
      from held, room
     cross join lateral requirements_of(room.people, held.held_on, 'infinity') a
      join leaf_line l on l.competency_id = a.competency_id),
  period as materialized (select p.* from room cross join lateral standing_periods(room.people, room.lines, 'infinity') p),
  changed as materialized (
    select g.competency_id, a.rank as asked, p.before, p.after, p.highest
      from held cross join given g
      left join asked a on a.practitioner_id = g.practitioner_id and a.line_id = g.line_id
     cross join lateral (
        select coalesce(max(p.rank) filter (where p.valid_from < held.held_on and coalesce(p.valid_until, 'infinity') >= held.held_on), 0) as before,
               coalesce(max(p.rank) filter (where p.valid_from <= held.held_on and coalesce(p.valid_until, 'infinity') > held.held_on), 0) as after,
               coalesce(max(p.rank) filter (where p.valid_from < held.held_on), 0) as highest
          from period p where p.practitioner_id = g.practitioner_id and p.line_id = g.line_id) p)
  select competency_id,
         count(*) filter (where after >= asked and before < asked and highest >= asked),
         count(*) filter (where after >= asked and highest < asked),
         count(*) filter (where before >= asked and after < asked),
         count(*) filter (where after > before),
         count(*) filter (where after < before)
    from changed group by 1 $$;
