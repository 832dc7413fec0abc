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
