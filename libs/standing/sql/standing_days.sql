-- The days on which each of these people holds at least so much of each competency. `competencies` and `ranks` are parallel.
create function standing_days(people uuid[], competencies uuid[], ranks smallint[], known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, days datemultirange)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  select p.practitioner_id, p.competency_id, range_agg(p.days)
    from standing_pieces(people, competencies, known_at) p
    join unnest(competencies, ranks) as a(competency_id, required) on a.competency_id = p.competency_id and p.rank >= a.required
   group by 1, 2 $$;
