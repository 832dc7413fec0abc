-- Heads and hours on a day, by requirement set, at each of these locations and employers; as in `headcount_change`, the partnership
-- itself is the whole, and all employers.
create function headcount_on(kinds text[], locations uuid[], employers uuid[], on_day date, known_at timestamptz)
returns table (kind text, requirement_set_id uuid, element_or_rank text, location_id uuid, employer_id uuid, heads bigint,
               weekly_hours numeric)
language sql stable as $$
  select h.kind, h.requirement_set_id, h.element_or_rank, h.location_id, h.employer_id, sum(h.heads), sum(h.weekly_hours)
    from (values ('year', '-infinity'::date, date_trunc('year', on_day::timestamp)::date),
                 ('month', date_trunc('year', on_day::timestamp)::date, date_trunc('month', on_day::timestamp)::date),
                 ('day', date_trunc('month', on_day::timestamp)::date, on_day + 1)) s(span, since, until),
         unnest(kinds) k, unnest(locations) l, unnest(employers) e, headcount_change h
   where known_at = 'infinity' and h.kind = k and h.location_id = l and h.employer_id = e
     and h.span = s.span and h.day >= s.since and h.day < s.until
   group by 1, 2, 3, 4, 5
  having sum(h.heads) <> 0 or sum(h.weekly_hours) <> 0
  union all
  select p.kind, p.requirement_set_id, p.element_or_rank, c.location_id, c.employer_id, count(distinct p.practitioner_id),
         coalesce(sum(p.weekly_hours), 0)
    from capability_in_post_on(case when known_at <> 'infinity' then kinds else '{}' end, on_day, known_at) p,
         counted_at(p.kind, p.cluster_id, p.employer_id) c
   where known_at <> 'infinity' and c.location_id = any(locations) and c.employer_id = any(employers)
   group by 1, 2, 3, 4, 5 $$;
