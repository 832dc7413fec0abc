-- Who meets what in which post on a day, as known at an instant: from the memory when all is known, else derived from the facts of
-- that time, as far as these kinds ask for it.
create function capability_in_post_on(kinds text[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, requirement_set_id uuid, element_or_rank text, kind text, cluster_id uuid,
               employer_id uuid, weekly_hours numeric)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select practitioner_id, post_id, requirement_set_id, element_or_rank, kind, cluster_id, employer_id, weekly_hours
    from capability_in_post where known_at = 'infinity' and kind = any(kinds) and days @> on_day
  union all
  select p.practitioner_id, p.post_id, p.requirement_set_id, p.element_or_rank, p.kind, p.cluster_id, p.employer_id, p.weekly_hours
    from capability_in_post_by_facts(
      case when known_at = 'infinity' or kinds <@ array['IN_POST', 'DUTY'] then '{}' else array(select id from practitioner) end,
      (select coalesce(array_agg(distinct row(requirement_set_id, element_or_rank)::requirement_set), '{}')
         from requirement_cell c where c.kind = any(kinds)),
      known_at) p
   where known_at <> 'infinity' and p.kind = any(kinds) and p.days @> on_day
  union all
  select p.practitioner_id, p.post_id, p.requirement_set_id, p.element_or_rank, p.kind, p.cluster_id, p.employer_id, p.weekly_hours
    from days_in_post(
      case when known_at = 'infinity' or not kinds && array['IN_POST', 'DUTY'] then '{}' else array(select id from practitioner) end,
      known_at) p
   where p.kind = any(kinds) and p.days @> on_day $$;
