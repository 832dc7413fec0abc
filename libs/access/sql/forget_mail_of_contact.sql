-- With somebody's contact, or an address that is theirs no more, goes what is kept of mail to it, unless another account has it still.
create function forget_mail_of_contact() returns trigger language plpgsql as $$
begin
  if not exists (select from account_contact c where c.partnership_id = old.partnership_id and lower(c.email) = lower(old.email)) then
    perform forget_mail_to(old.partnership_id, old.email);
  end if;
  return null;
end $$;
create trigger forget_mail_of_contact after delete or update of email on account_contact
  for each row execute function forget_mail_of_contact();
