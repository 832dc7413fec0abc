-- The hours of a session for which somebody marked was there: late lacks the first minutes, left early the last. Of whoever was present for a
-- part of it nobody said which part, so it is the whole.
create function hours_there(hours tstzrange, state text, minutes integer) returns tstzrange language sql immutable as $$
  select case state when 'LATE' then tstzrange(greatest(lower(hours), upper(hours) - make_interval(mins => minutes)), upper(hours))
                    when 'LEFT_EARLY' then tstzrange(lower(hours), least(upper(hours), lower(hours) + make_interval(mins => minutes)))
                    else hours end $$;
