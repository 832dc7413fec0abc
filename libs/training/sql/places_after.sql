-- The places that somebody has, or waits for, and lets go of when they leave after a day, until they are in post again (null is never): on
-- sessions after it, unless they are marked there.
create function places_after(of_partnership uuid, person uuid, last_day date, back_on date)
returns table (booking_id uuid, wait_id uuid, session_id uuid) language sql stable as $$
  select f.booking_id, f.wait_id, s.id
    from (select id as booking_id, null::uuid as wait_id, session_id from booking
           where partnership_id = of_partnership and practitioner_id = person and voided_at is null
          union all
          select null, id, session_id from wait
           where partnership_id = of_partnership and practitioner_id = person and voided_at is null) f
    join session s on s.partnership_id = of_partnership and s.id = f.session_id
   where s.held_on > last_day and (back_on is null or s.held_on < back_on)
     and not exists (select from attendance_mark a
                      where a.partnership_id = of_partnership and a.session_id = s.id and a.practitioner_id = person
                        and a.voided_at is null) $$;
