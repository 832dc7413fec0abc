-- What is erased of somebody who works with families: name, names before, address, staff numbers, and what was written about them. Posts,
-- leave and functions stay, of somebody whom nobody can name.
create function erase_in_workforce(person uuid, names text[]) returns void language plpgsql as $$
begin
  delete from identity where partnership_id = current_partnership() and practitioner_id = person;
  perform erase_words('post', '{long_hours_reason, void_reason}', 'practitioner_id', array[person]);
  perform erase_words('leaving', '{void_reason}', 'practitioner_id', array[person]);
  perform erase_words('leave', '{void_reason}', 'practitioner_id', array[person]);
  perform erase_words('function_carried', '{void_reason}', 'practitioner_id', array[person]);
  perform erase_words('function_willingness', '{void_reason}', 'practitioner_id', array[person]);
  perform erase_words('sharing_answer', '{void_reason}', 'practitioner_id', array[person]);
  perform erase_words('team_leader_change', '{why, void_reason}', 'leader_id', array[person]);
  perform erase_words('person_join', '{reason, void_reason}', 'practitioner_id', array[person]);
  perform erase_words('person_join', '{reason, void_reason}', 'other_id', array[person]);
  perform erase_names('person_join', '{reason, void_reason}', names);
  perform erase_names('former_name', '{reason}', names);
  perform erase_names('post', '{long_hours_reason, void_reason}', names);
  perform erase_names('leaving', '{void_reason}', names);
  perform erase_names('leave', '{void_reason}', names);
  perform erase_names('function_carried', '{void_reason}', names);
  perform erase_names('function_willingness', '{void_reason}', names);
  perform erase_names('sharing_answer', '{void_reason}', names);
  perform erase_names('sharing_agreement', '{reference, void_reason}', names);
  perform erase_names('sharing_end', '{reason, void_reason}', names);
  perform erase_names('team_leader_change', '{why, void_reason}', names);
  perform erase_names('place_move', '{why, void_reason}', names);
end $$;
