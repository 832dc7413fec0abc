-- Those of whom the effect of a register is told: marked, with a place since before the day. Whoever is put on the roll later is no part of it,
-- or one person more would tell what that one holds.
create function told_of(of_session uuid) returns table (mark_id uuid, practitioner_id uuid) language sql stable as $$
  select m.id, m.practitioner_id
    from attendance_mark m
    join session s on s.id = m.session_id
   where m.session_id = of_session and m.voided_at is null
     and exists (select from booking b
                  where b.session_id = of_session and b.practitioner_id = m.practitioner_id and b.voided_at is null
                    and local_day(b.recorded_at) < s.held_on) $$;
-- Why the effect of a register is not told: two answers must never differ by one person. So it is told of the room as a whole, when everybody
-- with a place is marked (and, once there are results, each is recorded), of five people or more, and not after a correction. Null is told.
create function effects_withheld(of_session uuid) returns text language sql stable as $$
  with place as materialized (
    select b.practitioner_id, min(m.register_version) as first_marked, bool_or(m.id is not null and m.voided_at is null) as is_marked
      from booking b left join attendance_mark m on m.session_id = b.session_id and m.practitioner_id = b.practitioner_id
     where b.session_id = of_session and b.voided_at is null group by 1)
  select case
    when exists (select from place where not is_marked) then 'UNMARKED'
    when exists (select from place join attendance_mark m using (practitioner_id)
                  where m.session_id = of_session and m.voided_version > (select max(first_marked) from place))
      or exists (select from assessment_result r join place using (practitioner_id)
                  where r.session_id = of_session and r.voided_at is not null) then 'CORRECTED'
    when results_due(of_session)
     and exists (select from assessment_result r where r.session_id = of_session and r.voided_at is null) then 'RESULTS_DUE'
    when (select count(*) from told_of(of_session) t join attendance_mark m on m.id = t.mark_id where m.state <> 'ABSENT') < 5 then 'FEW' end $$;
