-- The rank each of these people holds in each competency on a day; none has no row.
create function ranks_on(people uuid[], competencies uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, rank smallint)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select practitioner_id, competency_id, max(rank) from standing_pieces(people, competencies, known_at)
   where days @> on_day and rank > 0 group by 1, 2 $$;
