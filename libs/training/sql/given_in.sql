-- The evidence that the register and the results of a session gave.
create function given_in(of_session uuid)
returns table (evidence_id uuid, practitioner_id uuid, competency_id uuid, kind text, valid_from date) language sql stable as $$
  select e.id, e.practitioner_id, e.competency_id, e.kind, e.valid_from
    from (select id, practitioner_id from attendance_mark where session_id = of_session and voided_at is null
          union all
          select id, practitioner_id from assessment_result where session_id = of_session and voided_at is null) s
    join evidence e on e.source_id = s.id and e.practitioner_id = s.practitioner_id and e.voided_at is null $$;
