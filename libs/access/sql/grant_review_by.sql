-- Each grant is looked at again within half a year of the day on which it was given, had its first day, or was last confirmed.
create function grant_review_by(since date) returns date language sql immutable as $$ select (since + interval '6 months')::date $$;
