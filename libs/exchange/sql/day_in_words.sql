-- A day as a sentence says it: 2 November 2026.
create function day_in_words(day date) returns text language sql stable parallel safe as $$ select to_char(day, 'FMDD FMMonth YYYY') $$;
