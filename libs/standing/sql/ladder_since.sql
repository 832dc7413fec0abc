-- The day since when the ladder is what it is on a day: the last on which a rung of it began or ended. Many days have it in common, so that what
-- goes by the ladder is looked up once for all of them.
create function ladder_since(on_day date) returns date language sql stable as $$
  select coalesce(max(day), on_day)
    from (select valid_from from ladder_rung union all select valid_until from ladder_rung) as turn(day)
   where day <= on_day $$;
