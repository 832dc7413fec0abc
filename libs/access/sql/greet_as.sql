-- Mails call somebody by the name that the record has now.
create function greet_as(of_practitioner uuid, called text) returns void language sql as $$
  update account_contact c set name = left(called, 200) from account a where a.id = c.account_id and a.practitioner_id = of_practitioner $$;
