-- What engages these people over the hours of a session, other than that session itself; where it is said how they are marked there, each in
-- the same place of those lists, over the hours for which they were there.
create function engaged_elsewhere(of_session uuid, people uuid[], states text[] default null, minutes_there integer[] default null)
returns table (practitioner_id uuid, session_id uuid, kind text, held_on date, starts_at time, minutes integer)
language sql stable as $$
  select e.practitioner_id, o.id, e.kind, o.held_on, o.starts_at, o.minutes
    from session s
    cross join unnest(people, states, minutes_there) as p(person, state, minutes)
    join engagement e on e.partnership_id = s.partnership_id and e.practitioner_id = p.person and e.session_id <> s.id
                     and e.hours && hours_there(session_hours(s.held_on, s.starts_at, s.minutes), p.state, p.minutes)
    join session o on o.partnership_id = e.partnership_id and o.id = e.session_id
   where s.partnership_id = current_partnership() and s.id = of_session $$;
