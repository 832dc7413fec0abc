-- Everything on record about a person and some competencies by an instant, voided pieces among it: what a proof is made of. Standing
-- and voided pieces have an index each, so they are read one after the other.
create function standing_proof(person uuid, competencies uuid[], known_at timestamptz)
returns table (evidence_id uuid, competency_id uuid, kind text, stated smallint, rank smallint, valid_from date, valid_until date,
               held_until date, recorded_at timestamptz, voided_at timestamptz, void_reason text)
language sql stable set enable_nestloop = off as $$
  select e.id, e.competency_id, e.kind, e.rank, p.rank, e.valid_from, e.valid_until,
         case when isempty(p.days) then e.valid_from else upper(p.days) end, e.recorded_at,
         case when e.voided_at <= known_at then e.voided_at end, case when e.voided_at <= known_at then e.void_reason end
    from (select * from evidence
           where voided_at is null and practitioner_id = person and competency_id = any(competencies) and recorded_at <= known_at
          union all
          select * from evidence
           where voided_at is not null and practitioner_id = person and competency_id = any(competencies) and recorded_at <= known_at) e
    left join standing_pieces(array[person], competencies, known_at) p on p.evidence_id = e.id $$;
