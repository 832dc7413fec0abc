-- Heads and hours held on a day, by need level and place; the place is as in `tally`.
create function held_by_place(on_day date, known_at timestamptz)
returns table (need_level_id uuid, place_id uuid, heads bigint, weekly_hours numeric)
language sql stable as $$
  select ask_id, place_id, sum(heads), sum(weekly_hours)
    from tally, (select date_trunc('year', on_day::timestamp)::date, date_trunc('month', on_day::timestamp)::date) as starts(year, month)
   where known_at = 'infinity'
     and (span = 'year' and day < year or span = 'month' and day >= year and day < month or span = 'day' and day >= month and day <= on_day)
   group by 1, 2
  union all
  select ask_id, place_id, count(distinct practitioner_id), coalesce(sum(weekly_hours), 0)
    from placed_on(case when known_at <> 'infinity' then array['need level'] else '{}' end, on_day, known_at),
         unnest(array[coalesce(cluster_id, no_cluster()), current_partnership()]) as place_id
   where known_at <> 'infinity'
   group by 1, 2 $$;
