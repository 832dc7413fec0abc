-- The first instant at which everybody who had a place then was marked; null while somebody never was.
create function register_complete_at(of_session uuid) returns timestamptz language sql stable as $$
  select min(t.at)
    from (select distinct recorded_at as at from attendance_mark where session_id = of_session) t
   where not exists (
     select from booking b
      where b.session_id = of_session and known(b.recorded_at, b.voided_at, t.at)
        and not exists (select from attendance_mark m
                         where m.session_id = of_session and m.practitioner_id = b.practitioner_id and known(m.recorded_at, m.voided_at, t.at))) $$;
-- The first instant from then on at which whoever was there for long enough had a result of all that the session assesses.
create function results_complete_at(of_session uuid) returns timestamptz language sql stable as $$
  select min(t.at)
    from (select distinct recorded_at as at from assessment_result where session_id = of_session) t
   where t.at >= register_complete_at(of_session) and not results_due(of_session, null, t.at) $$;
