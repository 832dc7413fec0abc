-- What tasks and need levels ask on a day, on the leaves in force that day: what asked for a leaf that was merged asks for the new one, and
-- of several that met there, of one theme or of none, the highest stands. PostgreSQL misjudges the rows of a join with paths, and would loop over it.
create function grid_in_force(on_day date, known_at timestamptz)
returns table (id uuid, need_level_id uuid, competency_id uuid, theme_id uuid, rank smallint, essential boolean)
language sql stable set enable_nestloop = off set plan_cache_mode = force_generic_plan as $$
  select distinct on (r.need_level_id, r.essential, p.leaf_id, r.theme_id) r.id, r.need_level_id, p.leaf_id, r.theme_id, r.rank, r.essential
    from grid_cell r join requirement_path p on p.competency_id = r.competency_id
   where daterange(r.valid_from, r.valid_until) @> on_day and known(r.recorded_at, r.voided_at, known_at)
     and p.days @> on_day and known(p.known_from, p.known_until, known_at)
   order by r.need_level_id, r.essential, p.leaf_id, r.theme_id, r.rank desc, r.id $$;

create function task_requirements_in_force(on_day date, known_at timestamptz)
returns table (id uuid, task_id uuid, competency_id uuid, rank smallint)
language sql stable set enable_nestloop = off set plan_cache_mode = force_generic_plan as $$
  select distinct on (r.task_id, p.leaf_id) r.id, r.task_id, p.leaf_id, r.rank
    from task_requirement r join requirement_path p on p.competency_id = r.competency_id
   where daterange(r.valid_from, r.valid_until) @> on_day and known(r.recorded_at, r.voided_at, known_at)
     and p.days @> on_day and known(p.known_from, p.known_until, known_at)
   order by r.task_id, p.leaf_id, r.rank desc, r.id $$;
