-- Everything on record about a person and some competencies by an instant, voided pieces among it: what a proof is made of. Of what was
-- merged that is the record of each part (`part`): there a piece counts together with one of every other part. Standing and voided pieces
-- have an index each, so they are read one after the other.
create function standing_proof(person uuid, competencies uuid[], known_at timestamptz)
returns table (evidence_id uuid, competency_id uuid, named_id uuid, part boolean, kind text, stated smallint, rank smallint, waits boolean,
               valid_from date, valid_until date, held_until date, recorded_at timestamptz, voided_at timestamptz, void_reason text)
language sql stable set enable_nestloop = off set plan_cache_mode = force_generic_plan as $$
  with asked as materialized (select l.competency_id, l.line_id from unnest(competencies) c join leaf_line l on l.competency_id = c),
  source as materialized (
    select competency_id, line_id, false as part from asked
    union
    select a.competency_id, p.competency_id, true
      from asked a
      join leaf_path p on p.line_id = a.line_id and p.merges and known(p.known_from, p.known_until, known_at)
     where p.competency_id in (select one_id from line_merge union all select other_id from line_merge)),
  behind as materialized (
    select s.*, p.competency_id as named_id
      from source s join leaf_path p on p.line_id = s.line_id and not p.merges and known(p.known_from, p.known_until, known_at)),
  piece as materialized (
    select p.* from (select array_agg(line_id) as ids from source) line, single_pieces(array[person], line.ids, known_at) p)
  select distinct on (b.competency_id, e.id)
         e.id, b.competency_id, e.competency_id, b.part, e.kind, e.rank, p.rank, p.waits > 0, e.valid_from, e.valid_until, p.ends, e.recorded_at,
         case when e.voided_at <= known_at then e.voided_at end, case when e.voided_at <= known_at then e.void_reason end
    from (select * from evidence
           where voided_at is null
             and practitioner_id = any(person || array(select k from keyed_elsewhere(array[person], known_at) k))
             and is_of(practitioner_id, record_id, array[person], array(select k from keyed_elsewhere(array[person], known_at) k), known_at)
             and competency_id = any(array(select named_id from behind)) and recorded_at <= known_at
          union all
          select * from evidence
           where voided_at is not null
             and practitioner_id = any(person || array(select k from keyed_elsewhere(array[person], known_at) k))
             and is_of(practitioner_id, record_id, array[person], array(select k from keyed_elsewhere(array[person], known_at) k), known_at)
             and competency_id = any(array(select named_id from behind))
             and recorded_at <= known_at) e
    join behind b on b.named_id = e.competency_id
    left join piece p on p.evidence_id = e.id and p.line_id = b.line_id
   order by b.competency_id, e.id, b.part, p.ends desc nulls first $$;
