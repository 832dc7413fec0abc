-- The places of somebody that are let go of when they leave after a day, until they are in post again (null is never): on sessions after it,
-- unless they are marked there.
create function places_after(of_partnership uuid, person uuid, last_day date, back_on date) returns table (booking_id uuid, session_id uuid)
language sql stable as $$
  select b.id, s.id
    from booking b join session s on s.partnership_id = b.partnership_id and s.id = b.session_id
   where b.partnership_id = of_partnership and b.practitioner_id = person and b.voided_at is null
     and s.held_on > last_day and (back_on is null or s.held_on < back_on)
     and not exists (select from attendance_mark a
                      where a.partnership_id = b.partnership_id and a.session_id = b.session_id
                        and a.practitioner_id = b.practitioner_id and a.voided_at is null) $$;
