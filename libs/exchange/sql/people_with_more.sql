-- Those of some people of whom there is more than their name, numbers and posts that were voided: whatever somebody linked with them since.
create function people_with_more(ids uuid[]) returns table (id uuid) language sql stable as $$
  select p.id from unnest(ids) p(id)
   where exists (select from post o where o.practitioner_id = p.id and o.voided_at is null)
      or exists (select from post o where o.line_manager_id = p.id and o.voided_at is null)
      or exists (select from post o where o.clinical_supervisor_id = p.id and o.voided_at is null)
      or exists (select from team_leader_change c where c.leader_id = p.id)
      or exists (select from account a where a.practitioner_id = p.id)
      or exists (select from function_carried c where c.practitioner_id = p.id)
      or exists (select from function_willingness w where w.practitioner_id = p.id)
      or exists (select from leave l where l.practitioner_id = p.id)
      or exists (select from sharing_answer s where s.practitioner_id = p.id)
      or exists (select from evidence e where e.practitioner_id = p.id)
      or exists (select from self_rating r where r.practitioner_id = p.id)
      or exists (select from session_trainer t where t.practitioner_id = p.id)
      or exists (select from booking b where b.practitioner_id = p.id)
      or exists (select from attendance_mark m where m.practitioner_id = p.id)
      or exists (select from assessment_result r where r.practitioner_id = p.id) $$;
