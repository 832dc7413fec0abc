-- What an edition of a module gives those who take it on a day: what it teaches, lifted no further than the ladder of that day lets each
-- kind of evidence. Every offer of a session and every booking says this.
create function gives_on(edition uuid, on_day date) returns table (competency_id uuid, kind text, rank smallint) language sql stable as $$
  select t.competency_id, l.kind, least(t.rank, l.ceiling)
    from taught_on(edition, on_day) t
    join ladder_rung l on l.kind = t.evidence_kind and daterange(l.valid_from, l.valid_until) @> on_day $$;
