-- Heads and hours on a day, by requirement set, at each of these locations (null is every one) and employers; as in
-- `headcount_change`, the partnership itself is the whole, and all employers. Every location is read by the key, some by an index of
-- their own.
create function headcount_on(kinds text[], locations uuid[], employers uuid[], on_day date, known_at timestamptz)
returns table (kind text, requirement_set_id uuid, element_or_rank text, location_id uuid, employer_id uuid, heads bigint,
               weekly_hours numeric)
language sql stable as $$
  select c.kind, c.requirement_set_id, c.element_or_rank, c.location_id, c.employer_id, sum(c.heads), sum(c.weekly_hours)
    from (select date_trunc('year', on_day::timestamp)::date, date_trunc('month', on_day::timestamp)::date) as starts(year, month)
   cross join lateral (
      select h.* from headcount_change h
       where locations is null and h.kind = any(kinds) and h.employer_id = any(employers)
         and (h.span = 'year' and h.day < year or h.span = 'month' and h.day >= year and h.day < month
              or h.span = 'day' and h.day >= month and h.day <= on_day)
      union all
      select h.* from headcount_change h
       where h.location_id = any(locations) and h.kind = any(kinds) and h.employer_id = any(employers)
         and (h.span = 'year' and h.day < year or h.span = 'month' and h.day >= year and h.day < month
              or h.span = 'day' and h.day >= month and h.day <= on_day)) c
   where known_at = 'infinity'
   group by 1, 2, 3, 4, 5
  having sum(c.heads) <> 0 or sum(c.weekly_hours) <> 0
  union all
  select * from headcount_by_facts(kinds, locations, employers, on_day, known_at) where known_at <> 'infinity' $$;
