-- Hours a week that families of each cluster and need level call for on a day.
create function demand_on(on_day date, known_at timestamptz)
returns table (cluster_id uuid, need_level_id uuid, families integer, weekly_hours numeric)
language sql stable as $$
  select cluster_id, need_level_id, families, families * weekly_hours_per_family
    from demand
   where daterange(valid_from, valid_until) @> on_day and known(recorded_at, voided_at, known_at) $$;
