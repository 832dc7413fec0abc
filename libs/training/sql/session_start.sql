-- The instant at which a session of that day and time begins, by the partnership's clock.
create function session_start(held_on date, starts_at time) returns timestamptz language sql stable as $$
  select (held_on + starts_at) at time zone zone from partnership where id = current_partnership() $$;
