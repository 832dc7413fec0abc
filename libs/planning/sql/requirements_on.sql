-- What requirement sets of these kinds ask on a day, each of a leaf in force. It has settings of its own, since PostgreSQL misjudges the rows
-- of a join with paths, and would loop over it.
create function requirements_on(kinds text[], on_day date, known_at timestamptz)
returns table (requirement_set_id uuid, element_or_rank text, duty_id uuid, competency_id uuid, rank smallint)
language sql stable set enable_nestloop = off set plan_cache_mode = force_generic_plan as $$
  select a.requirement_set_id, a.element_or_rank, a.duty_id, a.competency_id, max(a.rank)
    from requirements_asked(kinds, null, null, known_at) a where a.days @> on_day group by 1, 2, 3, 4 $$;
