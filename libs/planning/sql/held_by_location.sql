-- Heads and hours held on a day, by need level and location; the location is as in `headcount_change`.
create function held_by_location(on_day date, known_at timestamptz)
returns table (need_level_id uuid, location_id uuid, heads bigint, weekly_hours numeric)
language sql stable as $$
  select requirement_set_id, location_id, sum(heads), sum(weekly_hours)
    from headcount_change,
         (select date_trunc('year', on_day::timestamp)::date, date_trunc('month', on_day::timestamp)::date) as starts(year, month)
   where known_at = 'infinity'
     and (span = 'year' and day < year or span = 'month' and day >= year and day < month
          or span = 'day' and day >= month and day <= on_day)
   group by 1, 2
  union all
  select requirement_set_id, location_id, count(distinct practitioner_id), coalesce(sum(weekly_hours), 0)
    from capability_in_post_on(case when known_at <> 'infinity' then array['NEED_LEVEL'] else '{}' end, on_day, known_at),
         unnest(array[coalesce(cluster_id, no_cluster()), current_partnership()]) as location_id
   where known_at <> 'infinity'
   group by 1, 2 $$;
