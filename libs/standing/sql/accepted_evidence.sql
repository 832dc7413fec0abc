-- What counts at an instant: recorded by then, not voided by then, each lifted no further than its ladder rung; once on each line on which
-- it stands, on the days of that line. `lines` null is all. What stands and what was voided have an index each, so they are read one
-- after the other. As known at an instant, what was written for a record is of whoever answered for it then.
create function accepted_evidence(people uuid[], lines uuid[], known_at timestamptz)
returns table (id uuid, practitioner_id uuid, line_id uuid, kind text, rank smallint, judgement boolean, valid_from date, valid_until date,
               recorded_at timestamptz, stated smallint, waits smallint, days daterange)
language sql stable as $$
  with path as materialized (
    select p.competency_id, p.line_id, p.waits, p.days from leaf_path p
     where not p.merges and known(p.known_from, p.known_until, known_at) and (lines is null or p.line_id = any(lines)))
  select e.id, whose(e.practitioner_id, e.record_id, known_at), p.line_id, e.kind, least(e.rank, l.ceiling), is_judgement(e.kind), e.valid_from, e.valid_until,
         e.recorded_at, e.rank, p.waits, p.days
    from (select id, practitioner_id, record_id, competency_id, kind, rank, valid_from, valid_until, recorded_at from evidence
           where voided_at is null and known(recorded_at, voided_at, known_at)
             and practitioner_id = any(people || array(select k from keyed_elsewhere(people, known_at) k))
             and is_of(practitioner_id, record_id, people, array(select k from keyed_elsewhere(people, known_at) k), known_at)
             and (lines is null or competency_id = any(array(select path.competency_id from path)))
          union all
          select id, practitioner_id, record_id, competency_id, kind, rank, valid_from, valid_until, recorded_at from evidence
           where voided_at is not null and known(recorded_at, voided_at, known_at)
             and practitioner_id = any(people || array(select k from keyed_elsewhere(people, known_at) k))
             and is_of(practitioner_id, record_id, people, array(select k from keyed_elsewhere(people, known_at) k), known_at)
             and (lines is null or competency_id = any(array(select path.competency_id from path)))) e
    join ladder_rung l on l.kind = e.kind and l.valid_from <= e.valid_from
                      and (l.valid_until is null or e.valid_from < l.valid_until)
    join path p on p.competency_id = e.competency_id $$;
