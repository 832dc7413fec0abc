-- Whether what is met on a day is about to lapse: the first day without it comes within so many days. Null, for what has no end, is no.
create function lapses_soon(met_until date, on_day date, days integer) returns boolean language sql immutable parallel safe as $$
  select coalesce(met_until <= on_day + days, false) $$;
