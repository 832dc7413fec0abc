-- Brings `placed` and `tally` up to the facts for these people and asks, writing only what differs. Lock first, in id order, and
-- read in another statement: a reader that waited must see what it waited for.
create function refresh_placed(people uuid[], asks asked[]) returns void language plpgsql
  set enable_nestloop = off set plan_cache_mode = force_generic_plan set work_mem = '64MB' as $$
begin
  perform 1 from practitioner where id = any(people) order by id for no key update;
  with fresh as materialized (select * from placed_by_facts(people, asks, 'infinity')),
  stale as materialized (
    select * from placed
     where practitioner_id = any(people)
       and (asks is null or (ask_id, part) in (select a.ask_id, a.part from unnest(asks) a))),
  gone as (
    delete from placed p
     where p.practitioner_id = any(people) and (asks is null or (p.ask_id, p.part) in (select a.ask_id, a.part from unnest(asks) a))
       and not exists (select from fresh f where f.practitioner_id = p.practitioner_id and f.ask_id = p.ask_id
                          and f.part = p.part and f.post_id = p.post_id)),
  kept as (
    insert into placed (practitioner_id, post_id, ask_id, part, kind, cluster_id, weekly_hours, days)
    select f.* from fresh f
      left join stale s on s.practitioner_id = f.practitioner_id and s.ask_id = f.ask_id and s.part = f.part and s.post_id = f.post_id
     where (s.days, s.cluster_id, s.weekly_hours) is distinct from (f.days, f.cluster_id, f.weekly_hours)
    on conflict on constraint pk_placed do update
       set cluster_id = excluded.cluster_id, weekly_hours = excluded.weekly_hours, days = excluded.days),
  both_sides as (
    select 1 as sign, practitioner_id, ask_id, cluster_id, weekly_hours, days from fresh where kind = 'need level'
    union all
    select -1, practitioner_id, ask_id, cluster_id, weekly_hours, days from stale where kind = 'need level'),
  by_place as (
    select sign, practitioner_id, ask_id, weekly_hours, days, place_id
      from both_sides,
           unnest(array[coalesce(cluster_id, no_cluster()), current_partnership()]) as place_id),
  step as (
    select h.ask_id, h.place_id, d.day, h.sign * d.step as heads, 0::numeric as weekly_hours
      from (select sign, practitioner_id, ask_id, place_id, range_agg(days) as days from by_place group by 1, 2, 3, 4) h,
           day_steps(h.days) d
    union all
    select h.ask_id, h.place_id, d.day, 0, h.sign * d.step * coalesce(h.weekly_hours, 0) from by_place h, day_steps(h.days) d)
  insert into tally as t (span, day, ask_id, place_id, heads, weekly_hours)
  select span, date_trunc(span, day::timestamp)::date, ask_id, place_id, sum(heads), sum(weekly_hours)
    from step, unnest(array['year', 'month', 'day']) as span
   group by 1, 2, 3, 4 having sum(heads) <> 0 or sum(weekly_hours) <> 0
   order by 1, 2, 3, 4
  on conflict on constraint pk_tally do update
     set heads = t.heads + excluded.heads, weekly_hours = t.weekly_hours + excluded.weekly_hours;
end $$;
