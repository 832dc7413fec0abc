-- Why something was let go of when somebody left: what they were told, or the steward wrote of it, is nobody else’s business.
create function left_in_words(last_day date) returns text language sql immutable as $$
  select 'Has left: the last day in post is ' || to_char(last_day, 'FMDD FMMonth YYYY') $$;
