-- What an edition of a module gives those who take it on a day, lifted no further than the ladder of that day lets each kind of evidence: every offer
-- of a session and every booking says this. It is told in the leaves in force on a day: its own, or a later one that is asked about, by the editions
-- known at an instant (now, if none is given).
create function gives_on(edition uuid, on_day date, leaves_on date, known_at timestamptz default 'infinity') returns table (competency_id uuid, kind text, rank smallint) language sql stable as $$
  with taught as materialized (select * from taught_on(edition, leaves_on, known_at))
  select t.competency_id, l.kind, least(t.rank, l.ceiling)
    from taught t
    join ladder_rung l on l.kind = t.evidence_kind and daterange(l.valid_from, l.valid_until) @> on_day $$;
