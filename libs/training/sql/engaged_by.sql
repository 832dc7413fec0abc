-- How a session engages somebody, by the strongest that holds, and over which hours: they train it, are marked as there, or have a place on
-- it. No row is not at all: whoever is marked absent is free elsewhere.
create function engaged_by(of_partnership uuid, of_session uuid, person uuid) returns table (kind text, hours tstzrange) language sql stable as $$
  select f.kind, case f.kind when 'PRESENT' then hours_there(h.hours, m.state, m.minutes) else h.hours end
    from session s
    cross join lateral (select session_hours(s.held_on, s.starts_at, s.minutes) as hours) h
    left join attendance_mark m on m.partnership_id = s.partnership_id and m.session_id = s.id and m.practitioner_id = person
                               and m.voided_at is null
    cross join lateral (
      select case
        when exists (select from session_trainer t
                      where t.partnership_id = s.partnership_id and t.session_id = s.id and t.practitioner_id = person) then 'TRAINING'
        when m.state <> 'ABSENT' then 'PRESENT'
        when m.state is null and exists (
          select from booking b
           where b.partnership_id = s.partnership_id and b.session_id = s.id and b.practitioner_id = person
             and b.voided_at is null) then 'BOOKED' end as kind) f
   where s.partnership_id = of_partnership and s.id = of_session and f.kind is not null $$;
