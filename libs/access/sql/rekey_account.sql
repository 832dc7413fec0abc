-- The accounts of a record are those of whoever answers for it, from its joining on; parted from it, they are of the record again.
create function rekey_account(person uuid, record uuid, parted boolean) returns void language sql as $$
  update account set practitioner_id = case when parted then record else person end, record_id = record
   where case when parted then practitioner_id = person and record_id = record else practitioner_id = record end $$;
