-- The evidence that the register and the results of a session gave; `stated` is what its source said.
create function given_in(of_session uuid)
returns table (evidence_id uuid, practitioner_id uuid, competency_id uuid, kind text, stated smallint, valid_from date) language sql stable as $$
  select id, practitioner_id, competency_id, kind, rank, valid_from
    from evidence
   where voided_at is null
     and source_id = any(array(select id from attendance_mark where session_id = of_session and voided_at is null
                               union all
                               select id from assessment_result where session_id = of_session and voided_at is null)) $$;
