-- Those of some people of whom there is more than their name, numbers, and posts and joins that were voided: whatever somebody linked with them since.
create function people_with_more(ids uuid[]) returns table (id uuid) language sql stable as $$
  select practitioner_id from post where practitioner_id = any(ids) and voided_at is null
  union select line_manager_id from post where line_manager_id = any(ids) and voided_at is null
  union select clinical_supervisor_id from post where clinical_supervisor_id = any(ids) and voided_at is null
  union select leader_id from team_leader_change where leader_id = any(ids)
  union select practitioner_id from account where practitioner_id = any(ids)
  union select practitioner_id from function_carried where practitioner_id = any(ids)
  union select practitioner_id from function_willingness where practitioner_id = any(ids)
  union select practitioner_id from leave where practitioner_id = any(ids)
  union select practitioner_id from sharing_answer where practitioner_id = any(ids)
  union select practitioner_id from evidence where practitioner_id = any(ids)
  union select practitioner_id from self_rating where practitioner_id = any(ids)
  union select practitioner_id from session_trainer where practitioner_id = any(ids)
  union select practitioner_id from booking where practitioner_id = any(ids)
  union select practitioner_id from wait where practitioner_id = any(ids)
  union select practitioner_id from attendance_mark where practitioner_id = any(ids)
  union select practitioner_id from assessment_result where practitioner_id = any(ids)
  union select practitioner_id from prior_learning where practitioner_id = any(ids)
  union select practitioner_id from person_join where practitioner_id = any(ids) and voided_at is null
  union select other_id from person_join where other_id = any(ids) and voided_at is null
  union select practitioner_id from correction_request where practitioner_id = any(ids)
  union select practitioner_id from own_learning where practitioner_id = any(ids)
  union select practitioner_id from person_hold where practitioner_id = any(ids) $$;
