-- Why a place was released when its holder was engaged by another session: by the hours of that session, for its title and location are for
-- its own people, and how long somebody was there for its trainers.
create function engaged_in_words(kind text, other_session uuid) returns text language sql stable as $$
  select case kind when 'PRESENT' then 'Present at' when 'TRAINING' then 'Trains' else 'Booked on' end || ' another session from '
         || to_char(begins, 'HH24:MI') || case when begins::date <> ends::date then to_char(begins, '" on "FMDD FMMonth YYYY') else '' end
         || ' to ' || to_char(ends, 'HH24:MI" on "FMDD FMMonth YYYY')
    from session s
    cross join lateral (select session_hours(s.held_on, s.starts_at, s.minutes) as hours) h
    cross join lateral (
      select lower(hours) at time zone zone as begins, upper(hours) at time zone zone as ends
        from partnership where id = current_partnership()) local
   where s.partnership_id = current_partnership() and s.id = other_session $$;
