-- What is erased of somebody in evidence: why a piece of theirs was withdrawn, and their name in what was written of others.
create function erase_in_standing(person uuid, names text[]) returns void language sql as $$
  select erase_words('evidence', '{void_reason}', 'practitioner_id', array[person]);
  select erase_names('evidence', '{void_reason}', names) $$;
