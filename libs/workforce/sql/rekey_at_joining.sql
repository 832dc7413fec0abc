-- What workforce keeps of people goes to whoever answers, at joining and at parting. That somebody left stays with the record: it follows from posts.
create trigger rekey_post after insert or update of voided_at on person_join for each row
  execute function rekey('post', 'practitioner_id', 'record_id');
create trigger rekey_post_line_manager after insert or update of voided_at on person_join for each row
  execute function rekey('post', 'line_manager_id', 'line_manager_record_id');
create trigger rekey_post_clinical_supervisor after insert or update of voided_at on person_join for each row
  execute function rekey('post', 'clinical_supervisor_id', 'clinical_supervisor_record_id');
create trigger rekey_function_carried after insert or update of voided_at on person_join for each row
  execute function rekey('function_carried', 'practitioner_id', 'record_id');
create trigger rekey_function_willingness after insert or update of voided_at on person_join for each row
  execute function rekey('function_willingness', 'practitioner_id', 'record_id', 'function_id');
create trigger rekey_leave after insert or update of voided_at on person_join for each row
  execute function rekey('leave', 'practitioner_id', 'record_id');
create trigger rekey_sharing_answer after insert or update of voided_at on person_join for each row
  execute function rekey('sharing_answer', 'practitioner_id', 'record_id', 'purpose');
create trigger rekey_team after insert or update of voided_at on person_join for each row
  execute function rekey('team', 'leader_id', 'leader_record_id');
create trigger rekey_team_leader_change after insert or update of voided_at on person_join for each row
  execute function rekey('team_leader_change', 'leader_id', 'leader_record_id');

-- Accounts go with them, so that whoever had one signs in as the one person.
create function rekey_accounts() returns trigger language plpgsql as $$
begin
  perform rekey_account(new.practitioner_id, new.other_id, new.voided_at is not null);
  return null;
end $$;
create trigger rekey_account after insert or update of voided_at on person_join for each row execute function rekey_accounts();

-- Whoever answers is found by the names of all their records.
create function renew_joined_names() returns trigger language plpgsql as $$
begin
  perform renew_name_beginnings(new.partnership_id, record) from unnest(array[new.practitioner_id, new.other_id]) record;
  return null;
end $$;
create trigger renew_names after insert or update of voided_at on person_join for each row execute function renew_joined_names();
