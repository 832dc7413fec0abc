-- Every row that is not what the facts say: empty is right.
create function placed_differences() returns table (what text, practitioner_id uuid, ask_id uuid, place_id uuid, day date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with people as (select array_agg(id) as ids from practitioner),
  derived as materialized (select n.* from people, placed_by_facts(ids, null, 'infinity') n),
  recount as (
    select practitioner_id, ask_id, kind, place_id, weekly_hours, days
      from derived, unnest(array[coalesce(cluster_id, no_cluster()), current_partnership()]) as place_id
     where kind = 'need level'),
  counted as (
    select span, date_trunc(span, day::timestamp)::date as day, ask_id, place_id,
           sum(heads)::int as heads, sum(weekly_hours) as weekly_hours from (
      select ask_id, place_id, d.day, d.step as heads, 0::numeric as weekly_hours
        from (select practitioner_id, ask_id, place_id, range_agg(days) as days from recount group by 1, 2, 3) h, day_steps(h.days) d
      union all
      select ask_id, place_id, d.day, 0, d.step * coalesce(weekly_hours, 0) from recount, day_steps(days) d) step, unnest(array['year', 'month', 'day']) as span
     group by 1, 2, 3, 4 having sum(heads) <> 0 or sum(weekly_hours) <> 0)
  select 'placed', coalesce(p.practitioner_id, n.practitioner_id), coalesce(p.ask_id, n.ask_id), null, null
    from placed p
    full join derived n on n.practitioner_id = p.practitioner_id and n.ask_id = p.ask_id and n.part = p.part and n.post_id = p.post_id
   where (p.days, p.cluster_id, p.weekly_hours) is distinct from (n.days, n.cluster_id, n.weekly_hours)
  union all
  select 'tally of a ' || coalesce(t.span, c.span), null, coalesce(t.ask_id, c.ask_id), coalesce(t.place_id, c.place_id), coalesce(t.day, c.day)
    from (select * from tally where heads <> 0 or weekly_hours <> 0) t
    full join counted c on c.span = t.span and c.day = t.day and c.ask_id = t.ask_id and c.place_id = t.place_id
   where (t.heads, t.weekly_hours) is distinct from (c.heads, c.weekly_hours) $$;
