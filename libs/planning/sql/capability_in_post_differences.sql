-- Every row that is not what the facts say: empty is right.
create function capability_in_post_differences()
returns table (what text, practitioner_id uuid, requirement_set_id uuid, location_id uuid, day date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with people as (select array_agg(id) as ids from practitioner),
  derived as materialized (select n.* from people, capability_in_post_by_facts(ids, null, 'infinity') n),
  recount as (
    select practitioner_id, requirement_set_id, kind, location_id, weekly_hours, days
      from derived, unnest(array[coalesce(cluster_id, no_cluster()), current_partnership()]) as location_id
     where kind = 'NEED_LEVEL'),
  step as (
    select h.requirement_set_id, h.location_id, d.day, d.step as heads, 0::numeric as weekly_hours
      from (select practitioner_id, requirement_set_id, location_id, range_agg(days) as days from recount group by 1, 2, 3) h,
           day_steps(h.days) d
    union all
    select requirement_set_id, location_id, d.day, 0, d.step * coalesce(weekly_hours, 0) from recount, day_steps(days) d),
  counted as (
    select span, date_trunc(span, day::timestamp)::date as day, requirement_set_id, location_id,
           sum(heads)::int as heads, sum(weekly_hours) as weekly_hours
      from step, unnest(array['year', 'month', 'day']) as span
     group by 1, 2, 3, 4 having sum(heads) <> 0 or sum(weekly_hours) <> 0)
  select 'capability in post', coalesce(p.practitioner_id, n.practitioner_id), coalesce(p.requirement_set_id, n.requirement_set_id),
         null, null
    from capability_in_post p
    full join derived n on n.practitioner_id = p.practitioner_id and n.requirement_set_id = p.requirement_set_id
                       and n.element_or_rank = p.element_or_rank and n.post_id = p.post_id
   where (p.days, p.cluster_id, p.weekly_hours) is distinct from (n.days, n.cluster_id, n.weekly_hours)
  union all
  select 'headcount change of a ' || coalesce(t.span, c.span), null, coalesce(t.requirement_set_id, c.requirement_set_id),
         coalesce(t.location_id, c.location_id), coalesce(t.day, c.day)
    from (select * from headcount_change where heads <> 0 or weekly_hours <> 0) t
    full join counted c on c.span = t.span and c.day = t.day and c.requirement_set_id = t.requirement_set_id
                       and c.location_id = t.location_id
   where (t.heads, t.weekly_hours) is distinct from (c.heads, c.weekly_hours) $$;
