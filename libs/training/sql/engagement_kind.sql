-- How a session engages somebody, by the strongest that holds: they train it, are marked as there, or have a place on it. Null is not at
-- all: whoever is marked absent is free elsewhere.
create function engagement_kind(of_partnership uuid, of_session uuid, person uuid) returns text language sql stable as $$
  select case
    when exists (select from session_trainer t
                  where t.partnership_id = of_partnership and t.session_id = of_session and t.practitioner_id = person) then 'TRAINING'
    when exists (select from attendance_mark m
                  where m.partnership_id = of_partnership and m.session_id = of_session and m.practitioner_id = person
                    and m.voided_at is null and m.state <> 'ABSENT') then 'PRESENT'
    when exists (select from booking b
                  where b.partnership_id = of_partnership and b.session_id = of_session and b.practitioner_id = person
                    and b.voided_at is null)
     and not exists (select from attendance_mark m
                      where m.partnership_id = of_partnership and m.session_id = of_session and m.practitioner_id = person
                        and m.voided_at is null) then 'BOOKED' end $$;
