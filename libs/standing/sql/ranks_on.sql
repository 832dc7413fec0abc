-- The rank each of these people holds in each competency on a day; none has no row. As kept where all is known, else from the facts of
-- that time.
create function ranks_on(people uuid[], competencies uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, rank smallint)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select practitioner_id, competency_id, rank from standing_period
   where known_at = 'infinity' and practitioner_id = any(people) and competency_id = any(competencies)
     and valid_from <= on_day and (valid_until is null or valid_until > on_day)
  union all
  select practitioner_id, competency_id, max(rank)
    from standing_pieces(case when known_at = 'infinity' then '{}' else people end, competencies, known_at)
   where days @> on_day and rank > 0 group by 1, 2 $$;
