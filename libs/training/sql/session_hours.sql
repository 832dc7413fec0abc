-- The hours of a session, by the partnership's clock. They end before the minute at which the next may begin: touching is no clash.
create function session_hours(held_on date, starts_at time, minutes integer) returns tstzrange language sql stable as $$
  select tstzrange(begins, begins + make_interval(mins => minutes)) from session_start(held_on, starts_at) begins $$;
