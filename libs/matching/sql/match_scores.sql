-- What a ranking needs of each of these people, or of everybody (null), who meets any of these requirements on a day: how many, on how
-- strong evidence, and whether one of them is about to lapse. Planned once in a connection, since planning it takes longer than counting a
-- cluster; PostgreSQL misjudges how many they are, and would sort where it had better hash, read all that is kept once for each
-- requirement, or loop over pieces where all is derived from what was known then.
create function match_scores(people uuid[], competencies uuid[], ranks smallint[], on_day date, lapse_window integer,
                             known_at timestamptz)
returns table (practitioner_id uuid, met bigint, strength bigint, lapses boolean)
language plpgsql stable set plan_cache_mode = force_generic_plan set enable_sort = off set enable_seqscan = off
  set enable_nestloop = off set work_mem = '64MB' as $$
begin
  return query
    select m.practitioner_id, count(*), sum(evidence_strength(m.kind)), bool_or(lapses_soon(m.met_until, on_day, lapse_window))
      from requirements_met(people, competencies, ranks, on_day, known_at) m
     group by m.practitioner_id;
end $$;
