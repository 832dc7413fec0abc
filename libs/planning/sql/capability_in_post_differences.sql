-- Every row that is not what the facts say, given that standing is kept as they say (standing_period_differences): empty is right.
create function capability_in_post_differences()
returns table (what text, practitioner_id uuid, requirement_set_id uuid, location_id uuid, day date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with people as (select array_agg(id) as ids from practitioner),
  derived as materialized (select n.* from people, capability_in_post_by_facts(ids, null, 'infinity') n),
  recount as materialized (
    select d.practitioner_id, d.kind, d.requirement_set_id, d.element_or_rank, c.location_id, c.employer_id, d.weekly_hours, d.days
      from derived d, counted_at(d.kind, d.cluster_id, d.employer_id) c),
  step as (
    select h.kind, h.requirement_set_id, h.element_or_rank, h.location_id, h.employer_id, d.day, d.step as heads,
           0::numeric as weekly_hours
      from (select practitioner_id, kind, requirement_set_id, element_or_rank, location_id, employer_id, range_agg(days) as days
              from recount group by 1, 2, 3, 4, 5, 6) h, day_steps(h.days) d
    union all
    select kind, requirement_set_id, element_or_rank, location_id, employer_id, d.day, 0, d.step * coalesce(weekly_hours, 0)
      from recount, day_steps(days) d),
  counted as (
    select kind, location_id, employer_id, span, date_trunc(span, day::timestamp)::date as day, requirement_set_id, element_or_rank,
           sum(heads)::int as heads, sum(weekly_hours) as weekly_hours
      from step, unnest(array['year', 'month', 'day']) as span
     group by 1, 2, 3, 4, 5, 6, 7 having sum(heads) <> 0 or sum(weekly_hours) <> 0)
  select 'capability in post', practitioner_id, requirement_set_id, null::uuid, null::date
    from capability_in_post p full join derived n using (practitioner_id, requirement_set_id, element_or_rank, post_id, cluster_id)
   where (p.kind, p.days, p.employer_id, p.weekly_hours) is distinct from
         (n.kind, n.days, n.employer_id, n.weekly_hours)
  union all
  select 'headcount change of a ' || span, null, requirement_set_id, location_id, day
    from (select * from headcount_change where heads <> 0 or weekly_hours <> 0) t
    full join counted c using (kind, location_id, employer_id, span, day, requirement_set_id, element_or_rank)
   where (t.heads, t.weekly_hours) is distinct from (c.heads, c.weekly_hours) $$;
