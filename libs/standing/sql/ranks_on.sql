-- The rank each of these people holds in each competency on a day; none has no row. As kept where all is known, else from the facts of
-- that time.
create function ranks_on(people uuid[], competencies uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, rank smallint)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select s.practitioner_id, l.competency_id, s.rank
    from standing_period s join leaf_line l on l.line_id = s.line_id and l.competency_id = any(competencies)
   where known_at = 'infinity' and s.practitioner_id = any(people)
     and valid_from <= on_day and (valid_until is null or valid_until > on_day)
  union all
  select p.practitioner_id, l.competency_id, max(p.rank)
    from standing_pieces(case when known_at = 'infinity' then '{}' else people end,
                         array(select line_id from leaf_line where competency_id = any(competencies)), known_at) p
    join leaf_line l on l.line_id = p.line_id and l.competency_id = any(competencies)
   where p.days @> on_day and p.rank > 0 and not p.waits group by 1, 2 $$;
