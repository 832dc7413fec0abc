-- Brings `capability_in_post` and `headcount_change` up to the facts for these people and requirement sets (null is all), writing only
-- what differs. Lock first, in id order, and read in another statement: a reader that waited must see what it waited for.
create function refresh_capability_in_post(people uuid[], requirement_sets requirement_set[]) returns void language plpgsql
  set enable_nestloop = off set plan_cache_mode = force_generic_plan set work_mem = '64MB' as $$
begin
  perform 1 from practitioner where id = any(people) order by id for no key update;
  with fresh as materialized (select * from capability_in_post_by_facts(people, requirement_sets, 'infinity')),
  stale as materialized (
    select * from capability_in_post
     where practitioner_id = any(people)
       and (requirement_sets is null
            or (requirement_set_id, element_or_rank) in (select s.requirement_set_id, s.element_or_rank from unnest(requirement_sets) s))),
  gone as (
    delete from capability_in_post p
     where p.practitioner_id = any(people)
       and (requirement_sets is null
            or (p.requirement_set_id, p.element_or_rank) in (select s.requirement_set_id, s.element_or_rank from unnest(requirement_sets) s))
       and not exists (select from fresh f where f.practitioner_id = p.practitioner_id and f.requirement_set_id = p.requirement_set_id
                          and f.element_or_rank = p.element_or_rank and f.post_id = p.post_id)),
  kept as (
    insert into capability_in_post (practitioner_id, post_id, requirement_set_id, element_or_rank, kind, cluster_id, weekly_hours, days)
    select f.* from fresh f
      left join stale s on s.practitioner_id = f.practitioner_id and s.requirement_set_id = f.requirement_set_id
                       and s.element_or_rank = f.element_or_rank and s.post_id = f.post_id
     where (s.days, s.cluster_id, s.weekly_hours) is distinct from (f.days, f.cluster_id, f.weekly_hours)
    on conflict on constraint pk_capability_in_post do update
       set cluster_id = excluded.cluster_id, weekly_hours = excluded.weekly_hours, days = excluded.days),
  both_sides as (
    select 1 as sign, practitioner_id, requirement_set_id, cluster_id, weekly_hours, days from fresh where kind = 'NEED_LEVEL'
    union all
    select -1, practitioner_id, requirement_set_id, cluster_id, weekly_hours, days from stale where kind = 'NEED_LEVEL'),
  by_location as (
    select sign, practitioner_id, requirement_set_id, weekly_hours, days, location_id
      from both_sides, unnest(array[coalesce(cluster_id, no_cluster()), current_partnership()]) as location_id),
  step as (
    select h.requirement_set_id, h.location_id, d.day, h.sign * d.step as heads, 0::numeric as weekly_hours
      from (select sign, practitioner_id, requirement_set_id, location_id, range_agg(days) as days
              from by_location group by 1, 2, 3, 4) h, day_steps(h.days) d
    union all
    select h.requirement_set_id, h.location_id, d.day, 0, h.sign * d.step * coalesce(h.weekly_hours, 0)
      from by_location h, day_steps(h.days) d)
  insert into headcount_change as t (span, day, requirement_set_id, location_id, heads, weekly_hours)
  select span, date_trunc(span, day::timestamp)::date, requirement_set_id, location_id, sum(heads), sum(weekly_hours)
    from step, unnest(array['year', 'month', 'day']) as span
   group by 1, 2, 3, 4 having sum(heads) <> 0 or sum(weekly_hours) <> 0
   order by 1, 2, 3, 4
  on conflict on constraint pk_headcount_change do update
     set heads = t.heads + excluded.heads, weekly_hours = t.weekly_hours + excluded.weekly_hours;
end $$;
