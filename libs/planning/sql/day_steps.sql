-- The days on which something begins (1) and stops (-1).
create function day_steps(days datemultirange) returns table (day date, step integer) language sql immutable as $$
  select lower(r), 1 from unnest(days) r
  union all select upper(r), -1 from unnest(days) r where not upper_inf(r) $$;
