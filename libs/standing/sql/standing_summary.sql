-- Each of these people against all that is asked of them on a day.
create function standing_summary(people uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, required smallint, held smallint, state text,
               evidence_id uuid, lapsed_on date, met_until date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with asked as materialized (select * from requirements_of(people, on_day, known_at)),
  cells as materialized (
    select coalesce(array_agg(competency_id), '{}') as ids, coalesce(array_agg(rank), '{}') as ranks
      from (select distinct competency_id, rank from asked) a)
  select s.practitioner_id, s.competency_id, s.required, s.held, s.state, s.evidence_id, s.lapsed_on, s.met_until
    from cells, standing_by_requirement(people, cells.ids, cells.ranks, on_day, known_at) s
    join asked a on a.practitioner_id = s.practitioner_id and a.competency_id = s.competency_id and a.rank = s.required $$;
