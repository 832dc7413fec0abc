-- Marks, then places, go to whoever answers, at joining and at parting: whoever is marked keeps the place. What engages them, and how many places
-- are booked, follows by their own triggers.
create trigger rekey_assessment_result after insert or update of voided_at on person_join for each row
  execute function rekey('assessment_result', 'practitioner_id', 'record_id');
create trigger rekey_attendance_mark after insert or update of voided_at on person_join for each row
  execute function rekey('attendance_mark', 'practitioner_id', 'record_id');
create trigger rekey_booking after insert or update of voided_at on person_join for each row
  execute function rekey('booking', 'practitioner_id', 'record_id');
create trigger rekey_wait after insert or update of voided_at on person_join for each row
  execute function rekey('wait', 'practitioner_id', 'record_id');
create trigger rekey_prior_learning after insert or update of voided_at on person_join for each row
  execute function rekey('prior_learning', 'practitioner_id', 'record_id');
create trigger rekey_session_trainer after insert or update of voided_at on person_join for each row
  execute function rekey('session_trainer', 'practitioner_id', 'record_id');
