-- Heads and hours on a day, by requirement set, at each of these locations (null is every one) and employers; as in
-- `headcount_change`, the partnership itself is the whole, and all employers. A plan for the values at hand: one location is read by
-- an index of its own.
create function headcount_on(kinds text[], locations uuid[], employers uuid[], on_day date, known_at timestamptz)
returns table (kind text, requirement_set_id uuid, element_or_rank text, location_id uuid, employer_id uuid, heads bigint,
               weekly_hours numeric)
language sql stable set plan_cache_mode = force_custom_plan as $$
  select h.kind, h.requirement_set_id, h.element_or_rank, h.location_id, h.employer_id, sum(h.heads), sum(h.weekly_hours)
    from (select date_trunc('year', on_day::timestamp)::date, date_trunc('month', on_day::timestamp)::date) as starts(year, month),
         headcount_change h
   where known_at = 'infinity'
     and h.kind = any(kinds) and (locations is null or h.location_id = any(locations)) and h.employer_id = any(employers)
     and (h.span = 'year' and h.day < year or h.span = 'month' and h.day >= year and h.day < month
          or h.span = 'day' and h.day >= month and h.day <= on_day)
   group by 1, 2, 3, 4, 5
  having sum(h.heads) <> 0 or sum(h.weekly_hours) <> 0
  union all
  select * from headcount_by_facts(kinds, locations, employers, on_day, known_at) where known_at <> 'infinity' $$;
