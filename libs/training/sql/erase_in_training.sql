-- What is erased of somebody in training: why they were away, late, put on a register or taken off it, who taught them before, and their name in what was written of others.
create function erase_in_training(person uuid, names text[]) returns void language plpgsql as $$
begin
  perform erase_words('attendance_mark', '{reason, late_reason, void_reason}', 'practitioner_id', array[person]);
  perform erase_words('booking', '{void_reason}', 'practitioner_id', array[person]);
  perform erase_words('wait', '{void_reason}', 'practitioner_id', array[person]);
  perform erase_words('assessment_result', '{void_reason}', 'practitioner_id', array[person]);
  perform erase_words('prior_learning', '{provider, void_reason}', 'practitioner_id', array[person]);
  perform erase_names('attendance_mark', '{reason, late_reason, void_reason}', names);
  perform erase_names('booking', '{void_reason}', names);
  perform erase_names('wait', '{void_reason}', names);
  perform erase_names('capacity_change', '{reason}', names);
  perform erase_names('assessment_result', '{void_reason}', names);
  perform erase_names('prior_learning', '{provider, void_reason}', names);
end $$;
