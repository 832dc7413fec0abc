-- Who has evidence of what by the register and the results of a session.
create function given_in(of_session uuid) returns table (practitioner_id uuid, competency_id uuid) language sql stable as $$
  select distinct e.practitioner_id, e.competency_id
    from (select id, practitioner_id from attendance_mark where session_id = of_session
          union all
          select id, practitioner_id from assessment_result where session_id = of_session) s
    join evidence e on e.source_id = s.id and e.practitioner_id = s.practitioner_id and e.voided_at is null $$;
