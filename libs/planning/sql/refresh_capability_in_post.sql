-- Brings `capability_in_post` and `headcount_change` up to the facts for these people and requirement sets (null is all), writing only
-- what differs. Whoever calls it holds the people locked, since before the statement in which it reads.
create function refresh_capability_in_post(people uuid[], requirement_sets requirement_set[]) returns void language plpgsql
  set enable_nestloop = off set plan_cache_mode = force_generic_plan set work_mem = '64MB' as $$
begin
  with fresh as materialized (select * from capability_in_post_by_facts(people, requirement_sets, 'infinity')),
  stale as materialized (
    select * from capability_in_post
     where practitioner_id = any(people)
       and (requirement_sets is null
            or (requirement_set_id, element_or_rank) in (select s.requirement_set_id, s.element_or_rank from unnest(requirement_sets) s))),
  -- Of a person and a requirement set either all posts are counted anew or none: heads count a person once.
  changed as materialized (
    select distinct practitioner_id, requirement_set_id, element_or_rank
      from fresh f full join stale s using (practitioner_id, requirement_set_id, element_or_rank, post_id, cluster_id)
     where (f.days, f.employer_id, f.weekly_hours) is distinct from (s.days, s.employer_id, s.weekly_hours)),
  was as materialized (select s.* from stale s join changed using (practitioner_id, requirement_set_id, element_or_rank)),
  is_now as materialized (select f.* from fresh f join changed using (practitioner_id, requirement_set_id, element_or_rank)),
  gone as (
    delete from capability_in_post p using was w
     where p.practitioner_id = any(people) and p.practitioner_id = w.practitioner_id and p.requirement_set_id = w.requirement_set_id
       and p.element_or_rank = w.element_or_rank and p.post_id = w.post_id and p.cluster_id = w.cluster_id
       and not exists (select from is_now n where n.practitioner_id = w.practitioner_id and n.requirement_set_id = w.requirement_set_id
                          and n.element_or_rank = w.element_or_rank and n.post_id = w.post_id and n.cluster_id = w.cluster_id)),
  kept as (
    insert into capability_in_post
           (practitioner_id, post_id, requirement_set_id, element_or_rank, kind, cluster_id, employer_id, weekly_hours, days)
    select * from is_now
    on conflict on constraint pk_capability_in_post do update
       set employer_id = excluded.employer_id, weekly_hours = excluded.weekly_hours, days = excluded.days),
  both_sides as (
    select 1 as sign, n.* from is_now n
    union all
    select -1, w.practitioner_id, w.post_id, w.requirement_set_id, w.element_or_rank, w.kind, w.cluster_id, w.employer_id,
           w.weekly_hours, w.days
      from was w),
  counted as materialized (
    select sign, practitioner_id, kind, requirement_set_id, element_or_rank, c.location_id, c.employer_id, weekly_hours, days
      from both_sides b, counted_at(b.kind, b.cluster_id, b.employer_id) c),
  step as (
    select h.kind, h.requirement_set_id, h.element_or_rank, h.location_id, h.employer_id, d.day, h.sign * d.step as heads,
           0::numeric as weekly_hours
      from (select sign, practitioner_id, kind, requirement_set_id, element_or_rank, location_id, employer_id, range_agg(days) as days
              from counted group by 1, 2, 3, 4, 5, 6, 7) h, day_steps(h.days) d
    union all
    select h.kind, h.requirement_set_id, h.element_or_rank, h.location_id, h.employer_id, d.day, 0,
           h.sign * d.step * coalesce(h.weekly_hours, 0)
      from counted h, day_steps(h.days) d)
  insert into headcount_change as t
         (kind, employer_id, span, day, location_id, requirement_set_id, element_or_rank, heads, weekly_hours)
  select kind, employer_id, span, date_trunc(span, day::timestamp)::date, location_id, requirement_set_id, element_or_rank,
         sum(heads), sum(weekly_hours)
    from step, unnest(array['year', 'month', 'day']) as span
   group by 1, 2, 3, 4, 5, 6, 7 having sum(heads) <> 0 or sum(weekly_hours) <> 0
   order by 1, 2, 3, 4, 5, 6, 7
  on conflict on constraint pk_headcount_change do update
     set heads = t.heads + excluded.heads, weekly_hours = t.weekly_hours + excluded.weekly_hours;
end $$;
