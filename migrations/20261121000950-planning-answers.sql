-- Who is placed on a day, as known at an instant: from the memory when all is known, else derived from the facts of that time.
create function placed_on(kinds text[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, post_id uuid, ask_id uuid, part text, kind text, cluster_id uuid, weekly_hours numeric)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select practitioner_id, post_id, ask_id, part, kind, cluster_id, weekly_hours
    from placed where known_at = 'infinity' and kind = any(kinds) and days @> on_day
  union all
  select p.practitioner_id, p.post_id, p.ask_id, p.part, p.kind, p.cluster_id, p.weekly_hours
    from placed_by_facts(
      case when known_at = 'infinity' then '{}' else array(select id from practitioner) end,
      (select array_agg(distinct row(ask_id, part)::asked) from asked_cell c where c.kind = any(kinds)), known_at) p
   where known_at <> 'infinity' and p.kind = any(kinds) and p.days @> on_day $$;

-- Heads and hours held on a day, by need level and place; the place is as in `tally`.
create function held_by_place(on_day date, known_at timestamptz)
returns table (need_level_id uuid, place_id uuid, heads bigint, weekly_hours numeric)
language sql stable as $$
  select ask_id, place_id, sum(heads), sum(weekly_hours)
    from tally, (select date_trunc('year', on_day::timestamp)::date, date_trunc('month', on_day::timestamp)::date) as starts(year, month)
   where known_at = 'infinity'
     and (span = 'year' and day < year or span = 'month' and day >= year and day < month or span = 'day' and day >= month and day <= on_day)
   group by 1, 2
  union all
  select ask_id, place_id, count(distinct practitioner_id), coalesce(sum(weekly_hours), 0)
    from placed_on(case when known_at <> 'infinity' then array['need level'] else '{}' end, on_day, known_at),
         unnest(array[coalesce(cluster_id, no_cluster()), current_partnership()]) as place_id
   where known_at <> 'infinity'
   group by 1, 2 $$;

-- Hours a week that families of each cluster and need level call for on a day.
create function demand_on(on_day date, known_at timestamptz)
returns table (cluster_id uuid, need_level_id uuid, families integer, weekly_hours numeric)
language sql stable as $$
  select cluster_id, need_level_id, families, families * weekly_hours_per_family
    from demand
   where daterange(valid_from, valid_until) @> on_day and recorded_at <= known_at and (voided_at is null or voided_at > known_at) $$;

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
