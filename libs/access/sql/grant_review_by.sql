-- Each grant is looked at again within half a year of the day on which it was given, had its first day, or was last confirmed. What a deputy
-- gave waits for nothing: a steward looks at it themselves.
create function grant_review_by(since date, awaits_a_steward boolean) returns date language sql immutable as $$
  select case when awaits_a_steward then since else (since + interval '6 months')::date end $$;
