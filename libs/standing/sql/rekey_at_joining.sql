-- What people showed, and said of themselves, goes to whoever answers, at joining and at parting.
create trigger rekey_evidence after insert or update of voided_at on person_join for each row
  execute function rekey('evidence', 'practitioner_id', 'record_id');
create trigger rekey_self_rating after insert or update of voided_at on person_join for each row
  execute function rekey('self_rating', 'practitioner_id', 'record_id');
