-- The same as headcount_on(), counted from who meets what as it was known at an instant: nothing is kept of that.
create function headcount_by_facts(kinds text[], locations uuid[], employers uuid[], on_day date, known_at timestamptz)
returns table (kind text, requirement_set_id uuid, element_or_rank text, location_id uuid, employer_id uuid, heads bigint,
               weekly_hours numeric)
language sql stable set work_mem = '64MB' as $$
  select p.kind, p.requirement_set_id, p.element_or_rank, c.location_id, c.employer_id, count(distinct p.practitioner_id),
         coalesce(sum(p.weekly_hours), 0)
    from capability_in_post_on(kinds, on_day, known_at) p, counted_at(p.kind, p.cluster_id, p.employer_id) c
   where (locations is null or c.location_id = any(locations)) and c.employer_id = any(employers)
   group by 1, 2, 3, 4, 5 $$;
