-- The day since when every module gives what it gives on a day: the last on which a rung of the ladder or a framework began or ended. Sessions of
-- many days have it in common, so that it is looked up once for each.
create function gives_since(on_day date) returns date language sql stable as $$
  select coalesce(max(day), on_day)
    from (select valid_from from ladder_rung
          union all select valid_until from ladder_rung
          union all select published_on from framework_version) as turn(day)
   where day <= on_day $$;
