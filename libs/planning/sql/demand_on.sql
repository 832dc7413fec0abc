-- Hours a week that families of each cluster and need level call for on a day, with when that was recorded and as of which day the list was that told of it.
create function demand_on(on_day date, known_at timestamptz)
returns table (cluster_id uuid, need_level_id uuid, families integer, weekly_hours numeric, recorded_on date, listed_on date)
language sql stable as $$
  select cluster_id, need_level_id, families, families * weekly_hours_per_family, (recorded_at at time zone 'Europe/London')::date, listed_on
    from demand
   where daterange(valid_from, valid_until) @> on_day and known(recorded_at, voided_at, known_at) $$;
